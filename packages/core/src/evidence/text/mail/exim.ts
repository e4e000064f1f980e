import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { addField, TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, type Emit, type LineParser } from '../line-format.ts';
import type { Line } from '../lines.ts';
import { isoLogTime } from '../time.ts';
import type { WallClock } from '../zone.ts';
import { addArrival, MailQueue, type Arrival } from './mail-queue.ts';

const EXIM_LOG: Logsource = { product: 'linux', service: 'exim' };

/**
 *     2013-10-28 17:20:14 1VanKE-0007qW-00 <= www-data@web1 U=www-data P=local S=325 T="visit"
 *     └ time, perhaps     └ message        └ came in; => -> >> went out; == waits; ** failed; Completed
 *       with a zone
 */
const LINE =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: ([+-]\d{4}))? (?:\[\d{1,10}\] )?(?:([\dA-Za-z]{6}-[\dA-Za-z]{6,11}-[\dA-Za-z]{2,4}) )?/;
/** What Exim says of itself and of its callers. */
const OTHER =
  /^(?:exim \d|Start queue run|End queue run|H=|SMTP |no host name|Warning: |\S+ authenticator )/;
const MARK = /^(<=|=>|->|>>|\*>|\*\*|==) (\S{1,512})/;
const ACTIONS: Readonly<Record<string, string>> = {
  '<=': 'mail-received',
  '=>': 'mail-sent',
  '->': 'mail-sent',
  '>>': 'mail-sent',
  '*>': 'mail-sent',
  '**': 'mail-bounced',
  '==': 'mail-deferred',
};
/** `T="…"` is a subject, which the sender chose; backslashes stand before its quotes. */
const FIELD = / ([A-Za-z]{1,12})=("(?:[^"\\]|\\.){0,1024}"|\S{1,512})/g;
const NAMES: Readonly<Record<string, string>> = {
  U: 'user',
  A: 'authenticator',
  P: 'protocol',
  S: 'size',
  id: 'message_id',
  F: 'from',
};
/** Who sends bounces. */
const NOBODY = '<>';
/** Characters of a line that fields are taken from. */
const MAX_READ = 8_192;

/** Exim's `mainlog` and `rejectlog`. Documented in `docs/formats/mail.md`. */
export const EXIM: Format = lineFormat({
  id: 'exim',
  title: 'a log of Exim',
  extensions: ['.log'],
  names: /^(?:exim_)?(?:main|reject|panic)log\b/i,
  platform: null,
  cuttable: false,
  share: 0.5,
  recognises: (text) => {
    const m = LINE.exec(text);
    return m !== null && (m[3] !== undefined || OTHER.test(text.slice(m[0].length)));
  },
  open: (_evidence, origin, clock) => new EximParser(origin, clock),
});

class EximParser implements LineParser {
  private readonly origin: LogOrigin;
  private readonly clock: WallClock;
  private readonly queue = new MailQueue();
  private last: number | null = null;

  constructor(origin: LogOrigin, clock: WallClock) {
    this.origin = origin;
    this.clock = clock;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const m = LINE.exec(text);
    const time = m === null ? this.last : isoLogTime(m[1]! + (m[2] ?? ''), this.clock);
    if (time === null) return false;
    this.last = time;
    const decode =
      m === null ? () => continued(text) : this.read(m[3] ?? null, text.slice(m[0].length));
    emit(new TextEvent(time, EXIM_LOG, this.origin, { offset }, decode));
    return true;
  }

  private read(id: string | null, text: string): () => Fields {
    if (id === null) return () => fieldsOf(null, text, null);
    const arrival = this.queue.of(id);
    if (text.startsWith('<= ')) this.queue.arrive(id, arrivalOf(text));
    else if (text === 'Completed') this.queue.leave(id);
    return () => fieldsOf(id, text, arrival);
  }
}

function fieldsOf(id: string | null, text: string, arrival: Arrival | null): Fields {
  const fields: Fields = new Map();
  if (id !== null) fields.set('queue_id', id);
  fields.set('message', text);
  const mark = MARK.exec(text);
  if (mark !== null) {
    fields.set('action', ACTIONS[mark[1]!]!);
    const address = addressIn(text, mark);
    if (address !== NOBODY) fields.set(mark[1] === '<=' ? 'from' : 'to', address);
    for (const [name, value] of detailsIn(text, mark[1]!)) addField(fields, name, value);
  } else if (text === 'Completed') fields.set('action', 'mail-removed');
  else if (/ rejected \w/.test(text)) fields.set('action', 'mail-rejected');
  addArrival(fields, arrival);
  return fields;
}

/** `ops <ops@example.net>`: the address that it was sent to stands in the brackets. */
function addressIn(text: string, [all, mark, first]: RegExpExecArray): string {
  const full = mark === '<=' ? null : /^ <([^<>\s]{1,512})>/.exec(text.slice(all.length));
  return full?.[1] ?? first!.replace(/[:,]$/, '');
}

function detailsIn(text: string, mark: string): Map<string, string> {
  const details = new Map<string, string>();
  for (const [, key, value] of text.slice(0, MAX_READ).matchAll(FIELD)) {
    // Of what goes out T is the transport.
    const name = key === 'T' && mark === '<=' ? 'subject' : NAMES[key!];
    if (name === undefined || details.has(name)) continue;
    details.set(
      name,
      value!.startsWith('"') ? value!.slice(1, -1).replace(/\\(.)/g, '$1') : value!,
    );
  }
  const peer = / H=[^[]{0,512}\[([\da-fA-F.:]{2,45})\](?::(\d{1,5}))?/.exec(
    text.slice(0, MAX_READ),
  );
  if (peer !== null) details.set(mark === '<=' ? 'src_ip' : 'dst_ip', peer[1]!);
  return details;
}

function arrivalOf(text: string): Arrival {
  const details = detailsIn(text, '<=');
  const mark = MARK.exec(text);
  if (mark !== null && mark[2] !== NOBODY) details.set('from', mark[2]!);
  for (const name of ['protocol', 'authenticator', 'size']) details.delete(name);
  return details;
}

function continued(text: string): Fields {
  return new Map<string, string | boolean>([
    ['message', text],
    ['continued', true],
  ]);
}
