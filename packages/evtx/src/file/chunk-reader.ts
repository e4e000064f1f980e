import { readFragments, soundFragments, type Doubt, type Instance } from '../binxml/instance.ts';
import { u32, u64 } from '../binxml/reader.ts';
import { ChunkData } from '../chunk-data.ts';
import { Damage } from '../damage.ts';
import type { EvtxIssueCode, ParseIssue } from '../issue.ts';
import {
  CHUNK_BYTES,
  CHUNK_HEADER_BYTES,
  MIN_RECORD_BYTES,
  RECORD_HEADER_BYTES,
} from '../limits.ts';
import type { EvtxItem, RecordOrigin } from '../record.ts';
import { dataChecksum, headerChecksum, readChunkHeader, type ChunkHeader } from './chunk-header.ts';
import { hasMagic, isZero, RECORD_MAGIC } from './magic.ts';
import { recordAt } from './record-at.ts';

/** Reads the records of one block of a log into items: records and what is wrong with them, in the order of the bytes. */
export class ChunkReader {
  readonly items: EvtxItem[] = [];
  private readonly bytes: Uint8Array;
  private readonly data: ChunkData;
  /** Of the block, in the source. */
  private readonly base: number;
  private readonly index: number;
  private readonly seen = new Set<number>();

  /** @param bytes of the block; fewer than 64 KiB when the source ends in it */
  constructor(bytes: Uint8Array, base: number, index: number) {
    this.bytes = bytes;
    this.data = new ChunkData(bytes);
    this.base = base;
    this.index = index;
  }

  /** A block that begins with a chunk's signature. @param recover also reads what lies behind the records */
  readChunk(recover: boolean): void {
    if (this.bytes.length < CHUNK_HEADER_BYTES) return;
    const header = readChunkHeader(this.bytes);
    this.check(header);
    const end = this.walk(this.endOfRecords(header));
    if (recover) this.scan(end, this.bytes.length, 'slack');
  }

  /** A block that does not: whatever looks like a record in it. */
  readWreck(origin: RecordOrigin): void {
    this.scan(0, this.bytes.length, origin);
  }

  issue(code: EvtxIssueCode, what: string, offset: number, extra: Partial<ParseIssue> = {}): void {
    const issue = { code, what, offset: this.base + offset, chunk: this.index, ...extra };
    this.items.push({ kind: 'issue', issue });
  }

  private check(header: ChunkHeader): void {
    if (!header.hasChecksums) return;
    const head = headerChecksum(this.bytes);
    if (head !== header.headerChecksum) {
      const extra = { need: header.headerChecksum, have: head };
      this.issue('EVTX_CHUNK_HEADER_CHECKSUM', 'chunk.header.checksum', 124, extra);
    }
    if (this.bytes.length < CHUNK_BYTES) return;
    const data = dataChecksum(this.bytes, header.freeOffset);
    if (data !== header.dataChecksum) {
      const extra = { need: header.dataChecksum, have: data };
      this.issue('EVTX_CHUNK_DATA_CHECKSUM', 'chunk.data.checksum', 52, extra);
    }
  }

  private endOfRecords({ freeOffset }: ChunkHeader): number {
    if (freeOffset >= CHUNK_HEADER_BYTES && freeOffset <= CHUNK_BYTES) return freeOffset;
    this.issue('EVTX_CHUNK_HEADER', 'chunk.freeOffset', 48, {
      need: CHUNK_BYTES,
      have: freeOffset,
    });
    return CHUNK_BYTES;
  }

  /** From record to record. @returns where the records end */
  private walk(claimedEnd: number): number {
    const { bytes } = this;
    const end = Math.min(claimedEnd, bytes.length);
    let at = CHUNK_HEADER_BYTES;
    while (at + MIN_RECORD_BYTES <= end) {
      const size = u32(bytes, at + 4);
      const isRecord = hasMagic(bytes, at, RECORD_MAGIC);
      if (isRecord && size >= MIN_RECORD_BYTES && at + size <= bytes.length) {
        this.checkSizeCopy(at, size);
        this.record(at, size, 'live');
        at += size;
        continue;
      }
      if (!isRecord && isZero(bytes, at, end)) return at;
      this.notARecord(at, size, isRecord);
      return this.scan(at + 4, end, 'chunk');
    }
    return at;
  }

  private notARecord(at: number, size: number, isRecord: boolean): void {
    const left = this.bytes.length - at;
    if (!isRecord)
      this.issue('EVTX_RECORD_MAGIC', 'record.magic', at, { have: u32(this.bytes, at) });
    else if (left < CHUNK_BYTES - at && size <= CHUNK_BYTES - at && size >= MIN_RECORD_BYTES) {
      this.issue('EVTX_TRUNCATED', 'record', at, { need: size, have: left, ...this.idAt(at) });
    } else {
      this.issue('EVTX_RECORD_SIZE', 'record.size', at + 4, {
        need: left,
        have: size,
        ...this.idAt(at),
      });
    }
  }

  private checkSizeCopy(at: number, size: number): void {
    const copy = u32(this.bytes, at + size - 4);
    if (copy === size) return;
    const extra = { need: size, have: copy, ...this.idAt(at) };
    this.issue('EVTX_RECORD_SIZE_COPY', 'record.size.copy', at + size - 4, extra);
  }

  /**
   * Finds records without knowing where they begin: the signature, a possible size, and the same size at the end.
   *
   * @returns where the last one ends, or `end`
   */
  private scan(start: number, end: number, origin: RecordOrigin): number {
    const { bytes } = this;
    let at = start;
    while (at + MIN_RECORD_BYTES <= end) {
      at = bytes.indexOf(0x2a, at);
      if (at < 0 || at + MIN_RECORD_BYTES > end) break;
      const size = hasMagic(bytes, at, RECORD_MAGIC) ? u32(bytes, at + 4) : 0;
      const fits = size >= MIN_RECORD_BYTES && at + size <= bytes.length;
      if (fits && u32(bytes, at + size - 4) === size && this.recovered(at, size, origin))
        at += size;
      else at++;
    }
    return end;
  }

  /** A record that was found, not followed to. What cannot be read was probably never whole, so it is not reported. */
  private recovered(at: number, size: number, origin: RecordOrigin): boolean {
    if (this.seen.has(u64(this.bytes, at + 8))) return true;
    const instances = soundFragments(this.data, at + RECORD_HEADER_BYTES, at + size - 4);
    if (instances === null) return false;
    this.push(at, origin, instances);
    return true;
  }

  private record(at: number, size: number, origin: RecordOrigin): void {
    const doubt: Doubt = { damage: null };
    const instances = this.instances(at, size, doubt);
    if (instances instanceof Damage) {
      this.damage(instances, at);
      return;
    }
    if (doubt.damage !== null) this.damage(doubt.damage, at);
    this.push(at, origin, instances);
  }

  private instances(at: number, size: number, doubt: Doubt): readonly Instance[] | Damage {
    try {
      return readFragments(this.data, at + RECORD_HEADER_BYTES, at + size - 4, doubt);
    } catch (error) {
      if (error instanceof Damage) return error;
      throw error;
    }
  }

  private push(at: number, origin: RecordOrigin, instances: readonly Instance[]): void {
    const record = recordAt(this.bytes, at, this.base, origin, instances);
    this.seen.add(record.id);
    this.items.push({ kind: 'record', record });
  }

  private damage({ code, what, offset, need, have }: Damage, at: number): void {
    this.issue(code, what, offset, {
      ...(need === undefined ? {} : { need }),
      ...(have === undefined ? {} : { have }),
      ...this.idAt(at),
    });
  }

  private idAt(at: number): { record: number } {
    return { record: u64(this.bytes, at + 8) };
  }
}
