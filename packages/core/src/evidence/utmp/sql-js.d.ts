/** The part of sql.js that we use. Its own types want those of Node. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export type SqlValue = number | string | Uint8Array | null;

  export interface Statement {
    /** Whether there is a row. */
    step(): boolean;
    getAsObject(): Record<string, SqlValue>;
    free(): boolean;
  }

  export interface Database {
    /** @throws Error with SQLite's message */
    prepare(sql: string): Statement;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => Database;
  }

  export default function initSqlJs(): Promise<SqlJs>;
}
