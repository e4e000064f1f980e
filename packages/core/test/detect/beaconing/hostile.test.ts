import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beaconing } from '../../../src/detect/beaconing/beaconing.ts';
import { runDetector } from '../run-detector.ts';

/** Values that a log of connections should not have, and some that it may. */
const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e300,
    '',
    '-',
    '::',
    '0.0.0.0',
    '999.1.1.1',
    '::1',
    'a'.repeat(999),
  ),
  fc.constantFrom('198.51.100.7', 'example.org', '\u0000', '\n', [], ['x', 'y'], {}),
  fc.string(),
  fc.double({ noNaN: true }),
);
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 33 }),
  fc.integer({ min: 1_381_000_000, max: 1_382_000_000 }),
  fc.constantFrom(0, 1e15, -5, '2013-10-28T17:20:14Z', 'x'),
);
const record = fc.record({
  _path: fc.constantFrom('conn', 'http', 'ssl', 'dns'),
  ts: anyTime,
  'id.orig_h': fc.oneof(fc.constantFrom('10.0.0.5', '10.0.0.6'), anyValue),
  'id.resp_h': fc.oneof(fc.constantFrom('198.51.100.7', '198.51.100.8'), anyValue),
  'id.resp_p': fc.oneof(fc.constantFrom(443, 123), anyValue),
  host: anyValue,
  server_name: anyValue,
  method: anyValue,
  uri: anyValue,
  orig_bytes: anyValue,
});

it('hostile records give findings that hold together, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 60 }), async (records) => {
      const even = Array.from({ length: 40 }, (_, i) => ({
        ...records[i % records.length],
        ts: 1_381_000_000 + i * 7_200,
      }));
      const content = [...records, ...even].map((each) => JSON.stringify(each)).join('\n');
      const evidence = [{ path: 'zeek/x.json', content }];
      const found = await runDetector(beaconing, evidence);
      for (const { time, until, level, matched } of found) {
        expect(['informational', 'low', 'medium']).toContain(level);
        expect(until! >= time).toBe(true);
        for (const value of Object.values(matched))
          expect(value).not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(await runDetector(beaconing, evidence)).toEqual(found);
    }),
    { seed: 5, numRuns: 150 },
  );
});
