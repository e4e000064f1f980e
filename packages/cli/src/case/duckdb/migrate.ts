import type { DuckDBConnection } from '@duckdb/node-api';
import { SCHEMA_VERSION } from './schema.ts';

/**
 * What leads from the tables of one version to those of the next, by the version that it begins with. The statements stand as they were
 * written: they must not follow later changes of `TABLES`. A version without a way on is refused.
 */
const STEPS: Readonly<Record<number, readonly string[]>> = {
  1: [
    'CREATE TABLE given ("option" VARCHAR NOT NULL, name VARCHAR NOT NULL, path VARCHAR NOT NULL, ' +
      'sha256 VARCHAR NOT NULL, content VARCHAR)',
  ],
};

/** Whether every step from a version to this one is known. */
export function canMigrate(from: number): boolean {
  return stepsFrom(from) !== null;
}

/** Brings tables of an older version to this one, in one transaction: after a crash they are as before. */
export async function migrate(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run('BEGIN');
  for (const statement of stepsFrom(from) ?? []) await connection.run(statement);
  await connection.run('UPDATE meta SET schema_version = ?', [SCHEMA_VERSION]);
  await connection.run('COMMIT');
}

function stepsFrom(from: number): string[] | null {
  if (!Number.isInteger(from) || from > SCHEMA_VERSION) return null;
  const statements: string[] = [];
  for (let version = from; version < SCHEMA_VERSION; version++) {
    const step = STEPS[version];
    if (step === undefined) return null;
    statements.push(...step);
  }
  return statements;
}
