import { describe, expect, it } from 'vitest';
import { PROPERTY_FILE } from '../../../src/evidence/text/properties.ts';
import { detects, readAll } from './reading.ts';
import { SAMPLES } from './samples.ts';

const SAMPLE = SAMPLES.find(({ format }) => format === 'properties')!.text;

async function objects(text: string, reading = {}): Promise<Record<string, unknown>[]> {
  return (await readAll(PROPERTY_FILE, text, reading)).events.map((event) => event.toObject());
}

describe('property files', () => {
  it('have the time of the comment above, in the zone that it names', async () => {
    expect(await objects(SAMPLE)).toEqual([
      {
        '@timestamp': '2013-10-09T13:55:09.000000Z',
        key: 'TYPE',
        value: '7',
        line: 3,
        written: 'Wed Oct 09 14:55:09 BST 2013',
      },
      {
        '@timestamp': '2013-10-09T13:55:09.000000Z',
        key: 'PATH',
        value: 'c:\\a=b',
        line: 4,
        written: 'Wed Oct 09 14:55:09 BST 2013',
      },
      {
        '@timestamp': '2013-10-28T17:20:14.000000Z',
        key: 'TYPE',
        value: '8',
        line: 8,
        written: 'Mon Oct 28 17:20:14 GMT 2013',
      },
    ]);
  });

  it.each([
    ['GMT+02:00', '2013-10-28T15:20:14.000000Z', []],
    ['EST', '2013-10-28T22:20:14.000000Z', []],
    ['CST', '2013-10-28T08:20:14.000000Z', ['TEXT_ZONE_ASSUMED']],
  ])('%s', async (zone, time, codes) => {
    const text = `#Mon Oct 28 17:20:14 ${zone} 2013\nA=b\n`;
    const { events, issues } = await readAll(PROPERTY_FILE, text, {
      origin: null,
      timeZone: '+09:00',
    });
    expect(events[0]!.toObject()['@timestamp']).toBe(time);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('have the time of the file until a comment tells one', async () => {
    expect(await objects('A=b\n#Mon Oct 28 17:20:14 GMT 2013\n', { notAfter: 7 })).toMatchObject([
      { '@timestamp': '1970-01-01T00:00:00.000007Z', time_from: 'modified' },
    ]);
  });

  it('are told by that comment', () => {
    expect(detects(PROPERTY_FILE, 'A=b\nC=d\n', 'a.properties')).toBe(false);
    const script = '#!/bin/sh\n#Mon Oct 28 17:20:14 GMT 2013\nset -e\nrm x\n';
    expect(detects(PROPERTY_FILE, script, 'a.sh')).toBe(false);
  });
});
