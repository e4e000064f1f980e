import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectEntries, compileIndicators, readIndicatorFile } from '../../../src/index.ts';
import { eventWith } from './event.ts';
import { setOf, stix } from './indicator-set.ts';

const SAMPLES = [
  JSON.stringify({
    type: 'bundle',
    id: 'bundle--1',
    objects: [
      JSON.parse(
        stix(
          "([file:name = 'a' AND file:hashes.MD5 IN ('b')] FOLLOWEDBY [url:value LIKE 'c%']) WITHIN 5 SECONDS",
        ),
      ),
    ],
  }),
  JSON.stringify({
    Event: {
      info: 'x',
      Attribute: [{ type: 'ip-dst|port', value: '198.51.100.7|443', to_ids: true }],
      Object: [{ Attribute: [{ type: 'regkey|value', value: 'HKLM\\x|y', to_ids: true }] }],
    },
  }),
  'type,value,valid_until\nip,198.51.100.0/24,2014-01-31\n"domain","evil[.]example",\n',
  'hxxp://evil[.]example/x\nHKLM\\Software\\x\n%AppData%\\x.dll\nC:\\x\\\n2001:db8::/32\n',
  JSON.stringify({ name: 'x', type: 'cidr', list: ['10.0.0.0/8'] }),
];
const EVENT = eventWith({
  CommandLine: 'evil.example 198.51.100.7 C:\\x\\x.dll http://evil.example/x',
  Image: '\\\\?\\',
  DestinationIp: '::',
  TargetObject: '\\',
  'cs-host': '[',
  'cs-uri': '//',
});

/** Some characters replaced, removed or doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          '[',
          '{',
          "'",
          '\\',
          '\0',
          '9'.repeat(40),
          '../',
          '\ud800',
          ',',
          '\n',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, piece]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + piece + now.slice(place + (at % 3));
    }, text),
  );

describe('hostile files of indicators', () => {
  it('are read, or refused, and what is read can be run', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const asList of [true, false]) {
          const content = readIndicatorFile(text, 'x', asList);
          if (content.kind !== 'indicators') continue;
          const { indicators } = collectEntries(content.entries, () => null);
          expect(() => compileIndicators(setOf(indicators)).match(EVENT)).not.toThrow();
        }
      }),
      { numRuns: 3_000, seed: 4 },
    );
  });

  /** What took time with the square of the length would not end within the limit of a test. */
  it('take time in proportion to their length', () => {
    const long = 200_000;
    const texts = [
      '[',
      '(',
      "'",
      'a.',
      '@',
      'http://',
      '::',
      '\\',
      '/',
      '%',
      '"',
      '-',
      '[.]',
      '1.',
    ].map((piece) => piece.repeat(long / piece.length));
    const { indicators } = collectEntries([], () => null);
    for (const text of texts) {
      readIndicatorFile(text, 'x', true);
      readIndicatorFile(stix(text), 'x', false);
      readIndicatorFile(`value\n${text}`, 'x', false);
      compileIndicators(setOf(indicators)).match(
        eventWith({ message: text, Image: text, 'cs-uri': text, 'cs-host': text }),
      );
      const [one] = collectEntries(contentOf('evil.example'), () => null).indicators;
      compileIndicators(setOf([one!])).match(
        eventWith({
          message: `${text} evil.example`,
          Image: text,
          TargetObject: text,
          'cs-referer': text,
          Hashes: text,
        }),
      );
    }
  });
});

function contentOf(text: string): Parameters<typeof collectEntries>[0] {
  const content = readIndicatorFile(text, 'x', true);
  return content.kind === 'indicators' ? content.entries : [];
}
