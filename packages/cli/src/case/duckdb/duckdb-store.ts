import { join } from 'node:path';
import type { DuckDBAppender } from '@duckdb/node-api';
import type { Finding } from '@unmask/core';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import { caseError } from '../case-folder.ts';
import type { CustodyRecord } from '../custody.ts';
import type { EventRows } from '../event-rows.ts';
import type { CaseReader, CaseWriter } from '../query.ts';
import type { CaseCounts, CaseStore, DerivedTables, GivenFile, StoredEvidence } from '../store.ts';
import {
  closeDatabase,
  type Database,
  firstLine,
  isCorrupt,
  openDatabase,
  unreadable,
  versionOf,
} from './database.ts';
import { deriveTables } from './derive-tables.ts';
import { EventAppender } from './event-appender.ts';
import { appendFinding } from './finding-rows.ts';
import { DuckReader } from './reader.ts';
import { GIVEN, givenFile, rememberFiles, takeGiven } from './given-files.ts';
import { canMigrate } from './migrate.ts';
import { EXCHANGED, GIVEN_SINCE, SCHEMA_VERSION } from './schema.ts';

/** Opens the store of a case. @throws {CliError} as `openDatabase` */
export async function openDuckStore(path: string, version: string): Promise<CaseStore> {
  return new DuckStore(path, await openDatabase(path, version));
}

/** What an import writes with. */
interface Writing {
  readonly events: EventAppender;
  readonly evidence: DuckDBAppender;
  readonly findings: DuckDBAppender;
}

class DuckStore implements CaseStore {
  readonly reader: CaseReader;
  private readonly path: string;
  private readonly database: Database;
  private writing: Writing | null = null;

  constructor(path: string, database: Database) {
    this.path = path;
    this.database = database;
    this.reader = new DuckReader(database.instance, path);
  }

  derive(derived: DerivedTables, fill: (writer: CaseWriter) => Promise<void>): Promise<boolean> {
    return this.guard(({ instance }) => deriveTables(instance, derived, fill));
  }

  async evidence(): Promise<StoredEvidence[]> {
    const rows = await this.rows('SELECT evidence_id, custody FROM evidence');
    return rows
      .map(([id, custody]) => ({
        id: String(id),
        custody: JSON.parse(String(custody)) as CustodyRecord,
      }))
      .toSorted((a, b) => (a.custody.path < b.custody.path ? -1 : 1));
  }

  async counts(): Promise<CaseCounts> {
    const known = 'FROM event WHERE evidence_id IN (SELECT evidence_id FROM evidence)';
    const [events] = await this.rows(`SELECT count(*), min(ts_us), max(ts_us) ${known}`);
    const [evidence] = await this.rows('SELECT count(*) FROM evidence');
    const [findings] = await this.rows('SELECT count(*) FROM finding');
    const [count, earliest, latest] = events!;
    return {
      evidence: Number(evidence![0]),
      events: Number(count),
      findings: Number(findings![0]),
      earliest: earliest === null ? null : Number(earliest),
      latest: latest === null ? null : Number(latest),
    };
  }

  async given(): Promise<GivenFile[]> {
    return (await this.rows(GIVEN)).map(givenFile);
  }

  remember(files: readonly GivenFile[]): Promise<void> {
    return this.guard(({ connection }) => rememberFiles(connection, files));
  }

  async isInterrupted(): Promise<boolean> {
    return (await this.rows('SELECT 1 FROM import LIMIT 1')).length > 0;
  }

  async begin(): Promise<void> {
    await this.guard(async ({ connection }) => {
      if (await this.isInterrupted())
        await connection.run(
          'DELETE FROM event WHERE evidence_id NOT IN (SELECT evidence_id FROM evidence)',
        );
      else await connection.run('INSERT INTO import VALUES (?)', [BigInt(Date.now()) * 1000n]);
      await connection.run('CREATE TEMP TABLE found AS SELECT * FROM finding LIMIT 0');
      this.writing = {
        events: await EventAppender.create(connection),
        evidence: await connection.createAppender('evidence'),
        findings: await connection.createAppender('found', null, 'temp'),
      };
    });
  }

  addEvents(rows: EventRows): void {
    this.guardSync(() => this.writing!.events.add(rows));
  }

  complete({ id, custody }: StoredEvidence): void {
    this.guardSync(() => {
      const { events, evidence } = this.writing!;
      events.commit();
      evidence.appendVarchar(id);
      evidence.appendVarchar(JSON.stringify(custody));
      evidence.endRow();
      evidence.flushSync();
    });
  }

  addFinding(finding: Finding): void {
    this.guardSync(() => appendFinding(this.writing!.findings, finding));
  }

  async finish(whole: boolean): Promise<number> {
    return this.guard(async ({ connection }) => {
      const { events, evidence, findings } = this.writing!;
      this.writing = null;
      events.close();
      for (const appender of [evidence, findings]) appender.closeSync();
      await connection.run('BEGIN');
      const added = await this.addNewFindings('found');
      if (whole) await connection.run('DELETE FROM import');
      await connection.run('COMMIT');
      return added;
    });
  }

  async exportTo(folder: string): Promise<void> {
    await this.guard(async ({ connection }) => {
      for (const table of EXCHANGED)
        await connection.run(
          `COPY ${table} TO ${quoted(parquet(folder, table))} (FORMAT parquet, COMPRESSION zstd)`,
        );
    });
  }

  async importFrom(folder: string): Promise<Pick<CaseCounts, 'evidence' | 'events' | 'findings'>> {
    const from = (table: string): string => `read_parquet(${quoted(parquet(folder, table))})`;
    const { connection } = this.database;
    const { schema } = await versionOf(connection, folder, from('meta'));
    if (!canMigrate(schema))
      throw caseError(
        `${folder} was exported with tables of version ${schema}; this unmask has ${SCHEMA_VERSION}`,
      );
    return this.guard(async () => {
      await connection.run('BEGIN');
      const fresh = '(SELECT evidence_id FROM fresh)';
      await connection.run(
        `CREATE TEMP TABLE fresh AS SELECT evidence_id, any_value(custody) AS custody FROM ${from('evidence')} ` +
          'WHERE evidence_id NOT IN (SELECT evidence_id FROM evidence) GROUP BY evidence_id',
      );
      const events = await this.change(
        `INSERT INTO event BY NAME SELECT * FROM ${from('event')} WHERE evidence_id IN ${fresh}`,
      );
      const evidence = await this.change(
        'INSERT INTO evidence SELECT evidence_id, custody FROM fresh',
      );
      const findings = await this.addNewFindings(from('finding'));
      if (schema >= GIVEN_SINCE) await takeGiven(connection, from('given'));
      await connection.run('DROP TABLE fresh');
      await connection.run('COMMIT');
      return { evidence, events, findings };
    });
  }

  close(): void {
    closeDatabase(this.database);
  }

  private addNewFindings(from: string): Promise<number> {
    return this.change(
      `INSERT INTO finding BY NAME SELECT DISTINCT ON (content_key) * FROM ${from} AS found ` +
        'WHERE content_key NOT IN (SELECT content_key FROM finding) ORDER BY content_key, finding_id',
    );
  }

  private async change(sql: string): Promise<number> {
    return (await this.database.connection.run(sql)).rowsChanged;
  }

  private async rows(sql: string): Promise<unknown[][]> {
    try {
      return (await this.database.connection.runAndReadAll(sql)).getRows();
    } catch (error) {
      throw unreadable(this.path, error);
    }
  }

  private async guard<Result>(act: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await act(this.database);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private guardSync(act: () => void): void {
    try {
      act();
    } catch (error) {
      throw this.explain(error);
    }
  }

  private explain(error: unknown): unknown {
    if (error instanceof CliError || error instanceof TypeError) return error;
    if (isCorrupt(error)) return unreadable(this.path, error);
    const message = `stopped, because ${this.path} could not be written: ${firstLine(error)}`;
    return new CliError(EXIT.output, message, error);
  }
}

function parquet(folder: string, table: string): string {
  return join(folder, `${table}.parquet`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
