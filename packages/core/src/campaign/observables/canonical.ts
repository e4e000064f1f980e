import { fold } from '@unmask/sigma';
import { networkText, parseNetwork } from '../../detect/hiding/network.ts';

/** Longest text of an address, with zone and port. */
const MAX_ADDRESS = 80;
/** RFC 1035. */
const MAX_DOMAIN = 253;
const MAX_LABEL = 63;
/** Longest URL looked at; servers take 8,190 bytes. */
const MAX_URL = 16_384;
/** Hexadecimal digits of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
const HASH_LENGTHS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);

const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;
const LAST_LABEL = /^(?:\p{L}[\p{L}\p{N}-]*)$/u;
const URL_PARTS =
  /^(?:([a-z][a-z0-9+.-]{0,15}):)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]*)(?::(\d{1,5}))?(.*)$/isu;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ftp: '21' };

/** An address in its shortest usual form, IPv4 in IPv6 as IPv4. `null` for what is none, and for networks. */
export function canonicalAddress(text: string): string | null {
  if (text.length > MAX_ADDRESS || !/^[\d[a-f:.%]/i.test(text) || !/[:.]/.test(text)) return null;
  const plain = text
    .trim()
    .replace(/%.*$/, '')
    .replace(/^\[(.*)\]$/, '$1');
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(plain);
  const bare = mapped?.[1] ?? plain;
  if (bare.includes('/') || bare.includes('-') || bare.includes('*')) return null;
  if (!bare.includes(':') && bare.split('.').length !== 4) return null;
  const network = parseNetwork(bare);
  return network === null || network.first !== network.last ? null : networkText(network);
}

/** A domain name, folded, without the final dot. A name without a dot is none. */
export function canonicalDomain(text: string): string | null {
  const name = fold(text.trim().replace(/\.$/, ''));
  if (name.length > MAX_DOMAIN || !name.includes('.')) return null;
  const labels = name.split('.');
  if (!LAST_LABEL.test(labels.at(-1)!)) return null;
  return labels.every((label) => label.length <= MAX_LABEL && LABEL.test(label)) ? name : null;
}

export interface UrlParts {
  /** `http`; `''` where it is not told. */
  readonly scheme: string;
  /** Address or domain. */
  readonly host: string;
  /** `:8080`, or nothing. */
  readonly port: string;
  /** Path and query. */
  readonly target: string;
}

/** The parts of a URL as it is compared: scheme and host folded, without user, default port and fragment. */
export function urlParts(text: string): UrlParts | null {
  if (text.length > MAX_URL) return null;
  const found = URL_PARTS.exec(text);
  if (found === null || found[2] === '') return null;
  const scheme = (found[1] ?? '').toLowerCase();
  const bare = found[2]!.replace(/^\[(.*)\]$/, '$1');
  const host = canonicalAddress(bare) ?? fold(bare.replace(/\.$/, ''));
  const port = found[3] === undefined || found[3] === DEFAULT_PORTS[scheme] ? '' : `:${found[3]}`;
  const rest = found[4]!.replace(/#[^]*$/, '');
  return { scheme, host, port, target: rest.startsWith('/') ? rest : `/${rest}` };
}

/** `http://host/path`, or `//host/path` where the scheme is not told. */
export function canonicalUrl(text: string): string | null {
  const parts = urlParts(text);
  if (parts === null) return null;
  const { scheme, host, port, target } = parts;
  const shown = host.includes(':') ? `[${host}]` : host;
  return `${scheme === '' ? '' : `${scheme}:`}//${shown}${port}${target}`;
}

export function canonicalHash(text: string): string | null {
  return HASH_LENGTHS.has(text.length) && /^[0-9a-f]+$/i.test(text) ? text.toLowerCase() : null;
}

export function canonicalEmail(text: string): string | null {
  const plain = text.trim().replace(/^<(.*)>$/, '$1');
  const at = plain.lastIndexOf('@');
  const domain = at < 1 || at > 64 ? null : canonicalDomain(plain.slice(at + 1));
  if (domain === null || /[\s"<>(),;:]/.test(plain.slice(0, at))) return null;
  return `${fold(plain.slice(0, at))}@${domain}`;
}

/** Serial numbers and thumbprints, however they are grouped. */
export function canonicalCertificate(text: string): string | null {
  const digits = text.replaceAll(/[\s:-]|^0x/gi, '').toLowerCase();
  return /^[0-9a-f]{6,128}$/.test(digits) ? digits.replace(/^0+(?=[0-9a-f]{6})/, '') : null;
}

const HIVES: readonly (readonly [RegExp, string])[] = [
  [/^\\registry\\machine(?=\\|$)/, 'hklm'],
  [/^\\registry\\user(?=\\|$)/, 'hku'],
  [/^(?:hkey_local_machine|hklm:?)(?=\\|$)/, 'hklm'],
  [/^(?:hkey_users|hku:?)(?=\\|$)/, 'hku'],
  [/^(?:hkey_current_user|hkcu:?)(?=\\|$)/, 'hku\\*'],
  [/^(?:hkey_classes_root|hkcr:?)(?=\\|$)/, 'hkcr'],
  [/^(?:hkey_current_config|hkcc:?)(?=\\|$)/, 'hkcc'],
];

/**
 * A registry key with the short name of its hive. The user of `HKU` is left out (`hku\*`), since `HKCU` does not name him, his classes stand in
 * his software, and any control set is the current one.
 */
export function canonicalRegistryKey(text: string): string {
  let key = fold(text.trim()).replace(/\\+$/, '');
  for (const [hive, short] of HIVES) {
    const found = hive.exec(key);
    if (found === null) continue;
    key = short + key.slice(found[0].length);
    break;
  }
  return key
    .replace(/^hku\\(?:s-1-[\d-]+|\.default)_classes(?=\\|$)/, 'hku\\*\\software\\classes')
    .replace(/^hku\\(?:s-1-[\d-]+|\.default)(?=\\|$)/, 'hku\\*')
    .replace(/^hklm\\system\\controlset\d{3}(?=\\|$)/, 'hklm\\system\\currentcontrolset');
}

/** The name alone of an object that Windows keeps in folders: `\Sessions\1\BaseNamedObjects\x`, `Global\x`, `\\.\pipe\x`. */
export function canonicalObjectName(text: string): string {
  return text
    .trim()
    .replace(/^\\(?:sessions\\\d+\\)?basenamedobjects\\/i, '')
    .replace(/^(?:global|local)\\/i, '')
    .replace(/^(?:\\\\[^\\]+\\pipe\\|\\device\\namedpipe\\|\\pipe\\|\\)/i, '');
}
