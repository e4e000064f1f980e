import { parseNetwork } from '../../src/detect/hiding/network.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
export const string = (text: string): number[] => {
  const bytes = utf8(text);
  return bytes.length < 29 ? [0x40 + bytes.length, ...bytes] : [0x5d, bytes.length - 29, ...bytes];
};
export const map = (...members: number[][]): number[] => [
  0xe0 + members.length / 2,
  ...members.flat(),
];
export const uint = (value: number): number[] => [0xc2, value >> 8, value & 255];

/** A record pair as the format lays it out. */
function node(left: number, right: number, bits: number): number[] {
  const big = (value: number, bytes: number) =>
    Array.from({ length: bytes }, (_, i) => (value >> (8 * (bytes - 1 - i))) & 255);
  if (bits !== 28) return [...big(left, bits / 8), ...big(right, bits / 8)];
  const middle = ((left >> 24) << 4) | (right >> 24);
  return [...big(left & 0xffffff, 3), middle, ...big(right & 0xffffff, 3)];
}

/** What a database says of its one network: values that pointers lead to, and the map. */
export interface Said {
  readonly before: number[];
  readonly value: number[];
  readonly metadata: number[][];
}

const KASPERSKY = string('Kaspersky Lab AO, of Moscow in Russia');
const HOLDER: Said = {
  before: KASPERSKY,
  value: map(string('autonomous_system_organization'), [0x20, 0], string('asn'), uint(64_500)),
  metadata: [],
};

/** A database of one network. Its holder's name stands behind a pointer, if nothing else is to be said. */
export function makeMmdb(
  network: string,
  bits: number,
  ipVersion: 4 | 6,
  { before, value, metadata: more }: Said = HOLDER,
): Uint8Array {
  const { first, last } = parseNetwork(network)!;
  const length = 32 - ((last - first + 1n).toString(2).length - 1);
  const lead = ipVersion === 6 ? 96 : 0;
  const count = lead + length;
  const tree = Array.from({ length: count }, (_, depth) => {
    const bit = depth < lead ? 0 : Number((first >> BigInt(31 - depth + lead)) & 1n);
    const next = depth === count - 1 ? count + 16 + before.length : depth + 1;
    return bit === 0 ? node(next, count, bits) : node(count, next, bits);
  });
  const metadata = map(
    string('node_count'),
    uint(count),
    string('record_size'),
    uint(bits),
    string('ip_version'),
    uint(ipVersion),
    ...more,
  );
  const zeros = Array<number>(16).fill(0);
  const marker = [0xab, 0xcd, 0xef, ...utf8('MaxMind.com')];
  return Uint8Array.from([...tree.flat(), ...zeros, ...before, ...value, ...marker, ...metadata]);
}
