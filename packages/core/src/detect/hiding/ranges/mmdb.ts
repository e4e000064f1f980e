import type { Network } from '../network.ts';
import type { Holders, UserRange } from './user-ranges.ts';

/*
 * A MaxMind DB, version 2 (https://maxmind.github.io/MaxMind-DB/):
 *
 *     search tree   node_count nodes of two records, of record_size bits each: where to go for a 0 and for a 1
 *     16 zero bytes
 *     data          values, each a control byte with type and size, then its bytes
 *     AB CD EF "MaxMind.com"
 *     metadata      a map
 */
const MARKER = Uint8Array.from([0xab, 0xcd, 0xef, ...new TextEncoder().encode('MaxMind.com')]);
const SEPARATOR_BYTES = 16;
/** The metadata lies within this of the end, as the format says. */
const METADATA_BYTES = 128 * 1024;
/** Maps in maps; real ones reach 4. */
const MAX_DEPTH = 16;
/** Members of one map or array; real ones have under 100. */
const MAX_MEMBERS = 1_024;
/** Values read for one holder, since pointers may lead to the same ones again and again; a city has some hundreds. */
const MAX_VALUES = 8_192;
/** Bytes of a string that is looked at. */
const MAX_STRING = 4_096;
const V4_IN_V6_BITS = 96;

const TYPE = { pointer: 1, string: 2, map: 7, array: 11, boolean: 14 } as const;
/** Numbers that matter here are at most 32 bits wide. */
const UNSIGNED: ReadonlySet<number> = new Set([5, 6]);

type Value = string | number | null | ValueMap;
interface ValueMap {
  readonly [key: string]: Value;
}

/** Where databases say who holds a network, the first that is there. */
const NAMES = ['autonomous_system_organization', 'as_name', 'asn_name', 'organization', 'name'];
const COUNTRIES = ['country_code', 'country', 'registered_country'];

/** Who holds which network, by a database of autonomous systems or countries. */
export class MmdbHolders implements Holders {
  private readonly bytes: Uint8Array;
  private readonly nodes: number;
  private readonly recordBits: number;
  private readonly version: number;
  private readonly data: number;

  private constructor(bytes: Uint8Array, metadata: ValueMap) {
    this.bytes = bytes;
    this.nodes = numberOf(metadata['node_count']);
    this.recordBits = numberOf(metadata['record_size']);
    this.version = numberOf(metadata['ip_version']);
    this.data = (this.nodes * this.recordBits) / 4 + SEPARATOR_BYTES;
  }

  /** @returns `null` when the bytes are no such database */
  static open(bytes: Uint8Array): MmdbHolders | null {
    const at = markerIn(bytes);
    if (at === null) return null;
    const start = at + MARKER.length;
    const metadata = new ValueReader(bytes, start).value(start)?.value;
    if (metadata === undefined || metadata === null || typeof metadata !== 'object') return null;
    const database = new MmdbHolders(bytes, metadata);
    const { nodes, recordBits, version, data } = database;
    const isSound = nodes > 0 && [24, 28, 32].includes(recordBits) && [4, 6].includes(version);
    return isSound && data <= at ? database : null;
  }

  /** The holder of a network's first address. */
  of(network: Network): UserRange[] {
    const found = this.find(network);
    if (found === null) return [];
    const value = new ValueReader(this.bytes, this.data).value(found.offset)?.value ?? null;
    const organisation = value === null || typeof value !== 'object' ? '' : holderOf(value);
    if (organisation === '') return [];
    return [{ network: around(network, found.depth), organisation, category: null }];
  }

  private find({ version, first }: Network): { offset: number; depth: number } | null {
    if (version === 6 && this.version === 4) return null;
    const skipped = version === 4 && this.version === 6 ? V4_IN_V6_BITS : 0;
    const bits = version === 4 ? 32 : 128;
    let node = 0;
    for (let depth = 0; depth < skipped + bits; depth++) {
      const bit = depth < skipped ? 0 : Number((first >> BigInt(skipped + bits - 1 - depth)) & 1n);
      node = this.record(node, bit);
      if (node === this.nodes) return null;
      if (node < this.nodes) continue;
      const offset = this.data + node - this.nodes - SEPARATOR_BYTES;
      return { offset, depth: Math.max(0, depth + 1 - skipped) };
    }
    return null;
  }

  /** Records of 28 bits share the byte in the middle: its upper half begins the left one. */
  private record(node: number, bit: number): number {
    const { bytes, recordBits } = this;
    const at = (node * recordBits) / 4;
    const u24 = (offset: number): number =>
      bytes[offset]! * 65_536 + bytes[offset + 1]! * 256 + bytes[offset + 2]!;
    if (recordBits === 24) return u24(at + 3 * bit);
    if (recordBits === 32) return u24(at + 4 * bit) * 256 + bytes[at + 4 * bit + 3]!;
    const middle = bytes[at + 3]!;
    return bit === 0 ? (middle >> 4) * 2 ** 24 + u24(at) : (middle & 15) * 2 ** 24 + u24(at + 4);
  }
}

/** Reads values; pointers count from `base`. */
class ValueReader {
  private readonly bytes: Uint8Array;
  private readonly base: number;
  private values = 0;

  constructor(bytes: Uint8Array, base: number) {
    this.bytes = bytes;
    this.base = base;
  }

  /** @returns the value and where the next one begins; `null` where there is no sound one */
  value(offset: number, depth = 0): { value: Value; next: number } | null {
    const head = this.head(offset);
    if (head === null || depth > MAX_DEPTH || ++this.values > MAX_VALUES) return null;
    const { type, size, start } = head;
    if (type === TYPE.pointer) {
      const target = this.value(this.base + size, depth + 1);
      return target === null ? null : { value: target.value, next: start };
    }
    if (type === TYPE.map || type === TYPE.array) return this.members(head, depth);
    if (type === TYPE.boolean) return { value: null, next: start };
    const next = start + size;
    if (next > this.bytes.length) return null;
    if (type === TYPE.string) return { value: this.text(start, size), next };
    return { value: UNSIGNED.has(type) ? this.number(start, size) : null, next };
  }

  /** For a pointer, `size` is where it points. */
  private head(offset: number): { type: number; size: number; start: number } | null {
    const { bytes } = this;
    const control = bytes[offset];
    if (control === undefined) return null;
    let start = offset + 1;
    if (control >> 5 === TYPE.pointer) {
      const length = (control >> 3) & 3;
      const more = this.number(start, length + 1);
      const high = length === 3 ? 0 : (control & 7) * 256 ** (length + 1);
      return {
        type: TYPE.pointer,
        size: high + more + POINTER_BASE[length]!,
        start: start + length + 1,
      };
    }
    const type = control >> 5 === 0 ? (bytes[start++] ?? 0) + 7 : control >> 5;
    const short = control & 31;
    if (short < 29) return { type, size: short, start };
    const extra = short - 28;
    const size = this.number(start, extra) + SIZE_BASE[extra]!;
    return { type, size, start: start + extra };
  }

  private members(
    { type, size, start }: { type: number; size: number; start: number },
    depth: number,
  ): { value: Value; next: number } | null {
    if (size > MAX_MEMBERS) return null;
    const map: Record<string, Value> = Object.create(null);
    let next = start;
    for (let i = 0; i < size; i++) {
      const key = type === TYPE.map ? this.value(next, depth + 1) : { value: null, next };
      const member = key === null ? null : this.value(key.next, depth + 1);
      if (key === null || member === null) return null;
      if (typeof key.value === 'string') map[key.value] = member.value;
      next = member.next;
    }
    return { value: type === TYPE.map ? map : null, next };
  }

  private number(start: number, size: number): number {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (this.bytes[start + i] ?? 0);
    return value;
  }

  private text(start: number, size: number): string {
    // What is shared between threads cannot be decoded as it is.
    return new TextDecoder().decode(this.bytes.slice(start, start + Math.min(size, MAX_STRING)));
  }
}

const POINTER_BASE = [0, 2_048, 526_336, 0];
const SIZE_BASE = [0, 29, 285, 65_821];

function numberOf(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function holderOf(value: ValueMap): string {
  const name = NAMES.map((key) => value[key]).find(
    (each) => typeof each === 'string' && each !== '',
  );
  const country = COUNTRIES.map((key) => countryOf(value[key])).find((each) => each !== null);
  return [name, country].filter((each) => typeof each === 'string').join(', ');
}

function countryOf(value: Value | undefined): string | null {
  const code = typeof value === 'object' && value !== null ? value['iso_code'] : value;
  return typeof code === 'string' && code !== '' ? code : null;
}

function markerIn(bytes: Uint8Array): number | null {
  const least = Math.max(0, bytes.length - METADATA_BYTES);
  for (let at = bytes.length - MARKER.length; at >= least; at--) {
    if (MARKER.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return null;
}

/** The network of so many bits around an address. */
function around({ version, first }: Network, depth: number): Network {
  const rest = BigInt((version === 4 ? 32 : 128) - depth);
  const start = (first >> rest) << rest;
  return { version, first: start, last: start + (1n << rest) - 1n };
}
