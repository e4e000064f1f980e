import type { SharedIndicator, SharedKind } from '../shareable.ts';

/** How MISP writes a value: type and category as its `describeTypes.json` pairs them, and whether others should look for it. */
export interface MispType {
  readonly type: string;
  readonly category: string;
  readonly toIds: boolean;
}

const NETWORK = 'Network activity';
const DROPPED = 'Artifacts dropped';

const FIXED: Readonly<Partial<Record<SharedKind, MispType>>> = {
  address: { type: 'ip-dst', category: NETWORK, toIds: true },
  url: { type: 'url', category: NETWORK, toIds: true },
  email: { type: 'email', category: 'Payload delivery', toIds: true },
  path: { type: 'filename', category: DROPPED, toIds: true },
  'registry-key': { type: 'regkey', category: DROPPED, toIds: true },
  mutex: { type: 'mutex', category: DROPPED, toIds: true },
  pipe: { type: 'named pipe', category: DROPPED, toIds: true },
  // Names that honest programs have too: MISP does not mean them for detection.
  service: { type: 'windows-service-name', category: DROPPED, toIds: false },
  task: { type: 'windows-scheduled-task', category: DROPPED, toIds: false },
  'user-agent': { type: 'user-agent', category: NETWORK, toIds: false },
};

const HASHES: Readonly<Record<number, string>> = {
  32: 'md5',
  40: 'sha1',
  56: 'sha224',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};

/** `null` for what MISP has no attribute for: serial numbers of certificates. */
export function mispTypeOf({ kind, value }: SharedIndicator): MispType | null {
  switch (kind) {
    case 'domain': {
      const type = value.split('.').length > 2 ? 'hostname' : 'domain';
      return { type, category: NETWORK, toIds: true };
    }
    case 'hash': {
      const type = HASHES[value.length];
      return type === undefined ? null : { type, category: 'Payload installation', toIds: true };
    }
    case 'certificate': {
      const hash = HASHES[value.length];
      if (hash !== 'sha1' && hash !== 'sha256') return null;
      return { type: `x509-fingerprint-${hash}`, category: NETWORK, toIds: true };
    }
    default:
      return FIXED[kind] ?? null;
  }
}
