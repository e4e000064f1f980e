import type { EvtxRecord } from '@unmask/evtx';
import type { EvtxCheck, Observation } from './check.ts';
import { eventRecordId, noteOf, proofOf, type RecordNote } from './record-text.ts';

/**
 * A run of records whose header number differs from the number inside the event, in a log where the two agree otherwise. Exports renumber all headers; only
 * an editor renumbers some. Chunks with damage are left out: a half overwritten record looks the same. Base rate: not found in public live logs; few are known.
 */
export const rewrittenNumbers: EvtxCheck = {
  id: 'evtx-rewritten-numbers',
  title: 'Some records carry two different numbers',
  start() {
    let first: RecordNote | null = null;
    let last: RecordNote | null = null;
    let count = 0;
    return {
      chunk({ records, issues }) {
        if (issues.length > 0) return;
        const different = records.filter(hasTwoNumbers);
        if (different.length === 0) return;
        first ??= noteOf(different[0]!);
        last = noteOf(different.at(-1)!);
        count += different.length;
      },
      finish: ({ state }) =>
        state === 'live' && first !== null ? [observe(first, last!, count)] : [],
    };
  },
};

function hasTwoNumbers(record: EvtxRecord): boolean {
  const own = eventRecordId(record);
  return !Number.isNaN(own) && own !== record.id;
}

function observe(first: RecordNote, last: RecordNote, count: number): Observation {
  const inside = first.number;
  return {
    level: 'medium',
    confidence: 'moderate',
    time: first.time,
    until: last.time,
    summary: `${count} records have another number in their header than in their event, from record ${first.id} (event says ${inside}) on`,
    matched: {
      records: String(count),
      'header number': String(first.id),
      'event number': inside,
    },
    proof: proofOf(first, last),
    alternatives: ['Export: dropped, an export renumbers all records, and most agree here'],
    host: first.host,
  };
}
