import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_FORMATS } from '../../../src/evidence/text/index.ts';
import type { Format } from '../../../src/index.ts';
import { detects, readAll, utf8 } from './reading.ts';
import { SAMPLES } from './samples.ts';

const byId = (id: string): Format => TEXT_FORMATS.find((format) => format.id === id)!;

describe('each text format', () => {
  it('has a sample, so that nothing below leaves one out', () => {
    expect(SAMPLES.map((each) => each.format).toSorted()).toEqual(
      TEXT_FORMATS.map((format) => format.id).toSorted(),
    );
  });

  it.for(SAMPLES)('$format is the first to recognise its own', ({ format, name, text }) => {
    const first = TEXT_FORMATS.find((each) => detects(each, text, name));
    expect(first?.id).toBe(format);
  });

  it.for(SAMPLES.filter(({ format }) => !NAMED.includes(format)))(
    '$format is recognised whatever its name, and with its first block wiped',
    ({ format, text }) => {
      expect(TEXT_FORMATS.find((each) => detects(each, text, 'a.bin'))?.id).toBe(format);
      const wiped = '\0'.repeat(4096) + text;
      expect(TEXT_FORMATS.find((each) => detects(each, wiped, 'a.bin'))?.id).toBe(format);
    },
  );

  it.for(SAMPLES)('$format reads its own without an issue', async ({ format, name, text }) => {
    const { events, issues } = await readAll(byId(format), text, { path: name });
    expect(issues).toEqual([]);
    expect(events.length).toBeGreaterThan(1);
    for (const event of events) {
      expect(Number.isSafeInteger(event.time)).toBe(true);
      expect([...event.fields()].length).toBeGreaterThan(0);
      expect(event.toXml()).toBeNull();
    }
  });

  it.for(SAMPLES)(
    '$format shows a wiped start, and what was written after it',
    async ({ format, text }) => {
      const { events, issues } = await readAll(byId(format), '\0'.repeat(16_384) + text);
      const plain = await readAll(byId(format), text);
      expect(issues.map(({ code, offset, have, lost }) => [code, offset, have, lost])).toEqual([
        ['TEXT_NUL_RUN', 0, 16_384, true],
      ]);
      expect(events.map((event) => event.locator.offset - 16_384)).toEqual(
        plain.events.map((event) => event.locator.offset),
      );
    },
  );

  it('tells a wholly wiped log by its name only', () => {
    const zeros = new Uint8Array(16_384);
    const first = (name: string): string | undefined =>
      TEXT_FORMATS.find((format) => detects(format, zeros, name))?.id;
    expect(first('var/log/apache2/access.log')).toBe('access');
    expect(first('logs.zip!error_log')).toBe('web-error');
    expect(first('C:\\inetpub\\logs\\u_ex131028.log')).toBe('iis');
    expect(first('var/log/auth.log.1')).toBe('syslog');
    expect(first('disk.img')).toBeUndefined();
  });

  it('leaves other files alone', () => {
    const others = [
      '# Title\n\nSome text, and: more.\n',
      'a,b,c\n1,2,3\n4,5,6\n',
      '{"a":1}\n{"a":2}\n',
      '#!/usr/bin/env node\nconsole.log("x")\n',
      '<?xml version="1.0"?>\n<a>no</a>\n',
      'See <?php in a text about it.\n',
      'ElfFile\0\0\0\0\0\0\0\0',
      '<html><body>Order now, deny nothing</body></html>\n',
      '',
    ];
    for (const text of others) {
      const taken = TEXT_FORMATS.filter((format) => detects(format, text, 'file.txt'));
      expect(
        taken.map((format) => format.id),
        text,
      ).toEqual([]);
    }
  });
});

/** Their lines look like those of any text, so that a name has to tell. */
const NAMED = ['hosts-access'];

describe('reading in parts', () => {
  const cuttable = TEXT_FORMATS.filter(
    (format) => format.parts({ byteLength: 9e6, read: () => new Uint8Array() }).length > 1,
  );

  it('covers the evidence without gap or overlap, empty evidence too', () => {
    for (const format of TEXT_FORMATS) {
      for (const byteLength of [1, 4_194_304, 9_000_000]) {
        const parts = format.parts({ byteLength, read: () => new Uint8Array() });
        expect(parts[0]!.start).toBe(0);
        expect(parts.at(-1)!.end).toBe(byteLength);
        parts.slice(1).forEach((part, i) => expect(part.start).toBe(parts[i]!.end));
      }
    }
    expect(cuttable.map((format) => format.id)).toEqual([
      'squid',
      'zeek-json',
      'suricata',
      'git-reflog',
      'access',
      'access-json',
    ]);
  });

  it.for(cuttable.map((format) => format.id))(
    '%s: tells the same, wherever it is cut',
    async (id) => {
      const { text } = SAMPLES.find((each) => each.format === id)!;
      const bytes = utf8(`${text}\nrubbish\0\0\0\0\0\0\0\0\n${text}`);
      const tell = async (edges: number[]): Promise<unknown> => {
        const { events, issues } = await readAll(byId(id), bytes, { edges });
        return [events.map((event) => [event.locator, event.toObject()]), issues];
      };
      const whole = await tell([0, bytes.length]);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 5 }), async (cuts) => {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
          expect(await tell(edges)).toEqual(whole);
        }),
        { numRuns: 200, seed: 7 },
      );
    },
  );
});
