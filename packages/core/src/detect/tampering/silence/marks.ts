import { firstValue } from '../../../evidence/first-value.ts';
import type { Event } from '../../../evidence/format.ts';
import type { Mark, MarkKind } from './trace.ts';

type Told = Pick<Mark, 'kind' | 'from' | 'to'>;

/** Clock changes smaller than this are what synchronisation does. Microseconds. */
const MIN_CLOCK_STEP = 600_000_000;

/** Provider → event → what it tells. Event ids of Windows 7 to 11. */
const WINDOWS: Readonly<Record<string, Readonly<Record<number, MarkKind>>>> = {
  EventLog: { 6005: 'on', 6006: 'off', 6008: 'on' },
  User32: { 1074: 'off' },
  'Microsoft-Windows-Kernel-General': { 1: 'clock', 12: 'on', 13: 'off' },
  'Microsoft-Windows-Kernel-Power': {
    41: 'on',
    42: 'off',
    107: 'on',
    109: 'off',
    506: 'off',
    507: 'on',
  },
  'Microsoft-Windows-Power-Troubleshooter': { 1: 'on' },
  'Microsoft-Windows-Eventlog': {
    102: 'policy',
    104: 'policy',
    105: 'policy',
    1100: 'off',
    1102: 'policy',
    1104: 'policy',
    1105: 'policy',
  },
  'Microsoft-Windows-Security-Auditing': { 4608: 'on', 4616: 'clock', 4719: 'policy' },
  'Service Control Manager': { 7031: 'service', 7034: 'service', 7036: 'service', 7040: 'service' },
  MsiInstaller: { 1034: 'service', 1035: 'service', 11724: 'service', 11725: 'service' },
};

/** First lines of a writer that began anew, and of a host that started. */
const RESTARTED =
  /\[origin software="rsyslogd".*\] (?:start|\(re\)?start)|syslog-ng starting up|syslogd .*: restart|Journal started|Runtime Journal|Linux version \d/;

/** What a Windows event tells of silences. Most tell nothing, so the provider decides before anything else is looked at. */
export function windowsMark(event: Event, provider: string): Told | null {
  const kinds = Object.hasOwn(WINDOWS, provider) ? WINDOWS[provider]! : null;
  const kind = kinds?.[Number(firstValue(event.get('EventID')))];
  if (kind === undefined) return null;
  return kind === 'clock' ? clockMark(event) : { kind, from: event.time, to: event.time };
}

/** What the first event of an hour tells in other logs. */
export function textMark(event: Event): Told | null {
  const { time } = event;
  const message = firstValue(event.get('message') ?? event.get('MESSAGE'));
  const type = firstValue(event.get('type'));
  const restarted =
    type === 'DAEMON_START' || (typeof message === 'string' && RESTARTED.test(message));
  return restarted ? { kind: 'restart', from: time, to: time } : null;
}

/** What a login record tells: starts and ends of the system, and the clock. */
export function loginMark(event: Event): Told | null {
  const { time } = event;
  const type = event.get('type');
  if (type === 'BOOT_TIME') return { kind: 'on', from: time, to: time };
  if (type === 'RUN_LVL' && event.get('user') === 'shutdown') {
    return { kind: 'off', from: time, to: time };
  }
  if (type !== 'OLD_TIME' && type !== 'NEW_TIME') return null;
  return { kind: 'clock', from: time, to: time };
}

/** From the one time to the other: between them lies time that was skipped, or that came twice. */
function clockMark(event: Event): Told | null {
  const before = timeIn(event, 'OldTime') ?? timeIn(event, 'PreviousTime');
  const after = timeIn(event, 'NewTime');
  if (before === null || after === null) {
    return { kind: 'clock', from: event.time, to: event.time };
  }
  if (Math.abs(after - before) < MIN_CLOCK_STEP) return null;
  return { kind: 'clock', from: Math.min(before, after), to: Math.max(before, after) };
}

function timeIn(event: Event, field: string): number | null {
  const text = firstValue(event.get(field));
  const ms = typeof text === 'string' ? Date.parse(`${text.slice(0, 19)}Z`) : NaN;
  return Number.isNaN(ms) ? null : ms * 1000;
}
