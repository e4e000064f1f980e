import { matchBeacon } from '../../campaign/implants/match-beacon.ts';
import type { ProfileSet } from '../../campaign/implants/profile-set.ts';
import { requestOf, type SeenAt } from '../../campaign/implants/request-of.ts';
import type { Event } from '../../evidence/format.ts';
import { addTrace, type BeaconTrace, traceOf } from './beacon-trace.ts';

/** Implants kept of one part, about a kilobyte each. Published campaigns have some thousands in all. */
export const MAX_IMPLANTS = 2_000;

/** Puts the requests of each implant together. */
export class BeaconReader {
  private readonly set: ProfileSet;
  private readonly implants = new Map<string, BeaconTrace>();

  constructor(set: ProfileSet) {
    this.set = set;
  }

  add(event: Event, seenAt: SeenAt): void {
    const request = requestOf(event);
    const match = request === null ? null : matchBeacon(this.set, request);
    if (request === null || match === null) return;
    const sighting = { seenAt, source: event.source(), place: event.locator };
    const trace = traceOf(match, request, sighting);
    gather(this.implants, '', trace, MAX_IMPLANTS);
  }

  finish(): BeaconTrace[] {
    return [...this.implants.values()];
  }
}

/**
 * Puts a trace with the others of its implant. Implants beyond `most` are put together as requests of none: a log with so many is made up.
 *
 * @param place what tells equal implants in different logs apart
 */
export function gather(
  implants: Map<string, BeaconTrace>,
  place: string,
  trace: BeaconTrace,
  most: number,
): void {
  const key = `${place}${implantKey(trace)}`;
  const known = implants.get(key);
  if (known !== undefined) addTrace(known, trace);
  else if (implants.size < most || trace.isOdd) implants.set(key, trace);
  else gather(implants, place, asOdd(trace, 'one of more ids than a log can have'), most);
}

/** The same requests, as those of no implant. */
export function asOdd(trace: BeaconTrace, fault: string): BeaconTrace {
  return { ...trace, told: { ...trace.told, faults: [fault] }, implantId: null, isOdd: true };
}

/** The same for requests that belong together. */
function implantKey({ profile, seenAt, implantId, isOdd, family }: BeaconTrace): string {
  // Without an id, all that is known of whose requests they are is the family.
  return JSON.stringify([profile, seenAt, implantId, isOdd, implantId === null ? family : null]);
}
