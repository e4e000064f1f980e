import type { Logsource } from '@unmask/sigma';
import { baseName } from '../../base-name.ts';
import type { Format } from '../../format.ts';
import { addField, TextEvent, type Fields } from '../event.ts';
import { flatten, parseObject } from '../json.ts';
import { lineFormat } from '../line-format.ts';
import { MAX_FIELDS } from '../limits.ts';
import { epochTime, isoLogTime } from '../time.ts';
import { afterDirective, fieldsOfRow, NO_HEADER, type ZeekHeader } from './zeek-header.ts';
import { addNamesOf, logOfFields, logOfName, ZEEK_NAMES, zeekName } from './zeek-names.ts';

/** Kinds of logs in one file: where they are put together, some dozens. */
const MAX_LOGS = 256;
const FIELDS = /^#fields([^a-z_])ts\1/;
/** Seconds since 1970 have ten digits; what is larger counts milliseconds. */
const MAX_SECONDS = 99_999_999_999;
/** Members that say which log a record is of: Corelight's and JSON streaming's, and that of collections that were put into a data lake. */
const LOG_MEMBERS = ['_path', '@stream'] as const;

/**
 * Zeek's logs as it writes them when nobody tells it otherwise: a header that names the columns, then a row for each thing seen. The header
 * may come again, where logs were put together. Documented in `docs/formats/zeek.md`.
 */
export const ZEEK: Format = lineFormat({
  id: 'zeek',
  title: 'a Zeek log',
  extensions: ['.log'],
  names: ZEEK_NAMES,
  platform: null,
  cuttable: false,
  share: 0,
  recognises: (text) => FIELDS.test(text),
  open({ path }, origin) {
    const named = logOfName(baseName(path));
    const logsourceOf = logsources();
    let header: ZeekHeader = NO_HEADER;
    return {
      line({ text, offset }, emit) {
        const next = text.startsWith('#') ? afterDirective(header, text) : null;
        if (next !== null) {
          header = next;
          return true;
        }
        const row = header;
        const values = text.split(row.separator, MAX_FIELDS + 1);
        const time = epochTime(values[row.names.indexOf('ts')] ?? '');
        if (time === null || values.length !== row.names.length) return false;
        const log = row.path ?? named;
        emit(
          new TextEvent(time, logsourceOf(log), origin, { offset }, () => {
            const fields = fieldsOfRow(row, values);
            addNamesOf(log, fields);
            return fields;
          }),
        );
        return true;
      },
    };
  },
});

/** The same with one JSON object a line, with dots or underscores in its names. */
export const ZEEK_JSON: Format = lineFormat({
  id: 'zeek-json',
  title: 'a Zeek log in JSON',
  extensions: ['.log', '.json', '.jsonl'],
  names: /^zeek[\w.-]*json/i,
  platform: null,
  cuttable: true,
  share: 0.5,
  recognises: (text) => readRecord(text) !== null,
  open({ path }, origin) {
    const named = logOfName(baseName(path));
    const logsourceOf = logsources();
    return {
      line({ text, offset }, emit) {
        const record = readRecord(text);
        if (record === null) return false;
        const { time, fields } = record;
        const log = record.log ?? named ?? logOfFields(fields);
        addNamesOf(log, fields);
        emit(new TextEvent(time, logsourceOf(log), origin, { offset }, () => fields));
        return true;
      },
    };
  },
});

interface ZeekRecord {
  readonly time: number;
  /** That the record names itself. */
  readonly log: string | null;
  readonly fields: Fields;
}

/** A record has a time, and names its log, its connection, its file or its certificate; other JSON lines are some other log. */
function readRecord(text: string): ZeekRecord | null {
  const object = parseObject(text);
  if (object === null) return null;
  const members = flatten(object);
  const time = timeOf(members.get('ts'));
  if (time === null) return null;
  const fields: Fields = new Map();
  for (const [name, value] of members) {
    if (name !== 'ts') addField(fields, zeekName(name), value);
  }
  const log = LOG_MEMBERS.map((name) => fields.get(name)).find(
    (value) => typeof value === 'string',
  );
  const isZeek =
    typeof log === 'string' ||
    (fields.has('uid') && fields.has('id.orig_h')) ||
    ['files', 'x509'].includes(logOfFields(fields) ?? '');
  return isZeek ? { time, log: log ?? null, fields } : null;
}

function timeOf(value: unknown): number | null {
  if (typeof value === 'string') return isoLogTime(value) ?? epochTime(value);
  if (typeof value !== 'number' || !(value >= 0)) return null;
  return epochTime((value > MAX_SECONDS ? value / 1000 : value).toFixed(6));
}

/** One object for all events of a log. */
function logsources(): (service: string | null) => Logsource {
  const known = new Map<string | null, Logsource>();
  return (service) => {
    let logsource = known.get(service);
    if (logsource === undefined) {
      if (known.size >= MAX_LOGS) known.clear();
      logsource = service === null ? { product: 'zeek' } : { product: 'zeek', service };
      known.set(service, logsource);
    }
    return logsource;
  };
}
