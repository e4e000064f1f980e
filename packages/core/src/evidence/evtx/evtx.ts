import { detectEvtx, readEvtx } from '@unmask/evtx';
import type { EvtxItem } from '@unmask/evtx';
import { cutEvenly } from '../cut-evenly.ts';
import type { Evidence, Format, Item, ReadOptions } from '../format.ts';
import { EvtxEvent, SourceCache } from './event.ts';
import { toIssue } from './issue.ts';

/**
 * Bytes in one work unit: 64 blocks of 64 KiB. Small enough that the last units of a hunt keep every core busy and a lost
 * unit costs little, large enough that handing one out (about 0.1 ms) does not show beside reading it.
 */
export const PART_BYTES: number = 64 * 65_536;

/** Windows event logs. Documented in `docs/formats/evtx.md`. */
export const EVTX: Format = {
  id: 'evtx',
  title: 'Windows event log',
  extensions: ['.evtx'],
  detect: (head) => detectEvtx(head),
  // A block belongs to the range that holds its first byte, so any cut is a good one.
  parts: (source) => cutEvenly(source, PART_BYTES),
  forward: true,
  read: readItems,
};

async function* readItems(evidence: Evidence, options: ReadOptions): AsyncGenerator<Item[]> {
  const toItem = itemReader(evidence);
  const { start, end } = options.range;
  const batches = readEvtx(evidence.source, { start, end, recover: options.recover });
  for await (const batch of batches) yield batch.map(toItem);
}

/** Makes events of records, and issues of what was met between them. */
export function itemReader(evidence: Evidence): (item: EvtxItem) => Item {
  const sources = new SourceCache(evidence);
  return (item) =>
    item.kind === 'record'
      ? { kind: 'event', event: new EvtxEvent(item.record, evidence.path, sources) }
      : { kind: 'issue', issue: toIssue(item.issue, evidence.path) };
}
