import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/campaign/indicators/indicator.ts';
import { parsePattern } from '../../../src/campaign/indicators/stix/parse-pattern.ts';
import type { Moment } from '../../../src/detect/indicators/hits.ts';
import { spansOf } from '../../../src/detect/indicators/sequence.ts';

const moment = (time: number): Moment => ({
  time,
  locator: { evidence: 'a', offset: time, record: null, recovered: null },
  seen: [],
});

function pattern(text: string): Observation {
  const parsed = parsePattern(text.replaceAll(/\b[abc]\b/g, (name) => `[file:name = '${name}']`));
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

/** Spans in microseconds, of observations a, b and c in the order in which the pattern has them. */
function spans(text: string, ...times: readonly (readonly number[])[]): string[] {
  return spansOf(
    pattern(text),
    times.map((each) => each.map(moment)),
  ).map(({ start, end }) => `${start}-${end}`);
}

const S = 1_000_000;

describe('patterns over several events', () => {
  it.each<[string, number[][], string[]]>([
    ['a AND b', [[5], [3]], ['3-5']],
    ['a AND b', [[5], []], []],
    ['a FOLLOWEDBY b', [[5], [3, 9]], ['5-9']],
    ['a FOLLOWEDBY b', [[5], [3]], []],
    ['a OR b FOLLOWEDBY c', [[1], [4], [5]], ['4-5']],
    ['a FOLLOWEDBY (b OR c)', [[2], [1], [8]], ['2-8']],
    [
      '(a AND b) WITHIN 1 SECONDS',
      [
        [0, 3 * S],
        [5 * S, 4 * S],
      ],
      [`${3 * S}-${4 * S}`],
    ],
    ['(a AND b) WITHIN 1 SECONDS', [[0], [S + 1]], []],
    ['a REPEATS 3 TIMES WITHIN 2 SECONDS', [[0, S, 4 * S, 5 * S, 6 * S]], [`${4 * S}-${6 * S}`]],
    [
      `a START t'1970-01-01T00:00:01Z' STOP t'1970-01-01T00:00:02Z'`,
      [[0, S, 2 * S]],
      [`${S}-${S}`],
    ],
  ])('%s of %j', (text, times, expected) => {
    expect(spans(text, ...times)).toEqual(expected);
  });

  it('one event is not two observations', () => {
    expect(spans('a AND b', [5], [5])).toEqual([]);
    expect(spans('a AND b', [5, 7], [5, 7])).toEqual(['5-7', '5-7']);
  });

  it('agree with trying all choices of events', () => {
    const times = fc.uniqueArray(fc.nat(20), { maxLength: 5 });
    const texts = [
      'a AND b AND c',
      'a FOLLOWEDBY b AND c',
      '(a AND b) WITHIN 0.000012 SECONDS OR c',
      'a FOLLOWEDBY (b FOLLOWEDBY c) WITHIN 0.000015 SECONDS',
      '(a OR b) AND c',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), times, times, times, (text, ...given) => {
        // No event is met by two observations here.
        const all = given.map((each, at) => each.map((time) => moment(time * 3 + at)));
        const next = { at: 0 };
        expect(spansOf(pattern(text), all).length > 0).toBe(
          choices(pattern(text), all, next).length > 0,
        );
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

/** Every choice of events that matches, as STIX defines it. */
function choices(
  part: Observation,
  all: readonly (readonly Moment[])[],
  next: { at: number },
): number[][] {
  switch (part.kind) {
    case 'one':
      return all[next.at++]!.map(({ time }) => [time]);
    case 'or':
      return part.of.flatMap((each) => choices(each, all, next));
    case 'and':
    case 'followed-by':
      return part.of
        .map((each) => choices(each, all, next))
        .reduce((left, right) =>
          left.flatMap((a) =>
            right.flatMap((b) => {
              const shared = a.some((time) => b.includes(time));
              const late = part.kind === 'followed-by' && Math.max(...a) > Math.min(...b);
              return shared || late ? [] : [[...a, ...b]];
            }),
          ),
        );
    case 'within':
      return choices(part.of, all, next).filter(
        (each) => Math.max(...each) - Math.min(...each) <= part.microseconds,
      );
    case 'repeats':
    case 'between':
      throw new Error('not in these patterns');
  }
}
