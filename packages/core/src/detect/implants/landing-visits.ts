import { anyTextOf } from '../../campaign/implants/profile-set.ts';
import type { ImplantProfile, Platform } from '../../campaign/implants/profile.ts';
import { requestOf } from '../../campaign/implants/request-of.ts';
import { splitTarget } from '../../campaign/implants/request.ts';
import { systemOfAgent } from '../../campaign/implants/system-of-agent.ts';
import type { Event, Source } from '../../evidence/format.ts';
import type { Seen } from './beacon-trace.ts';

/** Visits by one kind of system to the pages of a server that break into browsers, in a part of one log or in all of it. Plain data. */
export interface LandingVisits {
  readonly profile: string;
  readonly source: Source;
  readonly platform: Platform;
  count: number;
  /** At most `MAX_ADDRESSES`. */
  readonly addresses: string[];
  readonly agents: string[];
  readonly pages: string[];
  first: Seen;
  last: Seen;
}

/** Kinds of visits kept of one part: a log is of a server or two, and there are few systems. */
export const MAX_VISITS = 200;
const MAX_ADDRESSES = 20;
const MAX_TEXTS = 4;
const MAX_TEXT_LENGTH = 256;
const MAX_URI_LENGTH = 8_192;

/** Puts the visits of each system to each server together. */
export class LandingReader {
  private readonly pages: readonly (readonly [page: string, profile: string])[];
  private readonly any: RegExp | null;
  private readonly visits = new Map<string, LandingVisits>();

  constructor(profiles: readonly ImplantProfile[]) {
    this.pages = profiles.flatMap(({ id, landingPages }) =>
      landingPages.map((page) => [page, id] as const),
    );
    this.any = anyTextOf(this.pages.map(([page]) => page));
  }

  /** @param event of the log of a server */
  add(event: Event): void {
    const uri = event.get('cs-uri');
    if (typeof uri !== 'string' || this.any?.test(uri) !== true) return;
    const { path } = splitTarget(uri.slice(0, MAX_URI_LENGTH));
    for (const [page, profile] of this.pages)
      if (path.startsWith(page)) this.visit(event, page, profile);
  }

  private visit(event: Event, page: string, profile: string): void {
    const request = requestOf(event);
    const platform = systemOfAgent(request?.userAgent ?? '');
    if (request === null || platform === null || !isAnswered(request.status)) return;
    const seen = { time: event.time, place: event.locator };
    gatherVisits(
      this.visits,
      {
        profile,
        source: event.source(),
        platform,
        count: 1,
        addresses: request.address === null ? [] : [request.address],
        agents: [request.userAgent!.slice(0, MAX_TEXT_LENGTH)],
        pages: [page],
        first: seen,
        last: seen,
      },
      MAX_VISITS,
    );
  }

  finish(): LandingVisits[] {
    return [...this.visits.values()];
  }
}

function isAnswered(status: number | null): boolean {
  return status === null || (status >= 200 && status < 400);
}

/** Puts visits with those of the same system to the same server. What is new beyond `most` is left out. */
export function gatherVisits(
  all: Map<string, LandingVisits>,
  more: LandingVisits,
  most: number,
): void {
  const key = JSON.stringify([more.profile, more.source.id, more.platform]);
  const known = all.get(key);
  if (known === undefined) {
    if (all.size < most) all.set(key, more);
    return;
  }
  known.count += more.count;
  if (more.first.time < known.first.time) known.first = more.first;
  if (more.last.time > known.last.time) known.last = more.last;
  addTexts(known.addresses, more.addresses, MAX_ADDRESSES);
  addTexts(known.agents, more.agents, MAX_TEXTS);
  addTexts(known.pages, more.pages, MAX_TEXTS);
}

function addTexts(known: string[], more: readonly string[], most: number): void {
  for (const text of more) if (known.length < most && !known.includes(text)) known.push(text);
}
