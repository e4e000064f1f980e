import type { FieldValue } from '@unmask/sigma';
import type { Database, SqlValue, Statement } from 'sql.js/dist/sql-wasm-inline.js';
import type { Evidence, Format, Issue, Item } from '../format.ts';
import { LoginEvent, type LoginLog } from './event.ts';
import { utmpIssue, type UtmpIssueCode } from './issue.ts';

const MAGIC = 'SQLite format 3\0';
/** The schema lies on the first page, beside the magic. */
const TABLE = /CREATE TABLE (?:IF NOT EXISTS )?"?(?<table>wtmp|lastlog2)\b/iu;
/** Read as a whole, because SQLite jumps about in it; about a million logins. */
const MAX_DATABASE_BYTES: number = 64 * 1024 * 1024;
/** Of rows that a damaged database may make up. */
const MAX_EVENTS = 4_000_000;
const BATCH_EVENTS = 1_000;
/** Real ones have one table and its index. */
const MAX_SCHEMA_ROWS = 100;
/** Columns without anything in brackets: no generated ones, no checks. */
const PLAIN_TABLE = /^CREATE TABLE [^()]*\([^()]*\)\s*(?:STRICT)?\s*$/iu;
/** File format versions in the header; 2 says that a journal beside the file may hold more, which SQLite then insists on. */
const VERSIONS_AT = 18;
const WITHOUT_JOURNAL = 1;
const SECOND = 1_000_000;
const MAX_MICROSECONDS = 8.64e18;

/** Rows in the order of their times. `at` is in `unit` microseconds. */
interface Query {
  readonly log: LoginLog;
  readonly sql: string;
  readonly unit: number;
}

/** A row of wtmp is a session, so it makes two events. Types as in `wtmpdb.h`; see https://github.com/thkukuk/wtmpdb. */
const QUERIES: Readonly<Record<string, Query>> = {
  wtmp: {
    log: 'wtmp',
    sql:
      'SELECT rowid AS row, Type AS kind, User AS user, TTY AS line, RemoteHost AS host, Service AS service, Login AS at FROM wtmp ' +
      'UNION ALL SELECT rowid, -Type, User, TTY, RemoteHost, Service, Logout FROM wtmp WHERE Logout IS NOT NULL ORDER BY at, row',
    unit: 1,
  },
  lastlog2: {
    log: 'lastlog',
    sql: 'SELECT rowid AS row, Name AS user, TTY AS line, RemoteHost AS host, Service AS service, Time AS at FROM Lastlog2 ORDER BY row',
    unit: SECOND,
  },
};

/** What becomes of a session's type at its beginning and, below zero, at its end. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'BOOT_TIME',
  2: 'RUN_LVL',
  3: 'USER_PROCESS',
  [-1]: 'RUN_LVL',
  [-2]: 'RUN_LVL',
  [-3]: 'DEAD_PROCESS',
};

/** wtmpdb and lastlog2, which replace wtmp and lastlog on newer systems. Documented in `docs/formats/utmp.md`. */
export const LOGIN_DATABASE: Format = {
  id: 'login-database',
  title: 'Linux login records in SQLite (wtmpdb, lastlog2)',
  extensions: ['.db'],
  detect: (head) => tableOf(head) !== null,
  parts: ({ byteLength }) => [{ start: 0, end: byteLength }],
  read: readDatabase,
};

function tableOf(head: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(head);
  if (!text.startsWith(MAGIC)) return null;
  return TABLE.exec(text)?.groups?.['table']?.toLowerCase() ?? null;
}

async function* readDatabase(evidence: Evidence): AsyncGenerator<Item[]> {
  const { path, source } = evidence;
  const issue = (code: UtmpIssueCode, what: string): Item[] => [
    { kind: 'issue', issue: databaseIssue(code, path, what) },
  ];
  if (source.byteLength > MAX_DATABASE_BYTES) {
    yield issue('UTMP_DATABASE', `a database of logins over ${MAX_DATABASE_BYTES} bytes`);
    return;
  }
  const bytes = (await source.read(0, source.byteLength)).slice();
  const query = QUERIES[tableOf(bytes) ?? '']!;
  if (bytes[VERSIONS_AT] !== WITHOUT_JOURNAL) {
    yield issue('UTMP_DATABASE_JOURNAL', 'the newest logins may stand in the -wal file beside it');
    bytes.fill(WITHOUT_JOURNAL, VERSIONS_AT, VERSIONS_AT + 2);
  }
  try {
    yield* readRows(evidence, bytes, query);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield issue('UTMP_DATABASE', `a database of logins that SQLite cannot read: ${reason}`);
  }
}

async function* readRows(
  evidence: Evidence,
  bytes: Uint8Array,
  query: Query,
): AsyncGenerator<Item[]> {
  const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js');
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(bytes);
  try {
    checkSchema(database);
    const statement = database.prepare(query.sql);
    for (let made = 0; made < MAX_EVENTS; made += BATCH_EVENTS) {
      const items = readBatch(statement, evidence, query);
      if (items.length > 0) yield items;
      if (items.length < BATCH_EVENTS) break;
    }
    statement.free();
  } finally {
    database.close();
  }
}

/**
 * Evidence may be made to harm: a view under the table's name can compute for ever, and so can a tree of pages that leads back into itself.
 *
 * @throws Error when the database is anything but sound tables of plain columns
 */
function checkSchema(database: Database): void {
  for (const { type, name, sql } of rowsOf(database, 'SELECT type, name, sql FROM sqlite_schema')) {
    const isPlain = type === 'table' ? PLAIN_TABLE.test(String(sql)) : type === 'index';
    if (!isPlain) throw new Error(`${String(name)} is no plain table`);
  }
  const [answer] = rowsOf(database, 'PRAGMA quick_check(1)');
  const found = Object.values(answer ?? {})[0];
  if (found !== 'ok') throw new Error(String(found));
}

function rowsOf(database: Database, sql: string): Record<string, SqlValue>[] {
  const statement = database.prepare(sql);
  const rows: Record<string, SqlValue>[] = [];
  while (rows.length < MAX_SCHEMA_ROWS && statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

function readBatch(statement: Statement, evidence: Evidence, query: Query): Item[] {
  const items: Item[] = [];
  while (items.length < BATCH_EVENTS && statement.step()) {
    items.push({ kind: 'event', event: eventOf(statement.getAsObject(), evidence, query) });
  }
  return items;
}

function eventOf(
  row: Readonly<Record<string, SqlValue>>,
  { path, origin }: Evidence,
  { log, unit }: Query,
): LoginEvent {
  const fields = new Map<string, FieldValue>();
  if (log === 'wtmp') fields.set('type', TYPES[Number(row['kind'])] ?? String(row['kind']));
  for (const name of ['user', 'line', 'host', 'service']) fields.set(name, textOf(row[name]));
  const record = Number(row['row']);
  const locator = { evidence: path, offset: 0, record, recovered: null };
  return new LoginEvent(log, timeOf(row['at'], unit), locator, origin?.host ?? null, fields);
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** 0 where the row tells no time that a calendar has. */
function timeOf(value: SqlValue | undefined, unit: number): number {
  const time = typeof value === 'number' ? value * unit : 0;
  return time > 0 && time <= MAX_MICROSECONDS ? time : 0;
}

function databaseIssue(code: UtmpIssueCode, evidence: string, what: string): Issue {
  return utmpIssue(code, { evidence, offset: 0, record: null }, what);
}
