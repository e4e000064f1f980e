import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../src/index.ts';
import { FORMATS, isoTime } from '../../../src/index.ts';
import { WallClock, zoneOf } from '../../../src/evidence/text/zone.ts';
import { readAll, type Reading } from './reading.ts';

const us = (iso: string): number => Date.parse(`${iso}Z`) * 1000;
const formatOf = (id: string) => FORMATS.find((format) => format.id === id)!;

function clockOf(name: string): (iso: string) => string {
  const clock = new WallClock(name, zoneOf(name)!, false);
  return (iso) => isoTime(clock.toUtc(us(iso))).slice(0, 16);
}

describe('the clock on a wall', () => {
  it.each([
    ['UTC', '2013-10-28T17:20', '2013-10-28T17:20'],
    ['Europe/Madrid', '2013-10-28T17:20', '2013-10-28T16:20'],
    ['Europe/Madrid', '2013-07-28T17:20', '2013-07-28T15:20'],
    ['Asia/Kolkata', '2013-07-28T00:10', '2013-07-27T18:40'],
    ['America/Sao_Paulo', '2013-10-20T12:00', '2013-10-20T14:00'],
    ['Africa/Casablanca', '2013-12-31T23:59', '2013-12-31T23:59'],
    ['+02:00', '2013-10-28T17:20', '2013-10-28T15:20'],
    ['-0330', '2013-10-28T17:20', '2013-10-28T20:50'],
    ['UTC+1', '2013-10-28T17:20', '2013-10-28T16:20'],
    ['Etc/GMT+5', '2013-10-28T17:20', '2013-10-28T22:20'],
  ])('in %s shows %s at %s', (name, shown, utc) => {
    expect(clockOf(name)(shown)).toBe(utc);
  });

  it('goes through the hour that a change of clocks repeats once, and once more when the lines go back', () => {
    const read = clockOf('Europe/Madrid');
    const shown = ['01:50', '02:10', '02:50', '02:10', '02:50', '03:10'];
    expect(shown.map((clock) => read(`2013-10-27T${clock}`).slice(11))).toEqual([
      '23:50',
      '00:10',
      '00:50',
      '01:10',
      '01:50',
      '02:10',
    ]);
  });

  it('reads an hour that a change left out as the clock would go on', () => {
    const read = clockOf('Europe/Madrid');
    const shown = ['01:59', '02:30', '03:01'];
    expect(shown.map((clock) => read(`2013-03-31T${clock}`).slice(11))).toEqual([
      '00:59',
      '01:30',
      '01:01',
    ]);
  });

  it.each(['', 'n/a', 'Europe/Nowhere', '+99:00', '+2:99', '../etc/passwd', 'local'])(
    'has no zone %j',
    (name) => {
      expect(zoneOf(name)).toBeNull();
    },
  );
});

const MADRID: Origin = {
  collector: 'uac',
  host: 'web1',
  timeZone: 'Europe/Madrid',
  originalPath: null,
};
const NOWHERE = { ...MADRID, timeZone: 'n/a' };

describe('logs whose times name no zone', () => {
  const LINES = [
    ['syslog', '2013-10-28T17:20:14 h sshd[1]: x'],
    ['syslog', 'Oct 28 2013 17:20:14 h sshd[1]: x'],
    ['syslog', 'Oct 28 17:20:14 h backup[1]: done 2013-10-28'],
    ['web-error', '[Mon Oct 28 17:20:14 2013] [notice] x'],
    ['web-error', '2013/10/28 17:20:14 [alert] 7#8: x'],
    ['access-json', '{"ts":"2013-10-28T17:20:14","status":200}'],
  ] as const;

  async function timeOf(id: string, line: string, options: Reading): Promise<[string, string[]]> {
    const { events, issues } = await readAll(formatOf(id), line, options);
    return [isoTime(events[0]!.time).slice(11, 19), issues.map(({ what }) => what)];
  }

  it.each(LINES)('in %s: %s', async (id, line) => {
    expect(await timeOf(id, line, { origin: MADRID })).toEqual(['16:20:14', []]);
    const option = { origin: MADRID, timeZone: 'Asia/Tokyo' };
    expect(await timeOf(id, line, option), 'the collection knows better').toEqual(['16:20:14', []]);
    expect(await timeOf(id, line, { origin: NOWHERE, timeZone: '+09:00' })).toEqual([
      '08:20:14',
      ['times without a zone, taken for +09:00'],
    ]);
    expect(await timeOf(id, line, { origin: null })).toEqual([
      '17:20:14',
      ['times without a zone, taken for UTC'],
    ]);
  });

  it('are told apart from those that name one, which say nothing of an assumption', async () => {
    const named = [
      ['syslog', '2013-10-28T17:20:14+01:00 h sshd[1]: x'],
      ['syslog', '<38>1 2013-10-28T16:20:14.101Z h sshd 1 - - x'],
      ['access', '::1 - - [28/Oct/2013:17:20:14 +0100] "GET / HTTP/1.1" 200 1'],
      ['access-json', '{"ts":"2013-10-28T17:20:14+01:00","status":200}'],
    ] as const;
    for (const [id, line] of named)
      expect(await timeOf(id, line, { origin: null, timeZone: 'Asia/Tokyo' })).toEqual([
        '16:20:14',
        [],
      ]);
  });
});

describe('events that name no host', () => {
  it.each([
    ['access', '::1 - - [28/Oct/2013:17:20:14 +0100] "GET / HTTP/1.1" 200 1', 'web1'],
    ['bash-history', 'history -c', 'web1'],
    ['web-error', '[Mon Oct 28 17:20:14 2013] [notice] x', 'web1'],
    ['syslog', '2013-10-28T17:20:14Z db7 sshd[1]: x', 'db7'],
  ])('in %s have that of the collection', async (id, line, host) => {
    const { events } = await readAll(formatOf(id), line, { origin: MADRID, path: 'a!b' });
    expect(events[0]!.source()).toMatchObject({ id: `host:${host}`, host });
    expect(events[0]!.locator.evidence).toBe('a!b');
    const { events: unknown } = await readAll(formatOf(id), line, { origin: null, path: 'a!b' });
    if (host === 'web1') expect(unknown[0]!.source().id).toBe('evidence:a!b');
  });
});
