import type { Logsource } from '@unmask/sigma';
import type { Format } from '../format.ts';
import { addField, TextEvent, type Fields } from './event.ts';
import { lineFormat } from './line-format.ts';
import { MAX_FIELDS } from './limits.ts';
import { isoLogTime } from './time.ts';
import { NUMBERS } from './web/field-names.ts';
import { numberOr, valueOrNull } from './web/request.ts';

const WEBSERVER: Logsource = { category: 'webserver' };
const DIRECTIVE = /^#(Software|Version|Date|Fields|Start-Date|End-Date|Remark): ?/;
const COLUMNS = /^#Fields:(?: [\w()-]+)* time(?: [\w()-]+)* *$/;

/**
 * W3C extended logs as IIS writes them: directives that start with `#`, among them `#Fields`, which says what the columns of the
 * lines after it are, until the next one. Times are UTC. Documented in `docs/formats/iis.md`.
 */
export const IIS: Format = lineFormat({
  id: 'iis',
  title: 'an IIS log',
  extensions: ['.log'],
  names: /^(u_)?(ex|nc|in)\d{6}/i,
  platform: 'windows',
  cuttable: false,
  share: 0,
  recognises: (text) => COLUMNS.test(text),
  open(_evidence, origin) {
    let columns: readonly string[] = [];
    let day = '';
    return {
      line({ text, offset }, emit) {
        const directive = DIRECTIVE.exec(text);
        if (directive !== null) {
          const value = text.slice(directive[0].length).trim();
          if (directive[1] === 'Fields') columns = value.split(/\s+/, MAX_FIELDS).map(fieldName);
          if (directive[1] === 'Date') day = value.slice(0, 10);
          return true;
        }
        const names = columns;
        const values = text.split(/ +/, MAX_FIELDS + 1);
        const time = timeOf(names, values, day);
        if (time === null || values.length !== names.length) return false;
        emit(new TextEvent(time, WEBSERVER, origin, { offset }, () => fieldsOf(names, values)));
        return true;
      },
    };
  },
});

/** `cs(User-Agent)` → `cs-user-agent`, as rules name it. */
function fieldName(column: string): string {
  return column.toLowerCase().replace(/^(cs|sc)\((.*)\)$/, '$1-$2');
}

/** A log without a `date` column belongs to the day of its `#Date`. */
function timeOf(names: readonly string[], values: readonly string[], day: string): number | null {
  const date = values[names.indexOf('date')] ?? day;
  const time = values[names.indexOf('time')];
  return time === undefined ? null : isoLogTime(`${date} ${time}`);
}

function fieldsOf(names: readonly string[], values: readonly string[]): Fields {
  const fields: Fields = new Map();
  names.forEach((name, i) => {
    const value = values[i]!;
    if (name === 'date' || name === 'time') return;
    if (NUMBERS.has(name)) addField(fields, name, numberOr(value));
    // IIS writes a space of a header as a plus sign.
    else if (name === 'cs-user-agent')
      addField(fields, name, valueOrNull(value.replaceAll('+', ' ')));
    else addField(fields, name, valueOrNull(value));
  });
  addWholeUri(fields);
  return fields;
}

function addWholeUri(fields: Fields): void {
  const stem = fields.get('cs-uri-stem');
  const query = fields.get('cs-uri-query');
  if (typeof stem !== 'string' || fields.has('cs-uri')) return;
  addField(fields, 'cs-uri', typeof query === 'string' ? `${stem}?${query}` : stem);
}
