import { type Network, parseNetwork, relate } from '../../detect/hiding/network.ts';

/** Networks of access rules that are looked at; published deny lists have some dozens. */
const MAX_NETWORKS = 1_000;

/**
 * Whether an address lies in a network that servers' own access rules keep out.
 *
 * @param rules arguments of rules, as the configurations write them: `from 192.0.2.0/24`
 */
export function keptOutBy(rules: readonly string[]): (address: string) => boolean {
  const networks = rules
    .flatMap((text) => text.split(/\s+/))
    .flatMap((word) => parseNetwork(word) ?? [])
    .filter(isSmallEnough)
    .slice(0, MAX_NETWORKS);
  return (address) => {
    const network = parseNetwork(address);
    return network !== null && networks.some((each) => holds(each, network));
  };
}

/** Whoever keeps everybody out names nobody. */
const MIN_PREFIX = { 4: 8, 6: 16 } as const;
const BITS = { 4: 32, 6: 128 } as const;

function isSmallEnough({ version, first, last }: Network): boolean {
  return last - first < 1n << BigInt(BITS[version] - MIN_PREFIX[version]);
}

function holds(network: Network, address: Network): boolean {
  const relation = relate(address, network);
  return relation === 'inside' || relation === 'equal';
}
