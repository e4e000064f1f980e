import { BIGINT, DuckDBDataChunk, MAP, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { TEXT_COLUMNS } from '@unmask/core';
import { type EventRows, TIME_MEANING } from '../event-rows.ts';
import type { FewTexts } from '../packed-text.ts';
import { columnOf, fillIntegers, fillMap, fillText } from './fill-vector.ts';

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
    this.appender.appendDataChunk(chunkOf(rows));
    this.rows += rows.count;
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

function chunkOf({ count, ...rows }: EventRows): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(TYPES, count);
  let index = 0;
  const next = (): ReturnType<typeof columnOf> => columnOf(chunk, index++);
  fillText(next(), rows.ids, count);
  fillText(next(), always(rows.evidence), count);
  fillIntegers(next(), rows.times);
  fillText(next(), always(TIME_MEANING), count);
  fillIntegers(next(), rows.offsets);
  fillIntegers(next(), rows.records);
  for (const text of rows.texts) fillText(next(), text, count);
  fillMap(next(), rows.fieldCounts, rows.names, rows.values);
  return chunk;
}

function always(text: string): FewTexts {
  return { kind: 'few', texts: [text], places: null };
}
