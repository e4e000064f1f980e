import { soundFragments } from './binxml/instance.ts';
import { nameHash } from './binxml/names.ts';
import { u16, u32, u64 } from './binxml/reader.ts';
import { DEFINITION_HEAD_BYTES, FRAGMENT_HEADER_BYTES } from './binxml/templates.ts';
import { MORE, TOKEN } from './binxml/tokens.ts';
import type { ByteSource } from './byte-source.ts';
import { ChunkData } from './chunk-data.ts';
import { CHUNK_MAGIC, hasMagic, RECORD_MAGIC } from './file/magic.ts';
import { recordAt } from './file/record-at.ts';
import {
  CHUNK_BYTES,
  CHUNK_HEADER_BYTES,
  MAX_CARVING_BASES,
  MAX_NAME_UNITS,
  MIN_RECORD_BYTES,
  RECORD_HEADER_BYTES,
} from './limits.ts';
import type { EvtxItem } from './record.ts';

/** Bytes searched at once. A chunk's length before and behind them is read too, so that no record is cut by a window's edge. */
const WINDOW_BYTES = 1 << 20;

/**
 * Finds records in any bytes, at any offset: a disk image, unallocated space, memory. In the order of the bytes, each with origin
 * `carved`; an issue for each that is whole but refers to a template that is not there. Memory does not grow with the source.
 *
 * A record can only be read from where its chunk began, because all that it refers to is counted from there. That place is known
 * from the chunk's signature, or from a record that brings a definition or a name with it and says where in the chunk it stands.
 *
 * @throws what the source throws
 */
export async function* carveEvtx(
  source: ByteSource,
  { start: from = 0, end: until = source.byteLength }: CarveOptions = {},
): AsyncGenerator<EvtxItem[]> {
  const first = Math.max(0, from - CHUNK_BYTES);
  const carver = new Carver(first);
  for (let at = first; at < until; at += WINDOW_BYTES) {
    const start = Math.max(0, at - CHUNK_BYTES);
    const end = Math.min(at + WINDOW_BYTES, until);
    const bytes = await source.read(start, Math.min(end + CHUNK_BYTES, source.byteLength));
    const items = carver.search({ bytes, start }, end).filter((item) => offsetOf(item) >= from);
    if (items.length > 0) yield items;
  }
}

/** Records that begin in a range of the source, in bytes, half-open; all of it by default. Ranges that lie side by side give what the whole gives. */
export interface CarveOptions {
  readonly start?: number;
  readonly end?: number;
}

function offsetOf(item: EvtxItem): number {
  return item.kind === 'record' ? item.record.offset : item.issue.offset;
}

/** A part of the source. */
interface Window {
  readonly bytes: Uint8Array;
  /** Offset of its first byte in the source. */
  readonly start: number;
}

/** The 64 KiB that a chunk takes, or took: what is left of it. */
interface Base {
  /** In the source; negative when the source begins inside the chunk. */
  readonly offset: number;
  readonly data: ChunkData;
}

class Carver {
  /** Where the search goes on, in the source. */
  private next: number;
  /** The newest last. */
  private bases: readonly Base[] = [];

  constructor(first: number) {
    this.next = first;
  }

  /** Searches up to `end`, an offset in the source. */
  search(window: Window, end: number): EvtxItem[] {
    const { bytes, start } = window;
    const items: EvtxItem[] = [];
    let at = this.next - start;
    const limit = Math.min(end - start, bytes.length);
    for (at = nextSign(bytes, at, limit); at < limit; at = nextSign(bytes, at, limit)) {
      if (hasMagic(bytes, at, CHUNK_MAGIC)) {
        this.base(window, start + at);
        at += CHUNK_MAGIC.length;
        continue;
      }
      const size = recordSize(bytes, at);
      const item = size > 0 ? this.record(window, at, size) : null;
      if (item !== null) items.push(item);
      at += item?.kind === 'record' ? size : 1;
    }
    this.next = start + Math.max(at, limit);
    return items;
  }

  private record(window: Window, at: number, size: number): EvtxItem {
    const { bytes, start } = window;
    const offset = start + at;
    const own = baseOf(bytes, at);
    if (own !== null) this.base(window, start + own);
    for (const base of this.bases.toReversed()) {
      const inside = offset - base.offset;
      if (inside < CHUNK_HEADER_BYTES || inside + size > CHUNK_BYTES) continue;
      const from = inside + RECORD_HEADER_BYTES;
      const instances = soundFragments(base.data, from, inside + size - 4);
      if (instances === null) continue;
      return { kind: 'record', record: recordAt(bytes, at, start, 'carved', instances) };
    }
    const issue = { code: 'EVTX_BINXML', what: 'template.definition', offset } as const;
    return { kind: 'issue', issue: { ...issue, record: u64(bytes, at + 8) } };
  }

  /** Makes the chunk that begins at an offset in the source the newest of those that records are tried with. */
  private base({ bytes, start }: Window, offset: number): void {
    const known = this.bases.find((base) => base.offset === offset);
    const others = this.bases.filter((base) => base !== known);
    const first = offset - start;
    const copy = (): Uint8Array => {
      const chunk = new Uint8Array(CHUNK_BYTES);
      chunk.set(bytes.subarray(Math.max(0, first), first + CHUNK_BYTES), Math.max(0, -first));
      return chunk;
    };
    const base = known ?? { offset, data: new ChunkData(copy()) };
    this.bases = [...others.slice(1 - MAX_CARVING_BASES), base];
  }
}

/** The next signature of a chunk or a record. @returns `end`, when there is none */
function nextSign(bytes: Uint8Array, at: number, end: number): number {
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte === RECORD_MAGIC[0] && hasMagic(bytes, at, RECORD_MAGIC)) return at;
    if (byte === CHUNK_MAGIC[0] && hasMagic(bytes, at, CHUNK_MAGIC)) return at;
  }
  return at;
}

/** @returns 0, unless the size is possible and stands at both ends of the record */
function recordSize(bytes: Uint8Array, at: number): number {
  if (at + MIN_RECORD_BYTES > bytes.length) return 0;
  const size = u32(bytes, at + 4);
  if (size < MIN_RECORD_BYTES || size > CHUNK_BYTES || at + size > bytes.length) return 0;
  return u32(bytes, at + size - 4) === size ? size : 0;
}

/** Where the chunk of a record began, when the record says so. @returns `null` when it does not */
function baseOf(bytes: Uint8Array, at: number): number | null {
  let token = at + RECORD_HEADER_BYTES;
  if (bytes[token] === TOKEN.fragmentHeader) token += FRAGMENT_HEADER_BYTES;
  const isInstance = bytes[token] === TOKEN.templateInstance;
  const place = isInstance ? definitionPlace(bytes, token) : namePlace(bytes, token);
  if (place === null) return null;
  const base = place.at - place.offset;
  return at - base >= CHUNK_HEADER_BYTES && at - base < CHUNK_BYTES ? base : null;
}

/** Where something stands in the bytes, and where in its chunk it says that it does. */
interface Place {
  readonly at: number;
  readonly offset: number;
}

/** A definition stands right here when its GUID begins as the instance says. */
function definitionPlace(bytes: Uint8Array, token: number): Place | null {
  const at = token + 10;
  if (at + DEFINITION_HEAD_BYTES > bytes.length) return null;
  if (u32(bytes, at + 4) !== u32(bytes, token + 2)) return null;
  return { at, offset: u32(bytes, token + 6) };
}

/** A name stands right here when its hash is that of its characters. */
function namePlace(bytes: Uint8Array, token: number): Place | null {
  if ((bytes[token]! & ~MORE) !== TOKEN.openElement) return null;
  const at = token + 9;
  if (at + 8 > bytes.length) return null;
  const units = u16(bytes, at + 6);
  if (units === 0 || units > MAX_NAME_UNITS || at + 8 + units * 2 > bytes.length) return null;
  if (u16(bytes, at + 4) !== nameHash(bytes, at + 8, units)) return null;
  return { at, offset: u32(bytes, token + 5) };
}
