import type { Event } from '../../../evidence/format.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { Excursion, Explained } from './excursion.ts';

const CHECK = { id: 'text-time-backwards', title: 'Lines of another time inside a text log' };
/** Services whose logs are written as things happen. */
const WRITTEN_IN_ORDER: ReadonlySet<string> = new Set(['auth', 'cron', 'sshd', 'sudo', 'syslog']);

/** Whether the event is of a log whose writer appends as time goes on. */
export function isInOrder({ logsource, locator }: Event): boolean {
  if (locator.recovered !== null) return false;
  const { category, service, product } = logsource;
  if (category === 'webserver' || category === 'proxy') return true;
  return product === 'linux' && service !== undefined && WRITTEN_IN_ORDER.has(service);
}

/** What a system says while it starts, with a clock that may still be wrong, and when its clock is set. */
const STARTS_OR_SETS_CLOCK =
  /\bLinux version \d|\brsyslogd"[^\]]{0,200}\] start\b|\bTime has been changed\b|\bSystem clock (?:was stepped|wrong by)|\btime stepped\b/i;

/**
 * What makes a line honestly older than those around it: a tunnel or a socket, which may last for days and stands in the log with the time at which
 * it began, and in a log that collects many hosts a line of another. A start of the system explains all lines beside it.
 */
export function explainOlder(event: Event, before: Event): Explained {
  if (event.get('cs-method') === 'CONNECT' || String(event.get('sc-status') ?? '') === '101')
    return 'line';
  if (event.source().id !== before.source().id) return 'line';
  return STARTS_OR_SETS_CLOCK.test(String(event.get('message') ?? '')) ? 'stretch' : 'nothing';
}

export function orderFinding({ before, first, last, after, lines }: Excursion): Finding {
  const { evidence, offset } = first.locator;
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: before.time,
    until: after.time,
    source: first.source(),
    techniques: LINUX_LOGS,
    matched: {
      'line before': timeOf(before),
      'first line': `${timeOf(first)} at ${hex(offset)}`,
      'last line': `${timeOf(last)} at ${hex(last.locator.offset)}`,
      'line after': `${timeOf(after)} at ${hex(after.locator.offset)}`,
      lines: String(lines),
    },
    summary:
      `${lines} lines from ${shortTime(timeOf(first))} on stand between lines of ${shortTime(timeOf(before))} ` +
      `and ${shortTime(timeOf(after))}, which the writer of a log does not do`,
    proof: [
      { evidence, offset, record: null, recovered: null },
      { evidence, offset: after.locator.offset, record: null, recovered: null },
    ],
    alternatives: [
      'A clock that was set back: dropped, the times come forth again by a jump, and not from where they were set to',
      'Requests that took long, written when they ended: dropped, these lines stand together',
      'A start of the system with a clock that is wrong until it is set: kept, though none of these lines tells of a start; look in other logs of the host',
      'Sockets, tunnels and lines of other hosts: dropped, they do not count among these lines',
      'Logs that a collector put together in the wrong order: kept',
    ],
  });
}

export function timeOf({ time }: Event): string {
  return isoTime(time);
}
