export interface CsvRow {
  /** From 1; where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Columns of one row. */
const MAX_CELLS = 256;
const CELL = /"((?:[^"]|"")*)"[^,;\t\r\n]*|([^,;\t\r\n]*)/y;

/** Rows of CSV (RFC 4180), also with `;` or tabs as their first line has them. Lines without a cell and those that begin with `#` are left out. */
export function csvRows(text: string): CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  for (let at = 0; at <= text.length;) {
    CELL.lastIndex = at;
    const [found = '', quoted, plain] = CELL.exec(text) ?? [];
    at += found.length;
    line += lineFeeds(found);
    let cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
    // Other separators are part of a cell.
    while (at < text.length && isOtherSeparator(text[at]!, separator)) {
      CELL.lastIndex = at + 1;
      const [more = ''] = CELL.exec(text) ?? [];
      cell += text[at]! + more;
      at += 1 + more.length;
      line += lineFeeds(more);
    }
    if (cells.length < MAX_CELLS) cells.push(cell);
    if (text[at] === separator && at < text.length) at++;
    else {
      if (cells.some((each) => each !== '') && !cells[0]!.startsWith('#'))
        rows.push({ line: start, cells });
      cells = [];
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      at++;
      start = ++line;
    }
  }
  return rows;
}

function separatorOf(text: string): string {
  const head =
    text
      .slice(0, 4_096)
      .split(/\r?\n/)
      .find((line) => !line.startsWith('#')) ?? '';
  const [best] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  return best!;
}

function isOtherSeparator(character: string, separator: string): boolean {
  return character !== separator && (character === ',' || character === ';' || character === '\t');
}

function lineFeeds(text: string): number {
  return text.split('\n').length - 1;
}
