import { firstValue } from '../../../evidence/first-value.ts';
import type { Event, Issue, Source } from '../../../evidence/format.ts';
import { ZONE_ASSUMED } from '../../../evidence/text/line-format.ts';
import type { DetectorRun } from '../../detector.ts';
import { BeatTable } from './beats.ts';
import { loginMark, textMark, windowsMark } from './marks.ts';
import { DAY, HOUR, SlotTable, type Place } from './slots.ts';
import {
  MAX_DAMAGE,
  MAX_HOURS,
  MAX_LOGS,
  MAX_MARKS,
  MAX_PROVIDER_DAYS,
  type Clock,
  type Mark,
  type SilenceTrace,
} from './trace.ts';

/** 1990: what is older was written by a clock that was never set. */
const EARLIEST = 631_152_000_000_000;

interface Collected {
  readonly host: Source;
  readonly channel: string;
  readonly hours: SlotTable;
  readonly providers: Map<string, SlotTable>;
  readonly beats: BeatTable;
}

/** Notes of one part when its logs were written to. */
export class SilenceCollector implements DetectorRun {
  private readonly keep: (trace: SilenceTrace) => void;
  private readonly logs = new Map<string, Collected>();
  private readonly marks = new Map<string, Mark>();
  private readonly damage: number[] = [];
  private latest: Collected | null = null;
  private hoursLeft = MAX_HOURS;
  private daysLeft = MAX_PROVIDER_DAYS;
  private isCut = false;
  private isProviderCut = false;
  private clock: Clock = 'told';
  private boot: string | null = null;

  constructor(keep: (trace: SilenceTrace) => void) {
    this.keep = keep;
  }

  event(event: Event): void {
    if (!(event.time >= EARLIEST)) return;
    const isWindows =
      event.logsource.product === 'windows' && event.logsource.category === undefined;
    const channel = isWindows ? textOf(event, 'Channel') : '';
    const log = this.logOf(event.source(), channel);
    if (log === null) return;
    const place: Place = () => {
      const { offset, record, recovered } = event.locator;
      return recovered === null ? { offset, record } : null;
    };
    const done = log.hours.add(event.time, this.hoursLeft > 0, place);
    if (done === 'full') this.isCut = true;
    if (done === 'begun') this.hoursLeft--;
    if (isWindows) this.windows(log, event, place);
    else this.other(log, event, done === 'begun');
  }

  issue({ code, offset, lost }: Issue): void {
    if (code === ZONE_ASSUMED && this.clock === 'told') this.clock = 'assumed';
    if (code === 'SYSLOG_YEAR_UNKNOWN') this.clock = 'unknown';
    if (!lost) return;
    if (this.damage.length < MAX_DAMAGE) this.damage.push(offset);
    else this.isCut = true;
  }

  finish(): void {
    if (this.logs.size === 0) return;
    const { damage, isCut, isProviderCut, clock } = this;
    this.keep({
      logs: Array.from(this.logs.values(), ({ host, channel, hours, providers, beats }) => ({
        host,
        channel,
        hours: hours.take(),
        providers: isProviderCut
          ? []
          : Array.from(providers, ([name, days]) => ({ name, days: days.take() })),
        beats: beats.take(),
      })),
      marks: [...this.marks.values()],
      damage,
      isCut,
      isProviderCut,
      clock,
    });
  }

  private logOf(host: Source, channel: string): Collected | null {
    if (this.latest?.host.id === host.id && this.latest.channel === channel) return this.latest;
    const key = `${host.id}\n${channel}`;
    let log = this.logs.get(key);
    if (log === undefined) {
      if (this.logs.size === MAX_LOGS) {
        this.isCut = true;
        return null;
      }
      const hours = new SlotTable(HOUR);
      log = { host, channel, hours, providers: new Map(), beats: new BeatTable() };
      this.logs.set(key, log);
    }
    this.latest = log;
    return log;
  }

  private windows(log: Collected, event: Event, place: Place): void {
    const name = textOf(event, 'Provider_Name');
    const told = windowsMark(event, name);
    if (told !== null) this.mark({ ...told, host: log.host.id });
    let days = log.providers.get(name);
    if (days === undefined) {
      days = new SlotTable(DAY);
      if (this.daysLeft > 0) log.providers.set(name, days);
    }
    const done = days.add(event.time, this.daysLeft > 0, place);
    if (done === 'full') this.isProviderCut = true;
    if (done === 'begun') this.daysLeft--;
  }

  private other(log: Collected, event: Event, isFirstOfHour: boolean): void {
    log.beats.event(event);
    const isLogin = event.logsource.service === 'wtmp';
    if (!isLogin && !isFirstOfHour) return;
    const host = log.host.id;
    const told = isLogin ? loginMark(event) : textMark(event);
    if (told !== null) this.mark({ ...told, host });
    const boot = isLogin ? null : firstValue(event.get('_BOOT_ID'));
    if (typeof boot !== 'string') return;
    const { time } = event;
    if (this.boot !== null && this.boot !== boot)
      this.mark({ kind: 'on', host, from: time, to: time });
    this.boot = boot;
  }

  /** The first of a kind in an hour; changes of the clock all. */
  private mark(mark: Mark): void {
    const { kind, host, from, to } = mark;
    const exact = kind === 'clock' ? `${from} ${to}` : Math.floor(from / HOUR);
    const key = `${kind} ${exact} ${host}`;
    if (this.marks.has(key)) return;
    if (this.marks.size === MAX_MARKS) this.isCut = true;
    else this.marks.set(key, mark);
  }
}

function textOf(event: Event, field: string): string {
  const value = firstValue(event.get(field));
  return typeof value === 'string' ? value : '';
}
