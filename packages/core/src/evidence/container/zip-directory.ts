import type { ByteSource } from '@unmask/evtx';
import { ContainerError } from './issue.ts';
import { decodeName } from './member-name.ts';
import { bytesOf, viewAt } from './source.ts';

/**
 * The list of files at the end of a zip archive. All numbers little-endian; an entry of 46 bytes, its name, extra fields, comment.
 *
 * ```
 * 4 made by u16   8 flags u16  10 method u16  12 time u16  14 date u16  16 crc u32  20 packed u32  24 size u32
 * 28 name u16    30 extra u16  32 comment u16                38 attributes u32  42 local header u32
 * ```
 *
 * Source: PKWARE's APPNOTE.
 */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** CRC-32 of its bytes. */
  readonly crc: number;
  /** Where its local header lies. */
  readonly offset: number;
  /** Unix mode with the file's type, `null` when made elsewhere. */
  readonly mode: number | null;
  /** MS-DOS time taken for UTC: the format has no zone. Microseconds since 1970. */
  readonly modified: number | null;
  readonly accessed: number | null;
  readonly created: number | null;
  /** MS-DOS time as it stands, beside a time in UTC; `null` where only one of them is there. */
  readonly localTime: number | null;
}

export interface ZipDirectory {
  readonly start: number;
  readonly end: number;
}

const END_MARK = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const END64_MARK = 0x06064b50;
const LOCATOR64_MARK = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const NONE_16 = 0xffff;
const NONE_32 = 0xffff_ffff;
const UNIX = 3;
const DARWIN = 19;

/** @throws ContainerError when the archive has none, as when its end is missing. */
export async function findDirectory(source: ByteSource): Promise<ZipDirectory> {
  const from = Math.max(0, source.byteLength - END_BYTES - MAX_COMMENT);
  const view = await viewAt(source, from, source.byteLength - from);
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_MARK) continue;
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    const large = size === NONE_32 || start === NONE_32 || count === NONE_16;
    const found = large ? await findDirectory64(source, from + at) : null;
    return inside(source, found ?? { start, end: start + size });
  }
  throw new ContainerError('CONTAINER_TRUNCATED', 'a zip archive without its list of files');
}

async function findDirectory64(source: ByteSource, end: number): Promise<ZipDirectory | null> {
  const locatorAt = end - LOCATOR64_BYTES;
  if (locatorAt < 0) return null;
  const locator = await viewAt(source, locatorAt, LOCATOR64_BYTES);
  if (locator.getUint32(0, true) !== LOCATOR64_MARK) return null;
  const record = await viewAt(source, Number(locator.getBigUint64(8, true)), 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== END64_MARK) return null;
  const start = Number(record.getBigUint64(48, true));
  return { start, end: start + Number(record.getBigUint64(40, true)) };
}

function inside(source: ByteSource, { start, end }: ZipDirectory): ZipDirectory {
  if (start <= end && end <= source.byteLength) return { start, end };
  throw new ContainerError('CONTAINER_DAMAGED', 'a list of files outside the archive', start);
}

/** @throws ContainerError where the list breaks off. */
export async function* readDirectory(
  source: ByteSource,
  { start, end }: ZipDirectory,
): AsyncGenerator<ZipEntry> {
  for (let at = start; at < end;) {
    const view = await viewAt(source, at, ENTRY_BYTES + 3 * NONE_16);
    if (view.byteLength < ENTRY_BYTES || view.getUint32(0, true) !== ENTRY_MARK) {
      throw new ContainerError('CONTAINER_DAMAGED', 'the list of files breaks off', at);
    }
    const nameEnd = ENTRY_BYTES + view.getUint16(28, true);
    const extraEnd = nameEnd + view.getUint16(30, true);
    if (extraEnd > view.byteLength) {
      throw new ContainerError('CONTAINER_DAMAGED', 'the list of files breaks off', at);
    }
    const bytes = bytesOf(view);
    const extra = viewOf(bytes.subarray(nameEnd, extraEnd));
    yield toEntry(view, decodeName(bytes.subarray(ENTRY_BYTES, nameEnd)), extra);
    at += extraEnd + view.getUint16(32, true);
  }
}

function toEntry(view: DataView, name: string, extra: DataView): ZipEntry {
  const system = view.getUint8(5);
  const large = readExtra(extra, 0x0001);
  let largeAt = 0;
  /** Numbers that do not fit stand in the extra field, in this order, each only when it is needed. */
  const number = (at: number): number => {
    const value = view.getUint32(at, true);
    if (value !== NONE_32 || large === null || largeAt + 8 > large.byteLength) return value;
    largeAt += 8;
    return Number(large.getBigUint64(largeAt - 8, true));
  };
  const size = number(24);
  const packedSize = number(20);
  const times = readTimes(extra);
  const local = dosTime(view.getUint16(14, true), view.getUint16(12, true));
  return {
    name,
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    packedSize,
    size,
    crc: view.getUint32(16, true),
    offset: number(42),
    mode: system === UNIX || system === DARWIN ? view.getUint32(38, true) >>> 16 : null,
    modified: times.modified ?? local,
    accessed: times.accessed,
    created: times.created,
    localTime: times.modified === null ? null : local,
  };
}

interface Times {
  readonly modified: number | null;
  readonly accessed: number | null;
  readonly created: number | null;
}

const NO_TIMES: Times = { modified: null, accessed: null, created: null };
const TICKS_IN_MICROSECOND = 10n;
/** From 1601 to 1970. */
const EPOCH_MICROSECONDS = 11_644_473_600_000_000n;

/** NTFS times in 100 ns since 1601, else Unix's in seconds; in the list of files Unix has only the first. */
function readTimes(extra: DataView): Times {
  const ntfs = readExtra(extra, 0x000a);
  if (ntfs !== null && ntfs.byteLength >= 32 && ntfs.getUint16(4, true) === 1) {
    const time = (at: number): number =>
      Number(ntfs.getBigUint64(at, true) / TICKS_IN_MICROSECOND - EPOCH_MICROSECONDS);
    return { modified: time(8), accessed: time(16), created: time(24) };
  }
  const unix = readExtra(extra, 0x5455);
  if (unix === null || unix.byteLength < 5 || (unix.getUint8(0) & 1) === 0) return NO_TIMES;
  return { ...NO_TIMES, modified: unix.getInt32(1, true) * 1_000_000 };
}

/** The extra field with this id; `null` when there is none. */
function readExtra(extra: DataView, id: number): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    if (at + 4 + length > extra.byteLength) return null;
    if (extra.getUint16(at, true) === id) {
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    }
    at += 4 + length;
  }
  return null;
}

function dosTime(date: number, time: number): number | null {
  if (date === 0) return null;
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  const ms = Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, 2 * (time & 31));
  return ms * 1000;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
