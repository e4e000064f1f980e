import { readChunks, readFileClaims, type ByteSource, type EvtxRecord } from '@unmask/evtx';
import { checksum } from './checksum.ts';
import type { EvtxCheck, LogFacts, Observation } from './check.ts';
import { chunkCounters } from './chunk-counters.ts';
import { fileCounters } from './file-counters.ts';
import { hiddenRecord } from './hidden-record.ts';
import { type LogLife, LogLifeReader } from './log-life.ts';
import { newerSlack } from './newer-slack.ts';
import { recordIdHole } from './record-id-hole.ts';
import { eventRecordId } from './record-text.ts';
import { rewrittenNumbers } from './rewritten-numbers.ts';
import { sizeCopy } from './size-copy.ts';
import { timeBackwards } from './time-backwards.ts';

/** Every check of a log's structure. The order is the order of findings about one log. */
export const EVTX_CHECKS: readonly EvtxCheck[] = [
  hiddenRecord,
  rewrittenNumbers,
  recordIdHole,
  newerSlack,
  chunkCounters,
  fileCounters,
  sizeCopy,
  checksum,
  timeBackwards,
];

export interface Inspected {
  readonly observed: readonly { readonly check: EvtxCheck; readonly observation: Observation }[];
  readonly life: LogLife | null;
}

/** Runs every check over one log. One pass, which keeps no bytes; memory does not grow with the log. */
export async function inspectEvtx(source: ByteSource): Promise<Inspected> {
  const runs = EVTX_CHECKS.map((check) => ({ check, run: check.start() }));
  const state = new NumberTally();
  const life = new LogLifeReader();
  for await (const chunk of readChunks(source)) {
    for (const record of chunk.records) state.add(record);
    for (const { run } of runs) run.chunk(chunk);
    life.chunk(chunk);
  }
  const claims = await readFileClaims(source);
  const log: LogFacts = {
    state: state.decide(),
    isClosed: claims !== null && !claims.isDirty,
    chunkCount: claims?.chunkCount ?? 0,
    nextRecord: claims?.checksumHolds === true ? claims.nextRecord : null,
  };
  return {
    observed: runs.flatMap(({ check, run }) =>
      run.finish(log).map((observation) => ({ check, observation })),
    ),
    life: life.finish(log, source.byteLength),
  };
}

/** Tells a live log from an export: whether header numbers and event numbers agree. */
class NumberTally {
  private same = 0;
  private different = 0;

  add(record: EvtxRecord): void {
    const own = eventRecordId(record);
    if (Number.isNaN(own)) return;
    if (own === record.id) this.same++;
    else this.different++;
  }

  decide(): LogFacts['state'] {
    if (this.same === 0 && this.different === 0) return 'undecided';
    return this.same > this.different ? 'live' : 'export';
  }
}
