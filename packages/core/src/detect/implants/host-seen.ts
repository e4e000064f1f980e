import type { TraceOf, TraceSet } from '../../campaign/implants/host-traces.ts';
import type { Event, Source } from '../../evidence/format.ts';
import { timeDoubt } from '../time-doubt.ts';
import type { Seen } from './beacon-trace.ts';
import { namesIn } from './event-names.ts';

/** A trace of an implant on one host, in a part of one log or in all of it. Plain data. */
export interface HostSeen {
  readonly profile: string;
  /** Its place in the profile. */
  readonly trace: number;
  readonly source: Source;
  /** Names that had it, as the log writes them, at most `MAX_NAMES`. */
  readonly names: string[];
  count: number;
  first: Seen;
  last: Seen;
  /** What is to be said of these times; empty when an event told them. */
  doubt: string;
}

/** Traces kept of one part, some hundred bytes each: a profile has some dozens, a log a handful of hosts. */
export const MAX_SEEN = 2_000;
const MAX_NAMES = 4;
const MAX_NAME_LENGTH = 256;

/** Puts the traces of each host together. */
export class HostReader {
  private readonly set: TraceSet;
  private readonly seen = new Map<string, HostSeen>();

  constructor(set: TraceSet) {
    this.set = set;
  }

  add(event: Event): void {
    for (const { kind, name, data } of namesIn(event, this.set)) {
      for (const found of this.set.find(kind, name, data)) {
        const shown = data === null ? name : `${name} = ${data}`;
        gatherSeen(this.seen, seenIn(event, found, shown), MAX_SEEN);
      }
    }
    for (const [word, all] of this.set.findInText(messageOf(event)))
      for (const found of all) gatherSeen(this.seen, seenIn(event, found, word), MAX_SEEN);
  }

  finish(): HostSeen[] {
    return [...this.seen.values()];
  }
}

/** What a log of a host other than Windows says in its own words; empty for all others. */
function messageOf(event: Event): string {
  const { product, category } = event.logsource;
  const message = product === 'linux' && category === undefined ? event.get('message') : undefined;
  return typeof message === 'string' ? message : '';
}

function seenIn(event: Event, { profile, index }: TraceOf, name: string): HostSeen {
  const seen = { time: event.time, place: event.locator };
  return {
    profile: profile.id,
    trace: index,
    source: event.source(),
    names: [name.slice(0, MAX_NAME_LENGTH)],
    count: 1,
    first: seen,
    last: seen,
    doubt: timeDoubt(event),
  };
}

/** Puts what was seen with the same trace of the same host. What is new beyond `most` is left out. */
export function gatherSeen(all: Map<string, HostSeen>, more: HostSeen, most: number): void {
  const key = JSON.stringify([more.profile, more.trace, more.source.id]);
  const known = all.get(key);
  if (known === undefined) {
    if (all.size < most) all.set(key, more);
    return;
  }
  known.count += more.count;
  addTimes(known, more);
  for (const name of more.names)
    if (known.names.length < MAX_NAMES && !known.names.includes(name)) known.names.push(name);
}

/** Times that events told count before those that stand for others. */
function addTimes(known: HostSeen, { first, last, doubt }: HostSeen): void {
  const isSurer = known.doubt !== '' && doubt === '';
  if (doubt !== '' && known.doubt === '') return;
  if (isSurer || first.time < known.first.time) known.first = first;
  if (isSurer || last.time >= known.last.time) known.last = last;
  if (isSurer) known.doubt = '';
}
