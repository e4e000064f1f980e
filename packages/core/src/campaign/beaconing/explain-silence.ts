import { isoTime } from '../../report/time.ts';
import { type Handover, HANDOVER_DAYS } from './handover.ts';
import { type DailyCalls, type Silence, silenceOf } from './silence.ts';

/** A server of a campaign as one kind of evidence shows it. */
export interface ServerCalls extends DailyCalls {
  readonly server: string;
  /** Distinct victims in all. */
  readonly victimCount: number;
  /**
   * Last day on which the same evidence tells anything else: other visitors of a server, other destinations of a sensor. `null` where it
   * holds nothing else.
   */
  readonly othersUntil: number | null;
  /** How many of its victims a sinkhole knows too, and since when; `null` without one that knows any. */
  readonly handover: Handover | null;
  /** Calls after the last one that the server answered, of a server that had answered before; `null` where there are too few to say so. */
  readonly refused: RefusedCalls | null;
}

export interface RefusedCalls {
  /** First day, counted from 1970-01-01. */
  readonly from: number;
  readonly calls: number;
  readonly victims: number;
}

/** Signs that somebody was packing up. Days counted from 1970-01-01. */
export interface PackingUp {
  /** Orders to uninstall, and pages and logs wiped. */
  readonly uninstalls: readonly number[];
  readonly wiping: readonly number[];
  /** By server, the first day on which its pages were found removed. */
  readonly emptied: ReadonlyMap<string, number>;
}

/** In the order in which they are asked: the next only counts when those before are dropped. */
export const EXPLANATIONS = [
  'end-of-collection',
  'victims-cleaned',
  'takedown',
  'operator-shutdown',
] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

export interface SilentServer {
  readonly server: string;
  readonly silence: Silence;
  /** The first that was kept; `null` when none was, and why the server is silent stays unknown. */
  readonly explanation: Explanation | null;
  readonly considered: readonly Considered[];
}

export interface Considered {
  readonly explanation: Explanation;
  readonly kept: boolean;
  readonly why: string;
}

/** A silence that happens by chance more often than this is none. */
const MAX_CHANCE = 0.01;
/** Days within which others of the same evidence end with the server. */
const TOGETHER = 3;
/** A server with fewer victims falls silent when they are cleaned. */
const MIN_VICTIMS = 3;
/** Days in which operators take down their servers. */
const SHUTDOWN_DAYS = 31;
/** Days before the end in which they pack up. */
const PACKING_DAYS = 120;

/**
 * Why servers fell silent: the end of the collection first, the operators last, each kept or dropped with its reason. Nothing here says that it was so, only
 * what is left when the others are dropped.
 */
export function explainSilences(
  servers: readonly ServerCalls[],
  packing: PackingUp,
): SilentServer[] {
  const silent = servers.flatMap((calls) => {
    const silence = silenceOf(calls);
    return silence === null ? [] : [{ calls, silence }];
  });
  const ended = silent.filter(({ calls, silence }) => !endOfCollection(calls, silence).kept);
  const lasts = ended.map(({ silence }) => silence.last);
  return silent.map(({ calls, silence }) => {
    const considered = [
      endOfCollection(calls, silence),
      victimsCleaned(calls, silence),
      takedown(calls, silence, packing),
      operatorShutdown(calls, silence, lasts, packing),
    ];
    const explanation = considered.find(({ kept }) => kept)?.explanation ?? null;
    return { server: calls.server, silence, explanation, considered };
  });
}

function endOfCollection(calls: ServerCalls, silence: Silence): Considered {
  const { days, chance, last } = silence;
  const explanation = 'end-of-collection';
  if (chance > MAX_CHANCE) {
    const why = `${days} days without a call are not unusual here: chance ${chanceText(chance)}`;
    return { explanation, kept: true, why };
  }
  const { othersUntil } = calls;
  if (othersUntil !== null && othersUntil - last <= TOGETHER) {
    const why = 'everything else that this evidence tells ends at the same time';
    return { explanation, kept: true, why };
  }
  const on =
    othersUntil === null
      ? 'by the end that is known of it, and nothing else in it proves that'
      : `${othersUntil - last} days of other lines follow`;
  const why = `the evidence goes on: ${on}; ${days} days without a call have a chance of ${chanceText(chance)}`;
  return { explanation, kept: false, why };
}

function victimsCleaned({ victimCount, handover }: ServerCalls, { last }: Silence): Considered {
  const few = victimCount < MIN_VICTIMS;
  const explanation = 'victims-cleaned';
  if (handover !== null && handover.until > last) {
    const why =
      'some of them called a sinkhole afterwards, so that their implants were still there';
    return { explanation, kept: false, why };
  }
  return {
    explanation,
    kept: few,
    why: few
      ? `this evidence knows ${victimCount} of its victims: they may have been cleaned while it went on`
      : `${victimCount} victims would have had to be cleaned together`,
  };
}

/** A name was taken from a server when its victims leave it for a sinkhole, all about then, and nobody had closed it before. */
function takedown(calls: ServerCalls, { last }: Silence, { emptied }: PackingUp): Considered {
  const explanation = 'takedown';
  const dropped = (why: string): Considered => ({ explanation, kept: false, why });
  const { handover, refused, server } = calls;
  if (handover === null) return dropped('no sinkhole is known to have been called by its victims');
  const { begins, shared, active, atOnce } = handover;
  const sinkhole = `a sinkhole was called by ${shared} of its victims from ${dayText(begins)} on`;
  const before = silenceOf({ ...calls, collectedUntil: begins - 1 });
  if (before !== null && before.chance <= MAX_CHANCE)
    return dropped(
      `${sinkhole}, when the server had been silent for ${begins - last} days, which has a chance of ${chanceText(before.chance)}`,
    );
  const closed = Math.min(emptied.get(server) ?? Infinity, refused?.from ?? Infinity);
  if (closed < begins)
    return dropped(`${sinkhole}, when its pages had been closed since ${dayText(closed)}`);
  if (last > begins + HANDOVER_DAYS)
    return dropped(`${sinkhole}, and the server was called for ${last - begins} days more`);
  const [moved, still] = [`${atOnce} of the ${active} that were active then`, active - atOnce];
  if (atOnce < MIN_VICTIMS || atOnce <= still)
    return dropped(`${sinkhole}, and only ${moved} left the server for it`);
  return { explanation, kept: true, why: `${sinkhole}, and ${moved} left the server for it` };
}

function operatorShutdown(
  { refused }: ServerCalls,
  { last }: Silence,
  lasts: readonly number[],
  { uninstalls, wiping }: PackingUp,
): Considered {
  const together = lasts.filter((other) => Math.abs(other - last) <= SHUTDOWN_DAYS).length;
  const before = (days: readonly number[]): number =>
    days.filter((day) => day <= last + SHUTDOWN_DAYS && last - day <= PACKING_DAYS).length;
  const signs = [
    ...(together > 1 ? [`${together} servers fell silent within ${SHUTDOWN_DAYS} days`] : []),
    ...(refused === null ? [] : [refusedText(refused)]),
    ...(before(uninstalls) > 0 ? ['orders to uninstall were given before'] : []),
    ...(before(wiping) > 0 ? ['pages or logs were wiped'] : []),
  ];
  return {
    explanation: 'operator-shutdown',
    kept: signs.length > 0,
    why:
      signs.length > 0
        ? signs.join(', ')
        : 'one server alone, and nobody is known to have packed up',
  };
}

function refusedText({ from, calls, victims }: RefusedCalls): string {
  return `none of the ${calls} calls of ${victims} victims from ${dayText(from)} on was answered as before`;
}

const DAY_US = 86_400_000_000;

function dayText(day: number): string {
  return isoTime(day * DAY_US).slice(0, 10);
}

function chanceText(chance: number): string {
  return chance < 0.001 ? 'less than 1 in 1,000' : `1 in ${Math.round(1 / chance)}`;
}
