import type { SigmaEvent } from '../../event.ts';
import type { Route } from '../../mapping.ts';
import type { Logsource } from '../../rule.ts';
import { fold } from '../fold.ts';
import { agrees, channelOf, eventIdOf, serves } from '../routes.ts';

/** Log sources are a handful; whoever sends more makes this forget, not grow. */
const MAX_LOGSOURCES = 1_000;

/** Finds what belongs to an event's routes by its log source, channel and number, without asking each route. */
export class Router<T> {
  private readonly routes: readonly Route[];
  private readonly open: (routes: ReadonlySet<Route>) => T;
  /** By the routes that accept an event: kinds of events share what is opened. */
  private readonly opened = new Map<string, T>();
  private readonly tables = new Map<string, RouteTable<T>>();
  private logsource: Logsource | null = null;
  private table: RouteTable<T> | null = null;

  /** @param open makes what belongs to a set of routes, when the first event comes for them */
  constructor(routes: readonly Route[], open: (routes: ReadonlySet<Route>) => T) {
    this.routes = routes;
    this.open = open;
  }

  /** What the event's fields must be for a route (`where`) is not asked here. */
  find(event: SigmaEvent): T {
    const { logsource } = event;
    if (logsource !== this.logsource || this.table === null) {
      this.table = this.tableOf(logsource);
      this.logsource = logsource;
    }
    return this.table.find(event);
  }

  private tableOf(logsource: Logsource): RouteTable<T> {
    const { product, category, service, custom } = logsource;
    const key = JSON.stringify([product, category, service, custom]);
    let table = this.tables.get(key);
    if (table === undefined) {
      const routes = this.routes.filter((route) => agrees(route, logsource));
      table = new RouteTable(routes, (accepting) => this.openOnce(accepting));
      if (this.tables.size >= MAX_LOGSOURCES) this.tables.clear();
      this.tables.set(key, table);
    }
    return table;
  }

  private openOnce(accepting: ReadonlySet<Route>): T {
    const key = this.routes.map((route) => (accepting.has(route) ? '1' : '0')).join('');
    let found = this.opened.get(key);
    if (found === undefined) {
      found = this.open(accepting);
      this.opened.set(key, found);
    }
    return found;
  }
}

/** Of one log source: by channel, then by number. What no route names is one channel and one number. */
class RouteTable<T> {
  private readonly routes: readonly Route[];
  private readonly open: (routes: ReadonlySet<Route>) => T;
  private readonly channels: ReadonlySet<string>;
  private readonly eventIds: ReadonlySet<number>;
  private readonly found = new Map<string | null, Map<number, T>>();

  constructor(routes: readonly Route[], open: (routes: ReadonlySet<Route>) => T) {
    this.routes = routes;
    this.open = open;
    this.channels = new Set(routes.flatMap((route) => (route.channels ?? []).map(fold)));
    this.eventIds = new Set(routes.flatMap((route) => route.eventIds ?? []));
  }

  find(event: SigmaEvent): T {
    const channel = knownOr(channelOf(event), this.channels, null);
    const eventId = knownOr(eventIdOf(event), this.eventIds, NaN);
    let byId = this.found.get(channel);
    if (byId === undefined) this.found.set(channel, (byId = new Map()));
    let found = byId.get(eventId);
    if (found === undefined) {
      const accepting = this.routes.filter((route) => serves(route, channel, eventId));
      found = this.open(new Set(accepting));
      byId.set(eventId, found);
    }
    return found;
  }
}

function knownOr<Value, Other>(
  value: Value | Other,
  known: ReadonlySet<Value>,
  other: Other,
): Value | Other {
  return known.has(value as Value) ? value : other;
}
