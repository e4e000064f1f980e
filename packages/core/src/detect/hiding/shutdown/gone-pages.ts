import type { Event, Locator } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import { serverOf } from '../server-of.ts';

/** What one part of an access log tells of one page. Times in microseconds since 1970. */
interface Page {
  readonly path: string;
  served: number;
  lastServed: number;
  /** Since it was last served. */
  gone: number;
  firstGone: number;
  /** Of the first time that it was gone, or of the last that it was served. */
  offset: number;
}

interface PlacedPage extends Page {
  readonly evidence: string;
}

/** As one text and one list of numbers: a large log has hundreds of parts, and as objects their pages would take ten times the heap. */
export interface PagesTrace {
  /** Paths of all pages, one behind the other. */
  readonly paths: string;
  /** Of each page: UTF-16 units of its path, `served`, `lastServed`, `gone`, `firstGone`, `offset`. */
  readonly numbers: Float64Array;
  /** When a page that is not among them was last served; 0 for never. */
  readonly lastOther: number;
  readonly first: number;
  readonly last: number;
}

export const GONE_PAGES = {
  id: 'pages-gone-together',
  title: 'All pages of a server gone from one moment on',
};
/** Pages kept of one part: so many that were served, and so many that were only asked for. About 100 bytes each. */
const MAX_PAGES = 250;
const MAX_PATH_CHARS = 120;
/** Numbers of a page in a trace. */
const NUMBERS = 6;
const MIN_SERVED = 3;
const MIN_PAGES = 5;
const MIN_REFUSALS = 20;
/** From the last page that was served to the log's end. */
const MIN_TIME = 3_600_000_000;
const MAX_PLACES = 20;
/** An emptied root keeps a blank page, or the server's own. */
const LEFT = /^\/(?:index\.\w{2,5}|robots\.txt|favicon\.ico)?$/;

/** Follows in an access log when each page was last served. */
export class PageReader {
  private readonly served = new Map<string, Page>();
  private readonly refused = new Map<string, Page>();
  private lastOther = 0;
  private first = Infinity;
  private last = -Infinity;

  add(event: Event): void {
    const status = event.get('sc-status');
    const path = event.get('cs-uri-stem');
    if (typeof path !== 'string' || typeof status !== 'number' || LEFT.test(path)) return;
    this.first = Math.min(this.first, event.time);
    this.last = Math.max(this.last, event.time);
    if (status === 200 || status === 206 || status === 304) this.serve(path, event);
    else if (status === 404 || status === 410) this.refuse(path, event);
  }

  finish(): PagesTrace | null {
    const { served, refused, lastOther, first, last } = this;
    const pages = [...served.values(), ...refused.values()];
    return pages.length === 0 ? null : { ...packPages(pages), lastOther, first, last };
  }

  private serve(path: string, { time, locator }: Event): void {
    const known = this.served.get(path);
    if (known === undefined && (this.served.size >= MAX_PAGES || path.length > MAX_PATH_CHARS)) {
      this.lastOther = Math.max(this.lastOther, time);
      return;
    }
    this.refused.delete(path);
    this.served.set(path, {
      path,
      served: (known?.served ?? 0) + 1,
      lastServed: Math.max(known?.lastServed ?? 0, time),
      gone: 0,
      firstGone: 0,
      offset: locator.offset,
    });
  }

  private refuse(path: string, { time, locator }: Event): void {
    const known = this.served.get(path) ?? this.refused.get(path);
    if (known === undefined) {
      if (this.refused.size < MAX_PAGES && path.length <= MAX_PATH_CHARS)
        this.refused.set(path, {
          path,
          served: 0,
          lastServed: 0,
          gone: 1,
          firstGone: time,
          offset: locator.offset,
        });
      return;
    }
    if (known.gone === 0) Object.assign(known, { firstGone: time, offset: locator.offset });
    known.gone++;
  }
}

function packPages(pages: readonly Page[]): Pick<PagesTrace, 'paths' | 'numbers'> {
  return {
    paths: pages.map(({ path }) => path).join(''),
    numbers: Float64Array.from(
      pages.flatMap(({ path, served, lastServed, gone, firstGone, offset }) => [
        path.length,
        served,
        lastServed,
        gone,
        firstGone,
        offset,
      ]),
    ),
  };
}

function* pagesIn({ paths, numbers }: PagesTrace): Generator<Page> {
  let start = 0;
  for (let at = 0; at < numbers.length; at += NUMBERS) {
    const end = start + numbers[at]!;
    yield {
      path: paths.slice(start, end),
      served: numbers[at + 1]!,
      lastServed: numbers[at + 2]!,
      gone: numbers[at + 3]!,
      firstGone: numbers[at + 4]!,
      offset: numbers[at + 5]!,
    };
    start = end;
  }
}

/** Servers whose pages were all served up to one moment, and all "not found" from then on. */
export function gonePages(traces: readonly Kept<PagesTrace>[]): Finding[] {
  const servers = new Map<string, Kept<PagesTrace>[]>();
  for (const kept of traces) {
    const server = serverOf(kept.evidence);
    const list = servers.get(server);
    if (list === undefined) servers.set(server, [kept]);
    else list.push(kept);
  }
  return [...servers.values()].map(judge).filter((finding) => finding !== null);
}

function judge(kepts: readonly Kept<PagesTrace>[]): Finding | null {
  const inOrder = kepts.toSorted((a, b) => a.trace.first - b.trace.first);
  const pages = merged(inOrder);
  const lastServed = [...pages.values()].reduce(
    (last, page) => Math.max(last, page.lastServed),
    kepts.reduce((last, { trace }) => Math.max(last, trace.lastOther), 0),
  );
  const end = kepts.reduce((last, { trace }) => Math.max(last, trace.last), -Infinity);
  const gone = [...pages.values()].filter(
    (page) => page.served >= MIN_SERVED && page.gone > 0 && page.firstGone >= lastServed,
  );
  const refusals = gone.reduce((sum, page) => sum + page.gone, 0);
  if (gone.length < MIN_PAGES || refusals < MIN_REFUSALS || end - lastServed < MIN_TIME)
    return null;
  const since = gone.reduce((first, { firstGone }) => Math.min(first, firstGone), Infinity);
  return checkFinding('hiding', {
    check: GONE_PAGES,
    level: 'low',
    confidence: 'low',
    time: since,
    until: end,
    source: collectedSource(inOrder[0]!.evidence, null),
    techniques: HIDE_INFRASTRUCTURE,
    matched: {
      pages: String(gone.length),
      'last served': isoTime(lastServed),
      'not found since then': String(refusals),
    },
    summary: `${gone.length} pages were served until ${shortTime(isoTime(lastServed))} and not found from then on; no other page was served`,
    proof: gone.slice(0, MAX_PLACES).map(placeOf),
    alternatives: [
      'A new version of the site: unlikely, its pages would be served',
      'A fault, or an administrator who takes the site out of service: kept, the most likely',
    ],
  });
}

function placeOf({ evidence, offset }: PlacedPage): Locator {
  return { evidence, offset, record: null, recovered: null };
}

function merged(inOrder: readonly Kept<PagesTrace>[]): Map<string, PlacedPage> {
  const pages = new Map<string, PlacedPage>();
  for (const { evidence, trace } of inOrder) {
    for (const each of pagesIn(trace)) {
      const page = { ...each, evidence: evidence.path };
      const known = pages.get(page.path);
      if (known === undefined) pages.set(page.path, page);
      else if (page.served > 0)
        pages.set(page.path, { ...page, served: known.served + page.served });
      else if (known.gone === 0)
        pages.set(page.path, { ...page, served: known.served, lastServed: known.lastServed });
      else known.gone += page.gone;
    }
  }
  return pages;
}
