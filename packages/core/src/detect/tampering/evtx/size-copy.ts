import type { ChunkStructure } from '@unmask/evtx';
import { hex } from '../hex.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { hostOf } from './record-text.ts';

/**
 * A record of a closed log whose size stands at its end otherwise than at its start, while the checksums of its chunk hold. Editors that make a record longer or
 * shorter and forget the second place leave this.
 */
export const sizeCopy: EvtxCheck = {
  id: 'evtx-size-copy',
  title: 'Record whose two sizes differ',
  start() {
    const found: Observation[] = [];
    return {
      chunk(chunk) {
        const { headerChecksumHolds, dataChecksumHolds, claims, records } = chunk;
        const isSound = headerChecksumHolds && dataChecksumHolds && claims.hasChecksums;
        if (isSound && records.length > 0 && found.length < MAX_RECORDS)
          found.push(...observe(chunk));
      },
      finish: ({ isClosed }) => (isClosed ? found.slice(0, MAX_RECORDS) : []),
    };
  },
};

const MAX_RECORDS = 100;

function observe({ issues, records, index }: ChunkStructure): Observation[] {
  return issues
    .filter(({ code }) => code === 'EVTX_RECORD_SIZE_COPY')
    .map(({ offset, need, have }): Observation => {
      const before = records.findLast((record) => record.offset <= offset) ?? records[0]!;
      return {
        level: 'medium',
        confidence: 'moderate',
        time: before.time,
        until: null,
        summary: `the size at the end of a record in chunk ${index} is not that at its start, though the checksums hold`,
        matched: {
          at: hex(offset),
          'size at the start': String(need ?? '?'),
          'size at the end': String(have ?? '?'),
        },
        proof: [{ offset, record: before.id }],
        alternatives: [
          'Damage: dropped, the checksums over the chunk hold',
          'Copy of an open log: dropped, the log was closed',
        ],
        host: hostOf(before),
      };
    });
}
