import type { ByteSource } from '@unmask/evtx';
import type { ByteRange } from '../format.ts';
import { BLOCK_BYTES, MAX_LINE_BYTES, MIN_NUL_RUN } from './limits.ts';

/**
 * A text log as lines:
 *
 *     line ─┬─ text ── LF                      an ordinary line, its CR and the file's BOM taken off
 *           ├─ NUL × 8 or more ── text ── LF   a wiped stretch, then what was written after it
 *           └─ text over 64 KiB ── … ── LF     the start is kept, the rest counted
 *
 * A physical line belongs to the range that holds its first byte. What follows a hole in it is a line of its own.
 */
export interface Line {
  /** Of the first byte of `text` in the evidence; of the hole when there is one. */
  readonly offset: number;
  /** Of the physical line, from 1 at the range's start. */
  readonly number: number;
  readonly text: string;
  readonly hole: Hole | null;
}

/** Bytes that are no text: `nul` overwritten or never written, `long` the part of a line beyond `MAX_LINE_BYTES`. */
export interface Hole {
  readonly kind: 'nul' | 'long';
  readonly length: number;
}

type Encoding = 'utf-8' | 'utf-16le';

const LF = 10;
const CR = 13;
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const LATIN1_CHUNK = 4096;
/** The block ends inside a line. */
const NEEDS_MORE = -1;

/**
 * The lines of a range of the evidence, in order, a batch for each block read. UTF-8, or Latin-1 for a line that is not, or
 * UTF-16LE after its byte order mark. Memory is bounded by the block's size.
 */
export async function* readLines(source: ByteSource, range: ByteRange): AsyncGenerator<Line[]> {
  const start = await source.read(0, 3);
  const encoding = encodingOf(start);
  const bom = bomLength(start);
  const inside = range.start > bom;
  let at = inside ? lastUnitBefore(range.start, encoding) : bom;
  const cutter = new LineCutter(encoding, range.end);
  if (inside) cutter.skipLine();
  else cutter.beginLine(bom);
  while (at < source.byteLength && !cutter.finished(at)) {
    const end = Math.min(at + BLOCK_BYTES, source.byteLength);
    const block = await source.read(at, end);
    const last = end === source.byteLength || at + block.length < end;
    at += cutter.cut(block, at, last);
    if (cutter.lines.length > 0) yield cutter.take();
    if (last) break;
  }
}

/** The first lines of the evidence's start. An unfinished last one counts only when it is the only one. */
export function headLines(head: Uint8Array, count: number): Line[] {
  const encoding = encodingOf(head);
  const cutter = new LineCutter(encoding, Infinity);
  const bom = bomLength(head);
  cutter.cut(head.subarray(bom), bom, true);
  const lines = cutter.take();
  const isFinished = head.at(-unitBytes(encoding)) === LF;
  return lines.slice(0, isFinished ? count : Math.min(count, Math.max(1, lines.length - 1)));
}

function encodingOf(start: Uint8Array): Encoding {
  return start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

function bomLength(start: Uint8Array): number {
  if (encodingOf(start) === 'utf-16le') return 2;
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
}

function unitBytes(encoding: Encoding): number {
  return encoding === 'utf-8' ? 1 : 2;
}

/** Where the character before `offset` begins: if it is a line feed, a line begins at `offset`. */
function lastUnitBefore(offset: number, encoding: Encoding): number {
  const unit = unitBytes(encoding);
  return Math.ceil((offset - unit) / unit) * unit;
}

/** Cuts block after block into lines, remembering only what it is in the middle of. */
class LineCutter {
  lines: Line[] = [];
  private readonly encoding: Encoding;
  private readonly end: number;
  /** `start`: looking for the range's first line. `done`: the next line belongs to the next range. */
  private state: 'start' | 'text' | 'nul' | 'long' | 'done' = 'text';
  private number = 1;
  private holeOffset = 0;
  private holeLength = 0;
  private block: Uint8Array = new Uint8Array(0);
  /** The block as text when all of it is ASCII, so that bytes and characters have the same places. */
  private ascii: string | null = null;
  /** Where the next hole begins, at or after the place last asked for. */
  private nextNul = -1;

  constructor(encoding: Encoding, end: number) {
    this.encoding = encoding;
    this.end = end;
  }

  skipLine(): void {
    this.state = 'start';
  }

  beginLine(offset: number): void {
    this.state = offset < this.end ? 'text' : 'done';
  }

  /** Only a line feed before the range's end can begin a line of this range, so a range without one is left early. */
  finished(at: number): boolean {
    return this.state === 'done' || (this.state === 'start' && at >= this.end);
  }

  take(): Line[] {
    const lines = this.lines;
    this.lines = [];
    return lines;
  }

  /** Takes the block that lies `at` in the evidence; gives how much of it is dealt with. The rest must come again, with more. */
  cut(block: Uint8Array, at: number, last: boolean): number {
    this.block = block;
    this.ascii = this.encoding === 'utf-8' ? asciiOf(block) : null;
    this.nextNul = -1;
    let i = 0;
    while (i < block.length && this.state !== 'done') {
      const next = this.step(i, at, last);
      if (next === NEEDS_MORE) return i;
      i = next;
    }
    if (last) this.closeHole();
    return i;
  }

  private step(i: number, at: number, last: boolean): number {
    if (this.state === 'nul') return this.passNuls(i);
    if (this.state === 'start') {
      const feed = this.lineFeed(i);
      return feed === this.block.length ? feed : this.begin(feed, at);
    }
    return this.state === 'long' ? this.passLong(i, at, last) : this.text(i, at, last);
  }

  private text(i: number, at: number, last: boolean): number {
    const stop = this.nextStop(i);
    if (stop - i > MAX_LINE_BYTES) {
      const cut = i + MAX_LINE_BYTES;
      this.push(i, cut, at);
      this.openHole('long', at + cut);
      return cut;
    }
    if (stop === this.block.length && !last) return NEEDS_MORE;
    this.push(i, stop, at);
    return this.afterStop(stop, at);
  }

  private passLong(i: number, at: number, last: boolean): number {
    let stop = this.nextStop(i);
    if (stop === this.block.length && !last) {
      // NULs at the block's end may be the start of a hole.
      while (stop > i && this.block[stop - 1] === 0) stop--;
      this.holeLength += stop - i;
      return stop === i ? NEEDS_MORE : stop;
    }
    this.holeLength += stop - i;
    this.closeHole();
    return this.afterStop(stop, at);
  }

  private passNuls(i: number): number {
    const { block } = this;
    const unit = unitBytes(this.encoding);
    let stop = i;
    while (stop < block.length && block[stop] === 0 && block[stop + unit - 1] === 0) stop += unit;
    this.holeLength += stop - i;
    if (stop === block.length) return stop;
    this.closeHole();
    this.state = 'text';
    return stop;
  }

  private afterStop(stop: number, at: number): number {
    if (stop === this.block.length) return stop;
    if (stop !== this.nextNul) {
      this.number++;
      return this.begin(stop, at);
    }
    this.openHole('nul', at + stop);
    return this.passNuls(stop);
  }

  /** The line after a line feed. */
  private begin(feed: number, at: number): number {
    const start = feed + unitBytes(this.encoding);
    this.beginLine(at + start);
    return start;
  }

  private openHole(kind: 'nul' | 'long', offset: number): void {
    this.state = kind;
    this.holeOffset = offset;
    this.holeLength = 0;
  }

  private closeHole(): void {
    if (this.state !== 'nul' && this.state !== 'long') return;
    const hole = { kind: this.state, length: this.holeLength };
    this.lines.push({ offset: this.holeOffset, number: this.number, text: '', hole });
    this.holeLength = 0;
    this.state = 'text';
  }

  private push(start: number, end: number, at: number): void {
    const { ascii, block } = this;
    const stop = end > start && block[end - 1] === CR ? end - 1 : end;
    if (stop === start) return;
    const text = ascii === null ? this.decode(start, stop) : ascii.slice(start, stop);
    this.lines.push({ offset: at + start, number: this.number, text, hole: null });
  }

  private decode(start: number, end: number): string {
    const bytes = this.block.subarray(start, end);
    if (this.encoding === 'utf-16le') return UTF16.decode(bytes).replace(/\r$/, '');
    try {
      return STRICT.decode(bytes);
    } catch {
      return latin1(bytes);
    }
  }

  /** The next line feed or hole, or the block's end. */
  private nextStop(i: number): number {
    const feed = this.lineFeed(i);
    if (this.nextNul < i) this.nextNul = this.nulRun(i);
    return Math.min(feed, this.nextNul);
  }

  private lineFeed(i: number): number {
    const { block, encoding } = this;
    let feed = block.indexOf(LF, i);
    if (encoding === 'utf-16le') {
      while (feed >= 0 && (feed % 2 === 1 || block[feed + 1] !== 0))
        feed = block.indexOf(LF, feed + 1);
    }
    return feed < 0 ? block.length : feed;
  }

  private nulRun(i: number): number {
    const { block } = this;
    let start = block.indexOf(0, i);
    while (start >= 0) {
      let end = start + 1;
      while (end - start < MIN_NUL_RUN && block[end] === 0) end++;
      if (end - start === MIN_NUL_RUN)
        return this.encoding === 'utf-8' ? start : start + (start % 2);
      start = block.indexOf(0, end);
    }
    return block.length;
  }
}

function asciiOf(block: Uint8Array): string | null {
  try {
    const text = STRICT.decode(block);
    return text.length === block.length ? text : null;
  } catch {
    return null;
  }
}

/** Every byte is one character. `TextDecoder` cannot: its Latin-1 is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += LATIN1_CHUNK) {
    text += String.fromCharCode(...bytes.subarray(i, i + LATIN1_CHUNK));
  }
  return text;
}
