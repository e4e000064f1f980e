import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTraces } from '../../../src/detect/tampering/silence/merge-traces.ts';
import type { SilenceTrace } from '../../../src/detect/tampering/silence/trace.ts';

const slots = fc
  .uniqueArray(fc.nat(5), { maxLength: 4 })
  .chain((hours) =>
    fc.tuple(
      ...hours.map((hour) =>
        fc
          .tuple(fc.nat(9), fc.nat(9), fc.nat(999))
          .map(([a, b, offset]) => [hour, 2, Math.min(a, b), Math.max(a, b), offset, offset]),
      ),
    ),
  )
  .map((rows) => rows.flat());

const log = fc.record({
  host: fc
    .constantFrom('a', 'b')
    .map((name) => ({ id: name, host: name, organisation: null, platform: null })),
  channel: fc.constantFrom('System', 'Security'),
  hours: slots,
  beats: fc.constant([]),
  providers: fc.uniqueArray(fc.record({ name: fc.constantFrom('x', 'y'), days: slots }), {
    maxLength: 2,
    selector: ({ name }) => name,
  }),
});

const mark = fc.record({
  kind: fc.constantFrom('on' as const, 'off' as const),
  host: fc.constantFrom('a', 'b'),
  from: fc.nat(3),
  to: fc.nat(3),
});

const trace: fc.Arbitrary<SilenceTrace> = fc.record({
  logs: fc.array(log, { maxLength: 3 }),
  marks: fc.array(mark, { maxLength: 4 }),
  damage: fc.array(fc.nat(99), { maxLength: 3 }),
  isCut: fc.boolean(),
  isProviderCut: fc.boolean(),
  clock: fc.constantFrom('told' as const, 'assumed' as const, 'unknown' as const),
});

it('merges to the same, whatever order and groups parts come in', () => {
  fc.assert(
    fc.property(fc.array(trace, { minLength: 2, maxLength: 8 }), fc.nat(), (parts, at) => {
      const whole = mergeTraces(parts);
      const cut = 1 + (at % (parts.length - 1));
      const halves = [mergeTraces(parts.slice(cut)), mergeTraces(parts.slice(0, cut).toReversed())];
      expect(mergeTraces(halves)).toEqual(whole);
    }),
    { seed: 20140210 },
  );
});
