import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { networkText, parseNetwork } from '../../../src/detect/hiding/network.ts';
import { openHolders } from '../../../src/detect/hiding/ranges/user-ranges.ts';
import { makeMmdb as database, string } from '../../address-table/make-mmdb.ts';
import { Mmdb } from '../../../src/address-table/mmdb.ts';
import { runDetector } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

describe('a MaxMind DB', () => {
  it.each([
    [24, 4],
    [28, 4],
    [32, 4],
    [24, 6],
    [28, 6],
  ] as const)('says who holds an address: records of %d bits, version %d', (bits, version) => {
    const holders = openHolders(database('198.51.100.0/24', bits, version));
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
    expect(Mmdb.open(new Uint8Array())).toBeNull();
    expect(Mmdb.open(whole.subarray(0, 200))).toBeNull();
    const property = fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(openHolders(bytes).of(address).length).toBeLessThan(2);
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
    const start = cpuTime();
    expect(openHolders(bytes).of(parseNetwork('198.51.100.7')!)).toEqual([]);
    expect(cpuTime() - start).toBeLessThan(2_000);
  });
});
