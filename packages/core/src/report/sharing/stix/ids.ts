import { uuidV5 } from '../uuid.ts';
import type { Json, JsonMap } from './objects.ts';

/** Of ids of cyber-observable objects (STIX 2.1, section 2.9), and of nothing else. */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** Types of cyber-observable objects that are written here. */
export type ObservableType =
  | 'directory'
  | 'domain-name'
  | 'email-addr'
  | 'file'
  | 'ipv4-addr'
  | 'ipv6-addr'
  | 'mutex'
  | 'software'
  | 'url'
  | 'windows-registry-key'
  | 'x509-certificate';

/** What tells an object from others of its type (STIX 2.1, chapter 6). */
const CONTRIBUTING: Readonly<Record<ObservableType, readonly string[]>> = {
  directory: ['path'],
  'domain-name': ['value'],
  'email-addr': ['value'],
  file: ['hashes', 'name', 'parent_directory_ref', 'extensions'],
  'ipv4-addr': ['value'],
  'ipv6-addr': ['value'],
  mutex: ['name'],
  software: ['name', 'cpe', 'swid', 'vendor', 'version'],
  url: ['value'],
  'windows-registry-key': ['key', 'values'],
  'x509-certificate': ['hashes', 'serial_number'],
};

/** Of several hashes, the first of these is told. */
const HASHES = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];

/** The id of a cyber-observable object: the same for whoever writes it. */
export function observableId(type: ObservableType, properties: JsonMap): string {
  const told = CONTRIBUTING[type].flatMap((name): [string, Json][] => {
    const value = properties[name];
    if (value === undefined) return [];
    return [[name, name === 'hashes' ? oneHash(value as JsonMap) : value]];
  });
  return `${type}--${uuidV5(OBSERVABLES, canonicalJson(Object.fromEntries(told)))}`;
}

function oneHash(hashes: JsonMap): Json {
  const names = Object.keys(hashes).toSorted();
  const name = HASHES.find((each) => names.includes(each)) ?? names[0]!;
  return { [name]: hashes[name]! };
}

/** JSON with its keys in order (RFC 8785): text and numbers are already as `JSON.stringify` writes them. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each!)}`).join(',')}}`;
}
