import { describe, expect, it } from 'vitest';
import { mailAlerts } from '../../../src/detect/hiding/watching/mail-alerts.ts';
import type { Coming, MailTraces } from '../../../src/detect/hiding/watching/mail-traces.ts';
import type { Kept } from '../../../src/detect/detector.ts';

const START = 1_772_400_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const PAGE: Coming = { kind: 'page', path: '/c/' };

const place = (evidence: string) => ({ evidence, offset: 0, record: null, recovered: null });

function kept(path: string, trace: MailTraces, host: string | null = null): Kept<MailTraces> {
  const origin = { collector: 'uac' as const, host, timeZone: null, originalPath: null };
  const evidence = {
    path,
    facts: null,
    origin: host === null ? null : origin,
    format: 'x',
    size: 1,
  };
  return { evidence, trace };
}

/** Seconds after the start, of mails to one address. */
function mails(seconds: readonly number[], to = 'night@mail.example'): Kept<MailTraces> {
  const path = 'e/var/log/mail.log';
  return kept(path, {
    comings: [],
    mails: seconds.map((at) => {
      return { user: 'www-data', to, time: (START + at) * 1_000_000, place: place(path) };
    }),
  });
}

function comings(what: Coming, seconds: readonly number[]): Kept<MailTraces> {
  const path = 'e/var/log/apache2/access.log';
  const times = Uint32Array.from(seconds, (at) => START + at);
  return kept(path, { mails: [], comings: [{ what, seconds: times, place: place(path) }] });
}

const said = (...traces: readonly Kept<MailTraces>[]): string[] =>
  mailAlerts(traces).map(({ rule, confidence, matched }) => {
    return `${rule.id} ${confidence} ${matched['mails go to']} ${matched['they follow']}`;
  });

const visits = Array.from({ length: 8 }, (_, i) => i * 5 * HOUR + i * 77);
const soon = visits.map((at, i) => at + (i % 9) + 1);

describe('mails after visits', () => {
  it('are told with to whom they go, and of the page that they follow', () => {
    expect(said(mails(soon), comings(PAGE, visits))).toEqual([
      'mails-after-visits low night@mail.example 8 visits to /c/',
    ]);
    expect(said(mails(soon), comings({ kind: 'login' }, visits))).toEqual([
      'mails-after-visits low night@mail.example 8 logins to the host',
    ]);
  });

  it('are put together from all logs of the server, and of no other', () => {
    const half = [visits.slice(0, 4), visits.slice(4)].map((each) => comings(PAGE, each));
    expect(said(...half, mails(soon))).toHaveLength(1);
    const other = kept('f/var/log/apache2/access.log', comings(PAGE, visits).trace);
    expect(said(other, mails(soon))).toEqual([]);
  });

  const honest: [string, Kept<MailTraces>[]][] = [
    ['few mails', [mails(soon.slice(0, 4)), comings(PAGE, visits.slice(0, 4))]],
    [
      'mails by the clock',
      [mails(visits.map((_, i) => i * 4 * HOUR + 1_020)), comings(PAGE, visits)],
    ],
    [
      'a page that is asked for all the time',
      [
        mails(soon),
        comings(
          PAGE,
          Array.from({ length: 4_000 }, (_, i) => i * 36),
        ),
      ],
    ],
    [
      'visits most of which nobody is told of',
      [
        mails(soon),
        comings(
          PAGE,
          [...visits, ...visits.map((at) => at + HOUR)].sort((a, b) => a - b),
        ),
      ],
    ],
    [
      'what was sent by a form',
      [mails(soon), comings(PAGE, visits), comings({ kind: 'form' }, visits)],
    ],
    [
      'letters to many',
      [...soon.map((at, i) => mails([at], `reader${i}@mail.example`)), comings(PAGE, visits)],
    ],
    ['mails that come late', [mails(visits.map((at) => at + 90)), comings(PAGE, visits)]],
  ];
  it.each(honest)('say nothing of %s', (_, traces) => {
    expect(said(...traces)).toEqual([]);
  });

  it('by chance are as good as never found: 2,000 hosts whose mails and visits know nothing of each other', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const at = (count: number): number[] =>
      Array.from({ length: count }, () => Math.floor(random() * 7 * DAY)).sort((a, b) => a - b);
    let found = 0;
    for (let i = 0; i < 2_000; i++) {
      const pages = Array.from({ length: 20 }, (_, page) =>
        comings({ kind: 'page', path: `/${page}` }, at(5 + (i % 45))),
      );
      found += said(mails(at(5 + (i % 20))), ...pages).length;
    }
    expect(found).toBe(0);
  });
});
