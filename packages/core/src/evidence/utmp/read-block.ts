import type { ByteSource } from '@unmask/evtx';
import type { Issue, Item } from '../format.ts';
import { LoginEvent, loginFields, loginTime } from './event.ts';
import type { LoginLog } from './event.ts';
import { utmpIssue } from './issue.ts';
import type { Place, UtmpIssueCode } from './issue.ts';
import { COMMON_BYTES, RECORD_TYPES, isPlausible, isZero, viewOf } from './layout.ts';
import type { Layout } from './layout.ts';

/** What is read at once; both record sizes divide it. Each block is read knowing nothing of the one before. */
export const BLOCK_BYTES: number = 10 * COMMON_BYTES;

/** One login log, as it is being read. */
export interface LoginFile {
  readonly evidence: string;
  /** Where it was collected; `null` when nothing tells. */
  readonly host: string | null;
  readonly source: ByteSource;
  readonly log: LoginLog;
  readonly layout: Layout;
}

/** All records that begin in the block at `start`. */
export async function readBlock(file: LoginFile, start: number): Promise<Item[]> {
  const { source, layout } = file;
  const { size } = layout;
  // A record that is out of step may end in the next block, and its neighbour is looked at to be sure.
  const bytes = await source.read(start, start + BLOCK_BYTES + 2 * size);
  const view = viewOf(bytes);
  const items: Item[] = [];
  const say = (issue: Issue): unknown => items.push({ kind: 'issue', issue });
  const end = Math.min(BLOCK_BYTES, bytes.byteLength);
  let at = 0;
  while (at < end) {
    const place = placeOf(file, start + at);
    if (at + size > bytes.byteLength) {
      const have = bytes.byteLength - at;
      say(utmpIssue('UTMP_TRUNCATED', place, 'the last record is cut off', size, have));
      break;
    }
    const zeros = countZeros(view, at, end, size);
    if (zeros > 0) {
      if (file.log !== 'utmp') say(zeroed(place, zeros, size));
      at += zeros * size;
      continue;
    }
    const shift = findShift(view, at, layout);
    if (shift > 0) {
      say(outOfStep(place, shift));
      at += shift;
      continue;
    }
    for (const [code, what] of doubts(view, at, layout)) say(utmpIssue(code, place, what));
    items.push({ kind: 'event', event: eventAt(file, view, at, place) });
    at += size;
  }
  return items;
}

function placeOf({ evidence, layout }: LoginFile, offset: number): Place {
  return { evidence, offset, record: Math.floor(offset / layout.size) };
}

function eventAt(file: LoginFile, view: DataView, at: number, place: Place): LoginEvent {
  const { log, layout, host } = file;
  const time = loginTime(view, at, layout) ?? 0;
  const locator = { ...place, recovered: null };
  return new LoginEvent(log, time, locator, host, loginFields(view, at, layout));
}

/** Whole records of zeros from `at` on. */
function countZeros(view: DataView, at: number, end: number, size: number): number {
  let count = 0;
  for (let next = at; next < end && next + size <= view.byteLength; next += size) {
    if (!isZero(view, next, next + size)) break;
    count++;
  }
  return count;
}

function zeroed(place: Place, count: number, size: number): Issue {
  const what = count === 1 ? 'a record of zeros' : `${count} records of zeros in a row`;
  return utmpIssue('UTMP_ZEROED', place, what, null, count * size);
}

/**
 * How many bytes to go on before records begin again, when the one at `at` is none. Wiping rounds a file up to whole blocks of the
 * disk, so that records written later lie out of step. Only two good records in a row, or one that ends the file, are proof.
 */
function findShift(view: DataView, at: number, layout: Layout): number {
  const { size } = layout;
  if (isPlausible(view, at, layout)) return 0;
  for (let shift = 4; shift < size; shift += 4) {
    const first = at + shift;
    const second = first + size;
    if (second > view.byteLength) break;
    if (!isPlausible(view, first, layout)) continue;
    if (second === view.byteLength) return shift;
    if (second + size <= view.byteLength && isPlausible(view, second, layout)) return shift;
  }
  return 0;
}

function outOfStep(place: Place, shift: number): Issue {
  return utmpIssue(
    'UTMP_ALIGNMENT',
    place,
    `the records go on ${shift} bytes later than they should`,
  );
}

/** What is odd about the record at `at`, all of which can be read. */
function* doubts(view: DataView, at: number, layout: Layout): Iterable<[UtmpIssueCode, string]> {
  const type = view.getInt16(at, layout.littleEndian);
  if (RECORD_TYPES[type] === undefined) yield ['UTMP_TYPE', `a record of the unknown type ${type}`];
  if (loginTime(view, at, layout) === null)
    yield ['UTMP_TIME', 'a record without a valid time, given as 1970'];
  const reserved = isZero(view, at + layout.reservedAt, at + layout.size);
  if (!reserved || view.getUint16(at + 2) !== 0) {
    yield ['UTMP_RESERVED', 'bytes that writers leave zero are not'];
  }
}
