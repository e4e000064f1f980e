/** Rules and events that try to make matching hang, grow or fail. Each takes milliseconds; the limits allow for slow machines. */
import { compileMatcher, explainMatch, WINDOWS_MAPPING } from '@unmask/sigma';
import type { FieldValue, SigmaEvent, SigmaRule } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { Router } from '../../src/match/fast/router.ts';
import { parseRule } from '../helpers.ts';
import { eventOf } from './events.ts';
import { cpuTime } from '../../../../tools/cpu-time.ts';

const LONG = 65_536;

/** Milliseconds that a few events take once everything is compiled. */
function timeOf(rule: SigmaRule, event: SigmaEvent, expected: boolean): number {
  const matcher = compileMatcher([rule], WINDOWS_MAPPING);
  expect(matcher.match(event).length > 0).toBe(expected);
  const start = cpuTime();
  for (let i = 0; i < 3; i++) {
    for (const { route } of matcher.match(event)) explainMatch(rule, route, event);
  }
  return cpuTime() - start;
}

const quoted = (values: readonly string[]): string => JSON.stringify(values);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('hostile rules', () => {
  it('a selection named thousands of times', () => {
    const items = numbers(2_000).map((at) => `{f|contains: 'q${at}'}`);
    const names = numbers(2_000).map(() => 's');
    const rule = parseRule(
      `  s: [${items.join(', ')}]\n  condition: ${names.join(' or ')} or not s`,
    );
    expect(timeOf(rule, eventOf({ f: `q${'x'.repeat(LONG)}` }), true)).toBeLessThan(10_000);
  });

  it('thousands of texts that contain one another', () => {
    const texts = numbers(1_500).map((at) => `${'a'.repeat(at + 1)}b`);
    const rule = parseRule(`  s: {f|contains: ${quoted(texts)}}\n  condition: s`);
    expect(timeOf(rule, eventOf({ f: 'a'.repeat(LONG) }), false)).toBeLessThan(5_000);
  });

  it('a pattern of many wildcards', () => {
    const rule = parseRule(`  s: {f: '${'*a?'.repeat(200)}*b'}\n  condition: s`);
    expect(timeOf(rule, eventOf({ f: 'a'.repeat(LONG) }), false)).toBeLessThan(5_000);
    expect(timeOf(rule, eventOf({ f: `${'a'.repeat(LONG)}b` }), true)).toBeLessThan(10_000);
  });

  it('many expressions that backtrack', () => {
    const sources = numbers(20).map((at) => `(a+)+${'a?'.repeat(at)}$`);
    const rule = parseRule(`  s: {f|re: ${quoted(sources)}}\n  condition: s`);
    expect(timeOf(rule, eventOf({ f: `${'a'.repeat(1_000)}b` }), false)).toBeLessThan(10_000);
  });

  it('names that every object has', () => {
    const rule = parseRule(
      '  s: {__proto__: null, constructor: null, toString: null}\n  condition: s',
    );
    const empty = eventOf({});
    expect(timeOf(rule, empty, true)).toBeLessThan(1_000);
  });
});

describe('hostile events', () => {
  it('lists inside lists inside lists', () => {
    let value: FieldValue = 'x';
    for (let i = 0; i < 50_000; i++) value = [value];
    const rule = parseRule('  s: {f: x}\n  k: [x]\n  condition: s or k');
    expect(timeOf(rule, eventOf({ f: value }), false)).toBeLessThan(1_000);
    expect(timeOf(rule, eventOf({ f: [[['x']]] }), true)).toBeLessThan(1_000);
  });

  it('do not make the matcher grow by their channels, numbers and log sources', () => {
    let opened = 0;
    const router = new Router(WINDOWS_MAPPING.routes, () => ++opened);
    for (const at of numbers(20_000)) {
      const logsource = { product: 'windows', ...(at % 2 === 0 ? {} : { service: `s${at}` }) };
      router.find(eventOf({ Channel: `channel ${at}`, EventID: at }, logsource));
    }
    expect(opened).toBeLessThan(10);
  });

  it('may fail to decode, and the next one is matched as ever', () => {
    const rule = parseRule("  s: {f: x, g: '*'}\n  condition: s");
    const matcher = compileMatcher([rule], WINDOWS_MAPPING);
    const broken: SigmaEvent = {
      ...eventOf({}),
      get: (field) => {
        if (field === 'f') throw new RangeError('damaged');
        return 'x';
      },
    };
    expect(() => matcher.match(broken)).toThrow('damaged');
    expect(matcher.match(eventOf({ f: 'x', g: 'y' }))).toHaveLength(1);
    expect(matcher.match(eventOf({ f: 'y', g: 'y' }))).toHaveLength(0);
  });
});
