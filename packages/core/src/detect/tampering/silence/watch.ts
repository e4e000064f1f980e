import { HostLife } from './alive.ts';
import { improbableGaps, type Range } from './cadence.ts';
import type { Host, Log } from './hosts.ts';
import { missedBeats, type MissedBeats } from './missed-beats.ts';
import { silentProviders } from './providers.ts';
import type { Seen } from './seen.ts';
import { HOUR, HOURS_OF_WEEK } from './slots.ts';
import { placedSlots, silencesOf, writtenBy, type Silence } from './target.ts';
import type { Mark } from './trace.ts';

/** Formats of which one program writes all logs of a host, so that all can fall silent with it. */
const ONE_WRITER: ReadonlySet<string> = new Set(['evtx', 'syslog']);
/** How far around its beginning an event may stand that explains a silence. */
const NEAR = HOUR;

/** Of one host. When people leave, every log that they write falls silent. */
const MAX_FINDINGS = 20;

/** What is told of a host. */
export interface HostSilences {
  readonly improbable: readonly Seen[];
  readonly missed: readonly MissedBeats[];
}

/** Every improbable silence of a host: of all logs of a writer, of a log, of a provider. */
export function silencesOfHost({ id, logs, marks }: Host): HostSilences {
  const watches = (['told', 'assumed'] as const).flatMap((clock): Watch[] => {
    // Times without a zone may be hours away from others, so only what was taken for the same proves life.
    const own = logs.filter((log) => log.clock === clock);
    return own.length > 1 ? [{ id, logs: own, marks, life: new HostLife(own, marks) }] : [];
  });
  const sure = logs.filter(({ clock }) => clock === 'told');
  const improbable = [
    ...watches.flatMap(watchLogs),
    ...sure.flatMap((log) => silentProviders(log, marks)),
  ]
    .sort((a, b) => b.weighed.surprise - a.weighed.surprise)
    .slice(0, MAX_FINDINGS);
  const missed = watches
    .flatMap(missedIn)
    .filter(({ silence }) => !improbable.some((told) => overlaps(told.silence, silence)))
    .slice(0, MAX_FINDINGS);
  return { improbable, missed };
}

function missedIn({ id, logs, marks, life }: Watch): MissedBeats[] {
  return logs
    .filter(({ isCut }) => !isCut)
    .flatMap((log) => missedBeats(log, life))
    .filter(
      ({ log, silence }) => !isExplained(silence, marks) && !isUnderOtherName(silence, [log], id),
    );
}

interface Watch {
  readonly id: string;
  readonly logs: readonly Log[];
  readonly marks: readonly Mark[];
  readonly life: HostLife;
}

function watchLogs(watch: Watch): Seen[] {
  const writers = [...ONE_WRITER].flatMap((format) => {
    const own = watch.logs.filter((log) => log.format === format);
    return own.length > 1 ? silencesTogether('writer', own, watch) : [];
  });
  const alone = watch.logs.flatMap((log) =>
    silencesTogether('log', [log], watch).filter(
      ({ silence }) =>
        !writers.some((told) => told.format === log.format && overlaps(told.silence, silence)),
    ),
  );
  return [...writers, ...alone];
}

function silencesTogether(
  kind: 'writer' | 'log',
  own: readonly Log[],
  { id, logs, marks, life }: Watch,
): Seen[] {
  const written = own.flatMap(writtenBy);
  if (written.length === 0 || own.some(({ isCut }) => isCut)) return [];
  const ownSet = new Set(own);
  const found = improbableGaps({
    period: HOURS_OF_WEEK,
    active: new Set(placedSlots(written).map(({ slot }) => slot)),
    covered: written.map(({ covered }) => covered),
    alive: life.hoursWithout(ownSet),
    gaps: silencesOf(written, false),
    tests: logs.length,
  });
  return found
    .filter(({ gap }) => !isExplained(gap, marks) && !isUnderOtherName(gap, own, id))
    .map((weighed) => ({
      kind,
      names: own.map(({ name }) => name),
      format: own[0]!.format,
      silence: weighed.gap,
      weighed,
      lives: life.livesIn(weighed.alive, ownSet),
    }));
}

/** An event tells that the clock was set or what is written was changed, or that the writer began anew where the silence ends. */
function isExplained({ before, after }: Silence, marks: readonly Mark[]): boolean {
  const end = after?.first ?? Infinity;
  return marks.some(({ kind, from, to }) => {
    if (kind === 'clock') return from <= end + NEAR && before.last - NEAR <= to;
    if (kind === 'policy') return Math.abs(from - before.last) <= NEAR;
    return kind === 'restart' && Math.abs(from - end) <= NEAR;
  });
}

/** In evidence that names several hosts, the log goes on under another name: of the same host, perhaps. */
function isUnderOtherName({ from, to }: Silence, own: readonly Log[], id: string): boolean {
  return own.some(({ pieces }) =>
    pieces.some(({ named }) =>
      [...(named ?? [])].some(([hour, host]) => from <= hour && hour <= to && host !== id),
    ),
  );
}

function overlaps(a: Range, b: Range): boolean {
  return a.from <= b.to && b.from <= a.to;
}
