import { mergeSlots, packSlots, slotsIn, type PackedSlots } from './slots.ts';
import type { Clock, LogTrace, Mark, ProviderTrace, SilenceTrace } from './trace.ts';

/** Of one piece of evidence; past them it is cut. Hours and days: eleven years of one log, about 10 MB. */
const MAX_SLOTS = 200_000;
const MAX_MARKS = 50_000;
const MAX_DAMAGE = 10_000;

const CLOCKS: readonly Clock[] = ['told', 'assumed', 'unknown'];

/** What parts of one piece of evidence tell together, in whatever order they come. */
export function mergeTraces(traces: readonly SilenceTrace[]): SilenceTrace {
  const isProviderCut = traces.some((trace) => trace.isProviderCut);
  const logs = mergeLogs(traces, isProviderCut);
  const marks = mergeMarks(traces);
  const damage = traces.flatMap((trace) => trace.damage).sort((a, b) => a - b);
  const isFull = sizeOf(logs) > MAX_SLOTS || marks.length > MAX_MARKS || damage.length > MAX_DAMAGE;
  return {
    logs: isFull ? logs.map((log) => ({ ...log, hours: [], providers: [] })) : logs,
    marks: marks.slice(0, MAX_MARKS),
    damage: damage.slice(0, MAX_DAMAGE),
    isCut: isFull || traces.some((trace) => trace.isCut),
    isProviderCut: isFull || isProviderCut,
    clock: CLOCKS[Math.max(...traces.map(({ clock }) => CLOCKS.indexOf(clock)))]!,
  };
}

function mergeLogs(traces: readonly SilenceTrace[], withoutProviders: boolean): LogTrace[] {
  const byLog = Map.groupBy(
    traces.flatMap(({ logs }) => logs),
    ({ host, channel }) => `${host.id}\n${channel}`,
  );
  return inOrder(byLog).map((logs) => ({
    host: logs[0]!.host,
    channel: logs[0]!.channel,
    hours: mergePacked(logs.map(({ hours }) => hours)),
    providers: withoutProviders ? [] : mergeProviders(logs.flatMap(({ providers }) => providers)),
    // Formats that tell of cron are read in one piece.
    beats: logs.length === 1 ? logs[0]!.beats : [],
  }));
}

function mergeProviders(providers: readonly ProviderTrace[]): ProviderTrace[] {
  return inOrder(Map.groupBy(providers, ({ name }) => name)).map((same) => ({
    name: same[0]!.name,
    days: mergePacked(same.map(({ days }) => days)),
  }));
}

function mergePacked(tables: readonly PackedSlots[]): PackedSlots {
  return packSlots(mergeSlots(tables, ''));
}

/** Each once. */
function mergeMarks(traces: readonly SilenceTrace[]): Mark[] {
  const marks = traces.flatMap((trace) => trace.marks);
  return inOrder(
    Map.groupBy(marks, ({ from, to, kind, host }) => `${from}\n${to}\n${kind}\n${host}`),
  ).map(([mark]) => mark!);
}

function inOrder<Value>(groups: ReadonlyMap<string, Value[]>): Value[][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values);
}

function sizeOf(logs: readonly LogTrace[]): number {
  return logs
    .flatMap(({ hours, providers }) => [hours, ...providers.map(({ days }) => days)])
    .reduce((total, table) => total + slotsIn(table), 0);
}
