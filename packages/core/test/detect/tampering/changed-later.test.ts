import { describe, expect, it } from 'vitest';
import { textLogs } from '../../../src/detect/tampering/textlog/text-logs.ts';
import type { FileFacts, Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const HOUR = 3_600;
/** 2026-03-02, seconds. */
const MONDAY = 1_772_409_600;

interface Log {
  readonly name: string;
  /** Hours since Monday, of the first and the last line; one every `every` minutes. */
  readonly from: number;
  readonly to: number;
  readonly every?: number;
  /** When the file was changed, in hours; by default with its last line. */
  readonly changed?: number;
  /** The same of what is said about it. */
  readonly status?: number;
  readonly end?: string;
  readonly isYearless?: boolean;
}

function log({
  name,
  from,
  to,
  every = 30,
  changed = to,
  status,
  end = '',
  ...how
}: Log): TestEvidence {
  const lines: string[] = [];
  for (let time = from * HOUR; time <= to * HOUR; time += every * 60)
    lines.push(`${stamp(time, how.isYearless === true)} web01 CRON[7]: run ${time}\n`);
  const at = (hours: number): number => (MONDAY + hours * HOUR) * 1_000_000;
  const facts: FileFacts = {
    modified: at(changed),
    changed: at(status ?? changed),
    allocated: null,
  };
  return { path: `log/${name}`, content: lines.join('') + end, facts };
}

function stamp(seconds: number, isYearless: boolean): string {
  const iso = new Date((MONDAY + seconds) * 1_000).toISOString();
  if (!isYearless) return iso;
  return `Mar ${String(Number(iso.slice(8, 10))).padStart(2)} ${iso.slice(11, 19)}`;
}

const OLD: Log = { name: 'auth.log.1', from: 0, to: 24 };
const EDITED: Log = { name: 'auth.log', from: 25, to: 40, changed: 43 };
const OTHER: Log = { name: 'syslog', from: 25, to: 47 };

const find = (...logs: readonly Log[]): Promise<Finding[]> => runDetector(textLogs, logs.map(log));
const seen = async (...logs: readonly Log[]): Promise<string[]> =>
  (await find(...logs)).map(({ rule, confidence }) => `${rule.id} ${confidence}`);

describe('a log that was changed after its last line', () => {
  it('is told, with the line, the time of the file and the log that goes on', async () => {
    const [finding, ...more] = await find(OLD, EDITED, OTHER);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'text-changed-later' },
      level: 'medium',
      confidence: 'low',
      time: '2026-03-03T16:00:00.000000Z',
      until: '2026-03-03T19:00:00.000000Z',
      matched: { 'times of files hold by': 'log/auth.log.1' },
      locators: [{ evidence: 'log/auth.log' }, { evidence: 'log/syslog' }],
    });
  });

  it('weighs more where the log never paused for half as long', async () => {
    expect(await seen(OLD, { ...EDITED, every: 10 }, OTHER)).toEqual([
      'text-changed-later moderate',
    ]);
    const soon = { ...EDITED, every: 10, changed: 40.03 };
    expect(await seen(OLD, soon, OTHER)).toEqual(['text-changed-later moderate']);
    expect(await seen(OLD, { ...EDITED, changed: 40.03 }, OTHER)).toEqual([]);
  });

  it('is told by the status of the file, where that is of the host', async () => {
    const set = { ...EDITED, changed: 40, status: 43 };
    const [finding] = await find(OLD, set, OTHER);
    expect(finding?.summary).toContain('status of the file was changed');
    const copied = [OLD, set, OTHER].map((each) => ({ ...each, status: 50 }));
    expect(await seen(...copied)).toEqual([]);
  });

  it('is told of an old log that was changed when the next had been begun', async () => {
    expect(
      await seen(
        { ...OLD, name: 'syslog.1' },
        { ...OLD, changed: 43 },
        { ...EDITED, changed: 40 },
        OTHER,
      ),
    ).toEqual(['text-changed-later low']);
  });

  it.each<[string, readonly Log[]]>([
    ['was only quiet', [OLD, { ...EDITED, changed: 40 }, OTHER]],
    ['has the time of a copy, as others have', [OLD, { ...EDITED, changed: 47 }, OTHER]],
    ['lies among copies', [OLD, EDITED, OTHER].map((each) => ({ ...each, changed: 43 }))],
    ['has nothing beside it that holds', [EDITED, OTHER]],
    ['was changed when the host was silent', [OLD, EDITED, { ...OTHER, to: 41 }]],
    [
      'was changed with its rotation, by a copy',
      [{ ...OLD, changed: 25 }, { ...EDITED, changed: 40 }, OTHER],
    ],
    ['ends with what is no line', [OLD, { ...EDITED, end: 'Traceback\n  in main\n' }, OTHER]],
    [
      'ends with another host',
      [OLD, { ...EDITED, end: '2026-03-03T16:10:00Z web02 CRON[7]: run\n' }, OTHER],
    ],
    [
      'had its rights changed while it rested, as it often does',
      [OLD, { ...EDITED, every: 180, changed: 40, status: 43 }, OTHER],
    ],
    ['names no zone, beside a log that does', [OLD, { ...EDITED, isYearless: true }, OTHER]],
  ])('says nothing of a log that %s', async (_, logs) => {
    expect(await seen(...logs)).toEqual([]);
  });

  it('is told of a log without a zone by one that has none either and holds', async () => {
    const logs = [OLD, EDITED, OTHER].map((each) => ({ ...each, isYearless: true }));
    expect(await seen(...logs)).toEqual(['text-changed-later low']);
  });
});
