import type { NameToHide } from './restrict.ts';

/** Names that many have, and that tell of nobody: hiding them would hide the sense of sentences. */
const NOBODY: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'anonymous',
  'computer',
  'daemon',
  'desktop',
  'gateway',
  'guest',
  'host',
  'laptop',
  'linux',
  'local',
  'localhost',
  'mail',
  'nobody',
  'proxy',
  'reboot',
  'root',
  'router',
  'server',
  'service',
  'shutdown',
  'system',
  'test',
  'user',
  'users',
  'windows',
  'workgroup',
  'www',
  'www-data',
]);

const MIN_LENGTH = 3;

/** Endings under which anybody registers names: `co.uk`, `gob.es`. */
const SHARED_ENDING = /^[a-z]{2,3}\.[a-z]{2,3}$/;

/** The ways in which a name is written: a host also by its first part and its domain, an organisation also as file names have it. */
export function variantsOf({ kind, name }: Pick<NameToHide, 'kind' | 'name'>): string[] {
  return [...new Set(ways(kind, name))].filter(
    (each) => each.length >= MIN_LENGTH && !NOBODY.has(each.toLowerCase()),
  );
}

function ways(kind: NameToHide['kind'], name: string): string[] {
  switch (kind) {
    case 'victim':
    case 'host': {
      const host = name.replace(/^\*\./, '');
      if (!host.includes('.') || host.includes(':') || /^[\d.]+$/.test(host)) return [host];
      const [first = '', ...rest] = host.split('.');
      const domain = rest.join('.');
      const isOwn = name === host && domain.includes('.') && !SHARED_ENDING.test(domain);
      return name === host ? [host, first, ...(isOwn ? [domain] : [])] : [host];
    }
    case 'organisation': {
      const words = name.split(/\s+/);
      return words.length === 1
        ? [name]
        : [name, ...['-', '_', '.', ''].map((by) => words.join(by))];
    }
    case 'user': {
      const [domain = '', user] = name.split('\\');
      return user === undefined ? [name] : [name, domain, user];
    }
    default:
      return [name];
  }
}
