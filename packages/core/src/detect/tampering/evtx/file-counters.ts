import type { EvtxRecord } from '@unmask/evtx';
import type { EvtxCheck, Observation } from './check.ts';
import { noteOf, proofOf, type RecordNote } from './record-text.ts';

/**
 * A closed log whose file header gives another number to the next record than follows from the last, while its checksum holds. Editors that take the end off a
 * log, or number it anew, and forget the header leave this.
 */
export const fileCounters: EvtxCheck = {
  id: 'evtx-file-counters',
  title: 'Log whose header counts on from another record than its last',
  start() {
    let last: RecordNote | null = null;
    let isSound = true;
    let chunks = 0;
    return {
      chunk({ records, issues }) {
        isSound &&= issues.length === 0;
        chunks++;
        const highest = records.reduce<EvtxRecord | null>(
          (high, each) => (high === null || each.id > high.id ? each : high),
          null,
        );
        if (highest !== null && (last === null || highest.id > last.id)) last = noteOf(highest);
      },
      finish: ({ isClosed, state, nextRecord, chunkCount }) =>
        isClosed &&
        isSound &&
        chunks >= chunkCount &&
        state === 'live' &&
        last !== null &&
        nextRecord !== null
          ? observe(last, nextRecord)
          : [],
    };
  },
};

function observe(last: RecordNote, next: number): Observation[] {
  if (next === last.id + 1) return [];
  return [
    {
      level: 'medium',
      confidence: 'moderate',
      time: last.time,
      until: null,
      summary: `the header of the log says that record ${next} comes next, and its last record is ${last.id}`,
      matched: { 'next record by the header': String(next), 'last record': String(last.id) },
      proof: [{ offset: NEXT_RECORD_AT, record: null }, ...proofOf(last)],
      alternatives: [
        'Copy of an open log: dropped, the log was closed',
        'Damage: dropped, the checksums of header and chunks hold',
        'A copy that was cut off: dropped, all chunks that the header counts are there',
      ],
      host: last.host,
    },
  ];
}

/** Of the number, in the file. */
const NEXT_RECORD_AT = 24;
