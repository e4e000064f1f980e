import type { ChunkStructure } from '@unmask/evtx';
import { hex } from '../hex.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { hostOf } from './record-text.ts';

/**
 * A checksum that does not hold in a log that the service closed. The service writes checksums when it closes a log, so a closed log with a wrong one was
 * changed outside the service, or damaged. Base rate: 0 of the closed public logs that were not broken on purpose.
 */
export const checksum: EvtxCheck = {
  id: 'evtx-checksum-of-closed-log',
  title: 'Closed log whose checksum does not hold',
  start() {
    const failed: Observation[] = [];
    return {
      chunk(chunk) {
        const holds = chunk.headerChecksumHolds && chunk.dataChecksumHolds;
        if (!holds && chunk.records.length > 0 && failed.length < MAX_CHUNKS)
          failed.push(observe(chunk));
      },
      finish: ({ isClosed }) => (isClosed ? failed : []),
    };
  },
};

const MAX_CHUNKS = 100;

function observe({ offset, index, records, dataChecksumHolds }: ChunkStructure): Observation {
  const [first] = records;
  const last = records.at(-1)!;
  const part = dataChecksumHolds ? 'header' : 'records';
  return {
    level: 'medium',
    confidence: 'moderate',
    time: first!.time,
    until: last.time,
    summary: `the ${part} of chunk ${index} (records ${first!.id} to ${last.id}) changed after the service wrote the checksum`,
    matched: { chunk: String(index), 'chunk at': hex(offset), 'checksum of': part },
    proof: [{ offset, record: first!.id }],
    alternatives: [
      'Copy of an open log: dropped, the log says that it was closed',
      'Bad storage or transfer: kept; compare with another copy, or with the other files of the same storage',
    ],
    host: hostOf(first!),
  };
}
