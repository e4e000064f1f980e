import {
  childrenOf,
  CONTEXT,
  derAt,
  derText,
  derTime,
  type DerValue,
  hexOf,
  INTEGER,
  objectId,
  OCTET_STRING,
  SEQUENCE,
} from './der.ts';

/** What an X.509 certificate says of itself; nothing of it is verified. */
export interface Certificate {
  /** As RFC 4514 writes names, the most special part first: `CN=example.org,O=Example,C=ES`. */
  readonly subject: string;
  readonly issuer: string;
  readonly commonName: string | null;
  readonly organisation: string | null;
  /** As the certificate has it: two letters, where it is right. */
  readonly country: string | null;
  /** In hexadecimal digits. */
  readonly serial: string;
  /** Microseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Names of hosts that it is for. */
  readonly hosts: readonly string[];
}

const COUNTRY = '2.5.4.6';
const ORGANISATION = '2.5.4.10';
const COMMON_NAME = '2.5.4.3';
/** Names of RFC 4514, and `E` for an e-mail address. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  [COMMON_NAME]: 'CN',
  [COUNTRY]: 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  [ORGANISATION]: 'O',
  '2.5.4.11': 'OU',
  '1.2.840.113549.1.9.1': 'E',
};
const ALTERNATIVE_NAMES = '2.5.29.17';
const DNS_NAME = 0x82;
const EXTENSIONS = CONTEXT + 3;
const MAX_HOSTS = 64;

/**
 * Reads a certificate in DER; `null` for what is none. Signatures are not checked.
 *
 * ```
 * Certificate     SEQUENCE { tbsCertificate, algorithm, signature }
 * tbsCertificate  SEQUENCE { [0] version?, serial, algorithm, issuer, SEQUENCE { notBefore, notAfter }, subject, key, …, [3] extensions? }
 * ```
 *
 * Source: RFC 5280.
 */
export function readCertificate(bytes: Uint8Array, at: number = 0): Certificate | null {
  const outer = derAt(bytes, at);
  const body = outer?.tag === SEQUENCE ? derAt(bytes, outer.start, outer.end) : null;
  if (body?.tag !== SEQUENCE) return null;
  const all = childrenOf(bytes, body);
  const [serial, , issuer, validity, subject] = all[0]?.tag === CONTEXT ? all.slice(1) : all;
  if (serial?.tag !== INTEGER || validity === undefined || issuer === undefined) return null;
  if (subject?.tag !== SEQUENCE || issuer.tag !== SEQUENCE) return null;
  const [notBefore, notAfter] = childrenOf(bytes, validity);
  const from = notBefore === undefined ? null : derTime(bytes, notBefore);
  const until = notAfter === undefined ? null : derTime(bytes, notAfter);
  if (from === null || until === null) return null;
  const names = namesIn(bytes, subject);
  return {
    subject: nameText(names),
    issuer: nameText(namesIn(bytes, issuer)),
    commonName: names.find(([id]) => id === COMMON_NAME)?.[1] ?? null,
    organisation: names.find(([id]) => id === ORGANISATION)?.[1] ?? null,
    country: names.find(([id]) => id === COUNTRY)?.[1] ?? null,
    serial: hexOf(bytes, serial),
    from,
    until,
    hosts: hostsIn(bytes, all.find(({ tag }) => tag === EXTENSIONS) ?? null),
  };
}

type NamePart = readonly [id: string, text: string];

/** A name is a sequence of sets of pairs. */
function namesIn(bytes: Uint8Array, name: DerValue): NamePart[] {
  return childrenOf(bytes, name)
    .flatMap((set) => childrenOf(bytes, set))
    .flatMap((pair): NamePart[] => {
      const [id, value] = childrenOf(bytes, pair);
      if (id === undefined || value === undefined) return [];
      const text = derText(bytes, value);
      return text === null ? [] : [[objectId(bytes, id), text]];
    });
}

function nameText(parts: readonly NamePart[]): string {
  return parts
    .toReversed()
    .map(([id, text]) => `${SHORT_NAMES[id] ?? id}=${text.replace(/[,\\]/g, String.raw`\$&`)}`)
    .join(',');
}

function hostsIn(bytes: Uint8Array, wrapped: DerValue | null): string[] {
  const [list] = wrapped === null ? [] : childrenOf(bytes, wrapped);
  if (list === undefined) return [];
  for (const extension of childrenOf(bytes, list)) {
    const [id, ...rest] = childrenOf(bytes, extension);
    const value = rest.at(-1);
    if (id === undefined || value?.tag !== OCTET_STRING) continue;
    if (objectId(bytes, id) !== ALTERNATIVE_NAMES) continue;
    const names = derAt(bytes, value.start, value.end);
    return names === null ? [] : dnsNames(bytes, names);
  }
  return [];
}

function dnsNames(bytes: Uint8Array, names: DerValue): string[] {
  const latin1 = new TextDecoder('latin1');
  return childrenOf(bytes, names)
    .filter(({ tag }) => tag === DNS_NAME)
    .slice(0, MAX_HOSTS)
    .map(({ start, end }) => latin1.decode(bytes.subarray(start, end)).slice(0, 255));
}
