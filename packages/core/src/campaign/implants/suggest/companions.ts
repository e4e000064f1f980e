import type { BeaconRequest } from '../match-beacon.ts';
import { parametersOf, splitTarget } from '../request.ts';
import type { Shape } from '../shapes.ts';
import { isOfShape } from './guess-shape.ts';
import { Sample } from './sample.ts';
import { holesIn, type Slot, slotKey, slotValues } from './slots.ts';
import { Top } from './top.ts';

/** Ids that are followed, and parameters and values told apart. */
const MAX_IDS = 512;
const MAX_PARAMETERS = 48;
const MAX_VALUES = 256;
const MAX_OF_ID = 4;
const MAX_GAPS = 64;

interface IdSeen {
  readonly parameters: Map<string, string[]>;
  last: number;
  /** Microseconds between requests. */
  readonly gaps: number[];
}

/** What goes with an id in requests: the second reading of logs. */
export class Companions {
  requests = 0;
  readonly ids: Sample<IdSeen> = new Sample(MAX_IDS);
  readonly methods: Top = new Top(8);
  /** With `HOLE` where values stand. */
  readonly paths: Top = new Top(16);
  readonly agents: Top = new Top(16);
  readonly parameters: Map<string, Top> = new Map();
  /** Values in the holes of paths and user agents, by place. */
  readonly holes: Map<string, Top> = new Map();
  private readonly slots: ReadonlySet<string>;
  private readonly shape: Shape;

  /** @param slots where the id stands: one or the other, not several at once */
  constructor(slots: readonly Slot[], shape: Shape) {
    this.slots = new Set(slots.map(slotKey));
    this.shape = shape;
  }

  add(request: BeaconRequest): void {
    const values = slotValues(request);
    const id = values.find(({ slot }) => this.slots.has(slotKey(slot)))?.value;
    if (id === undefined || !isOfShape(id, this.shape)) return;
    this.requests++;
    const { path, query } = splitTarget(request.uri);
    if (request.method !== null) this.methods.add(request.method);
    this.paths.add(holesIn('path', path).name);
    if (request.userAgent !== null) this.agents.add(holesIn('user-agent', request.userAgent).name);
    for (const { slot, value } of values)
      if (slot.where !== 'query') topOf(this.holes, slotKey(slot)).add(value);
    const seen = this.ids.of(id, () => ({ parameters: new Map(), last: NaN, gaps: [] }));
    for (const [name, value] of parametersOf(query)) {
      if (!this.parameters.has(name) && this.parameters.size === MAX_PARAMETERS) continue;
      topOf(this.parameters, name).add(value);
      if (seen !== null) addValue(seen.parameters, name, value);
    }
    if (seen === null) return;
    const gap = request.time - seen.last;
    if (gap > 0 && seen.gaps.length < MAX_GAPS) seen.gaps.push(gap);
    seen.last = request.time;
  }

  /** Of the requests of one id, microseconds; `null` where none came twice. */
  get usualGap(): number | null {
    const gaps = this.ids.values.flatMap((id) => id.gaps).sort((a, b) => a - b);
    return gaps[gaps.length >> 1] ?? null;
  }

  /** Values of a parameter by id, of ids that have it. */
  valuesById(name: string): (readonly string[])[] {
    return this.ids.values.flatMap(({ parameters }) => {
      const values = parameters.get(name);
      return values === undefined ? [] : [values];
    });
  }
}

function topOf(tops: Map<string, Top>, key: string): Top {
  let top = tops.get(key);
  if (top === undefined) {
    top = new Top(MAX_VALUES);
    tops.set(key, top);
  }
  return top;
}

function addValue(parameters: Map<string, string[]>, name: string, value: string): void {
  const values = parameters.get(name);
  if (values === undefined) parameters.set(name, [value]);
  else if (values.length < MAX_OF_ID && !values.includes(value)) values.push(value);
}
