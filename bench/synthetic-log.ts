/**
 * Makes a large, valid event log out of real ones, for measuring: the fullest chunks of the given logs in turn, their
 * records renumbered from 1, counters and checksums right. The result is synthetic (channels and hosts are mixed, times
 * repeat) and must be called so wherever a figure from it is printed.
 *
 *     node bench/synthetic-log.ts OUT.evtx SIZE_MIB LOG_OR_FOLDER…
 */
import { closeSync, globSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const CHUNK_BYTES = 65_536;
const FILE_HEADER_BYTES = 4096;
const CHUNK_HEADER_BYTES = 512;
/** How many of the fullest chunks take turns. Enough for variety, few enough to be full. */
const MAX_CHUNKS = 256;

interface SourceChunk {
  readonly bytes: Buffer;
  readonly records: readonly RecordPlace[];
}

/** Offsets in the chunk: of a record, and of the EventRecordID in its BinXML (0 where that is not a plain value). */
interface RecordPlace {
  readonly record: number;
  readonly eventRecordId: number;
}

export interface SyntheticLog {
  readonly bytes: number;
  readonly records: number;
  readonly distinctChunks: number;
  readonly sourceFiles: number;
}

/** Writes `path`, of about `sizeBytes`, from the event logs in `sources` (files or folders). */
export function writeSyntheticLog(
  path: string,
  sizeBytes: number,
  sources: readonly string[],
): SyntheticLog {
  const files = sources.flatMap(logsUnder).sort();
  const chunks = fullestChunks(files);
  if (chunks.length === 0) throw new Error(`no undamaged chunk in ${sources.join(', ')}`);
  const count = Math.max(1, Math.floor((sizeBytes - FILE_HEADER_BYTES) / CHUNK_BYTES));
  const fd = openSync(path, 'w');
  let nextRecord = 1;
  writeSync(fd, Buffer.alloc(FILE_HEADER_BYTES));
  for (let i = 0; i < count; i++) {
    const { bytes, records } = chunks[i % chunks.length]!;
    renumber(bytes, records, nextRecord);
    nextRecord += records.length;
    writeSync(fd, bytes);
  }
  writeSync(fd, fileHeader(count, nextRecord), 0, FILE_HEADER_BYTES, 0);
  closeSync(fd);
  return {
    bytes: FILE_HEADER_BYTES + count * CHUNK_BYTES,
    records: nextRecord - 1,
    distinctChunks: chunks.length,
    sourceFiles: files.length,
  };
}

function logsUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return globSync('**/*.evtx', { cwd: path }).map((name) => `${path}/${name}`);
}

function fullestChunks(files: readonly string[]): SourceChunk[] {
  const chunks = files.flatMap((file) => {
    const bytes = readFileSync(file);
    const found: SourceChunk[] = [];
    for (let at = FILE_HEADER_BYTES; at + CHUNK_BYTES <= bytes.length; at += CHUNK_BYTES) {
      const chunk = readChunk(bytes.subarray(at, at + CHUNK_BYTES));
      if (chunk !== null) found.push(chunk);
    }
    return found;
  });
  return chunks
    .sort((a, b) => freeSpaceOffset(b.bytes) - freeSpaceOffset(a.bytes))
    .slice(0, MAX_CHUNKS);
}

const freeSpaceOffset = (chunk: Buffer): number => chunk.readUInt32LE(48);

/** The chunk with its records' places, or `null` when anything about it is damaged. */
function readChunk(bytes: Buffer): SourceChunk | null {
  if (bytes.toString('latin1', 0, 8) !== 'ElfChnk\0') return null;
  const end = freeSpaceOffset(bytes);
  if (
    end > CHUNK_BYTES ||
    bytes.readUInt32LE(52) !== crc32(bytes.subarray(CHUNK_HEADER_BYTES, end))
  )
    return null;
  const records: RecordPlace[] = [];
  for (let at = CHUNK_HEADER_BYTES; at < end;) {
    if (at + 28 > end || bytes.readUInt32LE(at) !== 0x2a2a) return null;
    const size = bytes.readUInt32LE(at + 4);
    if (size < 28 || at + size > end) return null;
    records.push({ record: at, eventRecordId: eventRecordIdOffset(bytes, at) });
    at += size;
  }
  return records.length === 0 ? null : { bytes: Buffer.from(bytes), records };
}

/** Value 10 of the record's outer template: 0 where the record is no template instance or value 10 is no u64. */
function eventRecordIdOffset(chunk: Buffer, record: number): number {
  const instance = record + 28;
  if (chunk[instance] !== 0x0c) return 0;
  const definition = chunk.readUInt32LE(instance + 6);
  let at = instance + 10;
  if (definition === at) at += 24 + chunk.readUInt32LE(at + 20);
  const count = chunk.readUInt32LE(at);
  const descriptors = at + 4;
  if (count < 11 || chunk[descriptors + 10 * 4 + 2] !== 0x0a) return 0;
  let value = descriptors + count * 4;
  for (let i = 0; i < 10; i++) value += chunk.readUInt16LE(descriptors + i * 4);
  return value;
}

function renumber(chunk: Buffer, records: readonly RecordPlace[], first: number): void {
  records.forEach(({ record, eventRecordId }, i) => {
    chunk.writeBigUInt64LE(BigInt(first + i), record + 8);
    if (eventRecordId > 0) chunk.writeBigUInt64LE(BigInt(first + i), eventRecordId);
  });
  const last = BigInt(first + records.length - 1);
  for (const [offset, id] of [
    [8, BigInt(first)],
    [16, last],
    [24, BigInt(first)],
    [32, last],
  ] as const)
    chunk.writeBigUInt64LE(id, offset);
  chunk.writeUInt32LE(crc32(chunk.subarray(CHUNK_HEADER_BYTES, freeSpaceOffset(chunk))), 52);
  const head = crc32(chunk.subarray(0, 120));
  chunk.writeUInt32LE(crc32(chunk.subarray(128, CHUNK_HEADER_BYTES), head), 124);
}

function fileHeader(chunks: number, nextRecord: number): Buffer {
  const header = Buffer.alloc(FILE_HEADER_BYTES);
  header.write('ElfFile\0', 0, 'latin1');
  header.writeBigUInt64LE(BigInt(chunks - 1), 16);
  header.writeBigUInt64LE(BigInt(nextRecord), 24);
  header.writeUInt32LE(128, 32);
  header.writeUInt16LE(1, 36);
  header.writeUInt16LE(3, 38);
  header.writeUInt16LE(FILE_HEADER_BYTES, 40);
  // The field is 16 bits wide; logs of 4 GiB and more wrap it, as the format has no other place for the number.
  header.writeUInt16LE(chunks % 65_536, 42);
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124);
  return header;
}

if (import.meta.main) {
  const [path, mib, ...sources] = process.argv.slice(2);
  if (path === undefined || sources.length === 0 || !(Number(mib) > 0)) {
    process.stderr.write('usage: node bench/synthetic-log.ts OUT.evtx SIZE_MIB LOG_OR_FOLDER…\n');
    process.exitCode = 2;
  } else {
    const made = writeSyntheticLog(path, Number(mib) * 1024 * 1024, sources);
    process.stdout.write(`${JSON.stringify({ path, synthetic: true, ...made })}\n`);
  }
}
