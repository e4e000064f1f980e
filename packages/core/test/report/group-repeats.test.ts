import { describe, expect, it } from 'vitest';
import { RepeatGrouper, isoTime, type Finding, type FindingGroup } from '../../src/index.ts';
import { findingWith } from '../finding.ts';

const MINUTE = 60_000_000;

/** Minute, rule and host of each finding → what the grouper hands on. */
function group(findings: readonly (readonly [minute: number, rule: string, host: string])[]) {
  const groups: [FindingGroup, number][] = [];
  const grouper = new RepeatGrouper<number>((group, place) => groups.push([group, place]));
  for (const [index, [minute, title, host]] of findings.entries()) {
    const rule = { id: null, title, engine: 'sigma', level: 'high' } as const;
    const source = { id: `host:${host}`, host, organisation: null, platform: null };
    grouper.add(findingWith({ time: isoTime(minute * MINUTE), rule, source }), index);
  }
  grouper.finish();
  return groups.map(([{ first, count, until }, place]) => ({
    rule: first.rule.title,
    host: first.source.host,
    count,
    until: Date.parse(until) / 60_000,
    place,
  }));
}

describe('RepeatGrouper', () => {
  it('keeps calls to different destinations apart', () => {
    const groups: string[] = [];
    const grouper = new RepeatGrouper<number>(({ first, findings }) =>
      groups.push(`${first.matched['destination']} ${findings}`),
    );
    for (const [index, destination] of ['a', 'b', 'a'].entries())
      grouper.add(
        findingWith({ kind: 'beacon', time: isoTime(index), matched: { destination } }),
        index,
      );
    grouper.finish();
    expect(groups).toEqual(['b 1', 'a 2']);
  });

  it('puts repeats together until an hour of silence', () => {
    expect(
      group([
        [0, 'a', 'x'],
        [59, 'a', 'x'],
        [118, 'a', 'x'],
        [178, 'a', 'x'],
      ]),
    ).toEqual([
      { rule: 'a', host: 'x', count: 3, until: 118, place: 0 },
      { rule: 'a', host: 'x', count: 1, until: 178, place: 3 },
    ]);
  });

  it('keeps rules and hosts apart', () => {
    expect(
      group([
        [0, 'a', 'x'],
        [1, 'b', 'x'],
        [2, 'a', 'y'],
        [3, 'a', 'x'],
      ]),
    ).toEqual([
      { rule: 'b', host: 'x', count: 1, until: 1, place: 1 },
      { rule: 'a', host: 'y', count: 1, until: 2, place: 2 },
      { rule: 'a', host: 'x', count: 2, until: 3, place: 0 },
    ]);
  });

  it('puts all implants of one profile that call one server at a time together', () => {
    const groups: FindingGroup[] = [];
    const grouper = new RepeatGrouper<number>((each) => groups.push(each));
    const called = (from: number, to: number): Finding =>
      findingWith({
        kind: 'beacon',
        count: 10,
        time: isoTime(from * MINUTE),
        until: isoTime(to * MINUTE),
      });
    for (const each of [called(0, 5_000), called(100, 200), called(3_000, 9_000)])
      grouper.add(each, 0);
    grouper.add(called(9_100, 9_200), 1);
    grouper.finish();
    expect(groups).toMatchObject([
      { findings: 3, count: 30, until: isoTime(9_000 * MINUTE) },
      { findings: 1, count: 10 },
    ]);
  });

  it('holds a bounded number of groups, and loses no finding', () => {
    const findings = Array.from({ length: 25_000 }, (_, i) => [i / 1e6, 'a', `h${i}`] as const);
    const groups = group(findings);
    expect(groups).toHaveLength(25_000);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(25_000);
  });
});
