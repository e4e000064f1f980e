import type { Logsource } from '@unmask/sigma';
import { baseName } from '../../base-name.ts';
import type { Evidence, Format, Item } from '../../format.ts';
import { TextEvent, type Fields } from '../event.ts';
import { BLOCK_BYTES, MAX_HEAD_LINES, MAX_LINE_ISSUES, MIN_NUL_RUN } from '../limits.ts';
import { undated } from '../line-format.ts';
import { headLines } from '../lines.ts';
import { SqlLexer } from './lexer.ts';
import { SqlRowReader, type SqlRow } from './rows.ts';

const DATABASE: Logsource = { category: 'database' };

/** What `mysqldump`, MariaDB's, phpMyAdmin, `pg_dump` and SQLite's `.dump` write first. */
const HEAD =
  /^(?:-- (?:MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|PostgreSQL database (?:cluster )?dump)|PRAGMA foreign_keys=OFF;)/;
const STATEMENT =
  /^(?:INSERT INTO|REPLACE INTO|CREATE TABLE|DROP TABLE IF EXISTS|COPY \S{1,200} )/i;
const NAME = /\.(?:sql|dump)(?:\.\w{1,8})?$/i;
/** Other databases take a backslash for itself. */
const WITH_BACKSLASHES = /^-- (?:MySQL|MariaDB|phpMyAdmin)|^\/\*!\d|`/m;
const DIALECT_BYTES = 65_536;

/** Dumps of databases as SQL, row by row. Documented in `docs/formats/sql-dumps.md`. */
export const SQL_DUMP: Format = {
  id: 'sql-dump',
  title: 'a dump of a database as SQL',
  extensions: ['.sql'],
  detect(head, name) {
    const lines = headLines(head, MAX_HEAD_LINES).map(({ text }) => text);
    const isNamed = NAME.test(baseName(name));
    return lines.some((line) => HEAD.test(line) || (isNamed && STATEMENT.test(line)));
  },
  parts: ({ byteLength }) => [{ start: 0, end: byteLength }],
  read: readRows,
};

async function* readRows(evidence: Evidence): AsyncGenerator<readonly Item[]> {
  const { path, source, origin } = evidence;
  const from = { evidence: path, platform: null, host: origin?.host ?? null };
  const head = await source.read(0, Math.min(DIALECT_BYTES, source.byteLength));
  const lexer = new SqlLexer(WITH_BACKSLASHES.test(new TextDecoder('latin1').decode(head)));
  const reader = new SqlRowReader(lexer);
  const time = undated(evidence);
  const nuls = new NulRuns(path);
  let count = 0;
  for (let at = 0; at < source.byteLength; at += BLOCK_BYTES) {
    const bytes = await source.read(at, Math.min(at + BLOCK_BYTES, source.byteLength));
    const items: Item[] = [...nuls.in(bytes, at)];
    for (const token of lexer.read(bytes, at)) {
      const row = reader.take(token);
      if (row === null) continue;
      const place = { offset: row.offset, record: ++count };
      const decode = (): Fields => fieldsOf(row, time.from);
      items.push({ kind: 'event', event: new TextEvent(time.time, DATABASE, from, place, decode) });
    }
    yield items;
  }
  yield [...nuls.end()];
  if (!lexer.isBetween || !reader.isBetween) yield [cutIssue(path, source.byteLength)];
}

function fieldsOf({ table, columns, values }: SqlRow, from: string): Fields {
  return new Map<string, string | readonly string[]>([
    ['table', table],
    ['columns', columns],
    ['values', values],
    ['time_from', from],
  ]);
}

/** Stretches of zeros, which no dump has: it was overwritten, or never written. */
class NulRuns {
  private readonly path: string;
  private start = 0;
  private length = 0;
  private told = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** Runs that end in a block. */
  *in(bytes: Uint8Array, base: number): Generator<Item> {
    let at = this.length > 0 ? 0 : bytes.indexOf(0);
    while (at >= 0 && at < bytes.length) {
      if (this.length === 0) this.start = base + at;
      const from = at;
      while (bytes[at] === 0) at++;
      this.length += at - from;
      if (at === bytes.length) return;
      yield* this.end();
      at = bytes.indexOf(0, at);
    }
  }

  *end(): Generator<Item> {
    const { path, start, length } = this;
    this.length = 0;
    if (length < MIN_NUL_RUN || this.told++ >= MAX_LINE_ISSUES) return;
    const what = `${length} NUL bytes where text belongs`;
    const place = { evidence: path, offset: start, need: null, have: length, record: null };
    yield { kind: 'issue', issue: { code: 'TEXT_NUL_RUN', what, lost: true, ...place } };
  }
}

function cutIssue(evidence: string, offset: number): Item {
  const what = 'the dump ends inside a statement';
  const place = { evidence, offset, need: null, have: null, record: null };
  return { kind: 'issue', issue: { code: 'SQL_CUT', what, lost: true, ...place } };
}
