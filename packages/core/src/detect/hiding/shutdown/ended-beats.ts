import type { Kept } from '../../detector.ts';
import { serverOf } from '../server-of.ts';
import { numberOf, type Beat, type BeatTrace } from './beats.ts';

/** A page of a server whose steady callers all fell silent while the server's log goes on. Times in microseconds since 1970. */
export interface EndedBeats {
  readonly server: string;
  readonly evidence: Kept['evidence'];
  readonly path: string;
  /** Steady callers in all, and those of them whose last call lies in the last two days. */
  readonly clients: number;
  readonly together: number;
  readonly calls: number;
  readonly first: number;
  readonly last: number;
  /** Mean pause between two calls of one client: the middle one of all. */
  readonly pause: number;
  /** Requests in the log after it, and when the last of them came. */
  readonly after: number;
  readonly end: number;
  readonly places: readonly { readonly evidence: string; readonly offset: number }[];
}

const DAY = 86_400_000_000;
/** Callers, their calls and the days between first and last, before they count as steady. */
const MIN_CLIENTS = 10;
const MIN_CALLS = 10;
const MIN_SPAN: number = 3 * DAY;
/** A caller that lives in office hours is silent over a long week-end. */
const MAX_PAUSE: number = 4 * DAY;
const MIN_LIFE: number = 7 * DAY;
/** Machines that are cleaned or thrown away stop one by one, over weeks. */
const TOGETHER: number = 2 * DAY;
const RECENT: number = 30 * DAY;
/** The silence, in longest pauses of the page before and in usual pauses of one caller. */
const MIN_SILENCE: number = 2 * DAY;
const PAGE_PAUSES = 3;
const CALLER_PAUSES = 4;
/** Requests of others after the end. */
const MIN_AFTER = 50;
/** Of the former rate: what a curious visitor may still ask of the page. */
const STILL_ASKED = 0.05;
/** Share of the callers that are found again at another page: then they only moved. */
const MOVED = 0.3;
const MAX_PLACES = 10;

interface PlacedBeat extends Beat {
  readonly evidence: string;
}

interface MergedPath {
  readonly path: string;
  readonly beats: Map<number, PlacedBeat>;
  widest: number;
  last: number;
  /** Requests after the last call in the part that holds it. */
  after: number;
}

/** Pages whose callers fell silent, one a server: that of most callers. */
export function endedBeats(traces: readonly Kept<BeatTrace>[]): EndedBeats[] {
  return Array.from(Map.groupBy(traces, ({ evidence }) => serverOf(evidence))).flatMap(
    ([server, parts]) => {
      const inTime = parts.toSorted((a, b) => a.trace.first - b.trace.first);
      const pages = merged(inTime);
      const ended = pages.flatMap((page) => endOf(page, pages, inTime, server) ?? []);
      return ended
        .toSorted((a, b) => b.clients - a.clients || b.path.length - a.path.length)
        .slice(0, 1);
    },
  );
}

function merged(parts: readonly Kept<BeatTrace>[]): MergedPath[] {
  const pages = new Map<string, MergedPath>();
  for (const { evidence, trace } of parts) {
    for (const { path, beats, widest, last, after } of trace.paths) {
      const page = pages.get(path) ?? {
        path,
        beats: new Map(),
        widest: 0,
        last: -Infinity,
        after: 0,
      };
      const pause = Math.max(0, Math.min(...beats.map(({ first }) => first)) - page.last);
      page.widest = Math.max(page.widest, widest, page.beats.size === 0 ? 0 : pause);
      if (last >= page.last) Object.assign(page, { last, after });
      for (const beat of beats) join(page.beats, { ...beat, evidence: evidence.path });
      pages.set(path, page);
    }
  }
  return [...pages.values()];
}

function join(known: Map<number, PlacedBeat>, beat: PlacedBeat): void {
  const before = known.get(beat.client);
  if (before === undefined) {
    known.set(beat.client, beat);
    return;
  }
  known.set(beat.client, {
    ...beat,
    count: before.count + beat.count,
    first: before.first,
    widest: Math.max(before.widest, beat.widest, beat.first - before.last),
  });
}

function endOf(
  page: MergedPath,
  pages: readonly MergedPath[],
  parts: readonly Kept<BeatTrace>[],
  server: string,
): EndedBeats | null {
  const steady = [...page.beats.values()].filter(isSteady);
  const { path, last, widest } = page;
  const first = steady.reduce((least, beat) => Math.min(least, beat.first), Infinity);
  const end = parts.reduce((latest, { trace }) => Math.max(latest, trace.last), -Infinity);
  if (steady.length < MIN_CLIENTS || last - first < MIN_LIFE) return null;
  const pause = middle(steady.map((beat) => (beat.last - beat.first) / (beat.count - 1)));
  if (end - last < Math.max(MIN_SILENCE, PAGE_PAUSES * widest, CALLER_PAUSES * pause)) return null;
  const together = steady.filter((beat) => beat.last >= last - TOGETHER);
  const recent = steady.filter((beat) => beat.last >= last - RECENT);
  if (together.length < MIN_CLIENTS / 2 || together.length * 2 < recent.length) return null;
  const later = parts.filter(({ trace }) => trace.first > last);
  const after = later.reduce((sum, { trace }) => sum + trace.count, page.after);
  const calls = steady.reduce((sum, { count }) => sum + count, 0);
  const expected = (calls / (last - first)) * (end - last);
  const still = later.reduce((sum, { trace }) => sum + askedFor(path, trace), 0);
  if (after - still < MIN_AFTER || still > STILL_ASKED * expected) return null;
  if (moved(steady, page, pages) >= MOVED * together.length) return null;
  return {
    server,
    evidence: parts[0]!.evidence,
    path,
    clients: steady.length,
    together: together.length,
    calls,
    first,
    last,
    pause,
    after: after - still,
    end,
    places: together
      .toSorted((a, b) => b.last - a.last || a.client - b.client)
      .slice(0, MAX_PLACES)
      .map(({ evidence, offset }) => ({ evidence, offset })),
  };
}

function isSteady({ count, first, last, widest }: Beat): boolean {
  return count >= MIN_CALLS && last - first >= MIN_SPAN && widest <= MAX_PAUSE;
}

/** Callers of one page that are at another after the end of this one. */
function moved(steady: readonly Beat[], page: MergedPath, pages: readonly MergedPath[]): number {
  return steady.filter(({ client }) =>
    pages.some((other) => other !== page && (other.beats.get(client)?.last ?? 0) > page.last),
  ).length;
}

function askedFor(path: string, { asked }: BeatTrace): number {
  const number = numberOf(path);
  for (let i = 0; i < asked.length; i += 2) {
    if (asked[i] === number) return asked[i + 1]!;
  }
  return 0;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
