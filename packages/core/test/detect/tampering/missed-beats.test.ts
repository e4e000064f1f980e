import { describe, expect, it } from 'vitest';
import { silences } from '../../../src/detect/tampering/silence/silences.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** 2026-03-02, seconds. */
const MONDAY = 1_772_409_600;

interface Story {
  /** Hours that are taken out of syslog. */
  readonly gone?: readonly [from: number, to: number];
  /** Hours in which auth.log has a line. */
  readonly alive?: readonly number[];
  /** Minutes between two runs of cron. */
  readonly every?: number;
  /** Hours of the day in which cron runs. */
  readonly hours?: readonly [from: number, to: number];
  /** Seconds by which cron is late from the end of the silence on. */
  readonly late?: number;
  /** What syslog says first after the silence. */
  readonly said?: string;
  readonly days?: number;
}

function line(seconds: number, text: string): string {
  return `${new Date((MONDAY + seconds) * 1_000).toISOString()} web01 ${text}\n`;
}

function find({
  gone = [24, 33],
  alive = [2, 10, 25, 28, 31, 40],
  every = 10,
  hours = [0, 24],
  late = 0,
  said,
  days = 2,
}: Story = {}): Promise<Finding[]> {
  const [from, to] = gone.map((hour) => hour * HOUR);
  const lines: string[] = [];
  for (let at = 7 * MINUTE; at < days * 24 * HOUR; at += every * MINUTE) {
    const hour = (at / HOUR) % 24;
    if (at >= from! && at < to!) continue;
    if (at >= to! && at < to! + every * MINUTE && said !== undefined)
      lines.push(line(to! + 10, `cron[1]: ${said}`));
    const time = at + (at >= to! ? late : 0);
    if (hour >= hours[0] && hour < hours[1])
      lines.push(line(time, `CRON[${at}]: (root) CMD (sync)`));
  }
  const auth = alive.map((hour) => line(hour * HOUR + 30, 'sshd[9]: Connection closed'));
  return runDetector(silences, [
    { path: 'log/syslog', content: lines.join('') },
    { path: 'log/auth.log', content: auth.join('') },
  ]);
}

describe('a job of cron that never was late', () => {
  it('tells of hours without its lines, with the lines around them and the proof of life', async () => {
    const [finding, ...more] = await find();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'silence-of-beat' },
      level: 'medium',
      confidence: 'low',
      matched: { job: 'root: sync', 'every minutes': '10', 'times missed': '54' },
    });
    expect(finding!.locators.map(({ evidence }) => evidence)).toEqual([
      'log/syslog',
      'log/syslog',
      'log/auth.log',
      'log/auth.log',
      'log/auth.log',
    ]);
  });

  it.each<[string, Story]>([
    ['nothing is gone', { gone: [0, 0] }],
    ['nothing proves that the host was alive', { alive: [2, 10, 40] }],
    ['one hour does', { alive: [2, 10, 28, 40] }],
    ['only the end does, when cron had not been due', { alive: [2, 32, 33], every: 60 }],
    ['it goes on at other minutes, as after a start of the host', { late: 4 * MINUTE }],
    ['cron says that it starts', { said: '(CRON) INFO (pidfile fd = 3)' }],
    ['it runs by day only', { hours: [8, 18], gone: [32, 36] }],
    ['it runs by day only, in two days', { hours: [8, 18], gone: [0, 0] }],
    ['a day is gone, on which it may not have to run', { gone: [24, 48], days: 4 }],
    ['it has been told of a few times', { every: 240 }],
  ])('tells nothing where %s', async (_, story) => {
    expect(await find(story)).toEqual([]);
  });
});
