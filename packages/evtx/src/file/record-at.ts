import type { Instance } from '../binxml/instance.ts';
import { u32, u64 } from '../binxml/reader.ts';
import { EvtxRecord, type RecordOrigin } from '../record.ts';
import { filetimeMicroseconds } from '../value/time.ts';

/** The record whose header stands at `at`: magic (4), size (4), number (8), FILETIME (8). @param base offset of the bytes in the source */
export function recordAt(
  bytes: Uint8Array,
  at: number,
  base: number,
  origin: RecordOrigin,
  instances: readonly Instance[],
): EvtxRecord {
  const size = u32(bytes, at + 4);
  const written = filetimeMicroseconds(u32(bytes, at + 16), u32(bytes, at + 20));
  return new EvtxRecord(base + at, size, u64(bytes, at + 8), written, origin, instances);
}
