import { describe, expect, it } from 'vitest';
import { TEXT_FORMATS } from '../../../src/evidence/text/index.ts';
import { MAX_LINE_ISSUES } from '../../../src/evidence/text/limits.ts';
import type { Format } from '../../../src/index.ts';
import { detects, readAll, utf8, type Told } from './reading.ts';
import { SAMPLES } from './samples.ts';

const byId = (id: string): Format => TEXT_FORMATS.find((format) => format.id === id)!;
const MUTATIONS = 400;
const LINE_CHARS = 60_000;
/** What the grammars of logs and configurations nest, repeat and escape with. */
const PIECES = [
  '"',
  '\\"',
  '[',
  '[a',
  '{',
  '}',
  '(',
  ';',
  ' ',
  ' a',
  'a=',
  ': ',
  '<a ',
  ', client: "',
];

/** A generator of numbers that is the same each time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes with one to four changes: a bit, a byte, a stretch of zeros, a piece taken out, doubled or put elsewhere. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let changed = [...bytes];
  for (let n = 1 + random(4); n > 0; n--) {
    const at = random(changed.length);
    const length = random(40);
    const piece = changed.slice(at, at + length);
    const kind = random(6);
    if (kind === 0) changed[at]! ^= 1 << random(8);
    else if (kind === 1) changed[at] = random(256);
    else if (kind === 2) changed.fill(0, at, at + length);
    else if (kind === 3) changed.splice(at, length);
    else if (kind === 4) changed.splice(random(changed.length), 0, ...piece);
    else changed = changed.slice(0, at + 1);
  }
  return Uint8Array.from(changed);
}

/** Everything that can be asked of what was told holds together. */
function check({ events, issues }: Told, size: number): void {
  expect(events.length + issues.length).toBeLessThanOrEqual(2 * size + 1);
  for (const { offset } of issues) expect(offset).toBeLessThanOrEqual(size);
  for (const event of events) {
    const { offset } = event.locator;
    if (!Number.isInteger(event.time) || offset < 0 || offset >= size) {
      expect.unreachable(`time ${event.time} at ${offset} of ${size}`);
    }
    JSON.stringify(event.toObject());
    for (const [name, value] of event.fields()) {
      if (event.get(name) !== value) expect.unreachable(`${name} is told in two ways`);
    }
  }
}

describe('hostile evidence', () => {
  it.for(SAMPLES)('of $format: mutations', async ({ format, name, text }) => {
    const random = createRandom(format.length * 7919 + text.length);
    const whole = utf8(text);
    const before = await readAll(byId(format), whole, { path: name });
    for (let n = 0; n < MUTATIONS; n++) {
      const bytes = mutate(whole, random);
      for (const each of TEXT_FORMATS) detects(each, bytes, name);
      check(await readAll(byId(format), bytes, { path: name }), bytes.length);
    }
    const after = await readAll(byId(format), whole, { path: name });
    expect(after.events.map((event) => event.toObject())).toEqual(
      before.events.map((event) => event.toObject()),
    );
  });

  // What backtracks badly does not end within the time that a test has.
  it.for(SAMPLES)('of $format: long lines of repeated pieces', async ({ format, name, text }) => {
    const lines = text.split('\n').filter((line) => line !== '');
    const start = lines.slice(0, 4).join('\n');
    const prefixes = ['', lines[0]!, lines.at(-1)!.slice(0, lines.at(-1)!.length / 2)];
    for (const prefix of prefixes) {
      for (const piece of PIECES) {
        const long = prefix + piece.repeat(LINE_CHARS / piece.length);
        detects(byId(format), `${long}\n${long}`, name);
        const told = await readAll(byId(format), `${start}\n${long}`, { path: name });
        for (const event of told.events.slice(-1)) event.toObject();
      }
    }
  });

  it('of many strange lines is told up to a limit, and then counted', async () => {
    const line = '192.0.2.7 - - [20/Jan/2014:08:00:00 +0000] "GET / HTTP/1.1" 200 5\n';
    const content = line + 'strange\n'.repeat(MAX_LINE_ISSUES + 5) + line;
    const { events, issues } = await readAll(byId('access'), content);
    expect(events.length).toBe(2);
    expect(issues.length).toBe(MAX_LINE_ISSUES + 1);
    const offset = content.length - line.length - 'strange\n'.length;
    expect(issues.at(-1)).toMatchObject({ code: 'TEXT_LINES', have: 5, offset, lost: true });
  });

  it('of binary noise is no text log', () => {
    const random = createRandom(5);
    const noise = Uint8Array.from({ length: 8192 }, () => random(256));
    const taken = TEXT_FORMATS.filter((format) => detects(format, noise, 'access.log'));
    expect(taken).toEqual([]);
  });
});
