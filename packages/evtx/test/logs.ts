import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesSource, readEvtx, type EvtxItem, type EvtxRecord } from '@unmask/evtx';
import type { ParseIssue, ReadEvtxOptions } from '@unmask/evtx';
import { sharedData } from '../../../tools/shared-data.ts';

/** Paths of the logs in a folder of the shared data, below it; none where the data is absent. */
export function sharedLogs(folder: string): string[] {
  const full = sharedData(folder);
  if (full === null) return [];
  const paths = readdirSync(full, { recursive: true }) as string[];
  return paths.filter((path) => path.endsWith('.evtx')).sort();
}

export function sharedBytes(folder: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(sharedData(folder)!, path)));
}

/** All that a log gives, in order. */
export async function readItems(
  file: Uint8Array,
  options: ReadEvtxOptions = {},
): Promise<EvtxItem[]> {
  const items: EvtxItem[] = [];
  for await (const batch of readEvtx(bytesSource(file), options)) items.push(...batch);
  return items;
}

export function recordsOf(items: readonly EvtxItem[]): EvtxRecord[] {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

export function issuesOf(items: readonly EvtxItem[]): ParseIssue[] {
  return items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
}
