import { WINDOWS_KINDS } from './windows-kinds.ts';
import { compareSightings, firstOf, type Trail, type WipeSeen } from './windows-trace.ts';

const MINUTE = 60_000_000;
/** Between two commands of a burst. */
const TOGETHER = 10 * MINUTE;
/** What Windows logs of a command that was carried out comes within the second; its clock in two logs is one. */
const AFTERWARDS = MINUTE;
const BEFORE = 2_000_000;
/** A host's open bursts of one kind that a command is compared with. */
const MAX_OPEN = 16;
const MAX_TRAILS = 8;

/**
 * Commands of one kind that ran together on one host: by hand one after the other, or in a loop over all logs.
 *
 * @param wipes - in order of time
 */
export function burstsOf(wipes: readonly WipeSeen[]): WipeSeen[][] {
  const open = new Map<string, WipeSeen[][]>();
  const all: WipeSeen[][] = [];
  for (const wipe of wipes) {
    const key = `${wipe.source.id}\n${wipe.kind}`;
    const bursts = open.get(key) ?? [];
    open.set(key, bursts);
    const burst = bursts.slice(-MAX_OPEN).find((each) => runTogether(each.at(-1)!, wipe));
    if (burst !== undefined) burst.push(wipe);
    else {
      bursts.push([wipe]);
      all.push(bursts.at(-1)!);
    }
  }
  return all;
}

/** What Windows logged when the commands of a burst were carried out. */
export function trailsOf(burst: readonly WipeSeen[], trails: readonly Trail[]): Trail[] {
  const { leaves } = WINDOWS_KINDS[burst[0]!.kind];
  const isOf = (trail: Trail): boolean =>
    trail.leaves === leaves && burst.some((wipe) => mayHaveLeft(wipe, trail));
  return trails.filter(isOf).toSorted(compareSightings).slice(0, MAX_TRAILS);
}

function mayHaveLeft({ text, sightings }: WipeSeen, { time, channel }: Trail): boolean {
  const named =
    channel === null ||
    /[%$]|ClearLog/.test(text) ||
    text.toLowerCase().includes(channel.toLowerCase());
  return (
    named && sightings.some((seen) => time >= seen.time - BEFORE && time <= seen.time + AFTERWARDS)
  );
}

/** A job that runs for a year does not take in what somebody typed meanwhile. */
function runTogether(a: WipeSeen, b: WipeSeen): boolean {
  return firstOf(b).time - firstOf(a).time <= TOGETHER && Math.abs(b.until - a.until) <= TOGETHER;
}
