import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import { commandOf } from '../../command-of.ts';
import type { Finding } from '../../finding.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { organisationsIn } from '../ranges/ranges.ts';
import { anyOf } from '../words/words.ts';

export const ALERTS = {
  id: 'alerts-on-visits',
  title: 'Word sent of visits or logins',
};

/** UTF-16 units of a command, or of a line of code, that are looked at. */
const MAX_COMMAND_CHARS = 8_192;
/** Of one part of the evidence. */
const MAX_FINDINGS = 50;
const MAX_SHOWN_CHARS = 300;
/** Lines of a script between what it learns of a visit and the word it sends. */
const NEAR_LINES = 40;

const START = String.raw`(?:^|[\s;&|(\x60"'/])`;
/** Logs of who came and who logged in. */
const VISIT_LOG =
  /\b(?:access|ssl_request|other_vhosts_access)[._-]?log\b|\/(?:apache2?|httpd|nginx|lighttpd)\/|\bauth\.log\b|\/var\/log\/secure\b|\b[wub]tmp\b|\blastlog\b/;
/** Of a web log, what went wrong: its own log, or the statuses that say so. */
const FAULTS = /\berror[._-]?log\b|grep\s[^|;&\n]{0,64}["' ][45][\dx.]{2}["' ]/;
const LAST = new RegExp(String.raw`${START}(?:last|lastb|lastlog|who)(?=\s|$|\))`);
/** What a program knows of whoever just logged in, or asks a page. */
const LOGIN =
  /\bSSH_(?:CLIENT|CONNECTION)\b|\bPAM_(?:RHOST|USER|TYPE)\b|\bwho\s{1,4}(?:am\s{1,4}i|-m)\b/;
const VISITOR = /\b(?:REMOTE_ADDR|REMOTE_HOST|HTTP_USER_AGENT|HTTP_REFERER|HTTP_X_FORWARDED_FOR)\b/;
const READS = new RegExp(
  String.raw`${START}(?:tail|z?[ef]?grep|cat|awk|sed|multitail|inotifywait|diff)(?=\s)`,
);
const READS_IN_CODE = /\b(?:open|fopen|file|popen|readfile|file_get_contents)\s{0,4}\(/;
/** Where a shell takes a word for a command: the word `mail` alone says nothing. */
const POSITION = String.raw`(?:^|[;&|({\x60"']|\b(?:then|do|else|xargs(?:\s{1,4}-\S{1,16}){0,4})\s)\s{0,8}(?:/[\w/-]{1,32}/)?`;
const MESSENGER = new RegExp(anyOf('messengers'));
const SENDS = new RegExp(
  String.raw`${POSITION}(?:mail|mailx|s-nail|sendmail|ssmtp|msmtp|mutt|swaks|sendxmpp|sendemail)(?=\s|$)`,
);
const SENDS_IN_CODE =
  /\b(?:mail|wp_mail|sendmail|send_message)\s{0,4}\(|\bMIME::Lite\b|\bNet::SMTP\b|\bsmtplib\b|\/(?:s?bin|lib)\/(?:sendmail|mailx?|s-nail)\b/;
/** A page with a form is sent a message by its visitor, and says so to its owner. */
const FORM =
  /\$_(?:POST|REQUEST|FILES)\b|\bfilter_input\b|\bCGI->new\b|\bparam\s{0,4}\(|\bFieldStorage\b/;
/** Programs whose purpose is to report: what they send is known. */
const REPORTER = new RegExp(String.raw`\b(?:${anyOf('reporters')})\w{0,16}`, 'i');

type About = 'visits' | 'logins';

interface Learned {
  readonly about: About;
  readonly event: Event;
  readonly line: number;
}

/** Looks in commands and scripts for those that send word of who came to a server or logged in to it. */
export class AlertReader {
  private readonly path: string;
  private readonly found: Finding[] = [];
  private inScript: { readonly sent: Event; readonly learned: Learned } | null = null;
  private learned: Learned | null = null;
  private lines = 0;
  /** The script takes what it sends from a form, or is one of those that report. */
  private isUsual = false;

  constructor(path: string) {
    this.path = path;
  }

  add(event: Event): void {
    if (event.logsource.product === 'windows') return;
    if (event.logsource.category === 'script') this.line(event);
    else this.command(event);
  }

  finish(): readonly Finding[] {
    const { inScript, isUsual, path } = this;
    if (inScript !== null && !isUsual && !REPORTER.test(path))
      this.report(inScript.learned, inScript.sent);
    return this.found;
  }

  private command(event: Event): void {
    const command = commandOf(event)?.slice(0, MAX_COMMAND_CHARS);
    if (command === undefined || !sends(command) || REPORTER.test(command)) return;
    // Who is looked for by name is told by another check.
    if (organisationsIn(command).some(({ crawls }) => !crawls)) return;
    const about = aboutIn(command, command);
    if (about !== null) this.report({ about, event, line: 0 }, event);
  }

  private line(event: Event): void {
    const code = String(event.get('code') ?? '').slice(0, MAX_COMMAND_CHARS);
    if (code.trim() === '') return;
    this.lines++;
    this.isUsual ||= FORM.test(code) || REPORTER.test(code);
    const command = String(event.get('command') ?? '');
    const about = aboutIn(code, command);
    if (about !== null) this.learned = { about, event, line: this.lines };
    const { learned } = this;
    if (this.inScript !== null || learned === null || this.lines - learned.line > NEAR_LINES)
      return;
    if (sends(command) || MESSENGER.test(code) || SENDS_IN_CODE.test(code))
      this.inScript = { sent: event, learned };
  }

  private report(learned: Learned, sent: Event): void {
    if (this.found.length < MAX_FINDINGS) this.found.push(toFinding(learned, sent));
  }
}

function sends(command: string): boolean {
  return SENDS.test(command) || MESSENGER.test(command);
}

/** Whom a command or a line of code learns of. */
function aboutIn(text: string, command: string): About | null {
  if (LOGIN.test(text) || LAST.test(command)) return 'logins';
  if (VISITOR.test(text)) return 'visits';
  const reads = READS.test(text) || READS_IN_CODE.test(text);
  if (!reads || !VISIT_LOG.test(text) || FAULTS.test(text)) return null;
  return /auth\.log|\/secure\b|[wub]tmp|lastlog/.test(text) ? 'logins' : 'visits';
}

function toFinding({ about, event }: Learned, sent: Event): Finding {
  const text = shorten(textOf(sent), MAX_SHOWN_CHARS);
  const isOne = event === sent;
  return checkFinding('hiding', {
    check: ALERTS,
    level: 'low',
    confidence: 'low',
    time: sent.time,
    until: null,
    source: sent.source(),
    techniques: [],
    matched: {
      'sends word by': text,
      'learns of it by': isOne ? text : shorten(textOf(event), MAX_SHOWN_CHARS),
    },
    summary: `sends word of ${about}: ${shorten(text, 200)}${timeDoubt(sent)}`,
    proof: isOne ? [sent.locator] : [event.locator, sent.locator],
    alternatives: [
      about === 'logins'
        ? 'An administrator who wants to know when somebody logs in: kept, the most likely; to whom the word goes says who watches'
        : 'An administrator who wants to know of faults or of attacks: kept, the most likely; to whom the word goes says who watches',
      'A program that reports on logs: dropped, none of those that are known is named',
    ],
  });
}

function textOf(event: Event): string {
  return (commandOf(event) ?? String(event.get('code') ?? '')).trim();
}
