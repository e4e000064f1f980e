import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bytesSource } from '@unmask/evtx';
import { afterAll, describe, expect, it } from 'vitest';
import { LOGIN_DATABASE } from '../../../src/evidence/utmp/login-database.ts';
import { HEAD_BYTES, isoTime } from '../../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'unmask-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

/** A database that Node's own SQLite wrote. */
function database(...statements: readonly string[]): Uint8Array {
  const path = join(folder, `${made++}.db`);
  const db = new DatabaseSync(path);
  for (const statement of statements) db.exec(statement);
  db.close();
  return readFileSync(path);
}

/** Time, logsource and fields of events; code and text of issues. */
async function read(bytes: Uint8Array, path = 'wtmp.db'): Promise<unknown[]> {
  const evidence = { path, source: bytesSource(bytes) };
  const options = { range: { start: 0, end: bytes.length }, recover: false };
  const seen: unknown[] = [];
  for await (const items of LOGIN_DATABASE.read(evidence, options)) {
    for (const item of items) {
      if (item.kind === 'issue') seen.push(item.issue.code, item.issue.what);
      else {
        const { event } = item;
        seen.push([isoTime(event.time), event.logsource.service, ...event.fields()]);
      }
    }
  }
  return seen;
}

type Field = readonly [name: string, value: unknown];

const WTMP =
  'CREATE TABLE IF NOT EXISTS wtmp(ID INTEGER PRIMARY KEY, Type INTEGER, User TEXT NOT NULL, Login INTEGER, Logout INTEGER, TTY TEXT, RemoteHost TEXT, Service TEXT) STRICT';
const COLUMNS = 'INSERT INTO wtmp (Type, User, Login, Logout, TTY, RemoteHost, Service) VALUES';
const ANNA = `${COLUMNS} (3, 'anna', 1772524800000000, 1772528400000000, 'pts/0', '192.0.2.9', 'sshd')`;

describe('wtmpdb', () => {
  it('gives a login and a logout for each session, in the order of their times', async () => {
    const boris = `${COLUMNS} (3, 'boris', 1772525000000000, NULL, 'pts/1', '', 'sshd')`;
    const boot = `${COLUMNS} (1, 'reboot', 1772524000000000, 1772530000000000, '~', '6.1.0', '')`;
    const bytes = database(WTMP, ANNA, boris, boot);
    expect(LOGIN_DATABASE.detect(bytes.subarray(0, HEAD_BYTES), 'wtmp.db')).toBe(true);
    const events = (await read(bytes)) as [string, string, Field, Field, ...Field[]][];
    expect(events.map(([time, log, type, user]) => [time, log, type[1], user[1]])).toEqual([
      ['2026-03-03T07:46:40.000000Z', 'wtmp', 'BOOT_TIME', 'reboot'],
      ['2026-03-03T08:00:00.000000Z', 'wtmp', 'USER_PROCESS', 'anna'],
      ['2026-03-03T08:03:20.000000Z', 'wtmp', 'USER_PROCESS', 'boris'],
      ['2026-03-03T09:00:00.000000Z', 'wtmp', 'DEAD_PROCESS', 'anna'],
      ['2026-03-03T09:26:40.000000Z', 'wtmp', 'RUN_LVL', 'reboot'],
    ]);
    expect(events[1]!.slice(4)).toEqual([
      ['line', 'pts/0'],
      ['host', '192.0.2.9'],
      ['service', 'sshd'],
    ]);
  });

  it('is read without the rows of its journal, and says so', async () => {
    const bytes = database('PRAGMA journal_mode = WAL', WTMP, ANNA);
    expect(await read(bytes)).toEqual([
      'UTMP_DATABASE_JOURNAL',
      expect.stringContaining('-wal'),
      expect.anything(),
      expect.anything(),
    ]);
  });
});

describe('lastlog2', () => {
  it('gives the last login of each user', async () => {
    const bytes = database(
      'CREATE TABLE Lastlog2(Name TEXT PRIMARY KEY, Time INTEGER, TTY TEXT, RemoteHost TEXT, Service TEXT)',
      "INSERT INTO Lastlog2 VALUES ('anna', 1772524800, 'pts/0', '192.0.2.9', 'sshd')",
    );
    expect(await read(bytes, 'lastlog2.db')).toEqual([
      [
        '2026-03-03T08:00:00.000000Z',
        'lastlog',
        ['user', 'anna'],
        ['line', 'pts/0'],
        ['host', '192.0.2.9'],
        ['service', 'sshd'],
      ],
    ]);
  });
});

describe('a database made to harm', () => {
  it.each([
    [
      'a view under the name',
      "CREATE TABLE x(a TEXT DEFAULT 'CREATE TABLE wtmp')",
      'CREATE VIEW wtmp AS WITH RECURSIVE r(rowid, Type) AS (SELECT 1, 1 UNION ALL SELECT rowid + 1, 1 FROM r) SELECT * FROM r',
    ],
    [
      'a generated column',
      'CREATE TABLE wtmp(Type INTEGER, User TEXT AS (hex(zeroblob(1000000))))',
    ],
    ['a trigger', WTMP, 'CREATE TRIGGER t AFTER INSERT ON wtmp BEGIN SELECT 1; END'],
  ])('by %s is refused', async (_, ...statements) => {
    expect((await read(database(...statements)))[0]).toBe('UTMP_DATABASE');
  });

  it('by changed bytes, or cut short, gives events or an issue', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `(3, 'u${i}', ${1772524800000000 + i}, NULL, 'pts/0', '', 'sshd')`,
    );
    const sound = database(WTMP, `${COLUMNS} ${rows.join(', ')}`);
    let state = 99;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
    for (let run = 0; run < 150; run++) {
      const bytes = sound.slice(0, run % 5 === 0 ? next(sound.length) : sound.length);
      for (let i = 0; i < 1 + (run % 8) && bytes.length > 100; i++)
        bytes[16 + next(bytes.length - 16)] = next(256);
      if (LOGIN_DATABASE.detect(bytes.subarray(0, HEAD_BYTES), 'wtmp.db')) {
        expect((await read(bytes)).length).toBeLessThan(2_000);
      }
    }
  });
});
