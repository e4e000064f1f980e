import type { ByteSource } from '@unmask/evtx';
import type { ByteRange } from './format.ts';

/** Ranges of `partBytes`, the last as long as is left. */
export function cutEvenly(source: ByteSource, partBytes: number): ByteRange[] {
  const parts: ByteRange[] = [];
  for (let start = 0; start < source.byteLength; start += partBytes) {
    parts.push({ start, end: Math.min(start + partBytes, source.byteLength) });
  }
  return parts;
}
