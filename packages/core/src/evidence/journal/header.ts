import type { ByteSource } from '@unmask/evtx';
import { MAX_HEADER_BYTES } from './limits.ts';

/**
 * The header of a journal file. All numbers little-endian.
 *
 * ```
 *   0 signature[8]  8 compatible u32  12 incompatible u32  16 state u8   24 file id  40 machine id  56 boot id  72 seqnum id
 *  88 header size   96 arena size   104 data hash table: offset, size   120 field hash table: offset, size   136 tail object
 * 144 objects      152 entries     160 tail seqnum  168 head seqnum    176 first entry array
 * 184 head realtime  192 tail realtime  200 tail monotonic
 * 208 data objects  216 field objects  224 tags  232 entry arrays       (each only when the header is that long)
 * ```
 *
 * Source: JOURNAL_FILE_FORMAT of systemd.
 */
export interface JournalHeader {
  readonly state: JournalState;
  readonly sealed: boolean;
  readonly sealedContinuously: boolean;
  /** Field hashes are SipHash-2-4 keyed by the file id, else Jenkins' lookup3. */
  readonly keyedHash: boolean;
  /** Offsets have 32 bits. */
  readonly compact: boolean;
  /** Incompatible features that this reader does not know, as bits. */
  readonly unknownFeatures: number;
  readonly fileId: string;
  readonly machineId: string;
  readonly tailBootId: string;
  readonly seqnumId: string;
  readonly headerSize: number;
  readonly arenaSize: number;
  readonly tailObjectOffset: number;
  readonly entryArrayOffset: number;
  readonly objects: number;
  readonly entries: number;
  readonly headSeqnum: number;
  readonly tailSeqnum: number;
  /** Microseconds since 1970; 0 in an empty file. */
  readonly headTime: number;
  readonly tailTime: number;
  /** `null` in files older than the counter. */
  readonly dataObjects: number | null;
  readonly fieldObjects: number | null;
  readonly tags: number | null;
  readonly entryArrays: number | null;
}

/** `offline`: closed; `archived`: closed and rotated; `online`: being written, or the writer died. */
export type JournalState = 'offline' | 'online' | 'archived' | 'unknown';

const SIGNATURE = 'LPKSHHRH';
const MIN_HEADER_BYTES = 208;
const STATES: readonly JournalState[] = ['offline', 'online', 'archived'];
const SEALED = 1;
const SEALED_CONTINUOUS = 4;
const KEYED_HASH = 4;
const COMPACT = 16;
/** XZ 1, LZ4 2, keyed hash 4, ZSTD 8, compact 16. */
const KNOWN_FEATURES = 31;

/** Whether these bytes begin a journal file. */
export function detectJournal(head: Uint8Array): boolean {
  return (
    head.length >= MIN_HEADER_BYTES && SIGNATURE === String.fromCharCode(...head.subarray(0, 8))
  );
}

/**
 * The header, for whoever checks a journal as a file; `null` when there is none.
 * Numbers above 2^53 come out rounded: no honest file has them.
 */
export async function readJournalHeader(source: ByteSource): Promise<JournalHeader | null> {
  const bytes = await source.read(0, MAX_HEADER_BYTES);
  if (!detectJournal(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => Number(view.getBigUint64(at, true));
  const headerSize = number(88);
  const counter = (at: number): number | null =>
    at + 8 <= Math.min(headerSize, bytes.length) ? number(at) : null;
  const compatible = view.getUint32(8, true);
  const incompatible = view.getUint32(12, true);
  return {
    state: STATES[view.getUint8(16)] ?? 'unknown',
    sealed: (compatible & SEALED) !== 0,
    sealedContinuously: (compatible & SEALED_CONTINUOUS) !== 0,
    keyedHash: (incompatible & KEYED_HASH) !== 0,
    compact: (incompatible & COMPACT) !== 0,
    unknownFeatures: incompatible & ~KNOWN_FEATURES,
    fileId: hex(bytes, 24),
    machineId: hex(bytes, 40),
    tailBootId: hex(bytes, 56),
    seqnumId: hex(bytes, 72),
    headerSize,
    arenaSize: number(96),
    tailObjectOffset: number(136),
    entryArrayOffset: number(176),
    objects: number(144),
    entries: number(152),
    tailSeqnum: number(160),
    headSeqnum: number(168),
    headTime: number(184),
    tailTime: number(192),
    dataObjects: counter(208),
    fieldObjects: counter(216),
    tags: counter(224),
    entryArrays: counter(232),
  };
}

/** 16 bytes as journalctl writes ids. */
export function hex(bytes: Uint8Array, at: number): string {
  return Array.from(bytes.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
