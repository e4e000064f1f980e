import { MAX_FIELDS } from '../limits.ts';
import type { SqlLexer, SqlToken } from './lexer.ts';

/** Tables whose columns are remembered; big applications have some hundreds. */
const MAX_TABLES = 10_000;

/** One row of a table, as a dump writes it. */
export interface SqlRow {
  readonly table: string;
  /** Empty where the dump does not name them. */
  readonly columns: readonly string[];
  readonly values: readonly string[];
  /** Of its first byte in the evidence. */
  readonly offset: number;
}

type Step = 'start' | 'skip' | 'verb' | 'table' | 'columns' | 'values' | 'row' | 'definition';

/** What in a definition is no column. */
const NO_COLUMN =
  /^(?:primary|unique|key|index|fulltext|spatial|constraint|foreign|check|exclude)$/i;
/** Between the verb and the table. */
const FILLER =
  /^(?:into|ignore|or|replace|low_priority|delayed|high_priority|if|not|exists|only|temporary|unlogged|global|table)$/i;

/** Finds the rows in a dump: `INSERT` and `REPLACE` with lists of values, `COPY … FROM stdin`. Columns are those of the statement, or of `CREATE TABLE`. */
export class SqlRowReader {
  private readonly lexer: SqlLexer;
  private readonly known = new Map<string, readonly string[]>();
  private step: Step = 'start';
  private verb = '';
  private table = '';
  private columns: string[] = [];
  private values: string[] = [];
  private value: string | null = null;
  private depth = 0;
  private start = 0;

  constructor(lexer: SqlLexer) {
    this.lexer = lexer;
  }

  /** Whether the evidence may end here. */
  get isBetween(): boolean {
    return this.step === 'start';
  }

  /** @returns the row that the token ends */
  take(token: SqlToken): SqlRow | null {
    if (token.kind === 'line') return this.copied(token);
    if (token.kind === 'mark' && token.text === ';' && this.step !== 'row') {
      this.endStatement();
      return null;
    }
    switch (this.step) {
      case 'start':
        this.begin(token);
        return null;
      case 'verb':
      case 'table':
        this.name(token);
        return null;
      case 'columns':
        this.column(token);
        return null;
      case 'definition':
        this.define(token);
        return null;
      case 'values':
        if (token.kind === 'mark' && token.text === '(') this.startRow(token);
        return null;
      case 'row':
        return this.inRow(token);
      case 'skip':
        return null;
    }
  }

  private begin({ kind, text }: SqlToken): void {
    this.verb = kind === 'word' ? text.toLowerCase() : '';
    this.table = '';
    this.columns = [];
    this.step = /^(?:insert|replace|copy|create)$/.test(this.verb) ? 'verb' : 'skip';
  }

  /** A table may be named with its database before it: `a.b`, "a"."b". */
  private name({ kind, text }: SqlToken): void {
    if (kind === 'mark') {
      if (text !== '(' || this.table === '') this.step = 'skip';
      else this.step = this.verb === 'create' ? 'definition' : 'columns';
      this.depth = 1;
      this.value = null;
    } else if (this.step === 'verb') {
      if (kind === 'word' && FILLER.test(text)) return;
      if (
        this.verb === 'create' &&
        kind === 'word' &&
        /^(?:index|view|function|trigger|database|sequence|schema|extension|type|unique|procedure|definer\b.*)$/i.test(
          text,
        )
      )
        this.step = 'skip';
      else {
        this.table = lastName(text);
        this.step = 'table';
      }
    } else if (kind === 'word' && /^values$/i.test(text)) this.step = 'values';
    else if (kind === 'word' && /^from$/i.test(text))
      this.step = this.verb === 'copy' ? 'table' : 'skip';
    else if (kind === 'word' && /^stdin$/i.test(text)) this.lexer.copies = this.verb === 'copy';
    else if (text.startsWith('.') || kind === 'string') this.table = lastName(text) || this.table;
  }

  private column({ kind, text }: SqlToken): void {
    if (kind === 'mark' && text === ')') this.step = 'table';
    else if (kind !== 'mark' && this.columns.length < MAX_FIELDS) this.columns.push(text);
  }

  /** The first word behind each comma of the outermost brackets is a column's name. */
  private define({ kind, text }: SqlToken): void {
    if (kind === 'mark') {
      if (text === '(') this.depth++;
      if (text === ')') this.depth--;
      if (this.depth === 0) this.step = 'skip';
      if (text === ',' && this.depth === 1) this.value = null;
      return;
    }
    if (this.depth !== 1 || this.value !== null) return;
    this.value = text;
    const isColumn = kind === 'string' || !NO_COLUMN.test(text);
    if (isColumn && this.columns.length < MAX_FIELDS) this.columns.push(text);
  }

  private startRow({ offset }: SqlToken): void {
    this.step = 'row';
    this.depth = 1;
    this.values = [];
    this.value = null;
    this.start = offset;
  }

  /** Of a value of several tokens (`_binary '…'`, a call), the last counts. */
  private inRow({ kind, text }: SqlToken): SqlRow | null {
    if (kind !== 'mark') {
      this.value = text;
      return null;
    }
    if (text === '(') this.depth++;
    if (text === ')') this.depth--;
    if (this.depth > 1 || (this.depth === 1 && text !== ',')) return null;
    if (this.values.length < MAX_FIELDS) this.values.push(this.value ?? '');
    this.value = null;
    if (this.depth > 0) return null;
    this.step = 'values';
    return this.row(this.values, this.start);
  }

  private copied({ text, offset }: SqlToken): SqlRow | null {
    const values = text
      .split('\t', MAX_FIELDS)
      .map((value) => value.replace(/\\([^])/g, (_, code: string) => COPY_ESCAPES[code] ?? code));
    return this.row(values, offset);
  }

  private row(values: readonly string[], offset: number): SqlRow {
    const { table } = this;
    const columns = this.columns.length > 0 ? this.columns : (this.known.get(table) ?? []);
    return { table, columns, values, offset };
  }

  private endStatement(): void {
    if (this.verb === 'create' && this.columns.length > 0 && this.known.size < MAX_TABLES)
      this.known.set(this.table, this.columns);
    // The rows of COPY come behind the statement, and are of its table.
    if (!this.lexer.copies) this.columns = [];
    this.step = 'start';
  }
}

const COPY_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', N: '' };

function lastName(text: string): string {
  return text.replace(/^[^]*\./, '').replace(/^["`]|["`]$/g, '');
}
