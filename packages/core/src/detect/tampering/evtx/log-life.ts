import type { ChunkStructure, EvtxRecord } from '@unmask/evtx';
import { firstValue } from '../../../evidence/first-value.ts';
import type { LogFacts } from './check.ts';
import { noteOf, type RecordNote } from './record-text.ts';

/** What a log as the service wrote it says of its own beginning, and of the clearing of logs. Plain data, kept until all logs were seen. */
export interface LogLife {
  readonly channel: string;
  /** Lower case; of the newest record, because hosts get their name late. */
  readonly host: string | null;
  /** The record with the lowest number. */
  readonly first: RecordNote;
  /** Microseconds since 1970. */
  readonly lastTime: number;
  /** Nothing in it was damaged. */
  readonly isSound: boolean;
  /** May have reached its size and begun to overwrite its oldest end. */
  readonly mayHaveWrapped: boolean;
  /** Says that the service put the full log away and began a new one. */
  readonly wasArchived: boolean;
  readonly clearings: readonly Clearing[];
}

/** Event 1102 or 104: somebody cleared a log. */
export interface Clearing {
  readonly channel: string;
  readonly time: number;
  readonly offset: number;
  readonly id: number;
}

/** Of one log. Clearing is rare; what more there is changes nothing. */
const MAX_CLEARINGS = 64;
const CHUNK_BYTES = 65_536;
/** Windows lets no log be smaller than this before it overwrites. */
const MIN_FULL_BYTES = 1_048_576;
const CLEARED_SECURITY = 1102;
const CLEARED_OTHER = 104;
const ARCHIVED: ReadonlySet<number> = new Set([105, 1105]);

/** Puts a log's life together, chunk by chunk. */
export class LogLifeReader {
  private first: RecordNote | null = null;
  private channel = '';
  private newest: RecordNote | null = null;
  private lastTime = -Infinity;
  private isSound = true;
  private isAscending = true;
  private chunks = 0;
  private wasArchived = false;
  private readonly clearings: Clearing[] = [];

  chunk({ index, records, issues }: ChunkStructure): void {
    if (issues.length > 0) this.isSound = false;
    const [first] = records;
    const last = records.at(-1);
    if (first === undefined || last === undefined) return;
    if (index !== this.chunks || (this.newest !== null && first.id < this.newest.id)) {
      this.isAscending = false;
    }
    this.chunks = index + 1;
    if (this.first === null || first.id < this.first.id) {
      this.first = noteOf(first);
      this.channel = String(firstValue(first.get('Channel')) ?? '');
    }
    if (this.newest === null || last.id > this.newest.id) this.newest = noteOf(last);
    for (const record of records) this.record(record);
  }

  /** @returns `null` for a log that the service did not write as it lies there, or that says nothing of itself */
  finish({ state, chunkCount }: LogFacts, byteLength: number): LogLife | null {
    const { first, newest, channel, lastTime, isSound, wasArchived, clearings } = this;
    if (first === null || newest === null || channel === '' || state !== 'live') return null;
    const isFull = byteLength >= MIN_FULL_BYTES && (this.chunks + 1) * CHUNK_BYTES > byteLength;
    return {
      channel,
      host: typeof newest.host === 'string' ? newest.host.toLowerCase() : null,
      first,
      lastTime,
      // A copy that was cut off may lack the oldest end of a ring.
      isSound: isSound && chunkCount <= this.chunks,
      mayHaveWrapped: !this.isAscending || isFull,
      wasArchived,
      clearings,
    };
  }

  private record(record: EvtxRecord): void {
    this.lastTime = Math.max(this.lastTime, record.time);
    const id = eventId(record);
    const isClearing = id === CLEARED_SECURITY || id === CLEARED_OTHER;
    if (!isClearing && !ARCHIVED.has(id)) return;
    if (!/\beventlog$/i.test(String(firstValue(record.get('Provider_Name'))))) return;
    if (!isClearing) this.wasArchived = true;
    else if (this.clearings.length < MAX_CLEARINGS) this.clearings.push(clearingOf(record, id));
  }
}

function eventId(record: EvtxRecord): number {
  return Number(firstValue(record.get('EventID')));
}

/** Event 104 has two channels: the one that it was written to, and the one that was cleared. */
function clearingOf(record: EvtxRecord, event: number): Clearing {
  const { time, offset, id } = record;
  const channels = record.get('Channel');
  const cleared = Array.isArray(channels) ? channels.at(-1) : channels;
  return { channel: event === CLEARED_SECURITY ? 'Security' : String(cleared), time, offset, id };
}
