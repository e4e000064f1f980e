import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/detect/beaconing/connection.ts';
import { PairTable } from '../../../src/detect/beaconing/pair-table.ts';
import { hashOf } from '../../../src/detect/tampering/crosslog/hash.ts';
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

  it('stays small when names were made so that none is left out', () => {
    const table = new PairTable('proxy', SIZE);
    const chosen: string[] = [];
    for (let i = 0; chosen.length < 200; i++)
      if (hashOf(`${i}\nd`) % 2 ** 12 === 0) chosen.push(String(i));
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
