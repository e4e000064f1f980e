import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { CaseWriter, Columns, Query, Row, Table } from '../query.ts';
import type { DerivedTables } from '../store.ts';
import { appendRow, definitionOf, parametersOf, typesOf } from './values.ts';

/** What is derived, and from what; made when something is derived for the first time. */
const STAMPS =
  'CREATE TABLE IF NOT EXISTS derived (derivation VARCHAR NOT NULL, stamp VARCHAR NOT NULL)';

/**
 * Makes tables anew in one transaction, unless they were made with the same stamp: after a crash they are all as before, or all new.
 *
 * @returns whether they were made
 */
export async function deriveTables(
  instance: DuckDBInstance,
  { id, stamp, tables, scratch }: DerivedTables,
  fill: (writer: CaseWriter) => Promise<void>,
): Promise<boolean> {
  const connection = await instance.connect();
  try {
    await connection.run(STAMPS);
    const is = { id, stamp };
    const same = 'SELECT 1 FROM derived WHERE derivation = $id AND stamp = $stamp';
    if ((await connection.runAndReadAll(same, is)).currentRowCount > 0) return false;
    await connection.run('BEGIN');
    for (const table of tables) {
      await connection.run(`DROP TABLE IF EXISTS ${table.name}`);
      await connection.run(`CREATE TABLE ${definitionOf(table)}`);
    }
    for (const table of scratch) await connection.run(`CREATE TEMP TABLE ${definitionOf(table)}`);
    await fill(new DuckWriter(connection));
    await connection.run('DELETE FROM derived WHERE derivation = $id', { id });
    await connection.run('INSERT INTO derived VALUES ($id, $stamp)', is);
    await connection.run('COMMIT');
    return true;
  } finally {
    // What was not committed goes with the connection.
    connection.closeSync();
  }
}

class DuckWriter implements CaseWriter {
  private readonly connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  async add<Names extends Columns>(
    { name, columns }: Table<Names>,
    rows: readonly Row<Names>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const appender = await this.connection.createAppender(name);
    for (const row of rows) appendRow(appender, columns, row);
    appender.closeSync();
  }

  async run(sql: string, parameters?: Query['parameters']): Promise<void> {
    await this.connection.run(sql, parametersOf(parameters), typesOf(parameters));
  }
}
