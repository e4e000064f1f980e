import type { FieldValue } from '@unmask/sigma';
import type { Evidence, Format, Item, ReadOptions } from '../format.ts';
import { LoginEvent, inCalendar, text } from './event.ts';
import { utmpIssue } from './issue.ts';
import { isText, isZero, viewOf } from './layout.ts';
import { baseName } from '../base-name.ts';
import { cutEvenly } from '../cut-evenly.ts';

/**
 * lastlog: one record for each user id, at user id × record size, zeros for who never logged in.
 *
 * ```
 * 292 bytes: 0 seconds u32   4 line[32]   36 host[256]
 * 296 bytes: 0 seconds i64   8 line[32]   40 host[256]
 * ```
 */
interface LastlogLayout {
  readonly size: 292 | 296;
  readonly littleEndian: boolean;
}

const LAYOUTS: readonly LastlogLayout[] = [
  { size: 292, littleEndian: true },
  { size: 296, littleEndian: true },
  { size: 292, littleEndian: false },
  { size: 296, littleEndian: false },
];

/** Both record sizes divide it. */
const BLOCK_BYTES = 8 * 37 * 73 * 12;
const PART_BLOCKS = 64;
/** Far enough for the first user id that people get (1000), which root's may not precede. */
const LOOK_BYTES: number = 4 * BLOCK_BYTES;
const EARLIEST = 315_532_800;
const LATEST = 4_102_444_800;
const NAME = /^lastlog(?:[._~-].*)?$/u;

/** When each user last logged in. Documented in `docs/formats/utmp.md`. */
export const LASTLOG: Format = {
  id: 'lastlog',
  title: 'Linux last logins (lastlog)',
  extensions: [],
  detect: detectLastlog,
  parts: (source) => cutEvenly(source, PART_BLOCKS * BLOCK_BYTES),
  read: readLastlog,
};

function detectLastlog(head: Uint8Array, name: string): boolean {
  const view = viewOf(head);
  const named = NAME.test(baseName(name));
  const layout = bestLayout(view);
  if (named) return layout !== null || (head.length > 0 && isZero(view, 0, head.length));
  return layout !== null && recordsOf(view, layout).every((at) => isRecord(view, at, layout));
}

async function* readLastlog(evidence: Evidence, options: ReadOptions): AsyncGenerator<Item[]> {
  const { source } = evidence;
  const look = await source.read(0, LOOK_BYTES);
  const layout = bestLayout(viewOf(look)) ?? LAYOUTS[0]!;
  const first = Math.ceil(options.range.start / BLOCK_BYTES) * BLOCK_BYTES;
  const end = Math.min(options.range.end, source.byteLength);
  for (let start = first; start < end; start += BLOCK_BYTES) {
    const view = viewOf(await source.read(start, start + BLOCK_BYTES));
    yield readBlock(evidence, view, start, layout);
  }
}

function readBlock(
  { path, origin }: Evidence,
  view: DataView,
  start: number,
  layout: LastlogLayout,
): Item[] {
  const { size } = layout;
  const host = origin?.host ?? null;
  const items: Item[] = [];
  for (let at = 0; at < view.byteLength; at += size) {
    const place = { evidence: path, offset: start + at, record: (start + at) / size };
    const have = view.byteLength - at;
    if (have < size) {
      const issue = utmpIssue('UTMP_TRUNCATED', place, 'the last record is cut off', size, have);
      items.push({ kind: 'issue', issue });
    } else if (!isZero(view, at, at + size)) {
      const seconds = secondsOf(view, at, layout);
      const time = inCalendar(seconds) ? seconds * 1_000_000 : 0;
      if (time === 0) {
        const issue = utmpIssue(
          'UTMP_TIME',
          place,
          'a last login without a valid time, given as 1970',
        );
        items.push({ kind: 'issue', issue });
      }
      const locator = { ...place, recovered: null };
      const fields = fieldsOf(view, at, layout, place.record);
      items.push({ kind: 'event', event: new LoginEvent('lastlog', time, locator, host, fields) });
    }
  }
  return items;
}

function fieldsOf(
  view: DataView,
  at: number,
  { size }: LastlogLayout,
  uid: number,
): ReadonlyMap<string, FieldValue> {
  const lineAt = at + size - 288;
  return new Map<string, FieldValue>([
    ['uid', uid],
    ['line', text(view, lineAt, 32)],
    ['host', text(view, lineAt + 32, 256)],
  ]);
}

function secondsOf(view: DataView, at: number, { size, littleEndian }: LastlogLayout): number {
  return size === 292
    ? view.getUint32(at, littleEndian)
    : Number(view.getBigInt64(at, littleEndian));
}

function bestLayout(view: DataView): LastlogLayout | null {
  let best: LastlogLayout | null = null;
  let most = 0;
  for (const layout of LAYOUTS) {
    const count = recordsOf(view, layout).filter((at) => isLogin(view, at, layout)).length;
    if (count > most) [best, most] = [layout, count];
  }
  return best;
}

function recordsOf(view: DataView, { size }: LastlogLayout): number[] {
  return Array.from({ length: Math.floor(view.byteLength / size) }, (_, i) => i * size);
}

function isRecord(view: DataView, at: number, layout: LastlogLayout): boolean {
  return isLogin(view, at, layout) || isZero(view, at, at + layout.size);
}

/** A time of our days, a terminal, and texts padded with zeros. A file of one byte over and over is none: no terminal's name fills its field. */
function isLogin(view: DataView, at: number, layout: LastlogLayout): boolean {
  const seconds = secondsOf(view, at, layout);
  if (seconds < EARLIEST || seconds > LATEST) return false;
  const lineAt = at + layout.size - 288;
  return (
    view.getUint8(lineAt) > 0x20 &&
    view.getUint8(lineAt + 31) === 0 &&
    isPadded(view, lineAt, 32) &&
    isPadded(view, lineAt + 32, 256)
  );
}

function isPadded(view: DataView, at: number, length: number): boolean {
  let end = at;
  while (end < at + length && view.getUint8(end) !== 0) end++;
  return isText(view, at, length) && isZero(view, end, at + length);
}
