import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { TextEvent, type Fields } from '../event.ts';
import { lineFormat } from '../line-format.ts';
import { apacheErrorTime, nginxErrorTime } from '../time.ts';

const APACHE: Logsource = { product: 'apache', service: 'apache' };
const NGINX: Logsource = { product: 'nginx', service: 'nginx' };

/**
 *     [Mon Oct 28 17:20:14.101007 2013] [core:error] [pid 7:tid 8] [client 198.51.100.7:4711] AH00126: Invalid URI …
 *     2013/10/28 17:20:14 [error] 7#8: *9 open() "/srv/x" failed (2: No such …), client: 198.51.100.7, server: …, request: "GET …"
 */
const APACHE_LINE = /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:.]{8,18} \d{4})\] /;
const NGINX_LINE = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(\w+)\] (\d+)#(\d+): (?:\*(\d+) )?/;
/** Nginx ends a message with what it knows of the request; a client can write into the quoted ones only. */
const NGINX_CONTEXT =
  /, (client|server|request|subrequest|upstream|host|referrer): ("(?:[^"\\]|\\.){0,8192}"|[^,"]{0,512})/g;
const MAX_BRACKETS = 8;

/** Error logs of Apache and Nginx, PHP's messages in them too. Lines without a time belong to the one before. */
export const WEB_ERROR: Format = lineFormat({
  id: 'web-error',
  title: 'a web server error log',
  extensions: ['.log'],
  names: /error[._-]?log|error\.log/i,
  platform: null,
  cuttable: false,
  share: 0.3,
  recognises: (text) => timeOf(text) !== null,
  open(_evidence, origin, clock) {
    let last: { readonly time: number; readonly logsource: Logsource } | null = null;
    return {
      line({ text, offset }, emit) {
        const shown = timeOf(text);
        const time = shown === null ? null : clock.toUtc(shown);
        if (time !== null) last = { time, logsource: text.startsWith('[') ? APACHE : NGINX };
        if (last === null) return false;
        const decode = time === null ? () => continued(text) : () => fieldsOf(text);
        emit(new TextEvent(last.time, last.logsource, origin, { offset }, decode));
        return true;
      },
    };
  },
});

/** As the server's clock shows it. */
function timeOf(text: string): number | null {
  const apache = APACHE_LINE.exec(text);
  if (apache !== null) return apacheErrorTime(apache[1]!);
  const nginx = NGINX_LINE.exec(text);
  return nginx === null ? null : nginxErrorTime(nginx[1]!);
}

function continued(text: string): Fields {
  return new Map<string, string | boolean>([
    ['message', text],
    ['continued', true],
  ]);
}

function fieldsOf(text: string): Fields {
  const apache = APACHE_LINE.exec(text);
  return apache === null ? nginxFields(text) : apacheFields(text.slice(apache[0].length));
}

/** Up to `MAX_BRACKETS` parts in brackets, then the message. */
function apacheFields(text: string): Fields {
  const fields: Fields = new Map();
  let rest = text;
  for (let i = 0; i < MAX_BRACKETS; i++) {
    const part = /^\[([^\]]{0,256})\] ?/.exec(rest);
    if (part === null || !addBracket(fields, part[1]!)) break;
    rest = rest.slice(part[0].length);
  }
  const code = /^(AH\d{5}): /.exec(rest);
  if (code !== null) fields.set('code', code[1]!);
  fields.set('message', rest);
  return fields;
}

function addBracket(fields: Fields, part: string): boolean {
  const level = /^(?:([\w-]*):)?(emerg|alert|crit|error|warn|notice|info|debug|trace\d)$/.exec(
    part,
  );
  const pid = /^pid (\d+)(?::tid (\d+))?$/.exec(part);
  // Apache 2.2 writes no port and no pid, and an IPv6 address may end as if it had one.
  const port = fields.has('pid') ? /^(?:client|remote) (.*):(\d+)$/.exec(part) : null;
  const client = port ?? /^(?:client|remote) (.*)$/.exec(part);
  if (level !== null) {
    if (level[1] !== undefined && level[1] !== '') fields.set('module', level[1]);
    fields.set('level', level[2]!);
  } else if (pid !== null) {
    fields.set('pid', Number(pid[1]));
    if (pid[2] !== undefined) fields.set('tid', pid[2]);
  } else if (client !== null) {
    fields.set('c-ip', client[1]!);
    if (port !== null) fields.set('c-port', Number(port[2]));
  } else {
    return false;
  }
  return true;
}

function nginxFields(text: string): Fields {
  const [start, , level, pid, tid, connection] = NGINX_LINE.exec(text)!;
  const message = text.slice(start.length);
  const fields: Fields = new Map<string, string | number>([
    ['level', level!],
    ['pid', Number(pid)],
    ['tid', tid!],
    ['message', message],
  ]);
  if (connection !== undefined) fields.set('connection', connection);
  for (const [, name, value] of message.matchAll(NGINX_CONTEXT)) {
    fields.set(name === 'client' ? 'c-ip' : name!, value!.replace(/^"|"$/g, ''));
  }
  return fields;
}
