import { bytesSource } from '@unmask/evtx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/index.ts';
import { isoTime, placesInSet, rotatedSets } from '../../../src/index.ts';
import { SYSLOG } from '../../../src/evidence/text/syslog/syslog.ts';
import { utf8 } from './reading.ts';

const at = (iso: string): number => Date.parse(iso) * 1000;
const line = (day: string, message = 'x'): string => `${day} 12:00:00 web1 cron[1]: ${message}\n`;

interface Log {
  readonly path?: string;
  readonly days: readonly string[];
  readonly modified?: string;
  readonly message?: string;
}

/** What each log of a set says of its first and last day, and by what: `2013-12-01 2014-01-03 set`. */
async function told(...logs: readonly Log[]): Promise<string[]> {
  const set = logs.map(({ path, days, modified, message }, i): Evidence => ({
    path: path ?? `syslog.${logs.length - i}`,
    source: bytesSource(utf8(days.map((day) => line(day, message)).join(''))),
    facts:
      modified === undefined ? null : { modified: at(modified), changed: null, allocated: null },
  }));
  const places = await placesInSet(SYSLOG, set);
  return Promise.all(set.map(async (log, i) => yearsOf({ ...log, rotation: places[i]! })));
}

async function yearsOf(evidence: Evidence): Promise<string> {
  const range = { start: 0, end: evidence.source.byteLength };
  const days: string[] = [];
  let from: unknown;
  for await (const batch of SYSLOG.read(evidence, { range, recover: false })) {
    for (const item of batch) {
      if (item.kind !== 'event') continue;
      days.push(isoTime(item.event.time).slice(0, 10));
      from = item.event.get('year_from');
    }
  }
  return `${days[0]} ${days.at(-1)} ${String(from)}`;
}

/** When everything was copied, long after it was written. */
const COPIED = '2026-05-01';

describe('the years of a rotated set', () => {
  it('are those before the copy, one log before the other', async () => {
    expect(
      await told(
        { days: ['Sep  1', 'Dec 20'], modified: COPIED },
        { days: ['Dec 20', 'Jun  3'], modified: COPIED },
        { days: ['Jun  3', 'Oct  1', 'Jan  5', 'Apr 10'], modified: COPIED },
      ),
    ).toEqual([
      '2024-09-01 2024-12-20 set',
      '2024-12-20 2025-06-03 set',
      '2025-06-03 2026-04-10 modified',
    ]);
  });

  it('are found by the ends of long logs', async () => {
    const quiet = (day: string): string[] => Array.from({ length: 3_000 }, () => day);
    expect(
      await told(
        { days: ['Sep  1', 'Dec 20'], modified: COPIED },
        { days: [...quiet('Dec 20'), 'Apr  1', ...quiet('Jun  3')], modified: COPIED },
        { days: [...quiet('Jun  3'), 'Oct  1', 'Jan  5', ...quiet('Apr 10')], modified: COPIED },
      ),
    ).toEqual([
      '2024-09-01 2024-12-20 set',
      '2024-12-20 2025-06-03 set',
      '2025-06-03 2026-04-10 modified',
    ]);
  });

  it('follow the one log whose messages tell a year, backwards and forwards', async () => {
    expect(
      await told(
        { days: ['Dec  1', 'Dec 14'], modified: COPIED },
        {
          days: ['Dec 14', 'Dec 28'],
          modified: COPIED,
          message: 'since 2013-12-28 and 2013-12-14',
        },
        { days: ['Dec 28', 'Jan 11'], modified: COPIED },
        { days: ['Jan 11', 'Jan 20'], modified: COPIED },
      ),
    ).toEqual([
      '2013-12-01 2013-12-14 set',
      '2013-12-14 2013-12-28 message',
      '2013-12-28 2014-01-11 set',
      '2014-01-11 2014-01-20 set',
    ]);
  });

  it('follow the day in a name of the set', async () => {
    expect(
      await told(
        { path: 'messages-20131229', days: ['Dec 22', 'Dec 29'], modified: COPIED },
        { path: 'messages', days: ['Dec 29', 'Jan  4'], modified: COPIED },
      ),
    ).toEqual(['2013-12-22 2013-12-29 name', '2013-12-29 2014-01-04 set']);
  });

  it('follow a file that was last changed when its last line was written', async () => {
    expect(
      await told(
        { days: ['Aug  1', 'Dec 14'], modified: COPIED },
        { days: ['Dec 14', 'Jan  2'], modified: '2014-01-02T12:00:00Z' },
      ),
    ).toEqual(['2013-08-01 2013-12-14 set', '2013-12-14 2014-01-02 modified']);
    expect(
      await told(
        { path: 'messages-20101229', days: ['Dec 22', 'Dec 29'], modified: COPIED },
        { path: 'messages', days: ['Mar  2', 'Mar  9'], modified: '2014-03-09T12:00:30Z' },
      ),
      'older logs were thrown away',
    ).toEqual(['2010-12-22 2010-12-29 name', '2014-03-02 2014-03-09 modified']);
  });

  it('have a 29 February where one was written', async () => {
    expect(
      await told(
        { days: ['Feb 20', 'Feb 29'], modified: COPIED },
        { days: ['Mar  1', 'Mar  9'], modified: COPIED },
      ),
    ).toEqual(['2024-02-20 2024-02-29 set', '2026-03-01 2026-03-09 modified']);
  });

  it('are unknown where nothing tells one', async () => {
    expect(await told({ days: ['Dec 20'] }, { days: ['Jan  3'] })).toEqual([
      '1970-12-20 1970-12-20 unknown',
      '1970-01-03 1970-01-03 unknown',
    ]);
  });

  it('come to an end whatever the set holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            days: fc.array(fc.constantFrom('Feb 29', 'Feb 30', 'Jan  1', 'Dec 31', 'x', '\0\0')),
            modified: fc.constantFrom(COPIED, '1970-01-01', '9999-12-31', '2014-02-28'),
            message: fc.constantFrom('x', '2013-02-29', '0000-01-01', '9999-12-31'),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        async (logs) => {
          for (const each of await told(...logs)) expect(each).not.toContain('NaN');
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('rotated sets', () => {
  const sets = (...paths: string[]): string[][] =>
    rotatedSets(
      paths.map((path) => ({ path })),
      () => 'text',
    ).map((set) => set.map(({ path }) => path));

  it('are put together from the oldest to the live one', () => {
    expect(
      sets(
        'a/auth.log',
        'a/auth.log.1',
        'a/auth.log.10.gz!auth.log.10',
        'a/auth.log.2.gz!auth.log.2',
      ),
    ).toEqual([
      ['a/auth.log.10.gz!auth.log.10', 'a/auth.log.2.gz!auth.log.2', 'a/auth.log.1', 'a/auth.log'],
    ]);
    expect(sets('messages', 'messages-20140105', 'messages-20131229')).toEqual([
      ['messages-20131229', 'messages-20140105', 'messages'],
    ]);
    expect(sets('u.tar!var/log/syslog', 'u.tar!var/log/syslog.1.gz!syslog.1')).toEqual([
      ['u.tar!var/log/syslog.1.gz!syslog.1', 'u.tar!var/log/syslog'],
    ]);
  });

  it('are those of one folder, one name and one kind', () => {
    const apart = ['a/auth.log', 'a/syslog.1', 'b.zip!auth.log.1', 'b/auth.log.1', 'c/auth.log'];
    expect(sets(...apart)).toEqual(apart.map((path) => [path]));
    const kinds = ['syslog', 'access'].map((kind, i) => ({ path: `log.${i}`, kind }));
    expect(rotatedSets(kinds, ({ kind }) => kind)).toHaveLength(2);
  });
});
