import type { Network } from '../detect/hiding/network.ts';

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
/** Of 16, 32 and 64 bits; times of 64 bits fit a double. */
const UNSIGNED: ReadonlySet<number> = new Set([5, 6, 9]);

/** Numbers, texts and maps; `null` for whatever else a database holds. */
export type MmdbValue = string | number | null | MmdbMap;
export interface MmdbMap {
  readonly [key: string]: MmdbValue;
}

/** What is said of networks, by a MaxMind DB. */
export class Mmdb {
  /** As the format names it: `database_type`, `build_epoch` in seconds since 1970, and more. */
  readonly metadata: MmdbMap;
  private readonly bytes: Uint8Array;
  private readonly nodes: number;
  private readonly recordBits: number;
  private readonly version: number;
  private readonly data: number;

  private constructor(bytes: Uint8Array, metadata: MmdbMap) {
    this.bytes = bytes;
    this.metadata = metadata;
    this.nodes = numberOf(metadata['node_count']);
    this.recordBits = numberOf(metadata['record_size']);
    this.version = numberOf(metadata['ip_version']);
    this.data = (this.nodes * this.recordBits) / 4 + SEPARATOR_BYTES;
  }

  /** @returns `null` when the bytes are no such database */
  static open(bytes: Uint8Array): Mmdb | null {
    const at = markerIn(bytes);
    if (at === null) return null;
    const start = at + MARKER.length;
    const metadata = new ValueReader(bytes, start).value(start)?.value;
    if (metadata === undefined || metadata === null || typeof metadata !== 'object') return null;
    const database = new Mmdb(bytes, metadata);
    const { nodes, recordBits, version, data } = database;
    const isSound = nodes > 0 && [24, 28, 32].includes(recordBits) && [4, 6].includes(version);
    return isSound && data <= at ? database : null;
  }

  /** What is said of a network's first address, and of which network around it. */
  of(network: Network): { readonly network: Network; readonly value: MmdbMap } | null {
    const found = this.find(network);
    if (found === null) return null;
    const value = new ValueReader(this.bytes, this.data).value(found.offset)?.value ?? null;
    if (value === null || typeof value !== 'object') return null;
    return { network: around(network, found.depth), value };
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
  value(offset: number, depth = 0): { value: MmdbValue; next: number } | null {
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
  ): { value: MmdbValue; next: number } | null {
    if (size > MAX_MEMBERS) return null;
    const map: Record<string, MmdbValue> = Object.create(null);
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

function numberOf(value: MmdbValue | undefined): number {
  return typeof value === 'number' ? value : 0;
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
