import type { Event } from '../../../evidence/format.ts';
import { widened } from './collect-logins.ts';
import { ANYBODY, hashOf, requestHash, sortedHashes, visitHash } from './hash.ts';
import type { CrossTrace, OddReferrer, Span } from './trace.ts';
import { MAX_HASHES, MAX_LOG_BYTES, MAX_ODD, MAX_ORIGINS, MAX_PAGES } from './trace.ts';

/** Clients that are followed at once, and pages of each. */
const MAX_CLIENTS = 2_000;
const MAX_CLIENT_PAGES = 200;
/** Steps from a page that was asked for to the next, before a client's other steps say anything. */
const MIN_STEPS = 2;
/** Microseconds since the last such step. */
const VISIT = 1_800_000_000;
const REFERRER = /^(https?:\/\/[^/?#\s]{1,256})(\/[^?#\s]{0,256})?(?:[?#].*)?$/i;
/** Files that refer to others without being pages, and that browsers keep for long. */
const NO_PAGE = /\.(?:css|m?js|json|map|svg|wasm|xml|swf|woff2?)$/i;
const PLAIN = /^[\w/.~!$&'()*+,;=:@-]+$/;

interface Client {
  readonly pages: Set<number>;
  steps: number;
  lastStep: number;
}

interface Origin {
  readonly pages: Set<number>;
  readonly odd: Map<string, OddReferrer>;
}

/** Keeps who asked a web server for what, and from which of its pages. */
export class AccessCollector {
  private readonly requests = new Set<number>();
  private readonly visits = new Set<number>();
  private readonly paths = new Set<number>();
  private readonly clients = new Map<string, Client>();
  private readonly origins = new Map<string, Origin>();
  private span: Span | null = null;
  private first: Event | null = null;
  private isCut: boolean;

  /** @param size bytes of the whole log */
  constructor(size: number) {
    this.isCut = size > MAX_LOG_BYTES;
  }

  event(event: Event): void {
    this.first ??= event;
    this.span = widened(this.span, event.time);
    if (this.isCut) return;
    const client = String(event.get('c-ip') ?? '');
    const path = String(event.get('cs-uri-stem') ?? '');
    const clientHash = hashOf(client);
    this.add(this.visits, visitHash(clientHash, event.time));
    this.add(this.visits, visitHash(ANYBODY, event.time));
    if (path === '') return;
    const page = hashOf(path);
    this.add(this.requests, requestHash(clientHash, page));
    this.add(this.paths, page);
    const known = this.clientOf(client);
    this.referrer(event, client, known);
    if (known.pages.size < MAX_CLIENT_PAGES) known.pages.add(page);
    // What is not followed may have been asked for.
    else known.steps = 0;
  }

  finish(keep: (trace: CrossTrace) => void): void {
    const { first, span, isCut } = this;
    if (first === null || span === null) return;
    const source = first.source();
    const kept = (set: ReadonlySet<number>): Uint32Array =>
      isCut ? new Uint32Array(0) : sortedHashes(set);
    const [requests, visits, paths] = [this.requests, this.visits, this.paths].map(kept);
    const origins = isCut
      ? []
      : Array.from(this.origins, ([origin, { pages, odd }]) => {
          return { origin, pages: [...pages], odd: [...odd.values()] };
        });
    keep({
      kind: 'access',
      source,
      span,
      requests: requests!,
      visits: visits!,
      paths: paths!,
      isCut,
      origins,
    });
  }

  private add(set: Set<number>, hash: number): void {
    if (set.size < MAX_HASHES) set.add(hash);
    else if (!set.has(hash)) this.isCut = true;
  }

  private clientOf(client: string): Client {
    let known = this.clients.get(client);
    if (known === undefined) {
      if (this.clients.size === MAX_CLIENTS) this.clients.delete(this.clients.keys().next().value!);
      known = { pages: new Set(), steps: 0, lastStep: -Infinity };
      this.clients.set(client, known);
    }
    return known;
  }

  private referrer(event: Event, client: string, known: Client): void {
    const told = REFERRER.exec(String(event.get('cs-referer') ?? ''));
    if (told === null) return;
    const page = told[2] ?? '/';
    if (NO_PAGE.test(page)) return;
    const origin = this.originOf(told[1]!.toLowerCase());
    if (origin === null) return;
    const hash = hashOf(page);
    if (known.pages.has(hash)) {
      known.steps++;
      known.lastStep = event.time;
      if (origin.pages.size < MAX_PAGES) origin.pages.add(hash);
    } else if (known.steps >= MIN_STEPS && event.time - known.lastStep <= VISIT) {
      const key = `${client} ${page}`;
      if (!PLAIN.test(page) || origin.odd.has(key) || origin.odd.size === MAX_ODD) return;
      origin.odd.set(key, { page, client, time: event.time, offset: event.locator.offset });
    }
  }

  private originOf(name: string): Origin | null {
    let origin = this.origins.get(name);
    if (origin === undefined) {
      if (this.origins.size === MAX_ORIGINS) return null;
      origin = { pages: new Set(), odd: new Map() };
      this.origins.set(name, origin);
    }
    return origin;
  }
}
