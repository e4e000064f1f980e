import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/detect/beaconing/connection.ts';
import { PairTable } from '../../../src/detect/beaconing/pair-table.ts';
import { choiceOf, thinTrace } from '../../../src/detect/beaconing/trace.ts';
import type { Locator } from '../../../src/index.ts';

const SIZE = 4_000_000;

function connection(client: string, second: number): Connection {
  return { client, destination: 'd', address: null, time: second * 1e6, bytes: 1 };
}

function at(offset: number): Locator {
  return { evidence: 'log', offset, record: null, recovered: null };
}

describe('the table of pairs', () => {
  it('keeps all of a log of usual size', () => {
    const table = new PairTable('proxy', SIZE);
    for (let i = 0; i < 60_000; i++) table.add(connection(`c${i % 500}`, i), at(i * 60));
    const trace = table.finish()!;
    expect(trace).toMatchObject({ connections: 60_000, oneIn: 1 });
    expect(trace.times).toHaveLength(60_000);
    expect(trace.pairs).toHaveLength(500);
  });

  it('goes on with some pairs, whole, where it may not keep all', () => {
    const parts = [0, 1].map((part) => {
      const table = new PairTable('proxy', SIZE);
      for (let i = 0; i < 300_000; i++)
        table.add(connection(`c${i % 3000}`, part * 300_000 + i), at(i * 20));
      return table.finish()!;
    });
    for (const { times, pairs, oneIn, connections } of parts) {
      expect(connections).toBe(300_000);
      expect(oneIn).toBeGreaterThan(1);
      expect(times.length).toBeLessThanOrEqual(65_536);
      for (const { count } of pairs) expect(count).toBe(100);
    }
    expect(parts[0]!.pairs.map(({ client }) => client)).toEqual(
      parts[1]!.pairs.map(({ client }) => client),
    );
  });

  it('chooses about half of names that are alike', () => {
    const names = [...Array(64).keys()];
    const chosen = names.filter(
      (i) => choiceOf(`10.0.0.${i}`, `host-${i}.example`) % 2 === 0,
    ).length;
    expect(chosen).toBeGreaterThan(20);
    expect(chosen).toBeLessThan(44);
  });

  it('stays small when names were made so that none is left out', () => {
    const table = new PairTable('proxy', SIZE);
    const chosen: string[] = [];
    for (let i = 0; chosen.length < 200; i++)
      if (choiceOf(`${i}`, 'd') % 2 ** 12 === 0) chosen.push(String(i));
    for (let i = 0; i < 2_000_000; i++) table.add(connection(chosen[i % 200]!, i), at(i));
    expect(table.finish()!.times.length).toBeLessThanOrEqual(65_536 + 1);
    const many = new PairTable('proxy', SIZE);
    for (let i = 0; i < 200_000; i++) many.add(connection(`c${i}`, i), at(i));
    expect(many.finish()!.pairs.length).toBeLessThanOrEqual(65_536);
  });

  it('passes over times that no connection has', () => {
    const table = new PairTable('proxy', SIZE);
    for (const second of [-1, NaN, 2 ** 40]) table.add(connection('c', second), at(0));
    expect(table.finish()).toBeNull();
  });
});

describe('a trace that is thinned', () => {
  const table = new PairTable('proxy', SIZE);
  for (let i = 0; i < 60_000; i++) table.add(connection(`c${i % 200}`, i), at(i * 60));
  for (let i = 0; i < 5_000; i++) table.add(connection('busy', i), at(i * 60));
  const trace = table.finish()!;

  it('keeps the pairs that a part with as much of them would have kept', () => {
    const thin = thinTrace(trace, 2);
    expect(thin).toMatchObject({ oneIn: 4, connections: 65_000 });
    const kept = trace.pairs.filter(({ client }) => choiceOf(client, 'd') % 4 === 0);
    expect(thin.pairs).toEqual(kept);
    expect(thin.times).toHaveLength(thin.sizes.length);
    expect(thin.times.length).toBe(kept.reduce((sum, { count }) => sum + count, 0));
  });

  it('is the same by one step or several', () => {
    for (const level of [3, 5, 9])
      expect(thinTrace(thinTrace(trace, 2), level)).toEqual(thinTrace(trace, level));
  });

  it('has fewer connections of a busy pair, the first of them', () => {
    const level = [...Array(20).keys()].findLast(
      (each) => choiceOf('busy', 'd') % 2 ** each === 0,
    )!;
    const { pairs, times } = thinTrace({ ...trace, pairs: trace.pairs, oneIn: 1 }, level);
    const busy = pairs.find(({ client }) => client === 'busy')!;
    expect(busy.count).toBe(Math.min(5_000, Math.max(256, 32_768 >> level)));
    expect(times.length).toBe(pairs.reduce((sum, { count }) => sum + count, 0));
  });
});
