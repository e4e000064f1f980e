import { BIGINT, DuckDBDataChunk, DuckDBMapValue, MAP, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { TEXT_COLUMNS } from '@unmask/core';
import { type EventRows, TIME_MEANING } from '../event-rows.ts';

/** What is handed to DuckDB before it is committed; until then it is in memory, beside DuckDB's own limit. */
const ROWS_PER_COMMIT = 65_536;
const CHARACTERS_PER_COMMIT = 1 << 25;

const TYPES = [
  VARCHAR,
  VARCHAR,
  BIGINT,
  VARCHAR,
  BIGINT,
  BIGINT,
  ...TEXT_COLUMNS.map(() => VARCHAR),
  MAP(VARCHAR, VARCHAR),
];

/** Adds rows to the table `event`, some thousands to a transaction. */
export class EventAppender {
  private readonly appender: DuckDBAppender;
  private rows = 0;
  private characters = 0;

  static async create(connection: DuckDBConnection): Promise<EventAppender> {
    return new EventAppender(await connection.createAppender('event'));
  }

  private constructor(appender: DuckDBAppender) {
    this.appender = appender;
  }

  add(rows: EventRows): void {
    const count = rows.ids.length;
    const chunk = DuckDBDataChunk.create(TYPES);
    chunk.setColumns([
      rows.ids,
      Array<string>(count).fill(rows.evidence),
      rows.times.map(BigInt),
      Array<string>(count).fill(TIME_MEANING),
      rows.offsets.map(BigInt),
      rows.records.map((record) => (record === null ? null : BigInt(record))),
      ...rows.texts,
      rows.fields.map(mapOf),
    ]);
    this.appender.appendDataChunk(chunk);
    this.rows += count;
    this.characters += rows.characters;
    if (this.rows >= ROWS_PER_COMMIT || this.characters >= CHARACTERS_PER_COMMIT) this.commit();
  }

  commit(): void {
    if (this.rows > 0) this.appender.flushSync();
    this.rows = 0;
    this.characters = 0;
  }

  close(): void {
    this.appender.closeSync();
  }
}

function mapOf(fields: readonly (string | null)[]): DuckDBValue {
  const entries = [];
  for (let i = 0; i < fields.length; i += 2)
    entries.push({ key: fields[i]!, value: fields[i + 1]! });
  return new DuckDBMapValue(entries);
}
