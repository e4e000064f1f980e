/** Fields of a line that are looked at. */
const MAX_FIELDS = 8;
const FIELD = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/y;

export interface TableLine {
  /** From 1. */
  readonly number: number;
  /** At most 8. */
  readonly fields: readonly string[];
}

/** The lines of a table, fields parted by tabs where a line has any, else by commas. Empty lines and those that begin with `#` are passed over. */
export function* tableLines(text: string): Generator<TableLine> {
  let number = 1;
  for (const [piece] of text.matchAll(/\n|[^\n]+/g)) {
    const line = piece.trim();
    if (piece === '\n') number++;
    if (line === '' || line.startsWith('#')) continue;
    yield { number, fields: line.includes('\t') ? tabbed(line) : commaFields(line) };
  }
}

function tabbed(line: string): string[] {
  return line.split('\t', MAX_FIELDS).map((field) => field.trim());
}

function commaFields(line: string): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length && fields.length < MAX_FIELDS) {
    const field = FIELD.exec(line);
    if (field === null) break;
    fields.push((field[1]?.replaceAll('""', '"') ?? field[2]!).trim());
  }
  return fields;
}
