import type { Event } from '../../../evidence/format.ts';

/** Requests of one client for one page, and nothing else. Times in microseconds since 1970. */
export interface Beat {
  /** The address as a number that stands for it. */
  readonly client: number;
  count: number;
  readonly first: number;
  last: number;
  /** The longest pause between two. */
  widest: number;
  /** Of the last. */
  offset: number;
}

/** A page, or the pages of a folder, that several clients of one part of a log asked for again and again, and for no other. */
export interface BeatPath {
  readonly path: string;
  readonly beats: readonly Beat[];
  /** The longest pause in which nobody asked for it. */
  readonly widest: number;
  /** Of the last request by somebody who had asked for it three times. */
  readonly last: number;
  /** Requests in the part after that one. */
  readonly after: number;
}

/** What one part of an access log tells of beats. */
export interface BeatTrace {
  readonly paths: readonly BeatPath[];
  /** Of the pages most asked for: number that stands for the page, requests. */
  readonly asked: Float64Array;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Pages and clients followed of one part, 4 MiB or some 30,000 lines: about 10 MiB at most. */
const MAX_PATHS = 400;
const MAX_CLIENTS = 4_096;
const MAX_BEATS_PER_PATH = 128;
/** Kept of one part. */
const MAX_KEPT_PATHS = 8;
const MAX_ASKED = 250;
const MAX_PATH_CHARS = 160;
/** Requests of a client in a part before it counts, and clients before a page does. */
const MIN_COUNT = 3;
const MIN_CLIENTS = 5;
/** Of a client's requests, those for the one page. */
const FAITHFUL = 0.9;

interface Path {
  readonly beats: Map<string, Beat>;
  count: number;
  lastAny: number;
  widest: number;
  last: number;
  lastIndex: number;
}

/** Follows in an access log who asks for one page only, again and again. */
export class BeatReader {
  private readonly clients = new Map<string, number>();
  private readonly paths = new Map<string, Path>();
  private count = 0;
  private first = Infinity;
  private last = -Infinity;

  add(event: Event): void {
    const client = event.get('c-ip');
    const stem = event.get('cs-uri-stem');
    if (typeof client !== 'string' || typeof stem !== 'string') return;
    const { time } = event;
    this.count++;
    this.first = Math.min(this.first, time);
    this.last = Math.max(this.last, time);
    const total = this.clients.get(client);
    if (total !== undefined || this.clients.size < MAX_CLIENTS)
      this.clients.set(client, (total ?? 0) + 1);
    for (const page of pagesOf(stem)) {
      const path = this.paths.get(page) ?? this.begin(page, event);
      if (path !== undefined) this.note(path, client, event);
    }
  }

  finish(): BeatTrace | null {
    const { count, first, last } = this;
    if (count === 0) return null;
    const all = [...this.paths].toSorted(([, a], [, b]) => b.count - a.count);
    const paths = all
      .flatMap(([path, told]) => this.kept(path, told) ?? [])
      .slice(0, MAX_KEPT_PATHS);
    const asked = all.slice(0, MAX_ASKED).flatMap(([path, told]) => [numberOf(path), told.count]);
    return { paths, asked: Float64Array.from(asked), count, first, last };
  }

  /** Pages that were refused from the start are those of people who try doors. */
  private begin(page: string, event: Event): Path | undefined {
    const status = event.get('sc-status');
    if (this.paths.size >= MAX_PATHS || page.length > MAX_PATH_CHARS) return undefined;
    if (typeof status !== 'number' || status >= 400) return undefined;
    const path: Path = {
      beats: new Map(),
      count: 0,
      lastAny: event.time,
      widest: 0,
      last: -Infinity,
      lastIndex: 0,
    };
    this.paths.set(page, path);
    return path;
  }

  private note(path: Path, client: string, { time, locator: { offset } }: Event): void {
    path.count++;
    path.widest = Math.max(path.widest, time - path.lastAny);
    path.lastAny = Math.max(path.lastAny, time);
    const known = path.beats.get(client);
    if (known === undefined) {
      if (path.beats.size >= MAX_BEATS_PER_PATH) return;
      const beat = {
        client: numberOf(client),
        count: 1,
        first: time,
        last: time,
        widest: 0,
        offset,
      };
      path.beats.set(client, beat);
      return;
    }
    known.count++;
    known.widest = Math.max(known.widest, time - known.last);
    known.last = Math.max(known.last, time);
    known.offset = offset;
    if (known.count < MIN_COUNT) return;
    path.last = Math.max(path.last, time);
    path.lastIndex = this.count;
  }

  private kept(path: string, { beats, widest, last, lastIndex }: Path): BeatPath | null {
    const faithful = Array.from(beats).flatMap(([client, beat]) => {
      const total = this.clients.get(client) ?? Infinity;
      return beat.count >= MIN_COUNT && beat.count >= FAITHFUL * total ? [beat] : [];
    });
    if (faithful.length < MIN_CLIENTS) return null;
    return { path, beats: faithful, widest, last, after: this.count - lastIndex };
  }
}

/** The page, and its folder, since callers may use several pages of one. */
function pagesOf(stem: string): readonly string[] {
  const folder = stem.slice(0, stem.lastIndexOf('/') + 1);
  return folder.length > 1 && folder !== stem ? [stem, folder] : [stem];
}

/** FNV-1a, 32 bits. Addresses of one log are too few for two of them to share a number often. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
