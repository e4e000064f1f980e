import type { ChunkStructure } from '@unmask/evtx';
import { hex } from '../hex.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { hostOf } from './record-text.ts';

/**
 * A chunk of a closed log that counts other records than it holds, while its checksums hold. Editors that take a record out and forget a counter
 * leave this. Base rate: 0 of 828 public logs, apart from those whose checksums fail too.
 */
export const chunkCounters: EvtxCheck = {
  id: 'evtx-chunk-counters',
  title: 'Chunk that counts other records than it holds',
  start() {
    const wrong: Observation[] = [];
    return {
      chunk(chunk) {
        const { headerChecksumHolds, dataChecksumHolds, records, issues, claims } = chunk;
        const isSound = headerChecksumHolds && dataChecksumHolds && issues.length === 0;
        if (!isSound || !claims.hasChecksums || records.length === 0) return;
        if (claimed(chunk) !== records.length && wrong.length < MAX_CHUNKS)
          wrong.push(observe(chunk));
      },
      finish: ({ isClosed, state }) => (isClosed && state === 'live' ? wrong : []),
    };
  },
};

const MAX_CHUNKS = 100;

function claimed({ claims: { firstNumber, lastNumber } }: ChunkStructure): number {
  return lastNumber - firstNumber + 1;
}

function observe(chunk: ChunkStructure): Observation {
  const { offset, index, records } = chunk;
  const [first] = records;
  return {
    level: 'medium',
    confidence: 'moderate',
    time: first!.time,
    until: records.at(-1)!.time,
    summary: `chunk ${index} says that it holds ${claimed(chunk)} records, and holds ${records.length}`,
    matched: {
      chunk: String(index),
      'chunk at': hex(offset),
      'records claimed': String(claimed(chunk)),
      'records there': String(records.length),
    },
    proof: [{ offset, record: first!.id }],
    alternatives: [
      'Damage: dropped, the checksums over the chunk hold',
      'Copy of an open log: dropped, the log was closed',
    ],
    host: hostOf(first!),
  };
}
