/** Plain lists, one value a line, and tables with named columns. */
import { refang } from './classify.ts';
import { csvRows, type CsvRow } from './csv.ts';
import { accepted, refused, tlpOf, type Described, type Entry } from './entry.ts';
import type { Tlp } from './indicator.ts';
import { numberOf, timeOf } from './json.ts';
import { isOtherLanguage, subjectOfType } from './kinds.ts';
import { classifyAny, classifyValue } from './values.ts';

/** What columns are called, in lower case with `_` as `-`. */
const COLUMNS = {
  value: ['value', 'indicator', 'ioc', 'observable', 'ioc-value', 'indicator-value'],
  type: ['type', 'indicator-type', 'ioc-type', 'observable-type', 'kind'],
  name: ['name', 'title', 'description', 'comment', 'malware', 'threat'],
  id: ['uuid', 'id', 'indicator-id'],
  from: ['valid-from'],
  until: ['valid-until', 'expires', 'expiration', 'expiration-date'],
  tlp: ['tlp'],
  confidence: ['confidence'],
  detection: ['to-ids'],
} as const;
type Column = keyof typeof COLUMNS;

/** A line that only names a value may have a comment behind it. */
const COMMENT = /\s+(?:#|\/\/|;)\s.*$/;

export function readList(text: string, file: string): Entry[] {
  const tlp = tlpOfHead(text);
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const value = line
      .replace(/^\uFEFF/, '')
      .replace(COMMENT, '')
      .trim();
    if (value === '' || /^(?:#|;|\/\/)/.test(value)) return [];
    const place = `line ${at + 1}`;
    const described: Described = {
      id: `${file} ${place}`,
      name: value,
      origin: { file, place, producer: null, tlp },
    };
    return [entryOf(described, value, classifyAny(refang(value)))];
  });
}

/** `# TLP:AMBER` before the first value. */
function tlpOfHead(text: string): Tlp | null {
  const head = /^(?:\s*(?:#|;|\/\/)[^\n]*\n)+/.exec(text.slice(0, 4_096))?.[0] ?? '';
  return tlpOf(/TLP:\s?([A-Z+]+)/i.exec(head)?.[1] ?? '');
}

/** Whether a first line names columns, one of them that of the values. */
export function isTable(text: string): boolean {
  return placesOf(csvRows(text.slice(0, text.search(/\r?\n|$/)))[0]?.cells ?? []).has('value');
}

export function readTable(text: string, file: string): Entry[] {
  const [header, ...rows] = csvRows(text);
  const places = placesOf(header?.cells ?? []);
  return rows.flatMap((row) => rowEntry(row, places, file));
}

function rowEntry(
  { cells, line }: CsvRow,
  places: ReadonlyMap<Column, number>,
  file: string,
): Entry[] {
  const cell = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const value = cell('value');
  if (value === '') return [];
  const place = `line ${line}`;
  const described: Described = {
    id: cell('id') || `${file} ${place}`,
    name: cell('name') || value,
    origin: { file, place, producer: null, tlp: tlpOf(cell('tlp')) },
    validFrom: timeOf(cell('from')),
    validUntil: timeOf(cell('until')),
    confidence: numberOf(cell('confidence')),
  };
  if (/^(?:0|false|no)$/i.test(cell('detection')))
    return [refused(described, 'not-for-detection', 'to_ids is not set', value)];
  if (cell('until') !== '' && described.validUntil === null)
    return [refused(described, 'unusable', `'${cell('until')}' is no date`, value)];
  const type = cell('type');
  if (isOtherLanguage(type)) return [refused(described, 'other-language', `it is ${type}`, value)];
  const subject = subjectOfType(type);
  if (type !== '' && subject === null)
    return [refused(described, 'unusable', `no log that can be read tells ${type}`, value)];
  const pattern = subject === null ? classifyAny(refang(value)) : classifyValue(subject, value);
  return [entryOf(described, value, pattern)];
}

function entryOf(
  described: Described,
  value: string,
  pattern: ReturnType<typeof classifyAny>,
): Entry {
  return 'reason' in pattern
    ? refused(described, 'unusable', pattern.reason, value)
    : accepted(described, pattern);
}

function placesOf(header: readonly string[]): Map<Column, number> {
  const names = header.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase()
      .replaceAll(/[_ ]/g, '-'),
  );
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = known.map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}
