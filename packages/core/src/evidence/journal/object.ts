import type { ByteSource } from '@unmask/evtx';
import { hex } from './header.ts';
import { MAX_ITEMS } from './limits.ts';
import type { Pages } from './pages.ts';

/**
 * Objects follow each other on a grid of 8 bytes. Each begins `type u8, flags u8, reserved[6], size u64`.
 *
 * ```
 * DATA         16 hash   24 next   32 next field   40 first entry   48 entry array   56 entries   [compact: 64 two u32]   payload
 * ENTRY        16 seqnum   24 realtime   32 monotonic   40 boot id   56 xor   64 items: offset u64, hash u64  [compact: offset u32]
 * ENTRY_ARRAY  16 next array   24 items: offset u64  [compact: u32]
 * ```
 */
export const OBJECT_TYPES = {
  UNUSED: 0,
  DATA: 1,
  FIELD: 2,
  ENTRY: 3,
  DATA_HASH_TABLE: 4,
  FIELD_HASH_TABLE: 5,
  ENTRY_ARRAY: 6,
  TAG: 7,
} as const;

export const OBJECT_HEADER_BYTES = 16;
const LAST_TYPE = OBJECT_TYPES.TAG;

export interface ObjectHeader {
  readonly offset: number;
  readonly type: number;
  readonly flags: number;
  /** Header included. */
  readonly size: number;
}

export interface Entry {
  readonly seqnum: number;
  /** Microseconds since 1970. */
  readonly realtime: bigint;
  /** Microseconds since the boot. */
  readonly monotonic: bigint;
  readonly bootId: string;
  readonly xorHash: bigint;
  readonly items: readonly number[];
  /** Items left out because of `MAX_ITEMS`. */
  readonly dropped: number;
}

/** The header of the object at `offset`; `null` when no object can be there. */
export async function readObjectHeader(
  pages: Pages,
  source: ByteSource,
  offset: number,
): Promise<ObjectHeader | null> {
  if (offset % 8 !== 0 || offset + OBJECT_HEADER_BYTES > source.byteLength) return null;
  const view = await pages.read(offset, OBJECT_HEADER_BYTES);
  if (view.byteLength < OBJECT_HEADER_BYTES) return null;
  const type = view.getUint8(0);
  const size = Number(view.getBigUint64(8, true));
  const fits = size >= OBJECT_HEADER_BYTES && offset + size <= source.byteLength;
  return type <= LAST_TYPE && fits ? { offset, type, flags: view.getUint8(1), size } : null;
}

/** Where the next object begins. */
export function endOf({ offset, size }: ObjectHeader): number {
  return offset + Math.ceil(size / 8) * 8;
}

const ENTRY_ITEMS_AT = 64;

/** An ENTRY object; `null` when it is too small to be one. */
export async function readEntry(
  pages: Pages,
  object: ObjectHeader,
  compact: boolean,
): Promise<Entry | null> {
  if (object.size < ENTRY_ITEMS_AT) return null;
  const itemBytes = compact ? 4 : 16;
  const count = Math.floor((object.size - ENTRY_ITEMS_AT) / itemBytes);
  const kept = Math.min(count, MAX_ITEMS);
  const view = await pages.read(object.offset, ENTRY_ITEMS_AT + kept * itemBytes);
  if (view.byteLength < ENTRY_ITEMS_AT + kept * itemBytes) return null;
  const items = Array.from({ length: kept }, (_, i) => {
    const at = ENTRY_ITEMS_AT + i * itemBytes;
    return compact ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
  });
  return {
    seqnum: Number(view.getBigUint64(16, true)),
    realtime: view.getBigUint64(24, true),
    monotonic: view.getBigUint64(32, true),
    bootId: hex(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), 40),
    xorHash: view.getBigUint64(56, true),
    items,
    dropped: count - kept,
  };
}
