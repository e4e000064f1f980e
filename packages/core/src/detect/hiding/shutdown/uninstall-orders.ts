import type { Level } from '@unmask/sigma';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import { serverOf } from '../server-of.ts';
import type { OrderTrace } from './orders.ts';

export const UNINSTALL_ORDERS = {
  id: 'uninstall-orders',
  title: 'Orders to uninstall, given to other machines',
};
/** Of one address, in an hour, to one page. A person who leaves a program gives one id, once. */
const MIN_ORDERED = 3;
const HOUR = 3_600_000_000;
const MAX_SHOWN = 10;
const MAX_PLACES = 20;

type Order = Kept<OrderTrace>;

/** What of the orders of one server counts: one finding a server, so that the end can be dated. */
export function uninstallOrders(traces: readonly Order[]): Finding[] {
  return Array.from(Map.groupBy(traces, ({ evidence }) => serverOf(evidence)).values(), (own) =>
    countingOrders(own),
  ).flatMap((orders) => (orders.length === 0 ? [] : [toFinding(orders)]));
}

/** Orders of one server, in time. Requests count where one address orders several to go within an hour. */
export function countingOrders(own: readonly Order[]): Order[] {
  const requests = own.filter(({ trace }) => trace.kind === 'request');
  const series = Map.groupBy(requests, ({ trace }) => `${trace.by} ${trace.text}`).values();
  const counting = new Set(Array.from(series).flatMap(inRow));
  return own
    .filter((order) => order.trace.kind !== 'request' || counting.has(order))
    .toSorted((a, b) => a.trace.time - b.trace.time);
}

function inRow(series: readonly Order[]): readonly Order[] {
  const inTime = series.toSorted((a, b) => a.trace.time - b.trace.time);
  for (let start = 0, end = 0; end < inTime.length; end++) {
    while (inTime[end]!.trace.time - inTime[start]!.trace.time > HOUR) start++;
    const ids = new Set(inTime.slice(start, end + 1).map(({ trace }) => trace.to));
    if (ids.size >= MIN_ORDERED) return inTime;
  }
  return [];
}

function toFinding(orders: readonly Order[]): Finding {
  const packages = orders.filter(({ trace }) => trace.kind === 'package').length;
  const dated = orders.filter(({ trace }) => trace.isDated);
  const [first] = dated.length > 0 ? dated : orders;
  const last = (dated.length > 0 ? dated : orders).at(-1)!;
  const ids = new Set(orders.flatMap(({ trace }) => trace.to ?? []));
  const { level, confidence } = strengthOf(orders, packages);
  const when =
    dated.length === 0
      ? 'of no known time, that of the last change of the file stands for it'
      : between(first!.trace.time, last.trace.time);
  return checkFinding('hiding', {
    check: UNINSTALL_ORDERS,
    level,
    confidence,
    time: first!.trace.time,
    until: last.trace.time === first!.trace.time ? null : last.trace.time,
    source: collectedSource(first!.evidence, null),
    techniques: [...HIDE_INFRASTRUCTURE, 'T1070.004'],
    matched: {
      orders: orders
        .slice(0, MAX_SHOWN)
        .map(
          ({ trace }) =>
            `${trace.kind}: ${trace.text}${trace.to === null ? '' : ` for ${trace.to}`}`,
        )
        .join('; '),
      'how many': String(orders.length),
      'given to': ids.size === 0 ? 'not told' : [...ids].slice(0, MAX_SHOWN).join(', '),
    },
    summary: `${orders.length === 1 ? 'an order' : `${orders.length} orders`} to uninstall${toWhom(ids)}, ${when}: ${orders[0]!.trace.text}`,
    proof: orders.slice(0, MAX_PLACES).map(({ trace }) => trace.place),
    alternatives: [
      'Software that manages machines by right (antivirus, inventory, telephones): kept; ask what the ids are of, and whether the machines are of one owner',
      ...(packages > 0
        ? [
            'An installer that removes itself: dropped, the package names whom it is for and its place among orders',
          ]
        : []),
      ...(orders.some(({ trace }) => trace.kind === 'row')
        ? [
            'A database of right, such as the plans of a shop for its own modules: kept; its times name no zone and were taken for UTC',
          ]
        : []),
      ...(orders.some(({ trace }) => trace.kind === 'request')
        ? ['A page that people see when they leave a program, or statistics of it: kept']
        : []),
    ],
  });
}

function strengthOf(
  orders: readonly Order[],
  packages: number,
): { readonly level: Level; readonly confidence: Finding['confidence'] } {
  const kinds = new Set(orders.map(({ trace }) => trace.kind));
  if (packages === 0 && kinds.size < 2) return { level: 'low', confidence: 'low' };
  return { level: 'medium', confidence: 'moderate' };
}

function toWhom(ids: ReadonlySet<string>): string {
  const [id] = ids;
  if (id === undefined) return '';
  return ids.size === 1 ? ` for ${id}` : ` for ${ids.size} machines`;
}

function between(first: number, last: number): string {
  const from = shortTime(isoTime(first));
  return first === last ? `of ${from}` : `from ${from} to ${shortTime(isoTime(last))}`;
}
