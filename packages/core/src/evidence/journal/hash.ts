/**
 * The two hashes of field objects, as 64-bit numbers in two halves: SipHash-2-4 (Aumasson and Bernstein), and Jenkins' lookup3
 * of files made before systemd 246.
 */
export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

/** Four 64-bit words, each as its low and its high half. */
type State = Uint32Array;

/** SipHash-2-4 of `bytes` under a key of 16 bytes. */
export function sipHash24(key: Uint8Array, bytes: Uint8Array): Hash64 {
  const k = new DataView(key.buffer, key.byteOffset, 16);
  const [k0, k1, k2, k3] = [0, 4, 8, 12].map((at) => k.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const v = Uint32Array.of(
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  );
  const whole = bytes.length & ~7;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 8) {
    compress(v, view.getUint32(at, true), view.getUint32(at + 4, true));
  }
  const rest = new Uint8Array(8);
  rest.set(bytes.subarray(whole));
  rest[7] = bytes.length & 0xff;
  const last = new DataView(rest.buffer);
  compress(v, last.getUint32(0, true), last.getUint32(4, true));
  v[4]! ^= 0xff;
  for (let i = 0; i < 4; i++) sipRound(v);
  return {
    low: (v[0]! ^ v[2]! ^ v[4]! ^ v[6]!) >>> 0,
    high: (v[1]! ^ v[3]! ^ v[5]! ^ v[7]!) >>> 0,
  };
}

function compress(v: State, low: number, high: number): void {
  v[6]! ^= low;
  v[7]! ^= high;
  sipRound(v);
  sipRound(v);
  v[0]! ^= low;
  v[1]! ^= high;
}

function sipRound(v: State): void {
  addRotateXor(v, 0, 2, 13);
  swap(v, 0);
  addRotateXor(v, 4, 6, 16);
  addRotateXor(v, 0, 6, 21);
  addRotateXor(v, 4, 2, 17);
  swap(v, 4);
}

/** `a += b; b = rotate(b, bits) ^ a`. */
function addRotateXor(v: State, a: number, b: number, bits: number): void {
  const low = v[b]!;
  const high = v[b + 1]!;
  const sum = v[a]! + low;
  v[a] = sum;
  v[a + 1]! += high + (sum > 0xffff_ffff ? 1 : 0);
  v[b] = ((low << bits) | (high >>> (32 - bits))) ^ v[a];
  v[b + 1] = ((high << bits) | (low >>> (32 - bits))) ^ v[a + 1]!;
}

/** Rotates by 32. */
function swap(v: State, a: number): void {
  const low = v[a]!;
  v[a] = v[a + 1]!;
  v[a + 1] = low;
}

/** lookup3's `hashlittle2` from zero, its first result as the high half. */
export function jenkinsHash64(bytes: Uint8Array): Hash64 {
  const start = (0xdeadbeef + bytes.length) | 0;
  const s = Int32Array.of(start, start, start);
  // The last 12 bytes, or fewer, are mixed in another way; and nothing is when there are none.
  const blocks = Math.max(0, Math.ceil(bytes.length / 12) - 1);
  for (let i = 0; i < blocks; i++) {
    addWords(s, bytes.subarray(i * 12, i * 12 + 12));
    mix(s);
  }
  if (bytes.length > 0) {
    addWords(s, bytes.subarray(blocks * 12));
    finish(s);
  }
  return { high: s[2]! >>> 0, low: s[1]! >>> 0 };
}

function addWords(s: Int32Array, bytes: Uint8Array): void {
  bytes.forEach((byte, i) => {
    s[i >> 2]! += byte << (8 * (i & 3));
  });
}

const [A, B, C] = [0, 1, 2];
/** `[x, y, z, bits]`: `x = (x - y) ^ rotate(y, bits); y += z`. */
const MIX = [
  [A, C, B, 4],
  [B, A, C, 6],
  [C, B, A, 8],
  [A, C, B, 16],
  [B, A, C, 19],
  [C, B, A, 4],
] as const;
/** `[x, y, bits]`: `x = (x ^ y) - rotate(y, bits)`. */
const FINISH = [
  [C, B, 14],
  [A, C, 11],
  [B, A, 25],
  [C, B, 16],
  [A, C, 4],
  [B, A, 14],
  [C, B, 24],
] as const;

function mix(s: Int32Array): void {
  for (const [x, y, z, bits] of MIX) {
    s[x] = (s[x]! - s[y]!) ^ rotate(s[y]!, bits);
    s[y]! += s[z]!;
  }
}

function finish(s: Int32Array): void {
  for (const [x, y, bits] of FINISH) s[x] = (s[x]! ^ s[y]!) - rotate(s[y]!, bits);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
