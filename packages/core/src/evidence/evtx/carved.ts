import { carveEvtx } from '@unmask/evtx';
import { cutEvenly } from '../cut-evenly.ts';
import type { Evidence, Format, Item, ReadOptions } from '../format.ts';
import { itemReader } from './evtx.ts';

/** Bytes in one work unit. Large beside the 128 KiB before each that are searched again for where its records' chunks began. */
const PART_BYTES: number = 64 * 1024 * 1024;

/**
 * Records of Windows event logs in bytes of any kind: disk images, unallocated space, memory. Not among `FORMATS`, because it takes whatever no other format
 * does. Documented in `docs/formats/evtx.md`.
 */
export const CARVED: Format = {
  id: 'carved',
  title: 'records of Windows event logs in any bytes',
  extensions: [],
  detect: (head) => head.length > 0,
  parts: (source) => cutEvenly(source, PART_BYTES),
  read: readCarved,
};

async function* readCarved(evidence: Evidence, { range }: ReadOptions): AsyncGenerator<Item[]> {
  const toItem = itemReader(evidence);
  for await (const batch of carveEvtx(evidence.source, range)) yield batch.map(toItem);
}
