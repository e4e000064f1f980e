import type { EvtxRecord } from '@unmask/evtx';
import type { EvtxCheck, Observation } from './check.ts';
import { eventRecordId, proofOf } from './record-text.ts';

/**
 * A run of records whose header number differs from the number inside the event, in a log where the two agree otherwise. Exports renumber all headers; only
 * an editor renumbers some. Chunks with damage are left out: a half overwritten record looks the same. Base rate: not found in public live logs; few are known.
 */
export const rewrittenNumbers: EvtxCheck = {
  id: 'evtx-rewritten-numbers',
  title: 'Some records carry two different numbers',
  start() {
    let first: EvtxRecord | null = null;
    let last: EvtxRecord | null = null;
    let count = 0;
    return {
      chunk({ records, issues }) {
        if (issues.length > 0) return;
        for (const record of records) {
          const own = eventRecordId(record);
          if (Number.isNaN(own) || own === record.id) continue;
          first ??= record;
          last = record;
          count++;
        }
      },
      finish: ({ state }) =>
        state === 'live' && first !== null ? [observe(first, last!, count)] : [],
    };
  },
};

function observe(first: EvtxRecord, last: EvtxRecord, count: number): Observation {
  const inside = eventRecordId(first);
  return {
    level: 'medium',
    confidence: 'moderate',
    time: first.time,
    until: last.time,
    summary: `${count} records have another number in their header than in their event, from record ${first.id} (event says ${inside}) on`,
    matched: {
      records: String(count),
      'header number': String(first.id),
      'event number': String(inside),
    },
    proof: proofOf(first, last),
    alternatives: ['Export: dropped, an export renumbers all records, and most agree here'],
    witness: first,
  };
}
