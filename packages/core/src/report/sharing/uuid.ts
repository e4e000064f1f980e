import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of ids that unmask derives. Never changed: with it every id would change. */
export const UNMASK_NAMESPACE = '5f3c7d1e-0b6a-4c58-9e21-7a4d2b9c6e10';

/** A UUID of version 5 (RFC 9562, section 5.5): the same name in the same namespace gives the same one. */
export function uuidV5(namespace: string, name: string): string {
  const digest = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name)));
  const bytes = digest.slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Of what the parts name together: `unmask|campaign|op-example`. No two lists of parts are written alike. */
export function uuidOf(...parts: readonly string[]): string {
  return uuidV5(UNMASK_NAMESPACE, ['unmask', ...parts].map(escaped).join('|'));
}

function escaped(part: string): string {
  return part.replaceAll(/[\\|]/g, String.raw`\$&`);
}
