import type { EvtxCheck, Observation } from './check.ts';
import { noteOf, proofOf, type RecordNote } from './record-text.ts';

/**
 * Numbers missing between two records of one chunk, in a log as the service wrote it. The service numbers without gaps; a hole between chunks
 * may be a lost chunk or the ring's oldest end, a hole inside one may not. Base rate: 1 of 38 live public logs, a shadow copy taken while
 * the log was open.
 */
export const recordIdHole: EvtxCheck = {
  id: 'evtx-record-id-hole',
  title: 'Record numbers missing inside a chunk',
  start() {
    const holes: Hole[] = [];
    return {
      chunk({ records }) {
        for (let i = 1; i < records.length && holes.length < MAX_HOLES; i++) {
          const [before, after] = [records[i - 1]!, records[i]!];
          if (after.id > before.id + 1) {
            holes.push({ before: noteOf(before), after: noteOf(after) });
          }
        }
      },
      finish: ({ state, isClosed }) =>
        state === 'live' ? holes.map((h) => observe(h, isClosed)) : [],
    };
  },
};

interface Hole {
  readonly before: RecordNote;
  readonly after: RecordNote;
}

/** Findings of one log; what more there is shows in the log. */
const MAX_HOLES = 100;

function observe({ before, after }: Hole, isClosed: boolean): Observation {
  const missing = after.id - before.id - 1;
  return {
    level: isClosed ? 'medium' : 'low',
    confidence: isClosed ? 'moderate' : 'low',
    time: before.time,
    until: after.time,
    summary: `${missing} record numbers are missing between ${before.id} and ${after.id}, which stand side by side`,
    matched: { before: String(before.id), after: String(after.id), missing: String(missing) },
    proof: proofOf(before, after),
    alternatives: [
      'Filter of an export: dropped, the log was not exported',
      'Ring overwritten at its oldest end, or a lost chunk: dropped, both records stand in one chunk',
      isClosed
        ? 'Copy of an open log: dropped, the log was closed'
        : 'Copy of an open log, of a shadow copy, or after a power loss: kept, the log was not closed',
    ],
    host: after.host,
  };
}
