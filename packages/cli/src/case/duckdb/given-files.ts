import type { DuckDBConnection } from '@duckdb/node-api';
import type { GivenFile } from '../store.ts';

const COLUMNS = ['option', 'name', 'path', 'sha256', 'content'] as const;
const LIST = COLUMNS.map((name) => `"${name}"`).join(', ');

export const GIVEN = `SELECT ${LIST} FROM given ORDER BY "option", name`;

/** Text, and a null as such. */
export function givenFile(row: readonly unknown[]): GivenFile {
  return Object.fromEntries(
    COLUMNS.map((name, index) => [name, row[index] as string | null]),
  ) as unknown as GivenFile;
}

/** A file of the same name takes the place of what was given before. */
export async function rememberFiles(
  connection: DuckDBConnection,
  files: readonly GivenFile[],
): Promise<void> {
  await connection.run('BEGIN');
  for (const { option, name, path, sha256, content } of files) {
    await connection.run('DELETE FROM given WHERE "option" = ? AND name = ?', [option, name]);
    await connection.run(`INSERT INTO given (${LIST}) VALUES (?, ?, ?, ?, ?)`, [
      option,
      name,
      path,
      sha256,
      content,
    ]);
  }
  await connection.run('COMMIT');
}

/** What another case was hunted with, where this one has nothing of the name. Tables of countries lie with whoever gave them. */
export function takeGiven(connection: DuckDBConnection, from: string): Promise<unknown> {
  return connection.run(`
    INSERT INTO given (${LIST}) SELECT ${LIST} FROM ${from} AS other
    WHERE "option" = 'profiles' AND name NOT IN (SELECT name FROM given WHERE "option" = 'profiles')`);
}
