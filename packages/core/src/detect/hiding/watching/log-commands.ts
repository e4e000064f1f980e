import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import { commandOf } from '../../command-of.ts';
import type { Finding } from '../../finding.ts';
import { namesLog, wipeCommandIn } from '../../tampering/wipers/wipe-command.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { organisationsIn } from '../ranges/ranges.ts';
import { FollowedLogs } from './followed-logs.ts';

export const SHIPPED = {
  id: 'logs-shipped-and-wiped',
  title: 'Logs copied away and then overwritten',
};
export const SEARCHED = {
  id: 'researchers-looked-for',
  title: 'Command that looks for researchers',
};

/** UTF-16 units of a command that are looked at. */
const MAX_COMMAND_CHARS = 8_192;
/** Of one part of the evidence. */
const MAX_FINDINGS = 100;
/** Commands between the copy and the end of what was copied. */
const NEAR_COMMANDS = 20;
const MAX_SHOWN_CHARS = 300;

const START = String.raw`(?:^|[\s;&|(\x60])`;
const COPIES = new RegExp(
  String.raw`${START}(?:scp|rsync|sftp|ftp|lftp|nc|ncat|netcat|curl|wget|mail|mailx|mutt|sendmail|cp|cat|tar|gpg|openssl)(?=\s)`,
);
/** PHP's own. */
const COPIES_IN_CODE = /\b(?:copy|file_put_contents|mail|ftp_put)\s{0,8}\(/;
const READS = new RegExp(
  String.raw`${START}(?:tail|z?[ef]?grep|zcat|cat|less|more|awk|sed|watch|multitail|goaccess|ngrep|tcpdump)(?=\s)`,
);
/** To whoever is logged in. */
const TELLS_USERS = new RegExp(String.raw`${START}(?:wall|write)(?=\s|$)`);
const TELLS = new RegExp(String.raw`${START}(?:mail|mailx|sendmail|mutt|curl|nc|ncat)(?=\s|$)`);
const NO_COPY = /\/dev\/null/;

interface Copied {
  readonly event: Event;
  readonly command: string;
  readonly at: number;
}

/** Looks in the commands of a host, and in its scripts, for how its operators watch their own logs. */
export class LogCommandReader {
  private copied: Copied | null = null;
  private count = 0;
  private scriptNamesLog = false;
  private readonly followed = new FollowedLogs();
  private readonly found: Finding[] = [];

  add(event: Event): void {
    if (event.logsource.product === 'windows' || this.found.length >= MAX_FINDINGS) return;
    const isScript = event.logsource.category === 'script';
    const code = isScript ? String(event.get('code') ?? '').slice(0, MAX_COMMAND_CHARS) : '';
    const command = commandOf(event)?.slice(0, MAX_COMMAND_CHARS) ?? code;
    if (command === '') return;
    this.count++;
    this.scriptNamesLog ||= isScript && namesLog(code);
    if (!isScript) this.followed.add(event, command);
    this.searches(event, command);
    this.wipes(event, command);
    this.copies(event, command, code);
  }

  finish(): readonly Finding[] {
    const followed = this.followed.finish();
    return followed === null ? this.found : [...this.found, followed];
  }

  private copies(event: Event, command: string, code: string): void {
    const isCopy = COPIES.test(command) || COPIES_IN_CODE.test(code);
    const isOfLog = namesLog(command) || (this.scriptNamesLog && command.includes('$'));
    if (isCopy && isOfLog && !NO_COPY.test(command))
      this.copied = { event, command, at: this.count };
  }

  /** Overwriting only: to delete or empty what was copied is what backups and rotations do. */
  private wipes(event: Event, command: string): void {
    const wipe = wipeCommandIn(command);
    if (wipe === null) return;
    this.followed.addWipe(event, wipe);
    if (wipe.isRoutine) return;
    const before = this.copyBefore(event, command, wipe.text);
    const isLog = wipe.level === 'high' || (this.scriptNamesLog && wipe.text.includes('$'));
    if (before === null || !isLog) return;
    this.copied = null;
    this.found.push(shippedFinding(before, { event, command, at: this.count }));
  }

  private copyBefore(event: Event, command: string, wipe: string): Copied | null {
    const start = command.slice(0, command.indexOf(wipe));
    if (COPIES.test(start) && namesLog(start) && !NO_COPY.test(start))
      return { event, command, at: this.count };
    const { copied } = this;
    return copied !== null && this.count - copied.at <= NEAR_COMMANDS ? copied : null;
  }

  private searches(event: Event, command: string): void {
    const reads = READS.test(command) && namesLog(command);
    const tellsUsers = TELLS_USERS.test(command);
    // A mail or a request that only names somebody is correspondence.
    if (!reads && !tellsUsers) return;
    const tells = tellsUsers || TELLS.test(command);
    const named = organisationsIn(command).filter(({ crawls }) => !crawls);
    if (named.length === 0) return;
    const names = named.map(({ name }) => name).join(', ');
    this.found.push(searchedFinding(event, command, names, { reads, tells }));
  }
}

function shippedFinding(copied: Copied, wiped: Copied): Finding {
  const { event } = wiped;
  const isOne = copied.event === event;
  return checkFinding('hiding', {
    check: SHIPPED,
    level: 'medium',
    confidence: 'moderate',
    time: event.time,
    until: null,
    source: event.source(),
    techniques: ['T1685.006'],
    matched: {
      copied: shorten(copied.command, MAX_SHOWN_CHARS),
      overwritten: shorten(wiped.command, MAX_SHOWN_CHARS),
    },
    summary: `logs are copied and then overwritten: ${shorten(wiped.command, 200)}${timeDoubt(event)}`,
    proof: isOne ? [event.locator] : [copied.event.locator, event.locator],
    alternatives: [
      'A backup or a rotation: unlikely, these delete or empty, they do not overwrite',
      'A rule that logs with personal data be destroyed after they were moved: kept; ask for it, and look for the copy: it may hold what was wiped',
    ],
  });
}

function searchedFinding(
  event: Event,
  command: string,
  names: string,
  { reads, tells }: { readonly reads: boolean; readonly tells: boolean },
): Finding {
  const both = reads && tells;
  return checkFinding('hiding', {
    check: SEARCHED,
    level: 'low',
    confidence: both ? 'moderate' : 'low',
    time: event.time,
    until: null,
    source: event.source(),
    techniques: [],
    matched: { command: shorten(command, MAX_SHOWN_CHARS), 'who is looked for': names },
    summary: `${reads ? 'looks in logs for' : 'tells others of'} ${names}${both ? ', and sends word' : ''}${timeDoubt(event)}`,
    proof: [event.locator],
    alternatives: [
      'An administrator who watches his own server, or uses a product of that company: kept, the most likely; administrators look for whoever visits them too',
    ],
  });
}
