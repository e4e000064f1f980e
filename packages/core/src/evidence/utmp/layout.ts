/**
 * How a login record lies in its bytes. One C structure, three sizes of its numbers.
 *
 * ```
 *  0 type i16   4 pid i32   8 line[32]   40 id[4]   44 user[32]   76 host[256]   332 exit (2 × i16)
 *  384 bytes: 336 session i32   340 seconds i32   344 microseconds i32   348 address[16]   364 reserved[20]
 *  400 bytes: 336 session i64   344 seconds i64   352 microseconds i64   360 address[16]   376 reserved[24]
 * ```
 *
 * 384 bytes on x86 and most others, 400 where time was 64 bits wide from the start (aarch64, s390x, riscv64). Byte order is the
 * machine's. Nothing in a file says which of the four it is, so the records themselves are asked.
 */
export interface Layout {
  readonly size: 384 | 400;
  readonly littleEndian: boolean;
  readonly addressAt: number;
  readonly reservedAt: number;
}

export const LAYOUTS: readonly Layout[] = [
  { size: 384, littleEndian: true, addressAt: 348, reservedAt: 364 },
  { size: 400, littleEndian: true, addressAt: 360, reservedAt: 376 },
  { size: 384, littleEndian: false, addressAt: 348, reservedAt: 364 },
  { size: 400, littleEndian: false, addressAt: 360, reservedAt: 376 },
];

/** The smallest size that records of 384 and of 400 bytes both divide. */
export const COMMON_BYTES = 9600;

/** `ut_type` as `utmp.h` names it. */
export const RECORD_TYPES: readonly string[] = [
  'EMPTY',
  'RUN_LVL',
  'BOOT_TIME',
  'NEW_TIME',
  'OLD_TIME',
  'INIT_PROCESS',
  'LOGIN_PROCESS',
  'USER_PROCESS',
  'DEAD_PROCESS',
  'ACCOUNTING',
];

/** Seconds since 1970 that a login can have: 1980 to 2100. Used to tell layouts apart, never to reject a record. */
const EARLIEST = 315_532_800;
const LATEST = 4_102_444_800;
const MICROSECONDS = 1_000_000;

/** Seconds and microseconds of the record at `at`. */
export function timeOf(view: DataView, at: number, layout: Layout): [number, number] {
  const { size, littleEndian } = layout;
  return size === 384
    ? [view.getInt32(at + 340, littleEndian), view.getInt32(at + 344, littleEndian)]
    : [
        Number(view.getBigInt64(at + 344, littleEndian)),
        Number(view.getBigInt64(at + 352, littleEndian)),
      ];
}

/** The login session's number. */
export function sessionOf(view: DataView, at: number, layout: Layout): number {
  const { size, littleEndian } = layout;
  return size === 384
    ? view.getInt32(at + 336, littleEndian)
    : Number(view.getBigInt64(at + 336, littleEndian));
}

/** Whether the whole record at `at` is what a login program would write. A record of zeros is not. */
export function isPlausible(view: DataView, at: number, layout: Layout): boolean {
  const type = view.getInt16(at, layout.littleEndian);
  if (type < 1 || type >= RECORD_TYPES.length || view.getUint16(at + 2) !== 0) return false;
  const [seconds, microseconds] = timeOf(view, at, layout);
  if (seconds < EARLIEST || seconds > LATEST) return false;
  if (microseconds < 0 || microseconds >= MICROSECONDS) return false;
  if (Math.abs(sessionOf(view, at, layout)) > 0x7fff_ffff) return false;
  return isText(view, at + 8, 32) && isZero(view, at + layout.reservedAt, at + layout.size);
}

/** Printable up to a NUL, or to the end of the field. */
export function isText(view: DataView, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) {
    const byte = view.getUint8(i);
    if (byte === 0) return true;
    if (byte < 0x20 || byte === 0x7f) return false;
  }
  return true;
}

export function isZero(view: DataView, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (view.getUint8(i) !== 0) return false;
  return true;
}

/** How many of the whole records in `view`, counted from its start, have this layout; and how many neither do nor are zeros. */
export function fit(view: DataView, layout: Layout): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at + layout.size <= view.byteLength; at += layout.size) {
    if (isPlausible(view, at, layout)) good++;
    else if (!isZero(view, at, at + layout.size)) bad++;
  }
  return { good, bad };
}

/** The layout that most records have; `null` when no record has any. */
export function bestLayout(view: DataView): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  for (const layout of LAYOUTS) {
    const { good } = fit(view, layout);
    if (good > most) [best, most] = [layout, good];
  }
  return best;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
