import type { FieldValue } from '@unmask/sigma';
import { addField, type Fields } from '../event.ts';
import { MAX_FIELDS } from '../limits.ts';

/**
 * What stands above the rows of a Zeek log, one directive a line:
 *
 *     #separator \x09            between columns, also after the names of the directives below
 *     #set_separator ,           between the items of a set or vector
 *     #empty_field (empty)       a set without items
 *     #unset_field -             no value
 *     #path conn                 which log it is
 *     #open 2014-01-20-08-00-00  wall clock of the sensor
 *     #fields ts uid id.orig_h …
 *     #types time string addr …
 */
export interface ZeekHeader {
  readonly separator: string;
  readonly setSeparator: string;
  readonly empty: string;
  readonly unset: string;
  readonly path: string | null;
  readonly names: readonly string[];
  readonly types: readonly string[];
}

export const NO_HEADER: ZeekHeader = {
  separator: '\t',
  setSeparator: ',',
  empty: '(empty)',
  unset: '-',
  path: null,
  names: [],
  types: [],
};

const DIRECTIVE =
  /^#(separator|set_separator|empty_field|unset_field|path|open|close|fields|types)([^a-z_])([^]*)$/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const NUMERIC: ReadonlySet<string> = new Set(['count', 'int', 'port', 'double', 'interval']);

/** The header after one more directive; `null` when the line is none. */
export function afterDirective(header: ZeekHeader, line: string): ZeekHeader | null {
  const m = DIRECTIVE.exec(line);
  if (m === null) return null;
  const value = m[3]!;
  const list = (): string[] => value.split(m[2]!, MAX_FIELDS);
  switch (m[1]) {
    // The first directive: a log written behind another one begins anew.
    case 'separator':
      return { ...NO_HEADER, separator: separatorOf(value) };
    case 'set_separator':
      return { ...header, setSeparator: separatorOf(value) };
    case 'empty_field':
      return { ...header, empty: value };
    case 'unset_field':
      return { ...header, unset: value };
    case 'path':
      return { ...header, path: value };
    case 'fields':
      return { ...header, separator: m[2]!, names: list() };
    case 'types':
      return { ...header, types: list() };
    default:
      return header;
  }
}

function separatorOf(text: string): string {
  const hex = /^\\x([0-9a-f]{2})$/i.exec(text.trim());
  return hex === null ? (text[0] ?? '\t') : String.fromCharCode(parseInt(hex[1]!, 16));
}

/** A row's values by their columns' names, numbers and truth values as such. */
export function fieldsOfRow(header: ZeekHeader, values: readonly string[]): Fields {
  const fields: Fields = new Map();
  header.names.forEach((name, i) => {
    if (name !== 'ts') addField(fields, name, valueOf(values[i]!, header.types[i] ?? '', header));
  });
  return fields;
}

function valueOf(text: string, type: string, header: ZeekHeader): FieldValue {
  if (text === header.unset) return null;
  const items = /^(?:set|vector|table)\[([a-z]+)\]$/.exec(type);
  if (items === null) return scalarOf(text, type, header);
  if (text === header.empty) return null;
  const list = text
    .split(header.setSeparator, MAX_FIELDS)
    .map((item) => (item === header.unset ? null : scalarOf(item, items[1]!, header)));
  return list.length === 1 ? list[0]! : list;
}

function scalarOf(text: string, type: string, { empty }: ZeekHeader): FieldValue {
  if (NUMERIC.has(type) && NUMBER.test(text)) return Number(text);
  if (type === 'bool' && (text === 'T' || text === 'F')) return text === 'T';
  return text === empty ? '' : unescapeZeek(text);
}

/**
 * `\\` and `\x2c` as they were. Control characters keep their escapes, as they do in Zeek's JSON; bytes above 7F become characters where they are
 * UTF-8.
 */
function unescapeZeek(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\\\|\\x[2-6][0-9a-f]|\\x7[0-9a-e]|(?:\\x[89a-f][0-9a-f]){1,1024}/gi,
    (all) => {
      if (all === '\\\\') return '\\';
      return all.length === 4 && all[2]! < '8' ? charOf(all) : (asUtf8(all) ?? all);
    },
  );
}

function charOf(escape: string): string {
  return String.fromCharCode(parseInt(escape.slice(2), 16));
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

function asUtf8(escapes: string): string | null {
  const bytes = escapes.slice(2).split(/\\x/i);
  try {
    return STRICT.decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  } catch {
    return null;
  }
}
