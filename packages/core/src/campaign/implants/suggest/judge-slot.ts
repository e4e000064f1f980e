import { guessShape, shapeText } from './guess-shape.ts';
import type { Shape } from '../shapes.ts';
import {
  MAX_TOLD_APART,
  type SlotFinder,
  type SlotStatistics,
  type ValueSeen,
} from './slot-statistics.ts';

/** What is for and against a place being where implants name themselves. */
export interface SlotJudgement {
  readonly seen: SlotStatistics;
  readonly shape: Shape | null;
  readonly reasons: readonly string[];
  /** What ids of implants do not do: then it is none. */
  readonly against: readonly string[];
  /** What software without harm does too. */
  readonly doubts: readonly string[];
}

const MIN_REQUESTS = 20;
const MIN_VALUES = 4;
/** Requests from which on a value comes again. */
const AGAIN = 3;
const MOST = 0.8;
const MIN_LENGTH = 4;
const MAX_SPREAD = 4;
const DAY = 86_400_000_000;
/** Days that a log must span to tell ids from sessions. */
const MIN_SPAN = 3 * DAY;
/** Requests of a client from which on its values say something. */
const MIN_OF_CLIENT = 4;
const MANY_AGENTS = 4;
const MOST_PATHS = 5;

/** Names that other software gives its values. */
const KNOWN =
  /^(?:utm_\w+|_ga|_gl|gclid|fbclid|msclkid|cid|phpsessid|jsessionid|aspsessionid\w*|sid|sess(?:ion)?(?:_?id)?|token|access_token|csrf\w*|nonce|api_?key|key|apikey|page|p|offset|limit|start|_|cb|rnd|rand|random|ts|t|time|timestamp|q|s|search|v|ver|callback|lang)$/i;
const UPDATES =
  /updat|upgrade|appcast|licen[cs]e|telemetry|version|check|rss|feed|atom|analytics|collect|pixel|track/i;

export function judgeSlot(seen: SlotStatistics, all: SlotFinder): SlotJudgement {
  const shape = guessShape(lastingValues(seen));
  const { reasons, against } = habits(seen, all);
  if (shape === null || shape.min < MIN_LENGTH || shape.max - shape.min > MAX_SPREAD)
    against.push('its values have no fixed shape, or are too short');
  else reasons.push(`its values are ${shapeText(shape)}`);
  manners(seen, reasons, against);
  return { seen, shape, reasons, against, doubts: doubtsOf(seen, all) };
}

/** How values and clients go together. */
function habits(seen: SlotStatistics, all: SlotFinder): { reasons: string[]; against: string[] } {
  const reasons: string[] = [];
  const against: string[] = [];
  const say = (holds: boolean, reason: string, otherwise: string): number =>
    holds ? reasons.push(reason) : against.push(otherwise);
  const values = seen.values.values;
  const { estimate } = seen.values;
  say(
    seen.requests >= MIN_REQUESTS && estimate >= MIN_VALUES,
    `about ${estimate} different values in ${seen.requests} requests`,
    'there are too few requests or values to judge by',
  );
  const again = requestShare(values, ({ count }) => count >= AGAIN);
  say(
    again >= MOST,
    `${percent(again)} of the requests have values that come again`,
    `${percent(1 - again)} of the requests have values that hardly come again: made anew each time`,
  );
  if (all.last - all.first >= MIN_SPAN) {
    const days = requestShare(values, (value) => value.days >= 2);
    say(
      days >= MOST,
      `${percent(days)} of them on several days`,
      `${percent(1 - days)} of the requests have values of one day: sessions`,
    );
  }
  const clients = all.clients.estimate;
  const most = Math.min(MAX_TOLD_APART, Math.max(3, clients / 2));
  const few = requestShare(values, (value) => value.clients.length < most);
  say(
    few >= MOST,
    'a value comes from few clients',
    `${percent(1 - few)} of the requests have values that many clients share`,
  );
  const steady = seen.clients.values.filter(({ count }) => count >= MIN_OF_CLIENT);
  const stable = share(steady, (client) => client.values.length <= client.count / 3);
  say(
    stable >= 0.7,
    `${percent(stable)} of the clients that come again keep their values`,
    `only ${percent(stable)} of the clients that come again keep their values`,
  );
  return { reasons, against };
}

/** How programs ask, and people do not. */
function manners(seen: SlotStatistics, reasons: string[], against: string[]): void {
  const referred = seen.referred / seen.requests;
  if (referred > 0.1)
    against.push(`${percent(referred)} of the requests name a referrer, as browsers do`);
  else reasons.push('hardly a request names a referrer');
  const agents = seen.agents.entries.length;
  const top = seen.agents.share(1);
  if (seen.agents.total > 0 && agents > MANY_AGENTS && top < 0.6)
    against.push(`${agents} user agents or more, as many browsers or programs have`);
  else if (seen.agents.total > 0)
    reasons.push(`one user agent has ${percent(top)} of the requests`);
  const paths = seen.paths.share(MOST_PATHS);
  if (paths < 0.9)
    against.push(`it is on many pages: the ${MOST_PATHS} most frequent have ${percent(paths)}`);
  else reasons.push(`the ${MOST_PATHS} most frequent pages have ${percent(paths)}`);
}

function doubtsOf({ slot, paths }: SlotStatistics, all: SlotFinder): string[] {
  const doubts: string[] = [];
  if (slot.where === 'query' && KNOWN.test(slot.name))
    doubts.push('other software often gives its values this name');
  const [page] = paths.entries[0] ?? [''];
  if (UPDATES.test(page))
    doubts.push('its page is called as those of updates, feeds or statistics are');
  if (all.last - all.first < MIN_SPAN)
    doubts.push('the logs span too few days to tell ids from sessions');
  return doubts;
}

/** What visitors try once does not say what ids look like; all values, where few come again. */
function lastingValues({ values }: SlotStatistics): readonly string[] {
  const lasting = values.all.filter(([, { count }]) => count >= AGAIN).map(([value]) => value);
  return lasting.length >= MIN_VALUES ? lasting : values.keys;
}

/** Part of the requests whose values hold. */
function requestShare(values: readonly ValueSeen[], holds: (value: ValueSeen) => boolean): number {
  return values.length === 0 ? 0 : requestsOf(values.filter(holds)) / requestsOf(values);
}

function requestsOf(values: readonly ValueSeen[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

function share<Each>(list: readonly Each[], holds: (each: Each) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
