import { OBJECT_HEADER_BYTES, OBJECT_TYPES, type ObjectHeader } from '../object.ts';
import type { Pages } from '../pages.ts';

/** Bytes from `start`, up to but not including `end`. */
export type Range = readonly [start: number, end: number];

/** Fetched at once. */
const READ_BYTES = 65_536;

/** Of the header: what never changes once the file is made. Its state, times, counts and ends do. Source: systemd, journal-authenticate.c. */
export const SEALED_HEADER: readonly Range[] = [
  [0, 16],
  [24, 56],
  [72, 96],
  [104, 136],
];

/** Of an object: what never changes once it is written. Places of other objects do. */
export function sealedRanges({ offset, type, size }: ObjectHeader, compact: boolean): Range[] {
  const range = (from: number, to: number): Range => [
    offset + Math.min(from, size),
    offset + Math.min(to, size),
  ];
  const head = range(0, OBJECT_HEADER_BYTES);
  switch (type) {
    case OBJECT_TYPES.DATA:
      return [head, range(16, 24), range(compact ? 72 : 64, size)];
    case OBJECT_TYPES.FIELD:
      return [head, range(16, 24), range(40, size)];
    case OBJECT_TYPES.ENTRY:
      return [head, range(16, size)];
    case OBJECT_TYPES.TAG:
      return [head, range(16, 32)];
    default:
      return [head];
  }
}

/** Hands over the bytes of a range, piece by piece. */
export async function feed(
  pages: Pages,
  [start, end]: Range,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  for (let at = start; at < end; at += READ_BYTES) {
    const view = await pages.read(at, Math.min(end - at, READ_BYTES));
    take(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  }
}
