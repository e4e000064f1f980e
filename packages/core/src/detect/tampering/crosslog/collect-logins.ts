import type { Event } from '../../../evidence/format.ts';
import type { CrossTrace, LastLogin, Login, Span } from './trace.ts';
import { MAX_LAST_LOGINS, MAX_LOGINS } from './trace.ts';

/** Keeps the logins of a part of wtmp, in the order of their records. */
export class LoginCollector {
  private readonly logins: Login[] = [];
  private span: Span | null = null;

  event(event: Event): void {
    const { time } = event;
    if (time === 0 || this.logins.length === MAX_LOGINS) return;
    this.span = widened(this.span, time);
    if (event.get('type') !== 'USER_PROCESS') return;
    const [user, line] = [String(event.get('user')), String(event.get('line'))];
    const from = String(event.get('addr') ?? '');
    const { offset, record } = event.locator;
    this.logins.push({ time, user, line, from, offset, record });
  }

  finish(keep: (trace: CrossTrace) => void): void {
    const { span, logins } = this;
    keep({ kind: 'logins', span, logins });
  }
}

/** Keeps the last logins of users, as lastlog has them. */
export class LastlogCollector {
  private readonly logins: LastLogin[] = [];
  private first: Event | null = null;

  event(event: Event): void {
    const { time } = event;
    if (time === 0 || this.logins.length === MAX_LAST_LOGINS) return;
    this.first ??= event;
    const [line, from] = [String(event.get('line')), String(event.get('host'))];
    const user = String(event.get('uid') ?? event.get('user') ?? '');
    const { offset, record } = event.locator;
    this.logins.push({ time, user, line, from, offset, record });
  }

  finish(keep: (trace: CrossTrace) => void): void {
    const { first, logins } = this;
    if (first !== null) keep({ kind: 'lastlog', source: first.source(), logins });
  }
}

export function widened(span: Span | null, time: number): Span {
  if (span === null) return { first: time, last: time };
  return { first: Math.min(span.first, time), last: Math.max(span.last, time) };
}
