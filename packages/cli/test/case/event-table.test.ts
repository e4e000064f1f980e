/** What the table of events holds, against what a reading of the documentation, row by row, says it should. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Event, PIVOT_FIELDS, TEXT_COLUMNS } from '@unmask/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CustodyRecord } from '../../src/case/custody.ts';
import { openDuckStore } from '../../src/case/duckdb/duckdb-store.ts';
import { EventRowBuffer } from '../../src/case/event-rows.ts';
import { temporaryFolder } from '../temporary.ts';

const EVIDENCE = 'e'.repeat(64);
const CUSTODY = { path: 'log' } as unknown as CustodyRecord;

interface Said {
  readonly time: number;
  readonly offset: number;
  readonly record: number | null;
  readonly recovered: string | null;
  readonly host: string | null;
  readonly fields: readonly (readonly [string, string | null])[];
}

/** Cells of 16 bytes hold up to 12, so that is where texts go another way; and 256 different ones of a column. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '-', 'GET', 'exactly 12 b', 'exactly 13 by', '192.0.2.7', '2001:db8::1'),
  fc.integer({ min: 0, max: 5_000 }).map((number) => `value ${number} of a column of many`),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\0',
    'a\0b',
    'é',
    '\ud800',
    'x\udfff',
    '\u{1f600}',
    'ééééééé',
    '€'.repeat(2_000),
  ),
);
const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.values(PIVOT_FIELDS).flat()) },
  { weight: 1, arbitrary: fc.constantFrom('Channel#2', 'a name that has 13', 'id.orig_h', '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
const said: fc.Arbitrary<Said> = fc.record({
  time: fc.maxSafeInteger(),
  offset: fc.maxSafeNat(),
  record: fc.option(fc.maxSafeNat()),
  recovered: fc.option(fc.constantFrom('carved', 'slack'), { freq: 2 }),
  host: fc.option(fc.constantFrom('WKS-07', 'srv')),
  fields: fc.array(fc.tuple(name, fc.option(text, { nil: null })), { maxLength: 12 }),
});

function eventOf({ time, offset, record, recovered, host, fields }: Said): Event {
  return {
    time,
    locator: { evidence: 'log', offset, record, recovered },
    logsource: { product: 'windows', service: 'system' },
    source: () => ({ id: `host:${host}`, host, organisation: null, platform: 'windows' }),
    fields: () => fields,
  } as unknown as Event;
}

/** A row as it stands in the table, fields as pairs. */
function rowOf({ time, offset, record, recovered, host, fields }: Said): unknown[] {
  const kept = new Map<string, string | null>();
  for (const [each, value] of fields) {
    let key = each;
    for (let again = 2; kept.has(key); again++) key = `${each}#${again}`;
    kept.set(key, value);
  }
  const pivots = Object.values(PIVOT_FIELDS).map((names) => {
    const values = names.map((each) => kept.get(each) ?? '');
    return values.find((value) => value !== '' && value !== '-') ?? null;
  });
  const hex = (column: string): string | null => {
    const address = pivots[Object.keys(PIVOT_FIELDS).indexOf(column)];
    if (address === '192.0.2.7') return '00000000000000000000ffffc0000207';
    return address === '2001:db8::1' ? '20010db8000000000000000000000001' : null;
  };
  const says = [EVIDENCE, offset, record ?? '', recovered ?? '', 'logged'].join('\0');
  return [
    createHash('sha256').update(says).digest('hex').slice(0, 32),
    EVIDENCE,
    String(time),
    'logged',
    String(offset),
    record === null ? null : String(record),
    recovered,
    `host:${host}`,
    host,
    'windows',
    'windows',
    null,
    'system',
    ...pivots.map(asKept),
    hex('src_ip'),
    hex('dst_ip'),
    [...kept].map(([key, value]) => ({ key: asKept(key), value: asKept(value) })),
  ];
}

/** What is no character stands as the one for that. */
function asKept(value: string | null): string | null {
  return value === null ? null : value.toWellFormed();
}

async function tableOf(events: readonly Said[]): Promise<unknown[][]> {
  const path = join(temporaryFolder(), 'case.duckdb');
  const store = await openDuckStore(path, 'test');
  await store.begin();
  const buffer = new EventRowBuffer();
  buffer.begin(EVIDENCE);
  const send = (): void => {
    const rows = buffer.take();
    if (rows !== null) store.addEvents(structuredClone(rows));
  };
  for (const each of events) {
    buffer.add(eventOf(each));
    if (buffer.isFull) send();
  }
  send();
  store.complete({ id: EVIDENCE, custody: CUSTODY });
  await store.finish(true);
  store.close();
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll('SELECT * FROM event')).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

it('any events are in the table as they are', async () => {
  expect(TEXT_COLUMNS.slice(7, -2)).toEqual(Object.keys(PIVOT_FIELDS));
  const sample = (seed: number, count: number): Said[] => fc.sample(said, { seed, numRuns: count });
  for (const events of [sample(1, 1), sample(2, 300), sample(3, 5_000)])
    expect(sorted(await tableOf(events))).toEqual(sorted(events.map(rowOf)));
});

it('an event of very many fields, and of none', async () => {
  const fields = Array.from({ length: 1_100 }, (_, i) => [`f${i}`, 'x'.repeat(i % 40)] as const);
  const bare = { time: -1, offset: 0, record: null, recovered: null, host: null };
  const events = Array.from({ length: 60 }, (_, i) => ({
    ...bare,
    offset: i,
    fields: i % 2 === 0 ? fields : [],
  }));
  const expected = events.map((each) => rowOf({ ...each, fields: each.fields.slice(0, 1_024) }));
  expect(sorted(await tableOf(events))).toEqual(sorted(expected));
});
