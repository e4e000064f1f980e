import type { DuckDBInstance } from '@duckdb/node-api';
import type { CaseReader, Columns, Query, Row } from '../query.ts';
import { unreadable } from './database.ts';
import { parametersOf, rowsOf, typesOf } from './values.ts';

/** Answers each question over a connection of its own, since DuckDB streams one answer at a time over one. */
export class DuckReader implements CaseReader {
  private readonly instance: DuckDBInstance;
  private readonly path: string;

  /** @param path of the database, for messages */
  constructor(instance: DuckDBInstance, path: string) {
    this.instance = instance;
    this.path = path;
  }

  async all<Names extends Columns>(query: Query<Names>): Promise<Row<Names>[]> {
    const rows: Row<Names>[] = [];
    for await (const chunk of this.chunks(query)) rows.push(...chunk);
    return rows;
  }

  async *chunks<Names extends Columns>({
    sql,
    columns,
    parameters,
  }: Query<Names>): AsyncGenerator<readonly Row<Names>[]> {
    const connection = await this.instance.connect();
    try {
      const result = await connection.stream(sql, parametersOf(parameters), typesOf(parameters));
      checkNames(result.columnNames(), Object.keys(columns));
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield rowsOf(columns, chunk.getColumns());
      }
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw unreadable(this.path, error);
    } finally {
      connection.closeSync();
    }
  }
}

/** A question whose answer has other columns than it says is a fault of ours. */
function checkNames(have: readonly string[], expected: readonly string[]): void {
  if (have.join() !== expected.join())
    throw new TypeError(`an answer has the columns ${have.join()}, not ${expected.join()}`);
}
