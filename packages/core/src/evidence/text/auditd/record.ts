import { epochTime } from '../time.ts';
import { MAX_FIELDS } from '../limits.ts';

/**
 * One line of the Linux audit log:
 *
 *     node=web1 type=SYSCALL msg=audit(1382980814.101:4711): arch=c000003e … comm="cat" exe="/bin/cat" key="etc" ␝ ARCH=x86_64 …
 *     └ where from   └ type      time, serial, one for all      name=value; "quoted", or hex where a value     └ enriched: what
 *                                records of an event            could break the line                             auditd resolved
 */
export interface AuditHeader {
  readonly node: string | null;
  readonly type: string;
  readonly time: number;
  readonly serial: number;
  /** What all records of one event have in common, as the log writes it. */
  readonly event: string;
  /** Where the values begin in the line. */
  readonly length: number;
}

/** The values of a record in their order; a name may come twice. */
export type AuditPairs = readonly (readonly [string, string | null])[];

const HEADER =
  /^(?:node=(\S{1,255}) )?type=(\S{1,64}) msg=(audit\((\d{1,11}\.\d{1,9}):(\d{1,15})\)): ?/;
/** A value without quotes may go on over words that are no pair themselves: `op=adding user to group`. */
const PAIR = /([A-Za-z_][\w[\]-]{0,127})=("[^"]*"|'[^']*'|[^\s]*(?: (?![^\s=]+=)[^\s"']+)*)/g;
const HEX = /^(?:[0-9A-F]{2})+$/;
/** Names whose values anybody can choose. The kernel and auditd write these in hex when they hold a space, a quote or worse. */
const CHOSEN =
  /^(?:name|comm|exe|cwd|proctitle|cmd|data|acct|path|dir|file|key|vm|ocomm|dev|watch|root_dir|grp|new_group|old|new|a\d{1,4}(?:\[\d{1,4}\])?)$/;
/** Stands before what auditd resolved. */
const ENRICHED = '\x1d';
const UTF8 = new TextDecoder();

/** @returns `null` when the line does not begin as an audit record */
export function parseAuditHeader(text: string): AuditHeader | null {
  const m = HEADER.exec(text);
  if (m === null) return null;
  return {
    node: m[1] ?? null,
    type: m[2]!,
    time: epochTime(m[4]!)!,
    serial: Number(m[5]),
    event: `${m[1] ?? ''} ${m[3]}`,
    length: m[0].length,
  };
}

/** The values of a record, decoded. */
export function parseAuditPairs(text: string, { type, length }: AuditHeader): AuditPairs {
  const pairs: [string, string | null][] = [];
  const body = text.slice(length).replaceAll(ENRICHED, ' ');
  const denied = /^avc: +(\w+) +\{ ([^}]{0,256}) \}/.exec(body);
  if (denied !== null) pairs.push(['avc', denied[1]!], ['permissions', denied[2]!]);
  addPairs(pairs, body, type === 'EXECVE' || type === 'PROCTITLE' || type === 'TTY', type);
  return type === 'EXECVE' ? joinArguments(pairs) : pairs;
}

function addPairs(
  pairs: [string, string | null][],
  text: string,
  chosen: boolean,
  type: string,
): void {
  for (const [, name, raw] of text.matchAll(PAIR)) {
    if (pairs.length >= MAX_FIELDS) return;
    if (raw!.startsWith("'")) {
      addPairs(pairs, raw!.slice(1, -1), chosen, type);
    } else {
      // A system call's arguments are numbers, which look like hex.
      const decodes = CHOSEN.test(name!) && (chosen || !/^a\d/.test(name!));
      pairs.push([name!, valueOf(raw!, decodes, name!)]);
      if (name === 'saddr') pairs.push(...addressOf(raw!));
    }
  }
}

function valueOf(raw: string, decodes: boolean, name: string): string | null {
  if (raw === '(null)' || raw === '?') return null;
  if (raw.startsWith('"')) return raw.slice(1, -1);
  if (!decodes || !HEX.test(raw)) return raw;
  const text = UTF8.decode(bytesOf(raw));
  // The title is the arguments with a NUL after each.
  return name === 'proctitle' ? text.replace(/\0+$/, '').replaceAll('\0', ' ') : text;
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** A long argument comes in pieces: `a1_len=12000 a1[0]=… a1[1]=…`. */
function joinArguments(pairs: AuditPairs): AuditPairs {
  const joined: [string, string | null][] = [];
  for (const [name, value] of pairs) {
    const piece = /^(a\d+)\[(\d+)\]$/.exec(name);
    const last = joined.at(-1);
    if (piece === null) joined.push([name, value]);
    else if (last !== undefined && last[0] === piece[1]) last[1] = (last[1] ?? '') + (value ?? '');
    else joined.push([piece[1]!, value]);
  }
  return joined;
}

const AF_INET = '0200';
const AF_INET6 = '0A00';

/** The address and port in a socket's address: family, port, then four bytes, or flow and 16 bytes. */
function addressOf(hex: string): [string, string][] {
  const family = hex.slice(0, 4);
  if (!HEX.test(hex) || (family !== AF_INET && family !== AF_INET6)) return [];
  const bytes = bytesOf(hex);
  const port = String(bytes[2]! * 256 + bytes[3]!);
  if (family === AF_INET && bytes.length >= 8)
    return [
      ['laddr', bytes.subarray(4, 8).join('.')],
      ['lport', port],
    ];
  if (family === AF_INET6 && bytes.length >= 24)
    return [
      ['laddr', ipv6(bytes.subarray(8, 24))],
      ['lport', port],
    ];
  return [];
}

/** Eight groups, without the short form. */
function ipv6(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let i = 0; i < 16; i += 2) groups.push((bytes[i]! * 256 + bytes[i + 1]!).toString(16));
  return groups.join(':');
}
