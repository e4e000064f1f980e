import type { SharedIndicator } from '../shareable.ts';
import type { ObservableType } from './ids.ts';
import type { JsonMap } from './objects.ts';

/** A cyber-observable object before it has an id. */
export interface Draft {
  readonly type: ObservableType;
  readonly properties: JsonMap;
  /** The folder of a file. */
  readonly folder?: string;
}

/** What an indicator is a value of; `null` for kinds that STIX has no object for, or none that stands alone. */
export function observableOf({
  kind,
  value,
}: Pick<SharedIndicator, 'kind' | 'value'>): Draft | null {
  switch (kind) {
    case 'address':
      return { type: value.includes(':') ? 'ipv6-addr' : 'ipv4-addr', properties: { value } };
    case 'domain':
      return { type: 'domain-name', properties: { value } };
    case 'url':
      return value.startsWith('//') ? null : { type: 'url', properties: { value } };
    case 'email':
      return { type: 'email-addr', properties: { value } };
    case 'hash':
      return { type: 'file', properties: { hashes: { [hashName(value)]: value } } };
    case 'path': {
      const { folder, name } = folderAndName(value);
      return { type: 'file', properties: { name }, ...(folder === null ? {} : { folder }) };
    }
    case 'registry-key':
      return { type: 'windows-registry-key', properties: { key: registryKey(value) } };
    case 'mutex':
      return { type: 'mutex', properties: { name: value } };
    case 'certificate':
      return { type: 'x509-certificate', properties: certificate(value) };
    case 'pipe':
    case 'service':
    case 'task':
    case 'user-agent':
      return null;
  }
}

const HASH_NAMES: Readonly<Record<number, string>> = {
  32: 'MD5',
  40: 'SHA-1',
  56: 'SHA-224',
  64: 'SHA-256',
  96: 'SHA-384',
  128: 'SHA-512',
};

/** By the number of hexadecimal digits, of which hashes have no other. */
export function hashName(hash: string): string {
  return HASH_NAMES[hash.length] ?? 'SHA-512';
}

function certificate(value: string): JsonMap {
  const name = thumbprintName(value);
  return name === null ? { serial_number: value } : { hashes: { [name]: value } };
}

/** Thumbprints are as long as their hash; the rest are serial numbers. */
export function thumbprintName(value: string): string | null {
  return { 40: 'SHA-1', 64: 'SHA-256' }[value.length] ?? null;
}

/** What lies right below the root keeps its whole path as its name: a root alone says nothing. */
export function folderAndName(path: string): { folder: string | null; name: string } {
  const end = path.lastIndexOf(path.includes('\\') ? '\\' : '/');
  const folder = path.slice(0, Math.max(end, 0));
  if (/^(?:[a-z]:|%[^%]+%)?$/i.test(folder) && !folder.startsWith('%'))
    return { folder: null, name: path };
  return { folder, name: path.slice(end + 1) };
}

const HIVES: readonly (readonly [RegExp, string])[] = [
  [/^hklm(?=\\|$)/, 'HKEY_LOCAL_MACHINE'],
  [/^hku\\\*(?=\\|$)/, 'HKEY_CURRENT_USER'],
  [/^hku(?=\\|$)/, 'HKEY_USERS'],
  [/^hkcr(?=\\|$)/, 'HKEY_CLASSES_ROOT'],
  [/^hkcc(?=\\|$)/, 'HKEY_CURRENT_CONFIG'],
];

/** With the hive's full name, as STIX 2.1 (section 6.17) wants it. */
export function registryKey(key: string): string {
  const found = HIVES.find(([short]) => short.test(key));
  return found === undefined ? key : key.replace(found[0], found[1]);
}
