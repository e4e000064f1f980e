import { networkText, parseNetwork, relate, type Network } from './network.ts';

/** Requests in a server's own access log from one /24, or /48 of IPv6. Microseconds since 1970. */
export interface VisitSpan {
  readonly network: Network;
  readonly first: number;
  readonly last: number;
}

/** A network that is kept out, and the last visit from it, or from beside it, before the rules can have been written. */
export interface VisitBefore {
  readonly network: Network;
  readonly visit: Network;
  readonly time: number;
}

/** Networks of visitors kept of one part of a log: three numbers each, 48 KiB together. A busy part has some hundreds. */
const MAX_VISITORS = 2_048;
const V4_REST = 8n;
const V6_REST = 80n;
/** Tells the numbers of IPv6 networks from those of IPv4. */
const V6_MARK = 2 ** 48;

/** Keeps of an access log from which networks somebody came, first and last. */
export class VisitKeeper {
  private readonly visitors = new Map<number, { first: number; last: number }>();

  add(client: string, time: number): void {
    const key = keyOf(client);
    if (key === null) return;
    const known = this.visitors.get(key);
    if (known !== undefined) {
      if (time < known.first) known.first = time;
      if (time > known.last) known.last = time;
    } else if (this.visitors.size < MAX_VISITORS) {
      this.visitors.set(key, { first: time, last: time });
    }
  }

  /** @returns `null` when nobody came */
  pack(): Float64Array | null {
    if (this.visitors.size === 0) return null;
    const packed = Array.from(this.visitors, ([key, { first, last }]) => [key, first, last]);
    return Float64Array.from(packed.flat());
  }
}

export function unpackVisits(packed: Float64Array): VisitSpan[] {
  return Array.from({ length: packed.length / 3 }, (_, i) => ({
    network: networkOf(packed[3 * i]!),
    first: packed[3 * i + 1]!,
    last: packed[3 * i + 2]!,
  }));
}

/**
 * Networks that visited the same server shortly before its configuration was changed. The time of change is that of the file's last one,
 * so a rule may be older: an answer says where to look, not more. Of visits on both sides of the change only the first is known.
 *
 * @param changed when the configuration was last changed, and `within` how long before it a visit counts, both in microseconds
 */
export function visitsBefore(
  networks: readonly Network[],
  visits: readonly VisitSpan[],
  changed: number,
  within: number,
): VisitBefore[] {
  const recent = visits.flatMap(({ network, first, last }) => {
    const time = last <= changed ? last : first;
    return time <= changed && changed - time <= within ? [{ network, time }] : [];
  });
  return networks.flatMap((network) => {
    const last = recent
      .filter((visit) => relate(visit.network, network) !== null)
      .toSorted((a, b) => b.time - a.time)[0];
    return last === undefined ? [] : [{ network, visit: last.network, time: last.time }];
  });
}

export function visitText({ network, visit }: VisitBefore): string {
  const relation = relate(network, visit);
  const beside = relation === 'inside' ? ` (someone in ${networkText(visit)})` : '';
  return `${networkText(network)}${beside}`;
}

function keyOf(client: string): number | null {
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(client);
  if (octets !== null) {
    const [a, b, c] = octets.slice(1).map(Number);
    return Math.max(a!, b!, c!) > 255 ? null : (a! * 256 + b!) * 256 + c!;
  }
  const network = client.includes(':') ? parseNetwork(client) : null;
  return network?.version === 6 ? V6_MARK + Number(network.first >> V6_REST) : null;
}

function networkOf(key: number): Network {
  const isV6 = key >= V6_MARK;
  const rest = isV6 ? V6_REST : V4_REST;
  const first = BigInt(isV6 ? key - V6_MARK : key) << rest;
  return { version: isV6 ? 6 : 4, first, last: first + (1n << rest) - 1n };
}
