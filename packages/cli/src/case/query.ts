/**
 * Questions to a case, in SQL. What a column holds is said once, and both the types of rows and the tables that are derived follow from
 * it. SQL stays in DuckDB's and ClickHouse' common part where it can; each question has one place, so that an engine can bring its own.
 */

/** `?`: may be null. `count`: a whole number that a double holds exactly, times in microseconds among them. */
export type ColumnType = 'text' | 'text?' | 'texts' | 'count' | 'count?' | 'number';

export type Columns = Readonly<Record<string, ColumnType>>;

interface ValueOf {
  text: string;
  'text?': string | null;
  texts: readonly string[];
  count: number;
  'count?': number | null;
  number: number;
}

export type Row<Names extends Columns> = { readonly [Name in keyof Names]: ValueOf[Names[Name]] };

export type Parameter = string | number | null | readonly string[];

export interface Query<Names extends Columns = Columns> {
  readonly sql: string;
  /** The columns of the answer, in their order. */
  readonly columns: Names;
  /** `$name` in the SQL. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** A table that is derived from what a case keeps. */
export interface Table<Names extends Columns = Columns> {
  readonly name: string;
  readonly columns: Names;
}

/** Reads of a case what was read to its end. */
export interface CaseReader {
  /** Every row of an answer that is known to be small. */
  all<Names extends Columns>(query: Query<Names>): Promise<Row<Names>[]>;
  /** The rows some thousands at once, of an answer of any size. */
  chunks<Names extends Columns>(query: Query<Names>): AsyncIterable<readonly Row<Names>[]>;
}

/** Writes derived tables. What it wrote is there for its own statements, and for others once all is. */
export interface CaseWriter {
  add<Names extends Columns>(table: Table<Names>, rows: readonly Row<Names>[]): Promise<void>;
  /** A statement over tables that were added to and all others. */
  run(sql: string, parameters?: Query['parameters']): Promise<void>;
}
