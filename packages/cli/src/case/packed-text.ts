/**
 * A column of text on its way from a worker to DuckDB: plain bytes that are cheap to hand over and leave nothing to sweep up. Cells are laid
 * out as DuckDB's documented `duckdb_string_t`, 16 bytes: the length, and the text itself where it has up to 12 bytes.
 */

/** A column in which few texts come again and again, or none at all. */
export interface FewTexts {
  readonly kind: 'few';
  /** Each comes once at least. */
  readonly texts: readonly (string | null)[];
  /** Which of them a row has; `null` where there is but one. */
  readonly places: Uint8Array | null;
}

export interface ManyTexts {
  readonly kind: 'many';
  /** 16 bytes a row. */
  readonly cells: Uint8Array;
  /** A bit a row, which is not set where there is no text. */
  readonly validity: Uint8Array;
  /** Texts that a cell does not hold: of which row, where each ends in `bytes` (it begins where the one before ends), UTF-8. */
  readonly longRows: Uint32Array;
  readonly longEnds: Uint32Array;
  readonly bytes: Uint8Array;
}

export type PackedText = FewTexts | ManyTexts;

export const CELL_BYTES = 16;

/** Bytes of a text that lies in its cell, behind four of its length. */
const MAX_INLINE = 12;
const LENGTH_BYTES = 4;

/** A UTF-16 unit takes up to three bytes. */
const MAX_UNIT_BYTES = 3;

/** Distinct texts of a column up to which each is handed over once. */
const MAX_FEW = 256;

/** Bytes of the validity of some rows: DuckDB has words of 64 bits. */
export function validityBytes(rows: number): number {
  return Math.ceil(rows / 64) * 8;
}

/** Gathers a column, row by row. */
export class TextColumn {
  private rows = 0;
  private readonly capacity: number;
  private few: FewBuffer | null = new FewBuffer();
  private many: ManyBuffer | null = null;

  /** @param capacity rows at most */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  add(text: string | null): void {
    const row = this.rows++;
    if (this.few === null) this.many!.add(row, text);
    else if (!this.few.add(row, text)) this.widen(text);
  }

  /** What has gathered. */
  take(): PackedText {
    const { rows } = this;
    this.rows = 0;
    return this.few === null ? this.many!.take(rows) : this.few.take(rows);
  }

  /** Too many different texts: from now on, each row has its own. */
  private widen(last: string | null): void {
    const many = new ManyBuffer(this.capacity);
    this.few!.each((text, row) => many.add(row, text));
    many.add(this.rows - 1, last);
    this.many = many;
    this.few = null;
  }
}

class FewBuffer {
  private readonly placeOf = new Map<string | null, number>();
  private places = new Uint8Array(64);
  private rows = 0;

  /** @returns whether there was room */
  add(row: number, text: string | null): boolean {
    let place = this.placeOf.get(text);
    if (place === undefined) {
      place = this.placeOf.size;
      if (place >= MAX_FEW) return false;
      this.placeOf.set(text, place);
    }
    this.rows = row + 1;
    if (place === 0 && this.placeOf.size === 1) return true;
    if (row >= this.places.length) this.grow(row);
    this.places[row] = place;
    return true;
  }

  each(visit: (text: string | null, row: number) => void): void {
    const texts = [...this.placeOf.keys()];
    for (let row = 0; row < this.rows; row++) visit(texts[this.places[row]!]!, row);
  }

  take(rows: number): FewTexts {
    const texts = [...this.placeOf.keys()];
    const places = texts.length <= 1 ? null : this.places.slice(0, rows);
    this.placeOf.clear();
    this.places.fill(0);
    this.rows = 0;
    return { kind: 'few', texts, places };
  }

  private grow(row: number): void {
    const larger = new Uint8Array(Math.max(row + 1, this.places.length * 2));
    larger.set(this.places);
    this.places = larger;
  }
}

class ManyBuffer {
  private readonly cells: Uint8Array;
  private readonly validity: Uint8Array;
  private readonly longRows: Uint32Array;
  private readonly longEnds: Uint32Array;
  private longs = 0;
  private bytes: Buffer = Buffer.allocUnsafeSlow(1 << 16);
  private end = 0;

  constructor(capacity: number) {
    this.cells = new Uint8Array(capacity * CELL_BYTES);
    this.validity = new Uint8Array(validityBytes(capacity)).fill(0xff);
    this.longRows = new Uint32Array(capacity);
    this.longEnds = new Uint32Array(capacity);
  }

  add(row: number, text: string | null): void {
    if (text === null) this.validity[row >> 3]! &= ~(1 << (row & 7));
    else if (!this.addInline(row, text)) this.addLong(row, text);
  }

  private addInline(row: number, text: string): boolean {
    const { length } = text;
    if (length > MAX_INLINE) return false;
    const { cells } = this;
    const start = row * CELL_BYTES;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) {
        cells.fill(0, start, start + CELL_BYTES);
        return false;
      }
      cells[start + LENGTH_BYTES + i] = unit;
    }
    cells[start] = length;
    return true;
  }

  private addLong(row: number, text: string): void {
    const most = this.end + text.length * MAX_UNIT_BYTES;
    if (most > this.bytes.length) this.grow(most);
    this.end += this.bytes.write(text, this.end, 'utf8');
    this.longRows[this.longs] = row;
    this.longEnds[this.longs++] = this.end;
  }

  private grow(most: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(most, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }

  take(rows: number): ManyTexts {
    const packed: ManyTexts = {
      kind: 'many',
      cells: this.cells.slice(0, rows * CELL_BYTES),
      validity: this.validity.slice(0, validityBytes(rows)),
      longRows: this.longRows.slice(0, this.longs),
      longEnds: this.longEnds.slice(0, this.longs),
      bytes: new Uint8Array(this.bytes.subarray(0, this.end)),
    };
    this.cells.fill(0, 0, rows * CELL_BYTES);
    this.validity.fill(0xff, 0, validityBytes(rows));
    this.longs = 0;
    this.end = 0;
    return packed;
  }
}
