import { addField, type Fields } from '../event.ts';
import { addArrival, type Arrival, type MailQueue } from './mail-queue.ts';

/**
 * What Postfix says of a message, under the message's queue id:
 *
 *     pickup: 1C90410658F: uid=33 from=<www-data>                      handed in by a program of the host
 *     smtpd: 8B4191065BF: client=mx.example[198.51.100.7], sasl_username=anna
 *     qmgr: 1C90410658F: from=<www-data@web1.example>, size=274, nrcpt=1 (queue active)
 *     smtp: 1C90410658F: to=<a@example.net>, relay=mx.example.net[192.0.2.7]:25, delay=0.1, dsn=2.0.0, status=sent (250 OK)
 *     smtpd: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 554 5.7.1 …; from=<a@b> to=<c@d> proto=ESMTP helo=<x>
 */
const PROGRAM = /^postfix(?:-[\w.-]{1,32})?\/(?:\w+\/)?(\w+)$/;
/** Of both kinds: hex, or long ids of digits and consonants. */
const QUEUE_ID = /^([\dA-F]{6,16}|[\dB-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{11,20}|NOQUEUE): /;
const PAIR =
  /(?:^|[ ,;])(client|sasl_username|uid|from|to|orig_to|relay|size|nrcpt|delay|dsn|status|message-id|proto|helo)=(<[^<>]{0,512}>|[^\s,;<>]{0,512})/g;
/** Of the peer: its name, and the address that it came from. */
const PEER = /\[([\da-fA-F.:]{2,45})\](?::(\d{1,5}))?$/;
const REASON = / status=\w{1,16} \((.{0,1024})\)$/;
/** How a message came in, by the names that Postfix has for it. */
const OF_ARRIVAL = ['from', 'user', 'uid', 'src_ip', 'message_id'] as const;

/** A line of Postfix's, taken apart. */
export interface PostfixLine {
  readonly told: ReadonlyMap<string, string>;
  /** What lines before it told of the message. */
  readonly arrival: Arrival | null;
}

/** @returns `null` where the program is not Postfix's, or the line is of no message */
export function postfixLine(
  program: string | null,
  message: string,
  queue: MailQueue,
): PostfixLine | null {
  const daemon = PROGRAM.exec(program ?? '')?.[1];
  const id = daemon === undefined ? null : QUEUE_ID.exec(message);
  if (daemon === undefined || id === null) return null;
  const queueId = id[1]!;
  const told = toldOf(daemon, queueId, message.slice(id[0].length));
  const arrival = queue.of(queueId);
  const action = told.get('action');
  if (action === 'mail-removed') queue.leave(queueId);
  else if (queueId !== 'NOQUEUE' && action !== 'mail-sent') queue.arrive(queueId, ofArrival(told));
  return { told, arrival };
}

/** Adds the fields of a line to its event. */
export function addPostfix(fields: Fields, { told, arrival }: PostfixLine): void {
  for (const [name, value] of told) addField(fields, name, value);
  addArrival(fields, arrival);
}

function toldOf(daemon: string, queueId: string, text: string): Map<string, string> {
  const told = new Map([['queue_id', queueId]]);
  const set = (name: string, value: string): void => {
    if (value !== '' && !told.has(name)) told.set(name, value);
  };
  // Behind the status stands what the other server said, which is nobody's word here.
  const reason = REASON.exec(text);
  const own = reason === null ? text : text.slice(0, text.indexOf(' (', reason.index));
  for (const [, key, value] of own.matchAll(PAIR)) {
    const plain = value!.replace(/^<|>$/g, '');
    if (key === 'client') setPeer(set, plain, 'src_ip', 'src_port');
    else if (key === 'relay') setPeer(set, plain, 'dst_ip', 'dst_port');
    if (key === 'from' && daemon === 'pickup') set('user', plain);
    else set(NAMES[key!] ?? key!, plain);
  }
  const reject = /^reject: \S{1,16} from \S{0,256}\[([\da-fA-F.:]{2,45})\]/.exec(text);
  if (reject !== null) set('src_ip', reject[1]!);
  if (reason !== null) set('reason', reason[1]!);
  const action = actionOf(told, text);
  if (action !== null) told.set('action', action);
  return told;
}

const NAMES: Readonly<Record<string, string>> = {
  sasl_username: 'user',
  'message-id': 'message_id',
};

function setPeer(
  set: (name: string, value: string) => void,
  peer: string,
  address: string,
  port: string,
): void {
  const m = PEER.exec(peer);
  if (m === null) return;
  set(address, m[1]!);
  if (m[2] !== undefined) set(port, m[2]);
}

function actionOf(told: ReadonlyMap<string, string>, text: string): string | null {
  const status = told.get('status');
  if (status !== undefined) return `mail-${status}`;
  if (text === 'removed') return 'mail-removed';
  if (text.startsWith('reject: ')) return 'mail-rejected';
  return told.has('uid') || told.has('client') ? 'mail-received' : null;
}

function ofArrival(told: ReadonlyMap<string, string>): Arrival {
  return new Map(
    OF_ARRIVAL.flatMap((name) => {
      const value = told.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
