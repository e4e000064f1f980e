import type { Format } from '../../format.ts';
import { TextEvent, type Fields } from '../event.ts';
import { flatten, parseObject } from '../json.ts';
import { lineFormat } from '../line-format.ts';
import { isoLogTime } from '../time.ts';
import type { WallClock } from '../zone.ts';
import { addWebNames } from './web-names.ts';

/** A request has the names of web logs beside Suricata's; alerts and files of the same request do not, so that it counts once. */
const WEB_NAMES: Readonly<Record<string, string>> = {
  'c-ip': 'src_ip',
  'c-port': 'src_port',
  's-ip': 'dest_ip',
  's-port': 'dest_port',
  'cs-method': 'http.http_method',
  'cs-host': 'http.hostname',
  'cs-uri': 'http.url',
  'cs-version': 'http.protocol',
  'cs-referer': 'http.http_refer',
  'cs-user-agent': 'http.http_user_agent',
  'cs-accept-language': 'http.accept_language',
  'sc-bytes': 'http.length',
  'sc-status': 'http.status',
  'sc-content-type': 'http.http_content_type',
};

/** Suricata's EVE log: one JSON object a line, which says by `event_type` what it tells of. Documented in `docs/formats/suricata.md`. */
export const SURICATA: Format = lineFormat({
  id: 'suricata',
  title: 'a Suricata EVE log',
  extensions: ['.json', '.log', '.jsonl'],
  names: /^eve[\w.-]*json/i,
  platform: null,
  cuttable: true,
  share: 0.5,
  recognises: (text) => readRecord(text) !== null,
  open: (_evidence, origin, clock) => ({
    line({ text, offset }, emit) {
      const record = readRecord(text, clock);
      if (record === null) return false;
      const { time, type, object } = record;
      const logsource = { product: 'suricata', service: type };
      emit(new TextEvent(time, logsource, origin, { offset }, () => fieldsOf(object, type)));
      return true;
    },
  }),
});

interface EveRecord {
  readonly time: number;
  readonly type: string;
  readonly object: Record<string, unknown>;
}

function readRecord(text: string, clock?: WallClock): EveRecord | null {
  const object = parseObject(text);
  if (object === null) return null;
  const { timestamp, event_type: type } = object;
  if (typeof timestamp !== 'string' || typeof type !== 'string') return null;
  const time = isoLogTime(timestamp, clock);
  return time === null ? null : { time, type, object };
}

function fieldsOf(object: Record<string, unknown>, type: string): Fields {
  const fields = flatten(object);
  fields.delete('timestamp');
  if (type === 'http') addWebNames(fields, WEB_NAMES);
  return fields;
}
