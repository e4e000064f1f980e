/** The fast matcher against the plain one: all public rules, on the public events and on spoilt copies of them. */
import { compileMatcher, matchRulePlainly, WINDOWS_MAPPING } from '@unmask/sigma';
import type { FieldValue, SigmaEvent, SigmaRule } from '@unmask/sigma';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../../../tools/shared-data.ts';
import { type Fields, eventOf, publicRules, regressionCases } from './events.ts';

describe.skipIf(sharedData('sigma') === null)('fast and plain matching agree', () => {
  let rules: readonly SigmaRule[] = [];
  let events: readonly Fields[] = [];
  let fast: (event: SigmaEvent) => string[];

  beforeAll(() => {
    rules = publicRules();
    events = regressionCases().flatMap((each) => each.events);
    const matcher = compileMatcher(rules, WINDOWS_MAPPING);
    fast = (event) => matcher.match(event).map(({ rule, route }) => describeMatch(rule, route));
  });

  const plain = (event: SigmaEvent): string[] =>
    rules.flatMap((rule, index) => {
      const route = matchRulePlainly(rule, WINDOWS_MAPPING, event);
      return route === null ? [] : [describeMatch(index, route)];
    });

  it('on the events as they are', () => {
    const found = events.map((fields) => fast(eventOf(fields)));
    expect(found).toEqual(events.map((fields) => plain(eventOf(fields))));
    expect(found.flat().length).toBeGreaterThan(150);
  });

  it('on spoilt events', () => {
    const random = randomNumbers(20_140_210);
    for (const fields of events) {
      const event = eventOf(spoil(fields, events[random(events.length)]!, random));
      expect(fast(event)).toEqual(plain(event));
    }
  });
});

function describeMatch(rule: number, route: unknown): string {
  return `${rule} ${JSON.stringify(route)}`;
}

type Random = (below: number) => number;

/** Mulberry32. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes about a third of an event's fields, never those that route it. */
function spoil(fields: Fields, other: Fields, random: Random): Fields {
  const changes: readonly ((name: string, value: FieldValue) => FieldValue | undefined)[] = [
    () => undefined,
    () => null,
    () => '',
    (_, value) => [value, 'other', null],
    (name) => other[name],
    (_, value) => String(value).toUpperCase(),
    (_, value) => String(value).replaceAll(/[ks]/giu, (c) => (c === 'k' ? '\u212a' : '\u017f')),
    (_, value) => String(value).slice(random(12)),
    (_, value) => `${String(value)} -enc JABzAD0A \u{1f600} http://192.0.2.1/x.ps1`,
    () => Object.values(other)[random(Object.keys(other).length)],
  ];
  const entries = Object.entries(fields).map(([name, value]): [string, FieldValue | undefined] => {
    const keep = name === 'Channel' || name === 'EventID' || random(3) > 0;
    return [name, keep ? value : changes[random(changes.length)]!(name, value)];
  });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, FieldValue] => entry[1] !== undefined),
  );
}
