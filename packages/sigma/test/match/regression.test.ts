/** The public regression data: each rule is found in its own log, as often as is written there. */
import { compileMatcher, WINDOWS_MAPPING } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../tools/shared-data.ts';
import { eventOf, publicRules, regressionCases } from './events.ts';

/**
 * Where `match_count` says 1 although three events are what the rule asks for in so many words: three files `user.conf…` of
 * AnyDesk, and `procdump.exe`, `procdump64.exe` and `procdump64a.exe`.
 */
const COUNTED_OTHERWISE: Readonly<Record<string, number>> = {
  '0b9ad457-2554-44c1-82c2-d56a99c42377': 3,
  '8fbf3271-1ef6-4e94-8210-03c2317947f6': 3,
};

describe.skipIf(sharedData('sigma') === null)('regression data', () => {
  it('has every rule find its log', () => {
    const rules = publicRules();
    const matcher = compileMatcher(rules, WINDOWS_MAPPING);
    const cases = regressionCases();
    const wrong = cases.flatMap(({ rule, count, events }) => {
      const ids = events.flatMap((fields) =>
        matcher.match(eventOf(fields)).map((match) => rules[match.rule]!.id),
      );
      const found = ids.filter((id) => id === rule).length;
      const expected = COUNTED_OTHERWISE[rule] ?? count ?? Math.max(1, found);
      return found === expected ? [] : [{ rule, count, found }];
    });
    expect([cases.length, cases.flatMap(({ events }) => events).length]).toEqual([86, 110]);
    expect(wrong).toEqual([]);
  });
});
