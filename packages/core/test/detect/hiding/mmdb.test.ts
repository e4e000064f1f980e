import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { networkText, parseNetwork } from '../../../src/detect/hiding/network.ts';
import { MmdbHolders } from '../../../src/detect/hiding/ranges/mmdb.ts';
import { runDetector } from '../run-detector.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const string = (text: string): number[] => {
  const bytes = utf8(text);
  return bytes.length < 29 ? [0x40 + bytes.length, ...bytes] : [0x5d, bytes.length - 29, ...bytes];
};
const map = (...members: number[][]): number[] => [0xe0 + members.length / 2, ...members.flat()];
const uint = (value: number): number[] => [0xc2, value >> 8, value & 255];

/** A record pair as the format lays it out. */
function node(left: number, right: number, bits: number): number[] {
  const big = (value: number, bytes: number) =>
    Array.from({ length: bytes }, (_, i) => (value >> (8 * (bytes - 1 - i))) & 255);
  if (bits !== 28) return [...big(left, bits / 8), ...big(right, bits / 8)];
  const middle = ((left >> 24) << 4) | (right >> 24);
  return [...big(left & 0xffffff, 3), middle, ...big(right & 0xffffff, 3)];
}

/** A database of one network, whose holder's name stands behind a pointer. */
function database(network: string, bits: number, ipVersion: 4 | 6): Uint8Array {
  const { first, last } = parseNetwork(network)!;
  const length = 32 - ((last - first + 1n).toString(2).length - 1);
  const lead = ipVersion === 6 ? 96 : 0;
  const count = lead + length;
  const name = string('Kaspersky Lab AO, of Moscow in Russia');
  const holder = map(
    string('autonomous_system_organization'),
    [0x20, 0],
    string('asn'),
    uint(64_500),
  );
  const tree = Array.from({ length: count }, (_, depth) => {
    const bit = depth < lead ? 0 : Number((first >> BigInt(31 - depth + lead)) & 1n);
    const next = depth === count - 1 ? count + 16 + name.length : depth + 1;
    return bit === 0 ? node(next, count, bits) : node(count, next, bits);
  });
  const metadata = map(
    string('node_count'),
    uint(count),
    string('record_size'),
    uint(bits),
    string('ip_version'),
    uint(ipVersion),
  );
  const zeros = Array<number>(16).fill(0);
  const marker = [0xab, 0xcd, 0xef, ...utf8('MaxMind.com')];
  return Uint8Array.from([...tree.flat(), ...zeros, ...name, ...holder, ...marker, ...metadata]);
}

describe('a MaxMind DB', () => {
  it.each([
    [24, 4],
    [28, 4],
    [32, 4],
    [24, 6],
    [28, 6],
  ] as const)('says who holds an address: records of %d bits, version %d', (bits, version) => {
    const holders = MmdbHolders.open(database('198.51.100.0/24', bits, version))!;
    const of = (text: string) =>
      holders
        .of(parseNetwork(text)!)
        .map(({ network, organisation }) => `${networkText(network)} ${organisation}`);
    const row = '198.51.100.0/24 Kaspersky Lab AO, of Moscow in Russia';
    expect(of('198.51.100.77')).toEqual([row]);
    expect([...of('198.51.101.1'), ...of('2001:db8::1')]).toEqual([]);
  });

  it('serves as the user’s table', async () => {
    const content = '# eset\ndeny from 195.168.53.0/24\ndeny from 198.51.100.0/24\n';
    const detector = accessRules(database('198.51.100.0/24', 24, 4));
    const [finding] = await runDetector(detector, [{ path: '.htaccess', content }]);
    expect(finding!.matched['for hiding']).toContain("+1 Kaspersky Lab by the user's table");
    expect(finding!.matched["holders by the user's table"]).toMatch(/^198\.51\.100\.0\/24 Kasper/);
  });

  it('that is damaged says nothing, or something else, and ends', () => {
    const whole = database('198.51.100.0/24', 28, 4);
    const address = parseNetwork('198.51.100.77')!;
    expect(MmdbHolders.open(new Uint8Array())).toBeNull();
    expect(MmdbHolders.open(whole.subarray(0, 200))).toBeNull();
    const property = fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(MmdbHolders.open(bytes)?.of(address).length ?? 0).toBeLessThan(2);
      },
    );
    fc.assert(property, { seed: 11, numRuns: 20_000 });
  });

  it('whose pointers lead round and round ends', () => {
    const whole = database('198.51.100.0/24', 24, 4);
    const data = 24 * 6 + 16;
    // An array of 40 pointers to itself, where the holder was.
    const at = data + string('Kaspersky Lab AO, of Moscow in Russia').length;
    const round = [0x1d, 4, 11, ...Array.from({ length: 40 }, () => [0x20, at - data]).flat()];
    const bytes = whole.slice();
    bytes.set(round.slice(0, 40), at);
    const start = performance.now();
    expect(MmdbHolders.open(bytes)!.of(parseNetwork('198.51.100.7')!)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
