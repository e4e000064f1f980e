import { collectedSource } from '../../../evidence/source.ts';
import type { Locator, Source } from '../../../evidence/format.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import { serverOf } from '../server-of.ts';
import { silentTogether } from '../silence.ts';

/** What is kept of one part of a log. Times in microseconds since 1970. */
export interface LifeTrace {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Of the last event. */
  readonly place: Locator;
}

export const SILENT_SERVERS = {
  id: 'shutdown-together',
  title: 'Servers that fell silent together',
};
const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** Two servers may stop in the same hour by chance once in a while; three do so in a day about as seldom. */
const GROUPS = [
  { within: HOUR, atLeast: 2 },
  { within: DAY, atLeast: 3 },
] as const;
/** Silence that counts, before the last that any evidence tells. */
const MARGIN = DAY;
/** Events and time that a server needs before its silence says anything. */
const MIN_EVENTS = 50;
const MIN_SPAN = DAY;
/** Of its own mean pauses. At 20, exp(-20) is the chance of so long a silence by chance, if its events came independently. */
const MIN_PAUSES = 20;
const MAX_PLACES = 20;

interface Life extends LifeTrace {
  readonly source: Source;
  /** Something of the server was changed later than its last event and the margin. */
  readonly isCollectedLater: boolean;
}

/** Servers whose logs end together while other evidence goes on. */
export function silentServers(traces: readonly Kept<LifeTrace>[]): Finding[] {
  const lives = livesOf(traces);
  const end = [...lives.values()].reduce((latest, { last }) => Math.max(latest, last), -Infinity);
  const servers = [...lives]
    .filter(([, life]) => isTelling(life, end))
    .map(([server, { last }]) => ({ server, time: last }));
  for (const { within, atLeast } of GROUPS) {
    const group = silentTogether(servers, end, { within, margin: MARGIN });
    if (group.length >= atLeast)
      return [
        toFinding(
          group.map(({ server }) => lives.get(server)!),
          end,
        ),
      ];
  }
  return [];
}

function livesOf(traces: readonly Kept<LifeTrace>[]): Map<string, Life> {
  const lives = new Map<string, Life>();
  const changed = new Map<string, number>();
  for (const { evidence, trace } of traces) {
    const server = serverOf(evidence);
    const known = lives.get(server);
    const later = known === undefined || trace.last > known.last ? trace : known;
    changed.set(server, Math.max(changed.get(server) ?? 0, evidence.facts?.modified ?? 0));
    lives.set(server, {
      count: (known?.count ?? 0) + trace.count,
      first: Math.min(known?.first ?? Infinity, trace.first),
      last: later.last,
      place: later.place,
      source: known?.source ?? collectedSource(evidence, null),
      isCollectedLater: changed.get(server)! > later.last + MARGIN,
    });
  }
  return lives;
}

function isTelling({ count, first, last }: Life, end: number): boolean {
  const span = last - first;
  return count >= MIN_EVENTS && span >= MIN_SPAN && end - last >= (MIN_PAUSES * span) / count;
}

function toFinding(group: readonly Life[], end: number): Finding {
  const [one] = group;
  const last = group.at(-1)!;
  const sure = group.every(({ isCollectedLater }) => isCollectedLater);
  return checkFinding('hiding', {
    check: SILENT_SERVERS,
    level: sure ? 'medium' : 'low',
    confidence: sure ? 'moderate' : 'low',
    time: one!.last,
    until: last.last,
    source: one!.source,
    techniques: HIDE_INFRASTRUCTURE,
    matched: { servers: String(group.length), 'other evidence goes on until': isoTime(end) },
    summary: `${group.length} servers were last heard of between ${shortTime(isoTime(one!.last))} and ${shortTime(isoTime(last.last))}, other evidence goes on`,
    proof: group.slice(0, MAX_PLACES).map(({ place }) => place),
    alternatives: [
      sure
        ? 'The end of the collection: dropped, files of each of these servers were changed more than a day later'
        : 'The end of the collection: kept, the most likely; ask when each server was collected',
      'A fault, a move or a seizure that met all of them: kept; ask the hoster',
      'Chance: unlikely, each was silent for more than twenty of its usual pauses',
    ],
  });
}
