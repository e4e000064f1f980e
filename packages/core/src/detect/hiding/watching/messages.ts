import type { Event, Locator } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import { commandOf } from '../../command-of.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { serverOf } from '../server-of.ts';
import { anyOf } from '../words/words.ts';

export const MESSAGES = {
  id: 'operators-messages',
  title: 'Messages left for others on the server',
};

/** What one account does with one file. Time in microseconds since 1970. */
export interface MessageTrace {
  readonly account: string;
  readonly file: string;
  /** What was written; `null` when it was only read. */
  readonly written: string | null;
  readonly time: number;
  readonly place: Locator;
}

/** Kept of one part, about 400 bytes each. */
const MAX_TRACES = 200;
const MAX_COMMAND_CHARS = 8_192;
const MAX_TEXT_CHARS = 160;
const MAX_PLACES = 20;

const WRITES =
  /(?:^|[;&|]\s{0,8})(?:echo|printf)\s{1,8}(?:-\w{1,4}\s{1,4})?["']?([^"'\n;&|>]{12,1024})["']?\s{0,8}>>\s{0,8}["']?(\/[^\s"';&|]{1,255})/;
/** Three words of letters: no line of a configuration. */
const PROSE = /^(?=[^=]*$)(?:[^\s\p{L}]{0,4}\p{L}[\p{L}\p{N}'’.,:!?()-]{0,40}(?:\s+|$)){3}/u;
const READS =
  /(?:^|[;&|]\s{0,8})(?:cat|tail|less|more|head|view|vim?|nano)\s[^;&|\n]{0,256}?(\/[^\s"';&|]{1,255})/;
/** What administrators append lines to. */
const SETTINGS =
  /^\/(?:etc|proc|sys|dev|boot|usr\/(?:lib|share\/doc))\/|\/\.[^/]*$|\.(?:conf|cfg|ini|ya?ml|json|xml|sh|php|py|pl|md|rst|html?|csv|sql|service|list|log)$|\/(?:authorized_keys|known_hosts|crontab|README|TODO|NOTES?|CHANGE(?:LOG|S))[^/]*$/i;

/** Looks in the commands of one account for files in which people leave each other messages. */
export class MessageReader {
  private readonly owner: string;
  private readonly traces: MessageTrace[] = [];

  /** @param path of the evidence, which names the owner of a history */
  constructor(path: string) {
    this.owner = /(?:^|[/\\!])([^/\\!]+)[/\\][^/\\!]*$/.exec(path)?.[1] ?? path;
  }

  add(event: Event): void {
    if (event.logsource.product === 'windows' || event.logsource.category === 'script') return;
    if (this.traces.length >= MAX_TRACES) return;
    const command = commandOf(event)?.slice(0, MAX_COMMAND_CHARS);
    if (command === undefined) return;
    const write = WRITES.exec(command);
    const isMessage = write !== null && PROSE.test(write[1]!.trim());
    const file = isMessage ? write[2]! : READS.exec(command)?.[1];
    if (file === undefined || SETTINGS.test(file)) return;
    const user = event.get('user');
    this.traces.push({
      account: typeof user === 'string' ? user : this.owner,
      file,
      written: isMessage ? shorten(write[1]!.trim(), MAX_TEXT_CHARS) : null,
      time: event.time,
      place: event.locator,
    });
  }

  finish(): readonly MessageTrace[] {
    return this.traces;
  }
}

/** Files of one server to which one account wrote and which another reads or writes to. */
export function messageFiles(traces: readonly Kept<MessageTrace>[]): Finding[] {
  const byFile = Map.groupBy(
    traces,
    ({ evidence, trace }) => `${serverOf(evidence)} ${trace.file}`,
  );
  return Array.from(byFile.values(), fileFinding).filter((finding) => finding !== null);
}

function fileFinding(all: readonly Kept<MessageTrace>[]): Finding | null {
  const accounts = [...new Set(all.map(({ trace }) => trace.account))];
  const written = all.filter(({ trace }) => trace.written !== null);
  if (written.length < 2 || accounts.length < 2) return null;
  const times = all.map(({ trace }) => trace.time);
  const [first] = written;
  return checkFinding('hiding', {
    check: MESSAGES,
    level: 'low',
    confidence: 'low',
    time: Math.min(...times),
    until: Math.max(...times),
    source: collectedSource(first!.evidence, null),
    techniques: [],
    matched: {
      file: first!.trace.file,
      accounts: accounts.join(', '),
      messages: written
        .slice(0, MAX_PLACES)
        .map(({ trace }) => `${trace.account}: ${trace.written}`)
        .join('; '),
    },
    summary: `${accounts.join(' and ')} leave each other messages in ${first!.trace.file}: "${first!.trace.written}"`,
    proof: all.slice(0, MAX_PLACES).map(({ trace }) => trace.place),
    alternatives: [
      'Administrators who keep a diary of a host together: kept, the most likely; read the file, it says who they are to each other',
    ],
  });
}

/** A path with such a name in it, and what a script calls it from then on. */
const PLACE = new RegExp(
  String.raw`(?:(?:^|[\s($])(\w{1,32})\s{0,4}=\s{0,4})?["']?(?<![\w.-])(?:\.{0,2}/)[\w./-]{0,80}(?:${anyOf('messages')})`,
  'i',
);
/** `messages` is a log there. */
const LOGS = /\/var\/log\/\S{0,255}/g;
const APPENDS =
  /(?<![?\d)]\s{0,2})>>\s{0,4}["'$/\w{]|["']>>["']|,\s{0,4}["']ab?\+?["']|\bFILE_APPEND\b/;
const SHOWS =
  /(?:^|[\s;&|(\x60"'])(?:cat|tail|less|more)\s|\bopen\s{0,4}\(|\breadfile\s{0,4}\(|\bfile_get_contents\s{0,4}\(|\.read(?:lines)?\(/;
const AUTHOR =
  /\$(?:\{?USER|\{?LOGNAME|ENV\{['"]?(?:USER|LOGNAME))\b|\b(?:whoami|getlogin|getpwuid|getpass\.getuser|PHP_AUTH_USER|REMOTE_USER|logname)\b|\bid\s{1,4}-un\b|\bwho\s{1,4}am\s{1,4}i\b/;
const ASKS =
  /(?:^|[\s;&|])read\s{1,4}(?:-\w|\w)|<\s{0,2}STDIN\s{0,2}>|\binput\s{0,2}\(|@ARGV\b|\$ARGV\b|\bsys\.argv\b|\$argv\b|"?\$[*@1]"?|\bSTDIN\b|\$EDITOR\b/;

/** A script that takes text from whoever is logged in, adds it to a file of messages under his name, and shows that file. */
export class MessageScriptReader {
  private readonly parts = { shows: false, author: false, asks: false };
  private variable: RegExp | null = null;
  private appends: Event | null = null;

  add(event: Event): void {
    if (event.logsource.category !== 'script') return;
    const code = String(event.get('code') ?? '').slice(0, MAX_COMMAND_CHARS);
    const { parts } = this;
    parts.author ||= AUTHOR.test(code);
    parts.asks ||= ASKS.test(code);
    if (!this.isOfMessages(code)) return;
    if (APPENDS.test(code)) this.appends ??= event;
    else parts.shows ||= SHOWS.test(code);
  }

  private isOfMessages(code: string): boolean {
    const place = PLACE.exec(code.replace(LOGS, ''));
    if (place?.[1] !== undefined) this.variable = new RegExp(String.raw`\b${place[1]}\b`);
    return place !== null || this.variable?.test(code) === true;
  }

  finish(): Finding | null {
    const { appends } = this;
    if (appends === null || Object.values(this.parts).includes(false)) return null;
    const code = shorten(String(appends.get('code') ?? '').trim(), MAX_TEXT_CHARS);
    return checkFinding('hiding', {
      check: MESSAGES,
      level: 'low',
      confidence: 'low',
      time: appends.time,
      until: null,
      source: appends.source(),
      techniques: [],
      matched: { 'adds by': code },
      summary: `a script adds what its user writes to a file of messages, under his name, and shows that file: ${code}${timeDoubt(appends)}`,
      proof: [appends.locator],
      alternatives: [
        'A guest book, a chat or a diary of administrators: kept, the most likely; read the file that it adds to',
      ],
    });
  }
}
