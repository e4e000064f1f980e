import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type CliError, reasonOf } from '../../errors.ts';
import { caseError } from '../case-folder.ts';
import { canMigrate, migrate } from './migrate.ts';
import { SCHEMA_VERSION, TABLES } from './schema.ts';

/** What DuckDB may use; beyond it, it goes to the disk. A hunt of tens of millions of events needs no more than one of thousands. */
const MEMORY_LIMIT = '512MB';

/** What is committed goes from the write-ahead log to the tables in pieces of this size: fewer pieces are packed better, and faster. */
const CHECKPOINT_AT = '128MB';

/** Threads beside the main one and the workers that read: sorting and writing are no bottleneck. */
const THREADS = '2';

const REBUILD = 'It can be made again: move it away, and add the evidence of evidence.jsonl anew';

/** What DuckDB says, on Linux and macOS and on Windows. A damaged block is no lock. */
const IN_USE = /\block\b|used by another process/iu;

export interface Database {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/**
 * Opens the database of a case, which is made when it is not there.
 *
 * @param version of unmask
 * @throws {CliError} when it is damaged, in use, or of another version
 */
export async function openDatabase(path: string, version: string): Promise<Database> {
  const isNew = !existsSync(path);
  const database = await connect(path);
  try {
    if (isNew) await createTables(database.connection, version);
    else await checkVersion(database.connection, path);
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
  return database;
}

export function closeDatabase({ connection, instance }: Database): void {
  connection.closeSync();
  instance.closeSync();
}

async function connect(path: string): Promise<Database> {
  try {
    const instance = await DuckDBInstance.create(path, {
      memory_limit: MEMORY_LIMIT,
      threads: THREADS,
      preserve_insertion_order: 'false',
      checkpoint_threshold: CHECKPOINT_AT,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return { instance, connection: await instance.connect() };
  } catch (error) {
    const reason = firstLine(error);
    if (IN_USE.test(reason))
      throw caseError(`${path} is in use by another program, perhaps by another unmask`, error);
    throw caseError(`${path} cannot be opened: ${reason}. ${REBUILD}`, error);
  }
}

async function createTables(connection: DuckDBConnection, version: string): Promise<void> {
  await connection.run('BEGIN');
  for (const [name, columns] of Object.entries(TABLES))
    await connection.run(`CREATE TABLE ${name} (${columns})`);
  await connection.run('INSERT INTO meta VALUES (?, ?)', [SCHEMA_VERSION, version]);
  await connection.run('COMMIT');
}

/** Tables of an older version are brought to this one, where that can be done. */
async function checkVersion(connection: DuckDBConnection, path: string): Promise<void> {
  const { schema, unmask } = await versionOf(connection, path, 'meta');
  if (schema === SCHEMA_VERSION) return;
  const tables = `tables of version ${schema}; this one has ${SCHEMA_VERSION}`;
  if (schema > SCHEMA_VERSION)
    throw caseError(
      `${path} was written by a newer unmask, ${unmask} (${tables}). Use that one. ${REBUILD}`,
    );
  if (!canMigrate(schema))
    throw caseError(
      `${path} was written by an older unmask, ${unmask} (${tables}), and cannot be brought to this one. ${REBUILD}`,
    );
  try {
    await migrate(connection, schema);
  } catch (error) {
    const reason = firstLine(error);
    throw caseError(
      `${path} was written by an older unmask, ${unmask} (${tables}), and stays as it is, because it could not be changed: ${reason}. ${REBUILD}`,
      error,
    );
  }
}

/** @param meta the table, or what stands for it in a query */
export async function versionOf(
  connection: DuckDBConnection,
  path: string,
  meta: string,
): Promise<{ schema: number; unmask: string }> {
  try {
    const reader = await connection.runAndReadAll(`SELECT schema_version, unmask FROM ${meta}`);
    const [row] = reader.getRows();
    return { schema: Number(row![0]), unmask: String(row![1]) };
  } catch (error) {
    throw caseError(`${path} is no database of a case: ${firstLine(error)}. ${REBUILD}`, error);
  }
}

/** What was read of a case is not what was written. */
export function isCorrupt(error: unknown): boolean {
  return /\bcorrupt/iu.test(firstLine(error));
}

/** @param path of a database that was opened, and of which something cannot be read */
export function unreadable(path: string, error: unknown): CliError {
  return caseError(`${path} cannot be read: ${firstLine(error)}. ${REBUILD}`, error);
}

/** DuckDB explains errors over several lines. */
export function firstLine(error: unknown): string {
  return reasonOf(error).split('\n', 1)[0]!.replace(/[.!]$/u, '');
}
