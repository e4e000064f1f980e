import { readFragments } from './binxml/instance.ts';
import { u32, u64 } from './binxml/reader.ts';
import { ChunkData } from './chunk-data.ts';
import { Damage } from './damage.ts';
import { hasMagic, RECORD_MAGIC } from './file/magic.ts';
import { recordAt } from './file/record-at.ts';
import { MIN_RECORD_BYTES, RECORD_HEADER_BYTES } from './limits.ts';
import type { EvtxRecord } from './record.ts';

/** A record that was hidden inside the one before it. */
export interface HiddenRecord {
  /** The record whose bytes it lies in: its size was raised to cover it. */
  readonly host: EvtxRecord;
  /** Bytes that the host had before. */
  readonly hostSize: number;
  readonly offset: number;
  readonly size: number;
  /** The number in the hidden record's header. */
  readonly id: number;
  /** The hidden record itself, when it can still be read. */
  readonly record: EvtxRecord | null;
}

/**
 * Finds records that lie inside a record, as the tool "eventlogedit" of DanderSpritz leaves them: it raises the size of the record before
 * the one to hide, writes the new size behind both, and leaves the old record in place. So the host's old size copy still stands right before
 * the hidden record, and the hidden record ends where its host does. Analysis: Fox-IT, "Detection and recovery of NSA's covered up
 * tracks", 2017. Records hide in each other where several in a row were taken out.
 */
export function hiddenRecords(
  bytes: Uint8Array,
  base: number,
  host: EvtxRecord,
): readonly HiddenRecord[] {
  const found: HiddenRecord[] = [];
  const start = host.offset - base;
  // Taken out one after the other, or one inside the other: what is left of each find is searched again.
  const stack = [{ start, end: start + host.size }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const at = hiddenAt(bytes, place.start, place.end);
    if (at < 0 || found.length >= MAX_HIDDEN) continue;
    const size = place.end - at;
    found.push({
      host,
      hostSize: at - place.start,
      offset: base + at,
      size,
      id: u64(bytes, at + 8),
      record: readHidden(bytes, base, at, size),
    });
    stack.push({ start: place.start, end: at }, { start: at, end: place.end });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** More than fit into a chunk. */
const MAX_HIDDEN = 1_024;

/** @returns -1 when nothing is hidden between the offsets */
function hiddenAt(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + RECORD_HEADER_BYTES; at + MIN_RECORD_BYTES <= end; at++) {
    at = bytes.indexOf(RECORD_MAGIC[0]!, at);
    if (at < 0 || at + MIN_RECORD_BYTES > end) return -1;
    if (!hasMagic(bytes, at, RECORD_MAGIC) || u32(bytes, at - 4) !== at - start) continue;
    if (at + u32(bytes, at + 4) === end) return at;
  }
  return -1;
}

function readHidden(bytes: Uint8Array, base: number, at: number, size: number): EvtxRecord | null {
  try {
    const chunk = new ChunkData(bytes);
    const doubt = { damage: null };
    const instances = readFragments(chunk, at + RECORD_HEADER_BYTES, at + size - 4, doubt);
    return recordAt(bytes, at, base, 'hidden', instances);
  } catch (error) {
    if (error instanceof Damage) return null;
    throw error;
  }
}
