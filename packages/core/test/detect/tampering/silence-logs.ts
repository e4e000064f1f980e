import type { FieldValue, Logsource } from '@unmask/sigma';
import type { Kept } from '../../../src/detect/detector.ts';
import { silences } from '../../../src/detect/tampering/silence/silences.ts';
import type { SilenceTrace } from '../../../src/detect/tampering/silence/trace.ts';
import type { Event, Issue } from '../../../src/evidence/format.ts';
import { sourceOf } from '../../../src/evidence/source.ts';
import type { Finding } from '../../../src/index.ts';

export const HOUR = 3_600_000_000;
export const WEEK: number = 168 * HOUR;
/** A Monday, 00:00. */
export const MONDAY: number = Date.parse('2014-01-06T00:00:00Z') * 1000;

export interface LogSpec {
  readonly path: string;
  readonly format: string;
  readonly host?: string;
  /** Of Windows. */
  readonly channel?: string;
  /** Its events name so many channels in turn. */
  readonly channels?: number;
  readonly events: readonly EventSpec[];
  readonly issues?: readonly Partial<Issue>[];
}

export interface EventSpec {
  readonly time: number;
  readonly provider?: string;
  readonly id?: number;
  readonly service?: string;
  /** In place of the log's. */
  readonly host?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** An event an hour, at a minute of it, in the hours from Monday on that `keeps` keeps. */
export function hourly(
  weeks: number,
  keeps: (hour: number) => boolean = () => true,
  minute = 10,
): EventSpec[] {
  const hours = Array.from({ length: weeks * 168 }, (_, hour) => hour).filter(keeps);
  return hours.map((hour) => ({ time: MONDAY + hour * HOUR + minute * 60_000_000 }));
}

export function channel(name: string, events: readonly EventSpec[], host = 'SRV-1'): LogSpec {
  return { path: `${host}/${name}.evtx`, format: 'evtx', host, channel: name, events };
}

export function text(
  path: string,
  events: readonly EventSpec[],
  format = 'syslog',
  host = 'SRV-1',
): LogSpec {
  return { path, format, host, events };
}

/** What the detector keeps of these logs, each read in one part. */
export function tracesOf(logs: readonly LogSpec[]): Kept<SilenceTrace>[] {
  const traces: Kept<SilenceTrace>[] = [];
  const report = (): void => {};
  for (const log of logs) {
    const evidence = { path: log.path, facts: null, origin: null, zone: null };
    const identity = { ...evidence, format: log.format, size: 1 };
    const keep = (trace: SilenceTrace): void =>
      void traces.push({ evidence: identity, trace: structuredClone(trace) });
    const source = { byteLength: 0, read: (): Uint8Array => new Uint8Array(0) };
    const run = silences.start!({ evidence: { ...evidence, source }, report, keep });
    const events = log.events.toSorted((a, b) => a.time - b.time);
    events.forEach((event, i) => run.event(eventOf(log, event, i)));
    for (const issue of log.issues ?? []) run.issue!(issueOf(log, issue));
    run.finish();
  }
  return traces;
}

/** What it says of them. */
export function findSilences(logs: readonly LogSpec[]): Finding[] {
  const found: Finding[] = [];
  silences.conclude!({ traces: tracesOf(logs), report: (finding) => found.push(finding) });
  return found;
}

/** `silence-of-log Security moderate` */
export function told(logs: readonly LogSpec[]): string[] {
  return findSilences(logs).map(({ rule, matched, confidence }) => {
    return `${rule.id} ${matched['silent']} ${confidence}`;
  });
}

function eventOf(
  log: LogSpec,
  { time, provider, id, service, host: own, fields }: EventSpec,
  index: number,
): Event {
  const values = new Map<string, FieldValue>(Object.entries(fields ?? {}));
  if (log.channel !== undefined) {
    const part = log.channels === undefined ? '' : `/${index % log.channels}`;
    values.set('Channel', `${log.channel}${part}`);
    values.set('Provider_Name', provider ?? 'Test-Provider');
    values.set('EventID', id ?? 1);
  }
  const logsource: Logsource =
    log.channel === undefined
      ? { product: 'linux', service: service ?? 'syslog' }
      : { product: 'windows' };
  const host = own ?? log.host ?? null;
  const record = log.channel === undefined ? null : index + 1;
  return {
    time,
    logsource,
    locator: { evidence: log.path, offset: 1000 + index * 100, record, recovered: null },
    source: () => sourceOf(host, log.path, null),
    get: (field) => values.get(field),
    fields: () => values,
    toObject: () => Object.fromEntries(values),
    toXml: () => null,
  };
}

function issueOf(log: LogSpec, issue: Partial<Issue>): Issue {
  const none = { need: null, have: null, record: null };
  return {
    code: 'TEST',
    evidence: log.path,
    what: 'test',
    offset: 0,
    lost: true,
    ...none,
    ...issue,
  };
}
