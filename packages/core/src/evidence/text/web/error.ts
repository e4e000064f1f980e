import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, type Emit, type LineParser } from '../line-format.ts';
import type { Line } from '../lines.ts';
import { apacheErrorTime, nginxErrorTime, phpErrorTime } from '../time.ts';
import { WallClock, zoneOf } from '../zone.ts';

const APACHE: Logsource = { product: 'apache', service: 'apache' };
const NGINX: Logsource = { product: 'nginx', service: 'nginx' };
const PHP: Logsource = { product: 'php', category: 'application' };

/**
 *     [Mon Oct 28 17:20:14.101007 2013] [core:error] [pid 7:tid 8] [client 198.51.100.7:4711] AH00126: Invalid URI …
 *     [28-Oct-2013 17:20:14 Europe/Madrid] PHP Fatal error:  Uncaught Exception: … in /srv/x.php:3
 *     2013/10/28 17:20:14 [error] 7#8: *9 open() "/srv/x" failed (2: No such …), client: 198.51.100.7, server: …, request: "GET …"
 */
const APACHE_LINE = /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:.]{8,18} \d{4})\] /;
const PHP_LINE = /^\[(\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d)(?: ([\w+:/-]{1,64}))?\] /;
const NGINX_LINE = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(\w+)\] (\d+)#(\d+): (?:\*(\d+) )?/;
/** Nginx ends a message with what it knows of the request; a client can write into the quoted ones only. */
const NGINX_CONTEXT =
  /, (client|server|request|subrequest|upstream|host|referrer): ("(?:[^"\\]|\\.){0,8192}"|[^,"]{0,512})/g;
/** How a program came to where it failed, line by line, may be most of a log. */
const TRACE = /^(?:Stack trace:|#\d{1,4} |Next [A-Z]|\s+(?:thrown in |at |\w+(?:::\w+)*\())/;
const MAX_BRACKETS = 8;
/** Zones that the lines of one log of PHP's name; a host has one. */
const MAX_ZONES = 64;

/** A line with a time of its own: who wrote it, and when by its clock. */
interface Told {
  readonly logsource: Logsource;
  readonly shown: number;
  /** As PHP names it. */
  readonly zone: string | null;
}

/** Error logs of Apache, Nginx and PHP. Lines without a time belong to the one before. */
export const WEB_ERROR: Format = lineFormat({
  id: 'web-error',
  title: 'a web server error log',
  extensions: ['.log'],
  names: /error[._-]?log|error\.log/i,
  platform: null,
  cuttable: false,
  continues: true,
  share: 0.3,
  recognises: (text) => (TRACE.test(text) ? null : told(text) !== null),
  open: ({ rotation }, origin, clock) =>
    new ErrorParser(origin, new Clocks(clock), rotation?.before?.lastLine ?? null),
});

class ErrorParser implements LineParser {
  private readonly origin: LogOrigin;
  private readonly clocks: Clocks;
  /** Of the log before, which the first lines may continue. */
  private readonly lineBefore: string | null;
  private last: { readonly time: number; readonly logsource: Logsource } | null = null;

  constructor(origin: LogOrigin, clocks: Clocks, lineBefore: string | null) {
    this.origin = origin;
    this.clocks = clocks;
    this.lineBefore = lineBefore;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const own = this.read(text);
    this.last = own ?? this.last ?? this.read(this.lineBefore);
    if (this.last === null) return false;
    const { time, logsource } = this.last;
    const decode = own === null ? () => continued(text) : () => fieldsOf(text);
    emit(new TextEvent(time, logsource, this.origin, { offset }, decode));
    return true;
  }

  private read(text: string | null): typeof this.last {
    const own = text === null ? null : told(text);
    return own === null ? null : { time: this.clocks.toUtc(own), logsource: own.logsource };
  }
}

/** The clock of the host, and those of the zones that PHP is set to. */
class Clocks {
  private readonly host: WallClock;
  private readonly named = new Map<string, WallClock>();

  constructor(host: WallClock) {
    this.host = host;
  }

  toUtc({ shown, zone }: Told): number {
    return (zone === null ? this.host : this.clockOf(zone)).toUtc(shown);
  }

  private clockOf(name: string): WallClock {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const zone = this.named.size < MAX_ZONES ? zoneOf(name) : null;
    if (zone === null) return this.host;
    const clock = new WallClock(name, zone, false);
    this.named.set(name, clock);
    return clock;
  }
}

function told(text: string): Told | null {
  const apache = APACHE_LINE.exec(text);
  if (apache !== null) return toldAt(APACHE, apacheErrorTime(apache[1]!));
  const php = PHP_LINE.exec(text);
  if (php !== null) return toldAt(PHP, phpErrorTime(php[1]!), php[2]);
  const nginx = NGINX_LINE.exec(text);
  return nginx === null ? null : toldAt(NGINX, nginxErrorTime(nginx[1]!));
}

function toldAt(logsource: Logsource, shown: number | null, zone?: string): Told | null {
  return shown === null ? null : { logsource, shown, zone: zone ?? null };
}

function continued(text: string): Fields {
  return new Map<string, string | boolean>([
    ['message', text],
    ['continued', true],
  ]);
}

function fieldsOf(text: string): Fields {
  const apache = APACHE_LINE.exec(text);
  if (apache !== null) return apacheFields(text.slice(apache[0].length));
  const php = PHP_LINE.exec(text);
  return php === null ? nginxFields(text) : phpFields(text.slice(php[0].length));
}

/** `PHP Fatal error:  Uncaught …`; `NOTICE: fpm is running` of its process manager. */
function phpFields(text: string): Fields {
  const fields: Fields = new Map();
  const level = /^(?:PHP ([A-Z][a-z]+(?: [a-z]+)?)|([A-Z]{4,7})):\s/.exec(text);
  if (level !== null) fields.set('level', (level[1] ?? level[2]!).toLowerCase());
  const place = / in (\/[^\n]{1,1024}?)(?: on line |:)(\d{1,9})$/.exec(text);
  if (place !== null) {
    fields.set('file', place[1]!);
    fields.set('line', Number(place[2]));
  }
  fields.set('message', text);
  return fields;
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
