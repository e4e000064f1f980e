import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import { serverOf } from '../server-of.ts';
import type { BeatTrace } from './beats.ts';
import { endedBeats, type EndedBeats } from './ended-beats.ts';
import type { OrderTrace } from './orders.ts';
import { countingOrders } from './uninstall-orders.ts';

export const BEATS_ENDED = {
  id: 'beats-ended',
  title: 'Steady callers of a page that fell silent together',
};
const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** Callers of several servers that end so close to each other have one cause. */
const WITHIN = DAY;
/** How long before the end an order to uninstall has to do with it, and how far around the end a removal of the pages. */
const ORDERS_BEFORE: number = 180 * DAY;
const AROUND: number = 30 * DAY;

/** What else is known of how servers were given up. */
export interface Circumstances {
  readonly orders: readonly Kept<OrderTrace>[];
  /** When web roots were emptied. */
  readonly removals: readonly Kept<number>[];
}

/** Servers whose steady callers fell silent while their logs go on. */
export function fallenSilent(
  traces: readonly Kept<BeatTrace>[],
  circumstances: Circumstances,
): Finding[] {
  const all = endedBeats(traces);
  return all.map((ended) => toFinding(ended, signsOf(ended, all, circumstances)));
}

/** Signs that the operators meant it. */
function signsOf(
  { server, last }: EndedBeats,
  all: readonly EndedBeats[],
  { orders, removals }: Circumstances,
): string[] {
  const own = orders.filter(({ evidence }) => serverOf(evidence) === server);
  const before = countingOrders(own).filter(
    ({ trace: { time, isDated } }) => isDated && time <= last + DAY && time >= last - ORDERS_BEFORE,
  );
  const removed = removals.filter(
    ({ evidence, trace }) => serverOf(evidence) === server && Math.abs(trace - last) <= AROUND,
  );
  const others = all.filter(
    (other) => other.server !== server && Math.abs(other.last - last) <= WITHIN,
  );
  return [
    ...before.slice(0, 1).map(({ trace }) => `an order to uninstall of ${short(trace.time)}`),
    ...removed.slice(0, 1).map(({ trace }) => `its web root was emptied at ${short(trace)}`),
    ...(others.length === 0
      ? []
      : [
          `so did the callers of ${others.length} other server${others.length === 1 ? '' : 's'} within a day`,
        ]),
  ];
}

function toFinding(ended: EndedBeats, signs: readonly string[]): Finding {
  const { evidence, path, clients, together, calls, first, last, pause, after, end } = ended;
  const isMeant = signs.length > 0;
  return checkFinding('hiding', {
    check: BEATS_ENDED,
    level: isMeant ? 'medium' : 'low',
    confidence: isMeant ? 'moderate' : 'low',
    time: last,
    until: null,
    source: collectedSource(evidence, null),
    techniques: HIDE_INFRASTRUCTURE,
    matched: {
      page: path,
      callers: `${clients}, ${together} of which were last heard of within the two days before`,
      calls: String(calls),
      'usual pause of a caller': pauseText(pause),
      'first call': isoTime(first),
      'last call': isoTime(last),
      'the log goes on until': isoTime(end),
      'requests of others since': String(after),
      'also seen': isMeant ? signs.join('; ') : 'nothing',
    },
    summary: `${clients} callers of ${path}, for ${Math.round((last - first) / DAY)} days every ${pauseText(pause)} or so, fell silent together at ${short(last)}; the log goes on until ${short(end)}${isMeant ? `; beside it: ${signs.join('; ')}` : ''}`,
    proof: ended.places.map((place) => ({
      evidence: place.evidence,
      offset: place.offset,
      record: null,
      recovered: null,
    })),
    alternatives: [
      `The end of the log or of the collection: dropped, ${after} requests of others came later`,
      `Machines cleaned or switched off one by one: unlikely, ${together} of ${clients} callers were last heard of within two days`,
      'The name was taken over or led elsewhere (a sinkhole, a new server): kept; ask for the history of its name, and look whether the callers go on there',
      isMeant
        ? 'A service that ended or moved by right (an application, a feed): kept; but see what else was found'
        : 'A service that ended or moved by right (an application, a feed, a watchdog): kept, the most likely when nothing else is found on this server',
    ],
  });
}

function short(time: number): string {
  return shortTime(isoTime(time));
}

/** A rough span, for people. */
function pauseText(microseconds: number): string {
  const [size, unit] =
    microseconds >= 2 * DAY
      ? [DAY, 'days']
      : microseconds >= 2 * HOUR
        ? [HOUR, 'hours']
        : [HOUR / 60, 'minutes'];
  return `${Math.max(1, Math.round(microseconds / size))} ${unit}`;
}
