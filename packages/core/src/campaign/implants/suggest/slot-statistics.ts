import { hashOf } from '../../../detect/tampering/crosslog/hash.ts';
import type { BeaconRequest } from '../match-beacon.ts';
import { Sample } from './sample.ts';
import { holesIn, type Slot, slotKey, slotValues } from './slots.ts';
import { splitTarget } from '../request.ts';
import { Top } from './top.ts';

/** Values, and clients, of one place that are followed, some hundred bytes each. */
const MAX_FOLLOWED = 256;
/** Clients of a value, and values of a client, that are told apart. */
export const MAX_TOLD_APART = 8;
const MAX_TOP = 32;
const DAY = 86_400_000_000;
const MAX_TEXT = 200;

export interface ValueSeen {
  count: number;
  /** Hashes of clients, at most `MAX_TOLD_APART`. */
  readonly clients: number[];
  /** Times that the day was another than before. */
  days: number;
  lastDay: number;
}

export interface ClientSeen {
  count: number;
  readonly values: number[];
}

/** What came in one place of requests. */
export class SlotStatistics {
  readonly slot: Slot;
  requests = 0;
  referred = 0;
  readonly values: Sample<ValueSeen> = new Sample(MAX_FOLLOWED);
  readonly clients: Sample<ClientSeen> = new Sample(MAX_FOLLOWED);
  readonly agents: Top = new Top(MAX_TOP);
  readonly paths: Top = new Top(MAX_TOP);

  constructor(slot: Slot) {
    this.slot = slot;
  }

  add(value: string, { time, address, referer, userAgent, uri }: BeaconRequest): void {
    this.requests++;
    if (referer !== null) this.referred++;
    if (userAgent !== null)
      this.agents.add(holesIn('user-agent', userAgent.slice(0, MAX_TEXT)).name);
    this.paths.add(holesIn('path', splitTarget(uri).path.slice(0, MAX_TEXT)).name);
    const client = address ?? '';
    const seen = this.values.of(value, () => ({ count: 0, clients: [], days: 0, lastDay: NaN }));
    if (seen !== null) {
      seen.count++;
      addOnce(seen.clients, hashOf(client));
      const day = Math.floor(time / DAY);
      if (day !== seen.lastDay) seen.days++;
      seen.lastDay = day;
    }
    const asking = this.clients.of(client, () => ({ count: 0, values: [] }));
    if (asking === null) return;
    asking.count++;
    addOnce(asking.values, hashOf(value));
  }
}

function addOnce(list: number[], each: number): void {
  if (list.length < MAX_TOLD_APART && !list.includes(each)) list.push(each);
}

/** Places followed at once, about 100 KiB each when full. */
const MAX_SLOTS = 256;

/** Looks for places of requests whose values might be ids: the first reading of logs. */
export class SlotFinder {
  requests = 0;
  first: number = Infinity;
  last: number = -Infinity;
  readonly clients: Sample<null> = new Sample(1_024);
  private readonly bySlot = new Map<string, SlotStatistics>();

  add(request: BeaconRequest): void {
    this.requests++;
    this.first = Math.min(this.first, request.time);
    this.last = Math.max(this.last, request.time);
    this.clients.of(request.address ?? '', () => null);
    for (const { slot, value } of slotValues(request)) this.of(slot).add(value, request);
  }

  get slots(): SlotStatistics[] {
    return [...this.bySlot.values()].sort((a, b) => b.requests - a.requests);
  }

  private of(slot: Slot): SlotStatistics {
    const key = slotKey(slot);
    const known = this.bySlot.get(key);
    if (known !== undefined) return known;
    if (this.bySlot.size === MAX_SLOTS) this.dropRare();
    const added = new SlotStatistics(slot);
    this.bySlot.set(key, added);
    return added;
  }

  /** Half of the places, the rarest: those of implants come again and again. */
  private dropRare(): void {
    const rare = [...this.bySlot].sort(([, a], [, b]) => a.requests - b.requests);
    for (const [key] of rare.slice(0, MAX_SLOTS / 2)) this.bySlot.delete(key);
  }
}
