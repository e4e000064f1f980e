import type { EvtxRecord } from '@unmask/evtx';
import type { EvtxCheck, Observation } from './check.ts';
import { eventText, noteOf, proofOf, type RecordNote } from './record-text.ts';

/**
 * Records behind the live ones that carry higher numbers than any live one, in a closed log. What lies there is from before: an older round of the
 * ring, or what an older record left. Numbers above the end were once live and were taken off it. Base rate: 0 of 12 closed live
 * public logs, of which 2 have anything there; 1 of 14 open ones, whose chunk header waited to be written.
 */
export const newerSlack: EvtxCheck = {
  id: 'evtx-newer-slack',
  title: 'Deleted records that are newer than the end of the log',
  start() {
    let last: RecordNote | null = null;
    let newer: SlackNote[] = [];
    return {
      chunk({ records, slack }) {
        const highest = highestOf(records);
        if (highest !== null && (last === null || highest.id > last.id)) last = noteOf(highest);
        const end = last?.id ?? 0;
        newer = newer.filter(({ id }) => id > end);
        for (const record of slack) {
          const room = newer.length < MAX_FOUND;
          if (record.id > end && room) newer.push({ ...noteOf(record), event: eventText(record) });
        }
      },
      finish: ({ state, isClosed }) =>
        state === 'live' && isClosed && last !== null && newer.length > 0
          ? [observe(last, newer)]
          : [],
    };
  },
};

/** Kept of one log. A chunk holds about a hundred. */
const MAX_FOUND = 1_000;
/** Events told of in the finding. */
const MAX_TOLD = 5;

interface SlackNote extends RecordNote {
  readonly event: string;
}

function highestOf(records: readonly EvtxRecord[]): EvtxRecord | null {
  return records.reduce<EvtxRecord | null>(
    (highest, record) => (highest === null || record.id > highest.id ? record : highest),
    null,
  );
}

function observe(last: RecordNote, found: readonly SlackNote[]): Observation {
  const newer = found.toSorted((a, b) => a.id - b.id);
  const [first] = newer;
  return {
    level: 'medium',
    confidence: 'low',
    time: first!.time,
    until: newer.at(-1)!.time,
    summary: `${newer.length} records behind the live ones are newer than the last live record, ${last.number}: from record ${first!.number} on, ${first!.event}`,
    matched: {
      'last live record': last.number,
      'newer records': String(newer.length),
      ...Object.fromEntries(
        newer.slice(0, MAX_TOLD).map(({ number, event }) => [`record ${number}`, event]),
      ),
    },
    proof: proofOf(...newer.slice(0, MAX_TOLD), last),
    alternatives: [
      'Older round of the ring: dropped, those have lower numbers',
      'Copy of an open log: dropped, the log says that it was closed',
      'Power loss before the chunk header was written, and few events since: kept; look in the System log for event 6008',
    ],
    host: first!.host,
  };
}
