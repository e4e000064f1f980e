/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes. Synchronous and portable, for identifiers of a few hundred bytes; the hashes of
 * evidence itself come from the platform's own implementation.
 */

/** The first 32 bits of the fractional parts of the roots that the standard names, computed once. */
const ROUND_CONSTANTS = fractions(64, 1 / 3);
const INITIAL_STATE = fractions(8, 1 / 2);

const BLOCK_BYTES = 64;
const encoder = new TextEncoder();
const schedule = new Int32Array(64);

/** The digest as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(encoder.encode(text));
  const state = Int32Array.from(INITIAL_STATE);
  for (let start = 0; start < message.byteLength; start += BLOCK_BYTES) {
    compress(state, message, start);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(length - 4, bytes.length * 8);
  return view;
}

function compress(state: Int32Array, message: DataView, start: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = message.getInt32(start + i * 4);
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15]!;
    const late = schedule[i - 2]!;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = schedule[i - 16]! + s0 + schedule[i - 7]! + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (h + s1 + choice + ROUND_CONSTANTS[i]! + schedule[i]!) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + s0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = state[index]! + word));
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Of the first `count` primes raised to `power`. Doubles carry more than the 32 bits of fraction that are needed. */
function fractions(count: number, power: number): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return Int32Array.from(primes, (prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}
