import type { SigmaEvent } from '../event.ts';
import type { LogsourceMapping, Route } from '../mapping.ts';
import type { Logsource, SigmaRule } from '../rule.ts';
import { fold } from './fold.ts';
import { isAssessable, missingFields } from './possible.ts';
import { scalarsOf, textOf } from './values.ts';

/** The routes on which a rule can run, and why not, when there are none. */
export interface RuleRoutes {
  readonly routes: readonly Route[];
  readonly reason: string | null;
}

/**
 * Finds the logs that serve a rule. A rule that names a category and a service needs both: what a route of each asks for.
 */
export function routesOf(rule: SigmaRule, mapping: LogsourceMapping): RuleRoutes {
  const served = logRoutes(rule.logsource, mapping);
  if (served.length === 0)
    return { routes: [], reason: `no log is known for ${nameOf(rule.logsource)}` };
  const routes = served.filter((route) => isAssessable(rule, route));
  if (routes.length > 0) return { routes, reason: null };
  const missing = [...new Set(served.flatMap((route) => missingFields(rule, route)))];
  return { routes, reason: `the log has no ${missing.join(', ')}` };
}

function logRoutes(logsource: Logsource, mapping: LogsourceMapping): readonly Route[] {
  const { product, category, service, custom } = logsource;
  let known = KNOWN.get(mapping);
  if (known === undefined) KNOWN.set(mapping, (known = new Map()));
  const key = JSON.stringify([product, category, service, custom]);
  let routes = known.get(key);
  if (routes === undefined) known.set(key, (routes = findLogRoutes(logsource, mapping)));
  return routes;
}

/** By log source. Many rules have the same, and its routes are the same objects for all of them. */
const KNOWN = new WeakMap<LogsourceMapping, Map<string, readonly Route[]>>();

function findLogRoutes(logsource: Logsource, { routes }: LogsourceMapping): readonly Route[] {
  const { product, category, service, custom = {} } = logsource;
  const needed: Logsource[] = [];
  if (category !== undefined) needed.push({ category });
  if (service !== undefined) needed.push({ service });
  for (const [key, value] of Object.entries(custom)) needed.push({ custom: { [key]: value } });
  if (needed.length === 0) return routes.filter((route) => isExactly(route, {}, product));
  let found: readonly Route[] | null = null;
  for (const need of needed) {
    const serving = routes.filter((route) => isExactly(route, need, product));
    found = found === null ? serving : found.flatMap((a) => serving.flatMap((b) => both(a, b)));
  }
  return found ?? [];
}

/** Whether a route is for these keys and no others, and for the product, if it names one. */
function isExactly(route: Route, need: Logsource, product: string | undefined): boolean {
  const has = route.logsource;
  if (has.product !== undefined && !isSame(has.product, product)) return false;
  if (!isSame(has.category, need.category) || !isSame(has.service, need.service)) return false;
  const custom = Object.entries(has.custom ?? {});
  return (
    custom.length === Object.keys(need.custom ?? {}).length &&
    custom.every(([key, value]) => isSame(value, need.custom?.[key]))
  );
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && fold(a) === fold(b));
}

/** What both routes ask for. @returns nothing when no event could satisfy both */
function both(a: Route, b: Route): Route[] {
  const channels = intersect(a.channels, b.channels, (channel) => fold(channel));
  const eventIds = intersect(a.eventIds, b.eventIds, (id) => id);
  if (channels?.length === 0 || eventIds?.length === 0) return [];
  const [logA, logB] = [a.log ?? a.logsource, b.log ?? b.logsource];
  return [
    {
      logsource: { ...a.logsource, ...b.logsource },
      ...(a.log === undefined && b.log === undefined ? {} : { log: { ...logA, ...logB } }),
      ...(channels === undefined ? {} : { channels }),
      ...(eventIds === undefined ? {} : { eventIds }),
      where: { ...a.where, ...b.where },
      fields: { ...a.fields, ...b.fields },
      lacks: [...(a.lacks ?? []), ...(b.lacks ?? [])],
    },
  ];
}

function intersect<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  keyOf: (item: T) => unknown,
): readonly T[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const keys = new Set(b.map(keyOf));
  return a.filter((item) => keys.has(keyOf(item)));
}

function nameOf({ product, category, service, custom = {} }: Logsource): string {
  const keys = { product, category, service, ...custom };
  const named = Object.entries(keys).filter(([, value]) => value !== undefined);
  return named.length === 0
    ? 'a rule that names no log source'
    : named.map(([key, value]) => `${key} '${value}'`).join(', ');
}

/**
 * Whether an event is from the log of a route. A reader that knows the log source says so; for Windows it knows the product
 * only, and the channel and the number of the event tell the rest.
 */
export function accepts(route: Route, event: SigmaEvent): boolean {
  return (
    agrees(route, event.logsource) &&
    serves(route, channelOf(event), eventIdOf(event)) &&
    isWhere(route, event)
  );
}

/** @param channel folded */
export function serves(route: Route, channel: string | null, eventId: number): boolean {
  const { channels, eventIds } = route;
  if (channels !== undefined && !channels.some((each) => fold(each) === channel)) return false;
  return eventIds === undefined || eventIds.includes(eventId);
}

/** Whether what a reader says of a log agrees with a route. */
export function agrees(route: Route, logsource: Logsource): boolean {
  const byContent = route.channels !== undefined || route.eventIds !== undefined;
  const log = route.log ?? route.logsource;
  for (const key of ['product', 'category', 'service'] as const) {
    const need = log[key];
    const has = logsource[key];
    if (need === undefined || (has === undefined && byContent && key !== 'product')) continue;
    if (!isSame(need, has)) return false;
  }
  return Object.entries(log.custom ?? {}).every(([key, value]) =>
    isSame(value, logsource.custom?.[key]),
  );
}

function isWhere(route: Route, event: SigmaEvent): boolean {
  for (const [field, values] of Object.entries(route.where ?? {})) {
    const allowed = values.map((value) => fold(value));
    const has = [...scalarsOf(event.get(field))].some((scalar) => {
      const text = textOf(scalar);
      return text !== null && allowed.includes(fold(text));
    });
    if (!has) return false;
  }
  return true;
}

/** Folded; of several values, the log's own comes first. */
export function channelOf(event: SigmaEvent): string | null {
  const value = event.get('Channel');
  if (typeof value === 'string') return fold(value);
  const [first] = scalarsOf(value);
  return first === undefined || first === null ? null : fold(textOf(first)!);
}

/** @returns NaN when there is none */
export function eventIdOf(event: SigmaEvent): number {
  const value = event.get('EventID');
  if (typeof value === 'number') return value;
  const [first] = scalarsOf(value);
  return first === undefined || first === null ? NaN : Number(textOf(first));
}
