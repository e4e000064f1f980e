import { bytesSource, type ByteSource } from '@unmask/evtx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_BYTES, MAX_LINE_BYTES } from '../../../src/evidence/text/limits.ts';
import { headLines, readLines, type Line } from '../../../src/evidence/text/lines.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

async function read(bytes: Uint8Array, start = 0, end = bytes.length): Promise<Plain[]> {
  return (await all(bytesSource(bytes), start, end)).map(({ number: _number, ...line }) => line);
}

async function all(source: ByteSource, start: number, end: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const batch of readLines(source, { start, end })) lines.push(...batch);
  return lines;
}

type Plain = Omit<Line, 'number'>;

const text = (offset: number, value: string): Plain => ({ offset, text: value, hole: null });
const hole = (offset: number, kind: 'nul' | 'long', length: number): Plain => ({
  offset,
  text: '',
  hole: { kind, length },
});

describe('lines of a text log', () => {
  it('have the offset of their first byte, and neither CR nor byte order mark', async () => {
    const bytes = utf8('\ufeffone\r\n\r\ntwö\nthree');
    expect(await read(bytes)).toEqual([text(3, 'one'), text(10, 'twö'), text(15, 'three')]);
  });

  it('are Latin-1 where they are no UTF-8, one by one', async () => {
    const bytes = Uint8Array.of(0x63, 0x61, 0xf1, 0xf3, 10, 0xc3, 0xb1, 10, 0x80);
    expect(await read(bytes)).toEqual([text(0, 'cañó'), text(5, 'ñ'), text(8, '\u0080')]);
  });

  it('are read from UTF-16LE after its byte order mark', async () => {
    // U+0A0D and U+0D0A hold the bytes of a line feed without being one.
    expect(await read(utf16('a\u0a0d\r\nb\u0d0ac\n'))).toEqual([
      text(2, 'a\u0a0d'),
      text(10, 'b\u0d0ac'),
    ]);
  });

  it('show a stretch of NULs as a hole, with what was written after it', async () => {
    const zeros = '\0'.repeat(16_384);
    expect(await read(utf8(`${zeros}first\nsec${'\0'.repeat(8)}ond\n`))).toEqual([
      hole(0, 'nul', 16_384),
      text(16_384, 'first'),
      text(16_390, 'sec'),
      hole(16_393, 'nul', 8),
      text(16_401, 'ond'),
    ]);
    expect(await read(utf16('a\0\0\0\0b'))).toEqual([
      text(2, 'a'),
      hole(4, 'nul', 8),
      text(12, 'b'),
    ]);
  });

  it('are numbered, empty ones too, and holes with the line they are in', async () => {
    const bytes = utf8(`a\n\n\n${'\0'.repeat(9)}b\nc`);
    expect((await all(bytesSource(bytes), 0, 99)).map((line) => line.number)).toEqual([1, 4, 4, 5]);
  });

  it('keep fewer NULs than a hole has in the text', async () => {
    expect(await read(utf8('a\0\0b\n'))).toEqual([text(0, 'a\0\0b')]);
  });

  it('keep the start of a long line and count the rest', async () => {
    const long = 'x'.repeat(1_000_000);
    const lines = await read(utf8(`a\n${long}\nb`));
    expect(lines.map((line) => line.text.length)).toEqual([1, MAX_LINE_BYTES, 0, 1]);
    expect(lines[2]).toEqual(hole(2 + MAX_LINE_BYTES, 'long', 1_000_000 - MAX_LINE_BYTES));
    expect(lines[3]!.offset).toBe(1_000_003);
  });

  it('cross the blocks that are read, in whatever state', async () => {
    const parts = ['line\n', 'x'.repeat(70_000), '\0'.repeat(7), '\0'.repeat(300_000), 'ñ', '\n'];
    const sample = fc.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sample, async (pieces) => {
        const bytes = utf8(pieces.join(''));
        const seen = await read(bytes);
        expect(seen).toEqual(plainLines(bytes));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('belong to the range with the first byte of their physical line', async () => {
    const piece = fc.constantFrom('a', 'bc\r\n', '\n', '\0'.repeat(9), 'ñ\n', '\0', '\ufeff');
    const sample = fc.record({
      pieces: fc.array(piece, { maxLength: 30 }),
      cuts: fc.array(fc.nat(80), { maxLength: 6 }),
      wide: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sample, async ({ pieces, cuts, wide }) => {
        const bytes = wide ? utf16(pieces.join('')) : utf8(pieces.join(''));
        const edges = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length];
        edges.sort((a, b) => a - b);
        const seen: Plain[] = [];
        for (let i = 1; i < edges.length; i++) {
          seen.push(...(await read(bytes, edges[i - 1], edges[i])));
        }
        expect(seen).toEqual(await read(bytes));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('cost a range without any no more than the range', async () => {
    const bytes = new Uint8Array(40 * BLOCK_BYTES);
    let taken = 0;
    const source = {
      byteLength: bytes.length,
      read(start: number, end: number): Uint8Array {
        taken += end - start;
        return bytes.subarray(start, end);
      },
    };
    expect(await all(source, BLOCK_BYTES, 3 * BLOCK_BYTES)).toEqual([]);
    expect(taken).toBeLessThan(4 * BLOCK_BYTES);
  });

  it('end where a source ends early', async () => {
    const source = { byteLength: 1e12, read: (start: number) => utf8('a\nb').subarray(start) };
    const lines = await all(source, 0, 1e12);
    expect(lines.map((line) => [line.offset, line.number, line.text])).toEqual([
      [0, 1, 'a'],
      [2, 2, 'b'],
    ]);
  });
});

describe('the first lines', () => {
  it('leave out the last one, which may be cut, unless it is all there is', () => {
    expect(headLines(utf8('a\nb\nc'), 9).map((line) => line.text)).toEqual(['a', 'b']);
    expect(headLines(utf8('a'), 9).map((line) => line.text)).toEqual(['a']);
    expect(headLines(utf8('a\nb\nc'), 1).map((line) => line.text)).toEqual(['a']);
    expect(headLines(new Uint8Array(0), 9)).toEqual([]);
  });
});

/** The same, said plainly over the whole of the bytes. */
function plainLines(bytes: Uint8Array): Plain[] {
  const lines: Plain[] = [];
  let start = 0;
  for (const physical of splitKeeping(bytes, 10)) {
    let at = start;
    for (const match of latin(physical).matchAll(/\0{8,}|(?:(?!\0{8})[^])+/g)) {
      const offset = start + match.index;
      at = offset;
      if (match[0].startsWith('\0'.repeat(8))) lines.push(hole(at, 'nul', match[0].length));
      else pushText(lines, offset, bytes.subarray(offset, offset + match[0].length));
    }
    start += physical.length + 1;
  }
  return lines;
}

function pushText(lines: Plain[], offset: number, bytes: Uint8Array): void {
  const kept = bytes.subarray(0, MAX_LINE_BYTES);
  lines.push(text(offset, new TextDecoder().decode(kept)));
  const rest = bytes.length - kept.length;
  if (rest > 0) lines.push(hole(offset + kept.length, 'long', rest));
}

function* splitKeeping(bytes: Uint8Array, by: number): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const at = bytes.indexOf(by, start);
    const end = at < 0 ? bytes.length : at;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
