import { setImmediate } from 'node:timers/promises';
import type { Item } from '@unmask/core';
import { openFileSource } from '@unmask/evtx/node';
import type { EvidenceFile } from './evidence-list.ts';
import type { ReadingOptions } from './options.ts';

/** The items of a piece of evidence, part by part, with a chance between parts to notice an interrupt. */
export async function* readItems(
  { path, file, facts, origin, rotation, format }: EvidenceFile,
  { recover, timeZone }: ReadingOptions,
  interrupt: AbortSignal,
): AsyncGenerator<Item> {
  using source = openFileSource(file);
  for (const range of format.parts(source)) {
    await setImmediate();
    if (interrupt.aborted) return;
    const evidence = { path, source, facts, origin, rotation };
    for await (const batch of format.read(evidence, { range, recover, timeZone })) yield* batch;
  }
}
