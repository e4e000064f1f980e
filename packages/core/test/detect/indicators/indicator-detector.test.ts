import { describe, expect, it } from 'vitest';
import { createChecks, type Finding, type Kept, packIndicators } from '../../../src/index.ts';
import { eventWith, type EventOptions } from '../../campaign/indicators/event.ts';
import { listed, read, stix } from '../../campaign/indicators/indicator-set.ts';

type Given = readonly [Readonly<Record<string, string>>, EventOptions?];

/** What the detector says of events that come in two parts. */
function detect(
  indicators: ReturnType<typeof listed>,
  ...parts: readonly (readonly Given[])[]
): Finding[] {
  const detector = createChecks({ indicators: packIndicators(indicators) }).at(-1);
  const traces: Kept[] = [];
  const found: Finding[] = [];
  const identity = { path: 'a.evtx', format: 'evtx', size: 1, facts: null, origin: null };
  for (const events of parts) {
    const run = detector!.start!({
      evidence: { path: 'a.evtx', source: { byteLength: 0, read: () => new Uint8Array() } },
      report: () => {},
      keep: (trace) => traces.push({ evidence: identity, trace: structuredClone(trace) }),
    });
    for (const [fields, options] of events) run.event(eventWith(fields, options));
    run.finish();
  }
  detector!.conclude!({ traces, report: (finding) => found.push(finding) });
  return found;
}

const DAY = 86_400_000_000;

describe('findings of indicators', () => {
  it('one for each indicator, source and field, with first and last proof', () => {
    const found = detect(
      listed('evil.example'),
      [
        [{ QueryName: 'b.evil.example' }, { time: 3 * DAY, offset: 30 }],
        [{ QueryName: 'evil.example' }, { time: 2 * DAY, offset: 20 }],
      ],
      [
        [{ QueryName: 'c.evil.example' }, { time: 9 * DAY, offset: 90 }],
        [{ QueryName: 'evil.example' }, { time: DAY, offset: 10, host: 'SRV' }],
        [{ QueryName: 'good.example' }, { time: DAY, offset: 11 }],
      ],
    );
    expect(
      found.map(({ source, count, time, until, confidence }) => [
        source.host,
        count,
        time.slice(0, 10),
        until?.slice(0, 10),
        confidence,
      ]),
    ).toEqual([
      ['SRV', 1, '1970-01-02', undefined, 'moderate'],
      ['WKS-07', 3, '1970-01-03', '1970-01-10', 'moderate'],
    ]);
    expect(found[1]).toMatchObject({
      kind: 'indicator',
      level: 'high',
      rule: { id: 'list.txt line 1', title: 'Indicator: evil.example' },
      matched: {
        QueryName: 'evil.example',
        indicator: 'list.txt line 1',
        'indicator.from': 'list.txt, line 1',
      },
      summary: 'QueryName evil.example and other values matches "evil.example" (list.txt line 1)',
      locators: [{ offset: 20 }, { offset: 90 }],
    });
  });

  it('says what makes a match weak', () => {
    const confidence = (line: string, fields: Readonly<Record<string, string>>): unknown[] => {
      const [finding] = detect(listed(line), [[fields]]);
      return [finding?.level, finding?.confidence];
    };
    expect(confidence('evil.example', { QueryName: 'a.evil.example' })).toEqual(['high', 'low']);
    expect(confidence('evil.example', { message: 'evil.example' })).toEqual(['high', 'low']);
    expect(confidence('198.51.100.7', { SourceIp: '198.51.100.7' })).toEqual(['medium', 'low']);
    expect(confidence('evil.exe', { Image: 'C:\\evil.exe' })).toEqual(['medium', 'low']);
    expect(confidence('C:\\x\\evil.exe', { Image: 'C:\\x\\evil.exe' })).toEqual([
      'high',
      'moderate',
    ]);
    expect(confidence('a'.repeat(64), { Hashes: `SHA256=${'a'.repeat(64)}` })).toEqual([
      'high',
      'high',
    ]);
    expect(confidence('a'.repeat(32), { Hashes: `MD5=${'a'.repeat(32)}` })).toEqual([
      'high',
      'moderate',
    ]);
  });

  it('honours when an indicator is valid', () => {
    const validity = {
      valid_from: '1970-01-03T00:00:00Z',
      valid_until: '1970-01-05T00:00:00Z',
      confidence: 40,
    };
    const { indicators } = read(stix("[domain-name:value = 'evil.example']", validity), 'x.json');
    const events = [1, 2, 3, 4].map((day): Given => [
      { QueryName: 'evil.example' },
      { time: day * DAY, offset: day },
    ]);
    const found = detect(indicators, events);
    expect(
      found.map(({ count, time, confidence }) => [count, time.slice(0, 10), confidence]),
    ).toEqual([
      [1, '1970-01-02', 'low'],
      [2, '1970-01-03', 'moderate'],
    ]);
    expect(found[0]!.alternatives.join()).toContain('older than the indicator says');
  });

  it('several events of one source, in their order; not of two sources', () => {
    const { indicators } = read(
      stix(
        "([domain-name:value = 'evil.example'] FOLLOWEDBY [file:name = 'x.scr']) WITHIN 60 SECONDS",
      ),
      'x.json',
    );
    const query = (time: number, host: string): Given => [
      { QueryName: 'evil.example' },
      { time, offset: time, host },
    ];
    const file = (time: number, host: string): Given => [
      { TargetFilename: 'C:\\x.scr' },
      { time, offset: time + 1, host },
    ];
    expect(detect(indicators, [query(1, 'A')], [file(2, 'B')])).toEqual([]);
    expect(detect(indicators, [file(1, 'A')], [query(2, 'A')])).toEqual([]);
    const [found, ...more] = detect(indicators, [query(1, 'A')], [file(2, 'A')]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      count: 2,
      level: 'high',
      confidence: 'moderate',
      matched: { QueryName: 'evil.example', TargetFilename: 'C:\\x.scr' },
      locators: [{ offset: 1 }, { offset: 3 }],
    });
  });
});
