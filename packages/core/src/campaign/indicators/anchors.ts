import { fold } from '@unmask/sigma';
import { parseNetwork, type Network } from '../../detect/hiding/network.ts';
import { pathForm } from '../observables/path.ts';
import type { Comparison, Test } from './indicator.ts';
import type { SubjectId } from './subjects.ts';

/**
 * What must stand in an event's text for a comparison to hold: one anchor of each list, or of none when nothing must. An anchor is a word
 * (letters, digits, `_`, with `.` and `-` inside) or a network, as `networkAnchor` writes it.
 */
export type Anchors = readonly (readonly string[])[] | null;

const TOKENS = /[\w.\-\u0080-\uffff]+/g;

export function anchorsOf(comparison: Comparison, rarity: (anchor: string) => number): Anchors {
  switch (comparison.kind) {
    case 'test':
      return anchorsOfTest(comparison);
    case 'any': {
      const parts = comparison.of.map((part) => anchorsOf(part, rarity));
      return parts.some((part) => part === null) ? null : parts.flatMap((part) => part!);
    }
    case 'all': {
      const parts = comparison.of.map((part) => anchorsOf(part, rarity));
      const sure = parts.filter((part) => part !== null);
      return sure.toSorted((a, b) => costOf(a, rarity) - costOf(b, rarity))[0] ?? null;
    }
  }
}

/** The rarest anchor of a list, the longest of equals. */
export function rarest(options: readonly string[], rarity: (anchor: string) => number): string {
  return options.toSorted((a, b) => rarity(a) - rarity(b) || b.length - a.length)[0]!;
}

function costOf(
  anchors: readonly (readonly string[])[],
  rarity: (anchor: string) => number,
): number {
  return anchors.reduce((sum, options) => sum + rarity(rarest(options, rarity)), 0);
}

function anchorsOfTest({ subject, operator, values, negated }: Test): Anchors {
  if (negated) return null;
  if (operator === 'subset') return values.map((text) => [networkAnchor(parseNetwork(text)!)]);
  if (operator !== 'equal') return null;
  const lists = values.map((value) => anchorsOfValue(subject, value));
  return lists.every((list) => list.length > 0) ? lists : null;
}

function anchorsOfValue(subject: SubjectId, value: string): readonly string[] {
  switch (subject) {
    case 'address':
    case 'source-address':
    case 'destination-address':
      return value.includes(':') ? [networkAnchor(parseNetwork(value)!)] : [value];
    case 'path':
    case 'process-path':
    case 'parent-path':
    case 'directory':
      return wordsOfPath(value);
    case 'registry-key':
      return tokensOf(value.replace(/^hk[a-z]+\\?(?:\*\\?)?/, '').replace('currentcontrolset', ''));
    case 'url':
      return tokensOf(value.replace(/^[^/]*/, ''));
    case 'source-port':
    case 'destination-port':
      // A number, not text.
      return [];
    default:
      return tokensOf(value);
  }
}

/** Not those that an event may write as a variable. */
function wordsOfPath(value: string): readonly string[] {
  const { rest } = pathForm(value)!;
  return tokensOf(
    rest
      .replace(/^\\(?:windows(?:\\system32)?|programdata)(?=\\|$)/, '')
      .replace(/^(?:appdata\\(?:roaming|local)|temp)(?=\\|$)/, ''),
  );
}

/** The words of a text, folded. */
export function tokensOf(text: string): readonly string[] {
  const tokens = Array.from(fold(text).matchAll(TOKENS), ([token]) => trimJoiners(token));
  return [...new Set(tokens.filter((token) => token !== ''))];
}

function trimJoiners(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && isJoiner(token[start]!)) start++;
  while (end > start && isJoiner(token[end - 1]!)) end--;
  return token.slice(start, end);
}

function isJoiner(character: string): boolean {
  return character === '.' || character === '-';
}

/** Marks anchors that are networks: no word has it. */
const NETWORK = '\0';

export function isNetworkAnchor(anchor: string): boolean {
  return anchor.startsWith(NETWORK);
}

/** Version, prefix length and first address. */
export function networkAnchor({ version, first, last }: Network): string {
  const hostBits = (last - first + 1n).toString(2).length - 1;
  return `${NETWORK}${version}/${(version === 4 ? 32 : 128) - hostBits}/${first.toString(16)}`;
}

/** The prefix lengths that network anchors have, by version of the protocol. */
export class NetworkAnchors {
  private readonly lengths: Record<4 | 6, Set<number>> = { 4: new Set(), 6: new Set() };

  add(anchor: string): void {
    const [version, length] = anchor.slice(1).split('/').map(Number) as [4 | 6, number];
    this.lengths[version].add(length);
  }

  get isEmpty(): boolean {
    return this.lengths[4].size + this.lengths[6].size === 0;
  }

  /** All networks of these lengths that an address lies in. */
  anchorsOf(address: string): string[] {
    const network = parseNetwork(address);
    if (network === null) return [];
    const { version, first } = network;
    const bits = version === 4 ? 32 : 128;
    return Array.from(this.lengths[version], (length) => {
      const size = 1n << BigInt(bits - length);
      const start = first - (first % size);
      return networkAnchor({ version, first: start, last: start + size - 1n });
    });
  }
}
