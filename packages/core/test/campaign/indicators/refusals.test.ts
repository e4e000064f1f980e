import { describe, expect, it } from 'vitest';
import { collectEntries, commonTest, readIndicatorFile } from '../../../src/index.ts';
import { read, stix } from './indicator-set.ts';

/** A pattern, and why it is not run. */
const PATTERNS: readonly (readonly [string, string])[] = [
  ['[process:pid = 5]', 'no log that can be read tells process:pid (character 10)'],
  ["[file:name = h'ff']", "bytes (h'ff') cannot be compared with what logs hold"],
  ["[file:name ISSUPERSET 'x']", 'ISSUPERSET is not run (character 12)'],
  ["[file:name > 'a']", "file:name cannot be larger or smaller than 'a' (character 14)"],
  [
    "[file:name ISSUBSET '198.51.100.0/24']",
    'ISSUBSET is run for addresses in a network such as 198.51.100.0/24 only (character 21)',
  ],
  ["[ipv4-addr:value = '300.1.1.1']", "'300.1.1.1' is no address (character 20)"],
  ["[file:name MATCHES '(?=a)']", 'MATCHES cannot be run'],
  ["[file:name = 'a']]", 'the pattern goes on behind its end'],
  ["[file:name = 'a'", '] is missing (character 14)'],
  ["file:name = 'a'", '[ is missing'],
  ["[file:name = 'a'] WITHIN 0 SECONDS", 'WITHIN needs a number above 0'],
  [
    "([file:name = 'a'] AND [file:name = 'b']) REPEATS 3 TIMES",
    'REPEATS is run for a single observation in brackets only',
  ],
  ["[file:name = 'a'] START t'2014' STOP t'2015'", "a time is written as t'2014-01-31T12:00:00Z'"],
  ["[network-traffic:dst_ref.type = 'ipv4-addr']", 'this holds of everything'],
  ['[file:name = "a"]', 'character 14 belongs to nothing'],
  [`${'('.repeat(70)}[file:name = 'a']`, 'more than 64 brackets in each other'],
];

describe('a pattern that cannot be run', () => {
  it.each(PATTERNS)('%s', (pattern, reason) => {
    const { indicators, refusals } = read(stix(pattern), 'x.json');
    expect(indicators).toEqual([]);
    expect(refusals).toMatchObject([
      { kind: 'unusable', origin: { file: 'x.json', place: 'objects[0]' } },
    ]);
    expect(refusals[0]!.reason).toContain(reason);
  });
});

describe('what its producer does not want to be looked for', () => {
  it('STIX: revoked, and other languages', () => {
    const objects = [
      { type: 'indicator', id: 'indicator--1', revoked: true, pattern: "[file:name = 'a']" },
      { type: 'indicator', id: 'indicator--2', pattern_type: 'yara', pattern: 'rule x {}' },
    ];
    const { indicators, refusals } = read(JSON.stringify({ type: 'bundle', objects }), 'b.json');
    expect(indicators).toEqual([]);
    expect(refusals.map(({ kind, shown }) => [kind, shown])).toEqual([
      ['withdrawn', 'indicator--1'],
      ['other-language', 'indicator--2'],
    ]);
  });

  it('MISP: to_ids, deleted, warning lists; the rest with what the event tells', () => {
    const attribute = (value: string, more: object): object => ({
      uuid: value,
      type: 'domain',
      value,
      to_ids: true,
      ...more,
    });
    const event = {
      info: 'The Mask',
      Tag: [{ name: 'tlp:green' }],
      Attribute: [
        attribute('a.example', { to_ids: false }),
        attribute('b.example', { deleted: '1' }),
        attribute('c.example', { warnings: [{ warninglist_name: 'Top 1000' }] }),
        attribute('d.example', { Tag: [{ name: 'tlp:red' }], comment: 'C2' }),
        attribute('x.dll|aa', { type: 'filename|md5', value: `x.dll|${'a'.repeat(32)}` }),
        attribute('as', { type: 'AS', value: '64500' }),
      ],
      Object: [{ deleted: true, Attribute: [attribute('e.example', {})] }],
    };
    const { indicators, refusals } = read(
      JSON.stringify({ response: [{ Event: event }] }),
      'm.json',
    );
    expect(refusals.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['not-for-detection', 'to_ids is not set'],
      ['withdrawn', 'deleted'],
      ['common', 'on the warning list Top 1000'],
      ['unusable', 'no log that can be read tells AS'],
      ['withdrawn', 'deleted'],
    ]);
    expect(indicators).toMatchObject([
      {
        id: 'd.example',
        name: 'C2',
        origin: { place: 'Event.Attribute[3]', producer: 'The Mask', tlp: 'red' },
      },
      { name: 'The Mask', pattern: { of: { subject: 'hash' } }, origin: { tlp: 'green' } },
    ]);
  });

  it('of two versions the later counts, also when it withdraws', () => {
    const older = stix("[file:name = 'a']", { modified: '2020-01-01T00:00:00Z' });
    const newer = stix("[file:name = 'a']", { modified: '2021-01-01T00:00:00Z', revoked: true });
    const entries = [newer, older].flatMap((text) => {
      const content = readIndicatorFile(text, 'x.json', false);
      return content.kind === 'indicators' ? content.entries : [];
    });
    expect(collectEntries(entries, () => null).indicators).toEqual([]);
  });

  it('values that are met everywhere, alone', () => {
    const content = readIndicatorFile(
      '8.8.8.8\n10.1.2.3\nwww.microsoft.com\ngithub.io\nx.github.io\nsvchost.exe\nC:\\Windows\\System32\\evil.exe\n',
      'l.txt',
      true,
    );
    const list = readIndicatorFile(
      JSON.stringify({ name: 'Mine', type: 'hostname', list: ['github.io'] }),
      'w.json',
      false,
    );
    if (content.kind !== 'indicators' || list.kind !== 'warning-list') throw new Error('not read');
    const own = collectEntries(content.entries, commonTest([]));
    expect(own.indicators.map(({ name }) => name)).toEqual([
      'x.github.io',
      'C:\\Windows\\System32\\evil.exe',
    ]);
    expect(own.refusals.map(({ reason }) => reason)).toContain(
      `'8.8.8.8' is on the list "public DNS resolvers"`,
    );
    const withList = collectEntries(content.entries, commonTest([list.list]));
    expect(withList.indicators.map(({ name }) => name)).toEqual([
      'C:\\Windows\\System32\\evil.exe',
    ]);
  });
});

describe('tables and lists', () => {
  it('a table gives what its columns say', () => {
    const table = [
      'type;indicator;comment;valid_until;tlp;confidence;to_ids',
      'domain;evil[.]example;"C2; first";2014-01-31;AMBER;80;1',
      'weird;x;;;;;',
      'ip;198.51.100.7;;someday;;;',
      'ip;198.51.100.7;;;;;0',
      ';sub.evil.example;;;;;',
    ].join('\r\n');
    const { indicators, refusals } = read(table, 't.csv');
    expect(indicators).toMatchObject([
      {
        name: 'C2; first',
        validUntil: Date.UTC(2014, 0, 31) * 1_000,
        confidence: 80,
        origin: { place: 'line 2', tlp: 'amber' },
      },
      { name: 'sub.evil.example', origin: { place: 'line 6' } },
    ]);
    expect(refusals.map(({ origin, reason }) => [origin.place, reason])).toEqual([
      ['line 3', 'no log that can be read tells weird'],
      ['line 4', "'someday' is no date"],
      ['line 5', 'to_ids is not set'],
    ]);
  });

  it('a list says which line tells nothing', () => {
    const { indicators, refusals } = read(
      '# TLP:RED\nevil.example # C2\n\nwhat\n0.0.0.0/0\n',
      'l.txt',
    );
    expect(indicators).toMatchObject([
      { name: 'evil.example', origin: { place: 'line 2', tlp: 'red' } },
    ]);
    expect(refusals.map(({ origin }) => origin.place)).toEqual(['line 4', 'line 5']);
  });

  it('JSON that is none, or nothing of the kind', () => {
    expect(readIndicatorFile('{"a": ', 'x.json', false)).toMatchObject({
      kind: 'none',
      damaged: true,
    });
    expect(readIndicatorFile('{"a": 1}', 'x.json', false)).toMatchObject({
      kind: 'none',
      damaged: false,
    });
    expect(
      readIndicatorFile('{"name":"x","type":"regex","list":["a"]}', 'x.json', false),
    ).toMatchObject({ damaged: true });
  });
});
