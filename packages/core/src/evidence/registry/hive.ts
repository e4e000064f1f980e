import type { ByteSource } from '@unmask/evtx';

/**
 * A registry hive (regf), as far as single values are asked for: no log of transactions is applied. Structures after
 * https://github.com/msuhanov/regf/blob/master/Windows%20registry%20file%20format%20specification.md
 *
 * ```
 * base block  0 "regf"   4 first sequence u32   8 second   20 major u32   24 minor   36 root cell u32   508 checksum u32
 * cell        0 size i32, negative where in use   4 data; offsets of cells count from byte 4096
 * nk          0 "nk"   2 flags u16   4 last written FILETIME   20 subkeys u32   28 list of them u32   36 values u32   40 list of them u32
 *             72 bytes of the name u16   76 name
 * lf, lh      0 sign   2 count u16   4 (nk u32, hint u32)…          li, ri   0 sign   2 count u16   4 (nk or list u32)…
 * vk          0 "vk"   2 bytes of the name u16   4 bytes of the data u32, bit 31: the data stands in the next field   8 data cell u32
 *             12 type u32   16 flags u16   20 name
 * ```
 */
const BASE_BYTES = 512;
const CELLS_AT = 4_096;
const MAGIC = 0x66676572;
const NK = 0x6b6e;
const VK = 0x6b76;
const LF = 0x666c;
const LH = 0x686c;
const LI = 0x696c;
const RI = 0x6972;
/** Flags of a key and of a value: the name has one byte for a character. */
const NARROW_KEY = 0x20;
const NARROW_VALUE = 1;
const RESIDENT = 0x8000_0000;

/** Subkeys looked at under one key. `Services` of a large server has some two thousand. */
const MAX_SUBKEYS = 16_384;
/** Values looked at under one key. */
const MAX_VALUES = 1_024;
/** Of one value: names of hosts and zones are short. */
const MAX_DATA_BYTES = 2_048;
/** Of a key's name, as Windows limits it. */
const MAX_NAME_BYTES = 512;
/** A list of lists has one level: lists of keys. */
const MAX_LIST_DEPTH = 2;

export const REG_SZ = 1;
export const REG_DWORD = 4;

export interface HiveKey {
  readonly name: string;
  /** FILETIME as microseconds since 1970, UTC; 0 where there is none. */
  readonly written: number;
  readonly subkeys: { readonly count: number; readonly list: number };
  readonly values: { readonly count: number; readonly list: number };
}

export interface HiveValue {
  /** Of its record, in the file. */
  readonly offset: number;
  readonly name: string;
  /** Text up to its first NUL, or the number, signed; `null` for other types. */
  readonly data: string | number | null;
}

/** Whether bytes begin as a hive does. */
export function isHive(head: Uint8Array): boolean {
  return head.length >= BASE_BYTES && viewOf(head).getUint32(0, true) === MAGIC;
}

/** Keys and values of a hive, each read when it is asked for. What is damaged is as if it were not there. */
export class Hive {
  /** The last changes were not all written: they are in the log of transactions, if anywhere. */
  readonly isDirty: boolean;
  readonly sequences: readonly [number, number];
  readonly checksumHolds: boolean;
  private readonly source: ByteSource;
  private readonly rootCell: number;

  private constructor(source: ByteSource, base: DataView) {
    this.source = source;
    this.sequences = [base.getUint32(4, true), base.getUint32(8, true)];
    this.isDirty = this.sequences[0] !== this.sequences[1];
    this.checksumHolds = checksumOf(base) === base.getUint32(508, true);
    this.rootCell = base.getUint32(36, true);
  }

  /** @returns `null` when it is no hive */
  static async open(source: ByteSource): Promise<Hive | null> {
    const head = await source.read(0, BASE_BYTES);
    return isHive(head) ? new Hive(source, viewOf(head)) : null;
  }

  /** The key at a path below the root, in whatever case. */
  async key(...path: readonly string[]): Promise<HiveKey | null> {
    let key = await this.keyAt(this.rootCell);
    for (const name of path) {
      if (key === null) return null;
      key = await this.subkey(key, name.toLowerCase());
    }
    return key;
  }

  async value({ values: { count, list } }: HiveKey, name: string): Promise<HiveValue | null> {
    const wanted = Math.min(count, MAX_VALUES);
    const cells = await this.cell(list, wanted * 4);
    if (cells === null) return null;
    for (let at = 0; at + 4 <= Math.min(cells.byteLength, wanted * 4); at += 4) {
      const value = await this.valueAt(cells.getUint32(at, true), name.toLowerCase());
      if (value !== null) return value;
    }
    return null;
  }

  private async subkey({ subkeys }: HiveKey, name: string): Promise<HiveKey | null> {
    if (subkeys.count === 0) return null;
    const budget = { left: MAX_SUBKEYS };
    return this.inList(subkeys.list, name, budget, MAX_LIST_DEPTH);
  }

  private async inList(
    list: number,
    name: string,
    budget: { left: number },
    depth: number,
  ): Promise<HiveKey | null> {
    const cell = depth === 0 ? null : await this.cell(list, 4 + 8 * MAX_SUBKEYS);
    if (cell === null || cell.byteLength < 4) return null;
    const sign = cell.getUint16(0, true);
    const step = sign === LF || sign === LH ? 8 : 4;
    if (step === 4 && sign !== LI && sign !== RI) return null;
    const end = Math.min(cell.byteLength, 4 + step * cell.getUint16(2, true));
    for (let at = 4; at + step <= end && budget.left > 0; at += step) {
      budget.left--;
      const place = cell.getUint32(at, true);
      const found =
        sign === RI
          ? await this.inList(place, name, budget, depth - 1)
          : await this.keyAt(place).then((key) => (key?.name.toLowerCase() === name ? key : null));
      if (found !== null) return found;
    }
    return null;
  }

  private async keyAt(place: number): Promise<HiveKey | null> {
    const cell = await this.cell(place, 76 + MAX_NAME_BYTES);
    if (cell === null || cell.byteLength < 76 || cell.getUint16(0, true) !== NK) return null;
    const narrow = (cell.getUint16(2, true) & NARROW_KEY) !== 0;
    return {
      name: textOf(cell, 76, cell.getUint16(72, true), narrow),
      written: timeOf(cell.getBigUint64(4, true)),
      subkeys: { count: cell.getUint32(20, true), list: cell.getUint32(28, true) },
      values: { count: cell.getUint32(36, true), list: cell.getUint32(40, true) },
    };
  }

  private async valueAt(place: number, name: string): Promise<HiveValue | null> {
    const cell = await this.cell(place, 20 + MAX_NAME_BYTES);
    if (cell === null || cell.byteLength < 20 || cell.getUint16(0, true) !== VK) return null;
    const narrow = (cell.getUint16(16, true) & NARROW_VALUE) !== 0;
    const own = textOf(cell, 20, cell.getUint16(2, true), narrow);
    if (own.toLowerCase() !== name) return null;
    const size = cell.getUint32(4, true);
    const resident = size >= RESIDENT;
    const length = Math.min(resident ? Math.min(size - RESIDENT, 4) : size, MAX_DATA_BYTES);
    const data = resident
      ? slice(cell, 8, length)
      : await this.cell(cell.getUint32(8, true), length);
    const offset = CELLS_AT + place + 4;
    return {
      offset,
      name: own,
      data: data === null ? null : decode(data, cell.getUint32(12, true), length),
    };
  }

  /** Up to so many bytes of a cell in use; `null` when there is none at the place. */
  private async cell(place: number, atMost: number): Promise<DataView | null> {
    const start = CELLS_AT + place;
    if (start + 4 > this.source.byteLength) return null;
    const bytes = await this.source.read(
      start,
      Math.min(start + 4 + atMost, this.source.byteLength),
    );
    const size = bytes.length < 4 ? 0 : -viewOf(bytes).getInt32(0, true);
    return size <= 4 ? null : viewOf(bytes.subarray(4, Math.min(size, bytes.length)));
  }
}

function decode(data: DataView, type: number, length: number): string | number | null {
  if (type === REG_DWORD) return data.byteLength < 4 || length < 4 ? null : data.getInt32(0, true);
  if (type !== REG_SZ) return null;
  return textOf(data, 0, length, false).split('\0', 1)[0]!;
}

function textOf(view: DataView, start: number, length: number, narrow: boolean): string {
  const bytes = slice(view, start, length);
  let text = '';
  for (let at = 0; at + (narrow ? 1 : 2) <= bytes.byteLength; at += narrow ? 1 : 2)
    text += String.fromCharCode(narrow ? bytes.getUint8(at) : bytes.getUint16(at, true));
  return text;
}

function slice(view: DataView, start: number, length: number): DataView {
  const within = Math.min(start, view.byteLength);
  return new DataView(
    view.buffer,
    view.byteOffset + within,
    Math.min(length, view.byteLength - within),
  );
}

/** The base block's words, each with each: XOR, where 0 and all ones are not used. */
function checksumOf(base: DataView): number {
  let sum = 0;
  for (let at = 0; at < 508; at += 4) sum ^= base.getUint32(at, true);
  sum >>>= 0;
  if (sum === 0) return 1;
  return sum === 0xffff_ffff ? 0xffff_fffe : sum;
}

const EPOCH = 11_644_473_600_000_000n;

function timeOf(filetime: bigint): number {
  const time = Number(filetime / 10n - EPOCH);
  return time > 0 && time < 8.64e15 * 1_000 && Number.isSafeInteger(time) ? time : 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
