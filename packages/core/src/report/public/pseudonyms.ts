import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What has a name of its own, and how its pseudonyms begin. */
const PREFIXES = { victim: 'V', organisation: 'ORG', host: 'HOST', address: 'ADDR', user: 'USER' };
export type PseudonymKind = keyof typeof PREFIXES;

/** 40 bits: a thousand victims share a pseudonym once in two million cases. */
const BYTES = 5;

/**
 * The pseudonym of a name: the same with the same key, and nobody without the key can try names out.
 *
 * @param key of the case, 32 bytes
 */
export function pseudonymOf(key: Uint8Array, kind: PseudonymKind, name: string): string {
  const digest = hmac(sha256, key, utf8ToBytes(`${kind}\0${name}`));
  return `${PREFIXES[kind]}-${bytesToHex(digest.subarray(0, BYTES))}`;
}
