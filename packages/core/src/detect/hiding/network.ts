/** Addresses from `first` to `last`, both included. */
export interface Network {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** How one network lies to another. */
export type Relation = 'equal' | 'inside' | 'covers' | 'overlaps';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const FULL_V4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
/** `150.70.`, `150.70`, `38.105.*.*`: what is missing stands for all. */
const PART_V4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){0,2}(?:\\.|(?:\\.\\*){1,3}|(?<=\\..*))$`);
const V6 = /^[\da-f:]{2,39}(?:\.[\d.]{5,11})?$/i;
/** Written alternatives of one regular expression; a list by hand has some dozens. */
const MAX_ALTERNATIVES = 4_096;
const MAX_PATTERN_CHARS = 16_384;

/**
 * Reads every way in which servers' configurations write a network: `150.70.0.0/16`, `150.70.0.0/255.255.0.0`, `150.70.`, `38.105.*.*`,
 * `192.0.2.1-192.0.2.9`, IPv6 with or without brackets.
 *
 * @returns `null` for anything else
 */
export function parseNetwork(text: string): Network | null {
  const plain = text.trim().replace(/^\[(.*?)\](\/\d+)?$/, '$1$2');
  const [from, to, ...rest] = plain.split('-');
  if (rest.length > 0) return null;
  if (to !== undefined) return span(parseAddress(from), parseAddress(to));
  const [base, mask, ...more] = plain.split('/');
  if (more.length > 0) return null;
  const part = mask === undefined ? partOf(base!) : null;
  if (part !== null) return part;
  const address = parseAddress(padded(base!, mask));
  return address === null ? null : masked(address, mask);
}

/** The shortest usual way to write it: CIDR where that is exact. */
export function networkText({ version, first, last }: Network): string {
  const bits = version === 4 ? 32 : 128;
  const size = last - first + 1n;
  const aligned = (size & (size - 1n)) === 0n && first % size === 0n;
  if (!aligned) return `${addressText(version, first)}-${addressText(version, last)}`;
  const length = bits - (size.toString(2).length - 1);
  return length === bits ? addressText(version, first) : `${addressText(version, first)}/${length}`;
}

/** How `a` lies to `b`; `null` when they share no address. */
export function relate(a: Network, b: Network): Relation | null {
  if (a.version !== b.version || a.last < b.first || b.last < a.first) return null;
  if (a.first === b.first && a.last === b.last) return 'equal';
  if (a.first >= b.first && a.last <= b.last) return 'inside';
  return a.first <= b.first && a.last >= b.last ? 'covers' : 'overlaps';
}

/**
 * The networks that a regular expression on addresses stands for: `^150\.70\.`, `^(38\.105\.71|66\.150\.14)\.`. What is no list of
 * dotted starts gives nothing. An end that could be continued (`^192\.168\.1`) is taken as a whole number.
 */
export function networksOfPattern(pattern: string): Network[] {
  if (pattern.length > MAX_PATTERN_CHARS) return [];
  const found: Network[] = [];
  for (const alternative of alternatives(pattern)) {
    const dotted = alternative
      .replace(/^\^|\$$/g, '')
      .replace(/\\d(?:\+|\*|\{\d,?\d?\})?|\[0-9\](?:\+|\*|\{\d,?\d?\})?|(?<=\.)\.[*+]/g, '*')
      .replace(/\\?\.(?:\*|\+)?/g, '.')
      .replace(/^\*.*/, '');
    const network = /^[\d.*]+$/.test(dotted)
      ? parseNetwork(dotted.replace(/(?:\.\*)+$/, '.'))
      : null;
    if (network !== null) found.push(network);
  }
  return found;
}

/** Writes out `|` and groups. Nested groups are left alone: they do not read as networks. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const open = splitTop(pattern);
  for (
    let next = open.pop();
    next !== undefined && done.length < MAX_ALTERNATIVES;
    next = open.pop()
  ) {
    const group = /\((?:\?:)?([^()]*)\)/.exec(next);
    if (group === null || open.length > MAX_ALTERNATIVES) {
      done.push(next);
      continue;
    }
    const before = next.slice(0, group.index);
    const after = next.slice(group.index + group[0].length);
    for (const choice of group[1]!.split('|').toReversed())
      open.push(before + choice.replace(/^\^/, '') + after);
  }
  return done;
}

/** Parts between the `|` outside of groups, the last first. */
function splitTop(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '(') depth++;
    if (pattern[i] === ')') depth--;
    if (pattern[i] === '|' && depth === 0) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(pattern.slice(start));
  return parts.toReversed();
}

interface Address {
  readonly version: 4 | 6;
  readonly value: bigint;
}

function parseAddress(text: string | undefined): Address | null {
  if (text === undefined) return null;
  if (FULL_V4.test(text)) return { version: 4, value: dottedValue(text) };
  return V6.test(text) && text.includes(':') ? parseV6(text) : null;
}

function dottedValue(text: string): bigint {
  return text.split('.').reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);
}

function parseV6(text: string): Address | null {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted !== null && !FULL_V4.test(dotted[2]!)) return null;
  const tail = dotted === null ? null : dottedValue(dotted[2]!);
  const plain =
    tail === null
      ? text
      : `${dotted![1]}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head, end] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head!.length - (end?.length ?? 0);
  if (end === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [
    ...head!,
    ...Array<string>(end === undefined ? 0 : missing).fill('0'),
    ...(end ?? []),
  ];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return {
    version: 6,
    value: groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n),
  };
}

/** Apache and nft let zeros at the end of a network be left out: `10.1/16`. */
function padded(base: string, mask: string | undefined): string {
  if (mask === undefined || base.includes(':')) return base;
  return [...base.replace(/\.$/, '').split('.'), '0', '0', '0']
    .slice(0, Math.max(4, base.split('.').length))
    .join('.');
}

function partOf(text: string): Network | null {
  if (FULL_V4.test(text) || !PART_V4.test(text)) return null;
  const octets = text.split('.').filter((octet) => octet !== '' && octet !== '*');
  const shift = BigInt(8 * (4 - octets.length));
  const first = dottedValue(octets.join('.')) << shift;
  return { version: 4, first, last: first + (1n << shift) - 1n };
}

function masked({ version, value }: Address, mask: string | undefined): Network | null {
  const bits = version === 4 ? 32 : 128;
  const length = mask === undefined ? bits : prefixLength(mask);
  if (length === null || length > bits) return null;
  const size = 1n << BigInt(bits - length);
  const first = value - (value % size);
  return { version, first, last: first + size - 1n };
}

function prefixLength(mask: string): number | null {
  if (/^\d{1,3}$/.test(mask)) return Number(mask);
  if (!FULL_V4.test(mask)) return null;
  const ones = /^(1*)0*$/.exec(dottedValue(mask).toString(2).padStart(32, '0'));
  return ones === null ? null : ones[1]!.length;
}

function span(from: Address | null, to: Address | null): Network | null {
  if (from === null || to === null || from.version !== to.version || from.value > to.value)
    return null;
  return { version: from.version, first: from.value, last: to.value };
}

function addressText(version: 4 | 6, value: bigint): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16),
  );
  const text = groups.join(':');
  const zeros = text.match(/\b0(?::0)+\b/g)?.toSorted((a, b) => b.length - a.length)[0];
  return zeros === undefined ? text : text.replace(new RegExp(`(?:^|:)${zeros}(?::|$)`), '::');
}
