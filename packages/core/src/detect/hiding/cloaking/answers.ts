import type { Event, Locator } from '../../../evidence/format.ts';

/** Paths of one part of a log that are followed: those answered first. */
const MAX_PATHS = 2_000;
/** Visitors of one path that are followed. */
const MAX_CLIENTS = 64;
/** Visitors who were served once and refused afterwards, before it is called a habit of the server. */
const MIN_ONCE = 5;
/** Of these, those who were served after another had been refused: the page had not just gone. */
const MIN_BETWEEN = 3;
/** So many, none of whom was ever served twice, are odd even if the page may have gone. */
const MANY_ONCE = 20;

interface Client {
  served: number;
  refused: number;
  readonly first: number;
}

interface Path {
  readonly clients: Map<string, Client>;
  /** Somebody was served twice: no rule of one visit. */
  broken: boolean;
  firstRefusal: number;
  servedAfterRefusal: number;
  readonly places: Locator[];
  last: number;
}

/** A path that gave each visitor one answer and said afterwards that there was nothing. */
export interface ServedOnce {
  readonly path: string;
  readonly clients: number;
  /** New visitors were served after others had been refused. */
  readonly isBetween: boolean;
  readonly first: number;
  readonly last: number;
  readonly places: readonly Locator[];
}

/** Follows in an access log who was served what. The query belongs to the path, so that pages for one visitor each stand apart. */
export class AnswerReader {
  private readonly paths = new Map<string, Path>();

  add(event: Event): void {
    const status = event.get('sc-status');
    const method = event.get('cs-method');
    if (typeof status !== 'number' || method !== 'GET') return;
    const isServed = status === 200 || status === 206 || status === 304;
    if (!isServed && status !== 404 && status !== 410) return;
    const target = String(event.get('cs-uri') ?? event.get('cs-uri-stem') ?? '');
    const client = String(event.get('c-ip') ?? '');
    if (client === '' || target === '') return;
    const path = this.paths.get(target) ?? this.begin(target, isServed, event);
    if (path !== undefined) note(path, client, isServed, event);
  }

  servedOnce(): ServedOnce[] {
    return Array.from(this.paths).flatMap(([path, { clients, broken, ...told }]) => {
      const once = [...clients.values()].filter(
        ({ served, refused }) => served === 1 && refused > 0,
      );
      const isBetween = told.servedAfterRefusal >= MIN_BETWEEN;
      if (broken || once.length < (isBetween ? MIN_ONCE : MANY_ONCE)) return [];
      const first = Math.min(...once.map((client) => client.first));
      const { last, places } = told;
      return [{ path, clients: once.length, isBetween, first, last, places }];
    });
  }

  private begin(target: string, isServed: boolean, { time }: Event): Path | undefined {
    if (!isServed || this.paths.size >= MAX_PATHS) return undefined;
    const path: Path = {
      clients: new Map(),
      broken: false,
      firstRefusal: Infinity,
      servedAfterRefusal: 0,
      places: [],
      last: time,
    };
    this.paths.set(target, path);
    return path;
  }
}

const MAX_PLACES = 10;

function note(path: Path, client: string, isServed: boolean, { time, locator }: Event): void {
  const known = path.clients.get(client);
  if (isServed) {
    if (known !== undefined) path.broken = true;
    else if (path.clients.size < MAX_CLIENTS) {
      path.clients.set(client, { served: 1, refused: 0, first: time });
      if (time > path.firstRefusal) path.servedAfterRefusal++;
    }
  } else if (known !== undefined) {
    known.refused++;
    path.firstRefusal = Math.min(path.firstRefusal, time);
    path.last = time;
    if (path.places.length < MAX_PLACES) path.places.push(locator);
  }
}
