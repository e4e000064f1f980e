import { isoTime, oneLine, visible } from '@unmask/core';
import type { Painter } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { fieldsOf } from '../timeline/moment-writers.ts';
import type { ShownRecord } from './records.ts';

const INDENT = '  ';
const BYTES_PER_LINE = 16;

/** A record with its fields and its bytes. */
export function recordText(shown: ShownRecord, width: number, paint: Painter): string {
  const { locator, events, raw } = shown;
  const number = locator.record === null ? '' : `, record ${locator.record}`;
  const place = `${locator.evidence}, byte ${locator.offset}${number}`;
  const lines = [
    ...wrap(oneLine(place), width).map((line) => paint('bold', line)),
    ...events.flatMap((event) => [
      `${INDENT}${isoTime(event.time)}  event ${event.id}`,
      ...Object.entries(fieldsOf(event)).flatMap(([name, value]) =>
        wrap(visible(`${name}: ${value ?? ''}`), width - INDENT.length * 2).map(
          (line) => INDENT + INDENT + line,
        ),
      ),
    ]),
    ...(raw.bytes === null
      ? wrap(oneLine(`the bytes cannot be shown: ${raw.reason}`), width - 2).map((l) => INDENT + l)
      : hexLines(raw.bytes, locator.offset).map((line) => INDENT + paint('dim', line))),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** As `xxd` shows them. */
function hexLines(bytes: Uint8Array, offset: number): string[] {
  return Array.from({ length: Math.ceil(bytes.length / BYTES_PER_LINE) }, (_, index) => {
    const at = index * BYTES_PER_LINE;
    const line = bytes.subarray(at, at + BYTES_PER_LINE);
    const hex = Array.from(
      line,
      (byte, i) => byte.toString(16).padStart(2, '0') + (i % 2 ? ' ' : ''),
    );
    const text = Array.from(line, (byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : '.',
    );
    const place = (offset + at).toString(16).padStart(8, '0');
    return `${place}: ${hex.join('').padEnd(BYTES_PER_LINE * 2.5)} ${text.join('')}`;
  });
}
