import { baseName } from '../../../evidence/base-name.ts';
import type { Source } from '../../../evidence/format.ts';
import { rotatedName } from '../../../evidence/text/rotation.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';
import type { Beat } from './beats.ts';
import { mergeSlots, unpackSlots, type PackedSlots, type Slot } from './slots.ts';
import type { Clock, LogTrace, Mark, SilenceTrace } from './trace.ts';

/** Formats whose events tell when they happened; histories and configurations do not, or not all do. */
const LOG_FORMATS: ReadonlySet<string> = new Set([
  'evtx',
  'journal',
  'syslog',
  'auditd',
  'access',
  'access-json',
  'web-error',
  'iis',
  'squid',
  'utmp',
]);

/** Names that systems have before somebody gives them one, so that two hosts may share them. */
const NO_NAMES: ReadonlySet<string> = new Set(
  ['localhost', 'localhost.localdomain', '(none)', 'debian', 'ubuntu', 'centos', 'kali'].map(
    (name) => `host:${name}`,
  ),
);

/** What a host's evidence tells together. */
export interface Host {
  /** Which names stand for the host together. */
  readonly id: string;
  readonly source: Source;
  readonly logs: readonly Log[];
  readonly marks: readonly Mark[];
}

/** Hour → the one host that events of the hour name; `null`, when they name several. */
export type Named = ReadonlyMap<number, string | null>;

/** One log of one host, from all evidence that holds some of it. */
export interface Log {
  /** Windows' channel, or the name of the file without what rotation puts behind it. */
  readonly name: string;
  readonly format: string;
  readonly clock: Clock;
  readonly pieces: readonly Piece[];
  /** Something was left out of one of the pieces. */
  readonly isCut: boolean;
}

/** What one piece of evidence holds of a log. */
export interface Piece {
  readonly path: string;
  /** In order. */
  readonly hours: readonly Slot[];
  /** By name; `null` when some were left out. */
  readonly providers: ReadonlyMap<string, readonly Slot[]> | null;
  /** Of one part only: a log that was cut tells none. */
  readonly beats: readonly Beat[];
  readonly damage: readonly number[];
  /** Of evidence whose events name more than one host; `null` for others. */
  readonly named: Named | null;
}

type Kepts = readonly Kept<SilenceTrace>[];

/** Puts traces together by host and log. One host at a time is unpacked. */
export function* hostsOf(traces: Kepts): Generator<Host> {
  const builders = new Map<string, HostBuilder>();
  const hostId = joinNames(traces);
  const named = namedHosts(traces, hostId);
  for (const { evidence, trace } of traces) {
    if (!LOG_FORMATS.has(evidence.format)) continue;
    for (const log of trace.logs) {
      const id = hostId(log.host.id);
      if (NO_NAMES.has(id)) continue;
      let builder = builders.get(id);
      if (builder === undefined) builders.set(id, (builder = new HostBuilder(id, named)));
      builder.add(evidence, trace, log);
    }
    for (const mark of trace.marks) builders.get(hostId(mark.host))?.marks.push(mark);
  }
  for (const builder of builders.values()) yield builder.build();
}

/**
 * Some logs name a host `wks-07`, others `wks-07.example.org`. They are one when no other host begins so.
 *
 * @returns the id that stands for both
 */
function joinNames(traces: Kepts): (id: string) => string {
  const full = new Map<string, string | null>();
  const ids = new Set(traces.flatMap(({ trace }) => trace.logs.map(({ host }) => host.id)));
  for (const id of ids) {
    const dot = id.indexOf('.');
    if (!id.startsWith('host:') || dot < 0) continue;
    const short = id.slice(0, dot);
    full.set(short, full.has(short) ? null : id);
  }
  return (id) => full.get(id) ?? id;
}

/** By path. A host that lost its name for a while is silent under it, though its log goes on under another. */
function namedHosts(traces: Kepts, hostId: (id: string) => string): Map<string, Named> {
  const paths = new Map<string, Set<string>>();
  for (const { evidence, trace } of traces) {
    const hosts = paths.get(evidence.path) ?? new Set();
    paths.set(evidence.path, hosts);
    for (const { host } of trace.logs) hosts.add(hostId(host.id));
  }
  const named = new Map<string, Map<number, string | null>>();
  for (const { evidence, trace } of traces) {
    if (paths.get(evidence.path)!.size < 2) continue;
    const hours = named.get(evidence.path) ?? new Map<number, string | null>();
    named.set(evidence.path, hours);
    for (const log of trace.logs) {
      const id = hostId(log.host.id);
      for (const { slot } of unpackSlots(log.hours, '')) {
        const known = hours.get(slot);
        hours.set(slot, known === undefined || known === id ? id : null);
      }
    }
  }
  return named;
}

class HostBuilder {
  readonly marks: Mark[] = [];
  private readonly id: string;
  private readonly named: ReadonlyMap<string, Named>;
  private source: Source | null = null;
  private readonly logs = new Map<string, LogBuilder>();

  constructor(id: string, named: ReadonlyMap<string, Named>) {
    this.id = id;
    this.named = named;
  }

  add(evidence: EvidenceIdentity, trace: SilenceTrace, log: LogTrace): void {
    this.source ??= log.host;
    const name = nameOf(evidence, log.channel);
    const key = `${evidence.format}\n${name}`;
    let builder = this.logs.get(key);
    if (builder === undefined) {
      this.logs.set(key, (builder = new LogBuilder(name, evidence.format)));
    }
    builder.add(evidence.path, trace, log);
  }

  build(): Host {
    const logs = Array.from(this.logs.values(), (log) => log.build(this.named));
    return { id: this.id, source: this.source!, logs, marks: this.marks };
  }
}

class LogBuilder {
  private readonly name: string;
  private readonly format: string;
  private clock: Clock = 'told';
  private isCut = false;
  private readonly pieces = new Map<string, { logs: LogTrace[]; traces: SilenceTrace[] }>();

  constructor(name: string, format: string) {
    this.name = name;
    this.format = format;
  }

  add(path: string, trace: SilenceTrace, log: LogTrace): void {
    if (trace.isCut) this.isCut = true;
    if (trace.clock !== 'told' && this.clock !== 'unknown') this.clock = trace.clock;
    const piece = this.pieces.get(path) ?? { logs: [], traces: [] };
    piece.logs.push(log);
    piece.traces.push(trace);
    this.pieces.set(path, piece);
  }

  build(named: ReadonlyMap<string, Named>): Log {
    const { name, format, clock, isCut } = this;
    const pieces = Array.from(this.pieces, ([path, { logs, traces }]): Piece => ({
      path,
      hours: mergeSlots(
        logs.map(({ hours }) => hours),
        path,
      ),
      providers: traces.some(({ isProviderCut }) => isProviderCut)
        ? null
        : mergeProviders(logs, path),
      beats: logs.length === 1 ? logs[0]!.beats : [],
      damage: traces.flatMap(({ damage }) => damage),
      named: named.get(path) ?? null,
    }));
    return { name, format, clock, isCut, pieces };
  }
}

function nameOf({ path, origin, format }: EvidenceIdentity, channel: string): string {
  if (format === 'evtx') return channel;
  if (format === 'journal') return 'systemd journal';
  // IIS and others begin a file a day: `u_ex140203.log`.
  return rotatedName(baseName(origin?.originalPath ?? path)).base.replace(/\d{4,}/g, '');
}

function mergeProviders(logs: readonly LogTrace[], path: string): Map<string, readonly Slot[]> {
  const tables = new Map<string, PackedSlots[]>();
  for (const { name, days } of logs.flatMap(({ providers }) => providers)) {
    const known = tables.get(name);
    if (known === undefined) tables.set(name, [days]);
    else known.push(days);
  }
  return new Map(Array.from(tables, ([name, days]) => [name, mergeSlots(days, path)]));
}
