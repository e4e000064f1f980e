/** Between our values and DuckDB's. */
import { DuckDBListValue, DuckDBMapValue, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { ColumnType, Columns, Parameter, Query, Row, Table } from '../query.ts';

const SQL_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR NOT NULL',
  'text?': 'VARCHAR',
  texts: 'VARCHAR[] NOT NULL',
  count: 'BIGINT NOT NULL',
  'count?': 'BIGINT',
  number: 'DOUBLE NOT NULL',
};

/** What stands behind `CREATE TABLE`. */
export function definitionOf({ name, columns }: Table): string {
  const parts = Object.entries(columns).map(([column, type]) => `"${column}" ${SQL_TYPE[type]}`);
  return `${name} (${parts.join(', ')})`;
}

export function parametersOf(parameters: Query['parameters'] = {}): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, parameterOf(value)]),
  );
}

/** What DuckDB cannot tell from the value: a null, and a list that may be empty. */
export function typesOf(parameters: Query['parameters'] = {}): Record<string, DuckDBType> {
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) types[name] = VARCHAR;
    else if (typeof value === 'object') types[name] = LIST(VARCHAR);
  }
  return types;
}

function parameterOf(value: Parameter): DuckDBValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return value === null || typeof value === 'string' ? value : listValue(value);
}

/** Rows from DuckDB's columns. */
export function rowsOf<Names extends Columns>(
  columns: Names,
  values: readonly (readonly DuckDBValue[])[],
): Row<Names>[] {
  const names = Object.keys(columns);
  const count = values[0]?.length ?? 0;
  return Array.from(
    { length: count },
    (_, row) =>
      Object.fromEntries(
        names.map((name, column) => [name, plainOf(values[column]![row]!)]),
      ) as Row<Names>,
  );
}

function plainOf(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBListValue) return value.items;
  if (value instanceof DuckDBMapValue) throw new Error('a map is no column of an answer');
  return value;
}

export function appendRow<Names extends Columns>(
  appender: DuckDBAppender,
  columns: Names,
  row: Row<Names>,
): void {
  for (const name of Object.keys(columns)) {
    const value: Parameter | undefined = row[name];
    if (value === null || value === undefined) appender.appendNull();
    else if (typeof value === 'string') appender.appendVarchar(value);
    else if (typeof value === 'object') appender.appendList(value);
    else if (columns[name] === 'number') appender.appendDouble(value);
    else appender.appendBigInt(BigInt(value));
  }
  appender.endRow();
}
