import type { Event, Locator } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Finding } from '../../finding.ts';
import { namesLog, type WipeCommand } from '../../tampering/wipers/wipe-command.ts';
import { timeDoubt } from '../../time-doubt.ts';

export const FOLLOWED = { id: 'logs-followed', title: 'Logs followed while they were written' };

const FOLLOWS =
  /(?:^|[\s;&|(\x60])(?:tail\s[^\n;|&]{0,256}?(?:-[a-zA-Z0-9]{0,8}[fF](?=\s|$)|--follow)|less\s{1,16}\+F\s|multitail\s)/;

const MAX_PROOF = 20;
const MAX_SHOWN_CHARS = 200;

/** What was done to hide, which makes following a log worth telling. */
interface Hidden {
  readonly locator: Locator;
  readonly command: string;
}

/**
 * Logs that are followed as they are written. Every administrator does so: it is told only of one part of the evidence, a history for one, in which commands overwrite logs,
 * or empty or stop the history.
 */
export class FollowedLogs {
  private first: Event | null = null;
  private command = '';
  private last = 0;
  private count = 0;
  private hidden: Hidden | null = null;
  private readonly proof: Locator[] = [];

  add(event: Event, command: string): void {
    if (!FOLLOWS.test(command) || !namesLog(command)) return;
    this.first ??= event;
    if (this.count++ === 0) this.command = shorten(command, MAX_SHOWN_CHARS);
    this.last = event.time;
    if (this.proof.length < MAX_PROOF) this.proof.push(event.locator);
  }

  addWipe({ locator }: Event, { level, isRoutine, isOfHistory, text }: WipeCommand): void {
    const hides = level === 'high' && (!isRoutine || isOfHistory);
    if (hides) this.hidden ??= { locator, command: shorten(text, MAX_SHOWN_CHARS) };
  }

  finish(): Finding | null {
    const { first, hidden, command, count, last, proof } = this;
    if (first === null || hidden === null) return null;
    return checkFinding('hiding', {
      check: FOLLOWED,
      level: 'low',
      confidence: 'low',
      time: first.time,
      until: last > first.time ? last : null,
      source: first.source(),
      techniques: [],
      matched: { command, times: String(count), 'in the same place': hidden.command },
      summary: `follows a log while it is written: ${command}${timeDoubt(first)}`,
      proof: [...proof, hidden.locator],
      alternatives: [
        'An administrator who looks for a fault: kept, the most likely; told only because of what else was done in the same place',
      ],
    });
  }
}
