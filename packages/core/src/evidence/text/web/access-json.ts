import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { addField, TextEvent, type Fields } from '../event.ts';
import { flatten, parseObject } from '../json.ts';
import { lineFormat } from '../line-format.ts';
import { ClfClock, epochTime, isoLogTime, type LogClocks } from '../time.ts';
import { FIELD_OF_MEMBER, NUMBERS, TIME_MEMBERS } from './field-names.ts';
import { addRequest, addUri, numberOr } from './request.ts';

const WEBSERVER: Logsource = { category: 'webserver' };

/** Access logs with one JSON object a line: Caddy, Traefik, and what people make Nginx and Apache write. */
export const ACCESS_JSON: Format = lineFormat({
  id: 'access-json',
  title: 'a web server access log in JSON',
  extensions: ['.log', '.json', '.jsonl'],
  names: /access.*json/i,
  platform: null,
  cuttable: true,
  share: 0.5,
  recognises: (text) => read(text, { clf: new ClfClock() }) !== null,
  open(_evidence, origin, clock) {
    const clocks = { clf: new ClfClock(), wall: clock };
    return {
      line({ text, offset }, emit) {
        const entry = read(text, clocks);
        if (entry === null) return false;
        emit(new TextEvent(entry.time, WEBSERVER, origin, { offset }, () => entry.fields));
        return true;
      },
    };
  },
});

interface Entry {
  readonly time: number;
  readonly fields: Fields;
}

/** An entry has a time, and a request or a status; other JSON lines are some other log. */
function read(text: string, clocks: LogClocks): Entry | null {
  const object = parseObject(text);
  if (object === null) return null;
  const members = flatten(object);
  const time = timeOf(members, clocks);
  if (time === null) return null;
  const fields: Fields = new Map();
  for (const [name, value] of members) {
    const field = FIELD_OF_MEMBER[name.toLowerCase()] ?? name;
    if (field === 'request' && typeof value === 'string') addRequest(fields, value);
    else if (field === 'cs-uri' && typeof value === 'string') addUri(fields, value);
    else if (NUMBERS.has(field) && typeof value === 'string')
      addField(fields, field, numberOr(value));
    else addField(fields, field, value === '-' ? null : value);
  }
  const served = fields.has('cs-method') && (fields.has('cs-uri') || fields.has('cs-uri-stem'));
  return served || fields.has('sc-status') ? { time, fields } : null;
}

function timeOf(members: Fields, clocks: LogClocks): number | null {
  for (const name of TIME_MEMBERS) {
    const value = members.get(name);
    const time = typeof value === 'number' ? epochTime(value.toFixed(6)) : textTime(value, clocks);
    if (time !== null) return time;
  }
  return null;
}

function textTime(value: unknown, { clf, wall }: LogClocks): number | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/^\[|\]$/g, '');
  return isoLogTime(text, wall) ?? clf.at(text, 0) ?? epochTime(text);
}
