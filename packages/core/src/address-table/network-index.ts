import { relate, type Network } from '../detect/hiding/network.ts';

/** Rows that share addresses with one network. */
const MAX_FOUND = 16;
/** Rows looked at for one network: a table with a row for everything would have all of them looked at. */
const MAX_LOOKED_AT = 4_096;

/** A row of a table that says something of a network. */
export interface OfNetwork {
  readonly network: Network;
}

/** Finds the rows that share addresses with a network. */
export class NetworkIndex<Row extends OfNetwork> {
  private readonly rows: readonly Row[];
  /** The last address of all rows so far, so that a search backwards knows when to end. */
  private readonly reach: readonly bigint[];

  constructor(rows: readonly Row[]) {
    this.rows = rows.toSorted(byFirst);
    let reach = -1n;
    this.reach = this.rows.map(({ network: { last, version } }, i) => {
      if (this.rows[i - 1]?.network.version !== version) reach = -1n;
      return (reach = last > reach ? last : reach);
    });
  }

  /** @returns the narrowest first; at most 16 */
  of(network: Network): Row[] {
    const found: Row[] = [];
    const end = this.end(network);
    const start = Math.max(0, end - MAX_LOOKED_AT);
    for (let i = end - 1; i >= start && found.length < MAX_FOUND; i--) {
      const row = this.rows[i]!;
      if (row.network.version !== network.version || this.reach[i]! < network.first) break;
      if (relate(row.network, network) !== null) found.push(row);
    }
    return found.toSorted((a, b) => (sizeOf(a.network) < sizeOf(b.network) ? -1 : 1));
  }

  /** Behind the last row that begins before the network ends. */
  private end({ version, last }: Network): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { network } = this.rows[middle]!;
      const isBefore =
        network.version < version || (network.version === version && network.first <= last);
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function sizeOf({ first, last }: Network): bigint {
  return last - first + 1n;
}

function byFirst({ network: a }: OfNetwork, { network: b }: OfNetwork): number {
  if (a.version !== b.version) return a.version - b.version;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}
