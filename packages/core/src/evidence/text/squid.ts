import type { Logsource } from '@unmask/sigma';
import type { Format } from '../format.ts';
import { addField, TextEvent, type Fields } from './event.ts';
import { lineFormat } from './line-format.ts';
import { epochTime } from './time.ts';
import { addUri, numberOr, valueOrNull } from './web/request.ts';

const PROXY: Logsource = { category: 'proxy' };

/**
 *     1382980814.101    239 192.0.2.5 TCP_MISS/200 4312 GET http://example.org/a user HIER_DIRECT/198.51.100.7 text/html
 *     time              ms  client    result/status bytes method URI          user hierarchy/peer             content type
 */
const LINE =
  /^(\d{9,11}\.\d{3}) +(-?\d+) +(\S+) +([A-Z_]+)\/(\d{3}) +(\d+) +(\S+) +(\S+) +(\S+) +([A-Z_]+)\/(\S+) +(\S+)(?: +(.*))?$/;

/** Squid's own access log. Documented in `docs/formats/squid.md`. */
export const SQUID: Format = lineFormat({
  id: 'squid',
  title: 'a Squid access log',
  extensions: ['.log'],
  names: /squid/i,
  platform: null,
  cuttable: true,
  share: 0.5,
  recognises: (text) => LINE.test(text),
  open: (_evidence, origin) => ({
    line({ text, offset }, emit) {
      const m = LINE.exec(text);
      if (m === null) return false;
      emit(new TextEvent(epochTime(m[1]!)!, PROXY, origin, { offset }, () => fieldsOf(m)));
      return true;
    },
  }),
});

function fieldsOf(m: RegExpExecArray): Fields {
  const fields: Fields = new Map();
  addField(fields, 'time-taken', Number(m[2]));
  addField(fields, 'c-ip', m[3]!);
  addField(fields, 's-action', m[4]!);
  addField(fields, 'sc-status', Number(m[5]));
  addField(fields, 'sc-bytes', numberOr(m[6]!));
  addField(fields, 'cs-method', m[7]!);
  addTarget(fields, m[8]!);
  addField(fields, 'cs-username', valueOrNull(m[9]!));
  addField(fields, 's-hierarchy', m[10]!);
  addField(fields, 'r-ip', valueOrNull(m[11]!));
  addField(fields, 'sc-content-type', valueOrNull(m[12]!));
  if (m[13] !== undefined) addField(fields, 'x-rest', m[13]);
  return fields;
}

/** The whole URI, then its parts: a tunnel (`CONNECT`) names only host and port. */
function addTarget(fields: Fields, uri: string): void {
  // What was no request has `error:` and a reason instead.
  const parts =
    /^(?!error:)(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/@]*@)?(\[[^\]]*\]|[^/:?]*)(?::(\d+))?([^]*)$/i.exec(
      uri,
    );
  if (parts === null || parts[2] === '') {
    addUri(fields, uri);
    return;
  }
  const [, scheme, host, port, path] = parts;
  addUri(fields, path!);
  fields.set('cs-uri', uri);
  if (scheme !== undefined) addField(fields, 'cs-uri-scheme', scheme);
  addField(fields, 'cs-host', host!);
  if (port !== undefined) addField(fields, 'cs-uri-port', Number(port));
  const extension = /\.([A-Za-z0-9]{1,16})$/.exec(path!.replace(/\?[^]*$/, ''));
  if (extension !== null) addField(fields, 'cs-uri-extension', extension[1]!);
}
