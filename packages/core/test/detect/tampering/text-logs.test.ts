import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLogs } from '../../../src/detect/tampering/textlog/text-logs.ts';
import { isoTime, type FileFacts } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const DAY = 86_400;
const START = Date.UTC(2026, 2, 3, 8) / 1000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A line of an access log, `second` seconds after the start. */
function line(second: number): string {
  const date = new Date((START + second) * 1000);
  const day = `${String(date.getUTCDate()).padStart(2, '0')}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `192.0.2.7 - - [${day}:${date.toISOString().slice(11, 19)} +0000] "GET /page/${second} HTTP/1.1" 200 512 "-" "curl/8.0"\n`;
}

/** Lines, one every `step` seconds. */
function lines(from: number, count: number, step = 60): string {
  return Array.from({ length: count }, (_, i) => line(from + i * step)).join('');
}

/** The same bytes in every run, evenly spread. */
function noise(length: number): Uint8Array {
  let state = 12_345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) & 0xff;
  });
}

function join(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Check and confidence of every finding. */
async function seen(...evidence: readonly TestEvidence[]): Promise<string[]> {
  const found = await runDetector(textLogs, evidence);
  return found.map(({ rule, confidence }) => `${rule.id} ${confidence}`);
}

const access = (content: Uint8Array | string): TestEvidence => ({ path: 'access.log', content });

describe('noise', () => {
  it('before lines, in whole blocks, is what shred leaves under a writer; no line is lost', async () => {
    const content = join(noise(8192), lines(0, 50));
    const [finding, ...others] = await runDetector(textLogs, [access(content)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'noise-text' },
      level: 'high',
      confidence: 'moderate',
      time: isoTime(START * 1e6),
      matched: { 'noise to': '0x2000', 'blocks of 4096': '2' },
    });
  });

  it('alone may be any encrypted file', async () => {
    expect(await seen({ path: 'var/log/syslog.1', content: noise(4096) })).toEqual([
      'noise-text low',
    ]);
  });

  it('of one byte again and again is told to its last byte; flash memory has it too', async () => {
    const filled = new Uint8Array(5000).fill(0xff);
    const [finding, ...others] = await runDetector(textLogs, [access(join(filled, lines(0, 50)))]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'noise-text' },
      level: 'medium',
      confidence: 'low',
      time: isoTime(START * 1e6),
      matched: { bytes: '5000', 'noise to': '0x1388' },
    });
    const blocks = new Uint8Array(300_000).fill(0xaa);
    expect(await seen({ path: 'syslog.1', content: blocks })).toEqual(['noise-text low']);
  });

  it.each([0x00, 0x09, 0x0a, 0x20, 0x55, 0x7e])('is not the byte %i', async (byte) => {
    expect(await seen(access(new Uint8Array(8192).fill(byte)))).toEqual([]);
  });

  it('is read whatever stands in and behind it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 9000 }), fc.nat(9000), async (bytes, at) => {
        const content = join(noise(8192).subarray(0, at), bytes, lines(0, 3), bytes);
        const found = await runDetector(textLogs, [access(content)]);
        expect(found.length).toBeLessThan(20);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is nothing under a name that no log has, and in what is compressed or text', async () => {
    const gzip = join(Uint8Array.of(0x1f, 0x8b, 8, 0), noise(4092));
    for (const path of ['key.bin', '000003.log', 'db/edb.log', 'transaction.log', 'access'])
      expect(await seen({ path, content: noise(4096) })).toEqual([]);
    expect(await seen(access(gzip))).toEqual([]);
    expect(await seen(access('漢字 '.repeat(2000)))).toEqual([]);
    expect(await seen(access(new Uint8Array(8192)))).toEqual([]);
  });
});

it.each([
  'var/log/apache2/other_vhosts_access.log',
  'example.org-ssl_access_log.2',
  'auth.log-20260303',
  'httpd/error_log.1772524800',
  'messages',
])('noise in %s is that of a log', async (path) => {
  expect(await seen({ path, content: noise(4096) })).toEqual(['noise-text low']);
});

describe('order', () => {
  it('is broken by a stretch of lines of another day', async () => {
    const content = lines(0, 100) + lines(-4 * DAY, 40) + lines(6100, 100);
    const [finding, ...others] = await runDetector(textLogs, [access(content)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'text-time-backwards' },
      confidence: 'low',
      matched: { lines: '40' },
      locators: [
        { offset: lines(0, 100).length },
        { offset: lines(0, 100).length + lines(-4 * DAY, 40).length },
      ],
    });
  });

  it.each<[string, string]>([
    ['a clock set back', lines(0, 100) + lines(-10_000, 400)],
    [
      'requests that took hours, each written alone',
      lines(0, 50) + line(-9000) + lines(3000, 50) + line(-5000) + lines(6000, 5),
    ],
    [
      'sockets that a restart closes together',
      lines(0, 50) + lines(-9 * DAY, 9, DAY).replaceAll('" 200 ', '" 101 ') + lines(3000, 50),
    ],
    ['the hour that summer time repeats', lines(0, 60) + lines(0, 60) + lines(3600, 60)],
    ['a log that ends in the past', lines(0, 100) + lines(-4 * DAY, 40)],
  ])('is not broken by %s', async (_, content) => {
    expect(await seen(access(content))).toEqual([]);
  });
});

describe('order of a system log', () => {
  const system = (from: number, count: number, said: string): string =>
    Array.from(
      { length: count },
      (_, i) => `${new Date((START + from + i * 60) * 1000).toISOString()} ${said}\n`,
    ).join('');
  const log = (...parts: string[]): TestEvidence => ({ path: 'syslog', content: parts.join('') });
  const [before, after] = [
    system(0, 50, 'web01 app: at work'),
    system(3000, 50, 'web01 app: at work'),
  ];

  it('is broken by lines of another day', async () => {
    const other = system(-4 * DAY, 9, 'web01 app: at work');
    expect(await seen(log(before, other, after))).toEqual(['text-time-backwards low']);
  });

  it.each<[string, string]>([
    ['a start with a wrong clock', system(-4 * DAY, 1, 'web01 kernel: Linux version 6.1.0')],
    ['a clock that is set', system(-4 * DAY, 1, 'web01 chronyd[7]: System clock was stepped')],
  ])('is not broken by %s', async (_, told) => {
    const others = system(-4 * DAY, 9, 'web01 app: at work');
    expect(await seen(log(before, others, told, others, after))).toEqual([]);
  });

  it('is not broken by another host whose lines waited', async () => {
    expect(await seen(log(before, system(-4 * DAY, 9, 'web02 app: at work'), after))).toEqual([]);
  });
});

describe('a beginning', () => {
  it('that lies inside a line was cut off', async () => {
    expect(await seen(access(lines(0, 50).slice(30)))).toEqual(['text-cut-line low']);
  });

  it.each<[string, string]>([
    ['a whole line', lines(0, 50)],
    ['a comment', `# written by a proxy\n${lines(0, 50)}`],
    ['a request that is none', `192.0.2.9 - - [garbage\n${lines(0, 50)}`],
  ])('that is %s was not', async (_, content) => {
    expect(await seen(access(content))).toEqual([]);
  });
});

describe('a rotation', () => {
  const day = (number: number, suffix: string): TestEvidence => ({
    path: `access.log${suffix}`,
    content: lines(number * DAY, 24, 3500),
  });

  it('lacks a member when its number and its time are missing', async () => {
    const set = [day(4, ''), day(3, '.1'), day(2, '.2'), day(0, '.4')];
    const [finding, ...others] = await runDetector(textLogs, set);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'rotation-member-missing' },
      confidence: 'low',
      matched: { missing: '3' },
    });
  });

  it('lacks none when only its oldest are gone, when no time is, or with two members', async () => {
    expect(await seen(day(4, ''), day(3, '.1'), day(2, '.2'))).toEqual([]);
    expect(await seen(day(3, ''), day(2, '.1'), day(1, '.3'))).toEqual([]);
    expect(await seen(day(4, ''), day(0, '.4'))).toEqual([]);
  });

  it('lacks none that is there with other bytes, or with none', async () => {
    const rest = [day(4, ''), day(3, '.1'), day(2, '.2'), day(0, '.4')];
    const third = (content: Uint8Array | string): TestEvidence => ({
      path: 'access.log.3',
      content,
    });
    expect(await seen(...rest, third(''))).toEqual([]);
    expect(await seen(...rest, third(new Uint8Array(4096)))).toEqual([]);
    expect(await seen(...rest, third(noise(4096)))).toEqual(['noise-text low']);
  });

  it('is not numbered one by one where many numbers are missing', async () => {
    expect(await seen(day(9, ''), day(8, '.1'), day(0, '.9'))).toEqual([]);
  });
});

describe('a rotation by date', () => {
  /** Hourly lines of the days up to the one in the name. */
  const member = (name: string, day: number, days: number, step = 3600): TestEvidence => {
    const date = new Date((START + day * DAY) * 1000).toISOString().slice(0, 10);
    const count = Math.floor((days * DAY) / step);
    const content = lines((day - days + 1) * DAY, count, step);
    return { path: `${name}-${date.replaceAll('-', '')}`, content };
  };
  const set = (name: string, days: readonly number[], each = 1, step = 3600): TestEvidence[] =>
    days.map((day) => member(name, day, each, step));
  const DAYS = [1, 2, 3, 4, 5, 6];
  const GONE = [1, 2, 4, 5, 6];

  it('lacks a member where another log was rotated and written to', async () => {
    const found = await runDetector(textLogs, [
      ...set('access.log', GONE),
      ...set('error.access.log', DAYS),
    ]);
    expect(found.map(({ rule, matched }) => [rule.id, matched['missing']])).toEqual([
      ['rotation-member-missing', '2026-03-06'],
    ]);
    expect(found[0]!.locators.map(({ evidence }) => evidence)).toEqual([
      'access.log-20260305',
      'access.log-20260307',
      'error.access.log-20260306',
    ]);
  });

  it('lacks a week or a month in the same way', async () => {
    const weeks = [7, 14, 21, 28, 35, 42];
    const byWeek = [
      ...set('access.log', weeks.toSpliced(2, 1), 7),
      ...set('x.access.log', weeks, 7),
    ];
    expect(await seen(...byWeek)).toEqual(['rotation-member-missing low']);
    const months = [29, 59, 90, 120, 151, 182];
    const byMonth = [
      ...set('access.log', months.toSpliced(2, 1), 28),
      ...set('x.access.log', months, 28),
    ];
    expect(await seen(...byMonth)).toEqual(['rotation-member-missing low']);
  });

  it.each<[string, readonly TestEvidence[]]>([
    ['nothing beside it tells', set('access.log', GONE)],
    ['the host was off', [...set('access.log', GONE), ...set('x.access.log', GONE)]],
    [
      'the log is silent for days anyway',
      [...set('access.log', GONE, 1, 80_000), ...set('x.access.log', DAYS)],
    ],
    ['only its oldest are gone', [...set('access.log', [4, 5, 6]), ...set('x.access.log', DAYS)]],
    ['it has too few', [...set('access.log', [1, 3, 4]), ...set('x.access.log', DAYS)]],
    [
      'it is rotated weekly, and the other daily',
      [...set('access.log', [7, 14, 21, 28], 7), ...set('x.access.log', [8, 9, 10, 11, 12])],
    ],
    [
      'the member is there, without a line',
      [
        ...set('access.log', GONE),
        { path: 'access.log-20260306', content: '' },
        ...set('x.access.log', DAYS),
      ],
    ],
  ])('lacks none where %s', async (_, evidence) => {
    expect(await seen(...evidence)).toEqual([]);
  });
});

describe('an empty member', () => {
  const HOUR = 3600;
  const at = (second: number): FileFacts => ({
    modified: (START + second) * 1e6,
    changed: null,
    allocated: null,
  });
  /** A day's log, changed when its last line was written. */
  const day = (number: number, suffix: string, late = 0): TestEvidence => ({
    path: `access.log${suffix}`,
    content: lines(number * DAY, 24, HOUR),
    facts: at(number * DAY + 23 * HOUR + late),
  });
  const empty = (suffix: string, changed: number): TestEvidence => ({
    path: `access.log${suffix}`,
    content: '',
    facts: at(changed),
  });

  it('was emptied when it changed after the next was begun', async () => {
    const set = [day(3, ''), empty('.1', 3 * DAY + 5 * HOUR), day(1, '.2'), day(0, '.3')];
    const [finding, ...others] = await runDetector(textLogs, set);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'rotation-member-empty' },
      level: 'medium',
      confidence: 'low',
      time: isoTime((START + 3 * DAY + 5 * HOUR) * 1e6),
      locators: [
        { evidence: 'access.log.1', offset: 0 },
        { evidence: 'access.log', offset: 0 },
      ],
    });
  });

  it('was emptied together with others', async () => {
    const changed = 3 * DAY + 5 * HOUR;
    const set = [day(3, ''), empty('.1', changed), empty('.2.gz', changed), day(0, '.3')];
    expect(await seen(...set)).toEqual(['rotation-member-empty low', 'rotation-member-empty low']);
  });

  it('was emptied where a log of another name still has its time', async () => {
    const other = { ...day(2, '.1'), path: 'error_access.log.1' };
    const set = [day(3, ''), empty('.1', 3 * DAY + 5 * HOUR), other];
    expect(await seen(...set)).toEqual(['rotation-member-empty low']);
    const elsewhere = { ...other, path: `old/${other.path}` };
    expect(await seen(day(3, ''), empty('.1', 3 * DAY + 5 * HOUR), elsewhere)).toEqual([]);
  });

  const moved = (log: TestEvidence, second: number): TestEvidence => ({
    ...log,
    facts: at(second),
  });

  it.each<[string, TestEvidence[]]>([
    [
      'rotation of a log into which nothing was written',
      [day(3, ''), empty('.1', 2 * DAY), day(1, '.2'), day(0, '.3')],
    ],
    [
      'rotation of such a log that was packed later',
      [
        day(3, ''),
        day(2, '.1'),
        { ...empty('.2', 2 * DAY + 5 * HOUR), path: 'access.log.2.gz!access.log.2' },
        day(0, '.3'),
      ],
    ],
    [
      'a copy that gave all files its time',
      [day(3, ''), empty('.1', 0), day(1, '.2'), day(0, '.3')].map((log) => moved(log, 5 * DAY)),
    ],
    [
      'a slow copy of a log in use',
      [day(3, ''), empty('.1', 3 * DAY + 22 * HOUR), moved(day(1, '.2'), 4 * DAY)],
    ],
    ['times that nobody knows', [day(3, ''), { ...empty('.1', 0), facts: null }, day(1, '.2')]],
    [
      'times of another zone',
      [day(3, '', 5 * HOUR), empty('.1', 3 * DAY + HOUR), day(1, '.2', 5 * HOUR)],
    ],
    [
      'a full disk that stopped its packing',
      [day(3, ''), empty('.2.gz', 3 * DAY), day(2, '.1'), day(1, '.2'), day(0, '.3')],
    ],
    ['no other rotated log', [day(3, ''), empty('.1', 3 * DAY + 5 * HOUR)]],
    ['dates for numbers', [day(3, ''), empty('-20260304', 3 * DAY + 5 * HOUR), day(0, '.1')]],
    ['no rotation', [empty('', 5 * DAY), day(2, '.1'), day(1, '.2')]],
  ])('is honest after %s', async (_, set) => {
    expect(await seen(...set)).toEqual([]);
  });
});
