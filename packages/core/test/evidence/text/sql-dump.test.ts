import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '@unmask/evtx';
import { SqlLexer } from '../../../src/evidence/text/sql/lexer.ts';
import { SQL_DUMP } from '../../../src/evidence/text/sql/sql-dump.ts';
import { SqlRowReader, type SqlRow } from '../../../src/evidence/text/sql/rows.ts';
import { readAll, utf8 } from './reading.ts';

const MYSQL = `-- MySQL dump 10.19  Distrib 10.11
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS \`tasks\`;
CREATE TABLE \`tasks\` (
  \`id\` int(11) NOT NULL AUTO_INCREMENT,
  \`bot_id\` varchar(64) DEFAULT 'a, (b)',
  \`text\` decimal(10,2),
  PRIMARY KEY (\`id\`),
  KEY \`who\` (\`bot_id\`)
) ENGINE=InnoDB;
INSERT INTO \`tasks\` VALUES (1,'it\\'s; (a)',-1.5),(2,'say ''no''\\n',NULL),
(3,_binary 'x',now(6));
`;
const POSTGRES = `--
-- PostgreSQL database dump
--
CREATE TABLE public.orders (
    id integer NOT NULL,
    client_id text,
    CONSTRAINT c CHECK ((id > 0))
);
COPY public.orders (id, client_id) FROM stdin;
1\ta\\tb; --
2\t\\N
\\.
INSERT INTO public.orders (client_id) VALUES ('a\\'), (E'b\\'c');
SELECT pg_catalog.setval('x', 1);
`;
const SQLITE = `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "jobs"(id INTEGER PRIMARY KEY, [name] TEXT, x'00' BLOB);
INSERT INTO "main"."jobs" VALUES(1,'a -- b',X'00ff');
CREATE INDEX a ON jobs(id);
COMMIT;
`;

async function rows(text: string): Promise<unknown[]> {
  const { events } = await readAll(SQL_DUMP, text, { path: 'a.sql' });
  return events.map((event) => [event.get('table'), event.get('columns'), event.get('values')]);
}

describe('dumps of databases', () => {
  it('MySQL: lists of values, escapes, columns of the table', async () => {
    const columns = ['id', 'bot_id', 'text'];
    expect(await rows(MYSQL)).toEqual([
      ['tasks', columns, ['1', "it's; (a)", '-1.5']],
      ['tasks', columns, ['2', "say 'no'\n", 'NULL']],
      ['tasks', columns, ['3', 'x', '6']],
    ]);
  });

  it('PostgreSQL: COPY, and no backslashes but in E strings', async () => {
    expect(await rows(POSTGRES)).toEqual([
      ['orders', ['id', 'client_id'], ['1', 'a\tb; --']],
      ['orders', ['id', 'client_id'], ['2', '']],
      ['orders', ['client_id'], ['a\\']],
      ['orders', ['client_id'], ["b'c"]],
    ]);
  });

  it('SQLite', async () => {
    expect(await rows(SQLITE)).toEqual([['jobs', ['id', '[name]', '00'], ['1', 'a -- b', '00ff']]]);
  });

  it('says where a row lies, and when the dump ends too soon', async () => {
    const { events, issues } = await readAll(SQL_DUMP, `${MYSQL}INSERT INTO a VALUES (1,'b`);
    expect(events.map((event) => MYSQL.slice(event.locator.offset).slice(0, 3))).toEqual([
      '(1,',
      '(2,',
      '(3,',
    ]);
    expect(issues).toMatchObject([{ code: 'SQL_CUT', lost: true }]);
    expect((await readAll(SQL_DUMP, MYSQL)).issues).toEqual([]);
  });

  it('is told by its first lines, or by its name and statements', () => {
    const detect = (text: string, name: string) => SQL_DUMP.detect(utf8(text), name);
    for (const text of [MYSQL, POSTGRES, SQLITE]) expect(detect(text, 'x')).toBe(true);
    expect(detect('INSERT INTO a VALUES (1);\n', 'backup.sql')).toBe(true);
    expect(detect('INSERT INTO a VALUES (1);\n', '.bash_history')).toBe(false);
    expect(detect('how to dump\n', 'a.sql')).toBe(false);
  });

  it('blocks may end anywhere', () => {
    for (const text of [MYSQL, POSTGRES, SQLITE]) {
      const whole = inBlocks(utf8(text), text.length);
      for (const size of [1, 2, 3, 7]) expect(inBlocks(utf8(text), size)).toEqual(whole);
    }
  });

  it('whatever stands in it, rows lie in it, in order, and are bounded', () => {
    const pieces = [
      'INSERT INTO ',
      'a ',
      '`a` ',
      '(',
      ')',
      ',',
      ';',
      "'",
      '"',
      '`',
      '\\',
      '\n',
      'VALUES ',
      'COPY a FROM stdin;\n',
      '\\.\n',
      '\t',
      '--',
      '/*',
      '*/',
      '#',
      'CREATE TABLE ',
      "E'",
      '\0',
      'é',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));
    const property = fc.property(text, fc.boolean(), (content, backslashes) => {
      const bytes = utf8(content);
      const found = inBlocks(bytes, bytes.length, backslashes);
      expect(inBlocks(bytes, 5, backslashes)).toEqual(found);
      const offsets = found.map(({ offset }) => offset);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      for (const offset of offsets) expect(offset).toBeLessThan(bytes.length);
    });
    fc.assert(property, { seed: 3, numRuns: 5_000 });
  });

  it('keeps of a long value and of a wide row so much and no more', async () => {
    const wide = `INSERT INTO a VALUES (${'1,'.repeat(5_000)}2),('${'x'.repeat(100_000)}');\n`;
    const { events } = await readAll(SQL_DUMP, wide, { path: 'a.sql' });
    expect(events.map((event) => (event.get('values') as string[]).length)).toEqual([1_024, 1]);
    expect((events[1]!.get('values') as string[])[0]).toHaveLength(4_096);
    expect(SQL_DUMP.parts(bytesSource(utf8(wide)))).toEqual([{ start: 0, end: wide.length }]);
  });
});

function inBlocks(bytes: Uint8Array, size: number, backslashes = true): SqlRow[] {
  const lexer = new SqlLexer(backslashes);
  const reader = new SqlRowReader(lexer);
  const found: SqlRow[] = [];
  for (let at = 0; at < bytes.length; at += Math.max(size, 1)) {
    for (const token of lexer.read(bytes.subarray(at, at + size), at)) {
      const row = reader.take(token);
      if (row !== null) found.push(row);
    }
  }
  return found;
}
