import { describe, expect, it } from 'vitest';
import { crossLog } from '../../../src/detect/tampering/crosslog/cross-log.ts';
import type { Finding } from '../../../src/index.ts';
import { writeLogins, type LoginSpec } from '../../evidence/utmp/login-records.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const DAY = 86_400;
/** 2026-03-02. */
const MONDAY = 1_772_409_600;

interface Session {
  readonly user: string;
  /** Seconds from Monday. */
  readonly at: number;
  readonly length?: number;
  readonly extra?: string;
}

/** One a day for each of two users, an hour long. */
const SESSIONS: readonly Session[] = Array.from({ length: 8 }, (_, day) => [
  { user: 'anna', at: day * DAY + 8 * 3600 },
  { user: 'boris', at: day * DAY + 13 * 3600 },
]).flat();
const ODD = SESSIONS[6]!;

function line(at: number, program: string, message: string): string {
  const time = new Date((MONDAY + at) * 1000).toISOString().replace('.000Z', '+00:00');
  return `${time} web01 ${program}: ${message}\n`;
}

function sessionLines({ user, at, length = 3600, extra = '' }: Session, id: number): string {
  const sshd = `sshd[${1000 + id}]`;
  const [end, port] = [at + length, 40_000 + id];
  return [
    line(at, sshd, `Accepted publickey for ${user} from 192.0.2.7 port ${port} ssh2: ED25519 x`),
    line(at, sshd, `pam_unix(sshd:session): session opened for user ${user}(uid=1001) by (uid=0)`),
    line(at, 'systemd-logind[512]', `New session ${id} of user ${user}.`),
    extra === '' ? '' : line(at + 1, `sshd[${2000 + id}]`, extra.replace('PORT', String(port))),
    line(end, sshd, `pam_unix(sshd:session): session closed for user ${user}`),
    line(end, 'systemd-logind[512]', `Session ${id} logged out. Waiting for processes to exit.`),
    line(end, 'systemd-logind[512]', `Removed session ${id}.`),
  ].join('');
}

const authLog = (sessions: readonly Session[] = SESSIONS, path = 'log/auth.log'): TestEvidence => {
  return { path, content: sessions.map(sessionLines).join('') };
};

function wtmp(sessions: readonly Session[], { path = 'log/wtmp', shift = 0 } = {}): TestEvidence {
  const start: LoginSpec = { type: 2, line: '~', user: 'reboot', seconds: MONDAY + shift };
  const records = sessions.flatMap(({ user, at, length = 3600 }, id): LoginSpec[] => {
    const both = { line: 'pts/0', pid: 1000 + id };
    return [
      { type: 7, user, ...both, seconds: MONDAY + at + shift },
      { type: 8, ...both, seconds: MONDAY + at + length + shift },
    ];
  });
  return { path, content: writeLogins([start, ...records]) };
}

const without = (...left: readonly Session[]): Session[] =>
  SESSIONS.filter((session) => !left.includes(session));
const find = (...evidence: TestEvidence[]): Promise<Finding[]> => runDetector(crossLog, evidence);

describe('sessions of sshd and wtmp', () => {
  it('of the same host agree', async () => {
    expect(await find(authLog(), wtmp(SESSIONS))).toEqual([]);
  });

  it('tell of a login that was taken out of wtmp, with the records around it', async () => {
    const [finding, ...more] = await find(authLog(), wtmp(without(ODD)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'session-without-login' },
      level: 'low',
      confidence: 'low',
      time: '2026-03-05T08:00:00.000000Z',
      source: { host: 'web01' },
      matched: { user: 'anna', from: '192.0.2.7', 'other sessions with a record': '15' },
      locators: [
        { evidence: 'log/auth.log' },
        { evidence: 'log/wtmp', offset: 11 * 384 },
        { evidence: 'log/wtmp', offset: 13 * 384 },
      ],
    });
  });

  it('say more where sshd says that the session got a terminal', async () => {
    const extra = 'Starting session: shell on pts/0 for anna from 192.0.2.7 port PORT id 0';
    const sessions = SESSIONS.map((session) =>
      session === ODD ? { ...session, extra, length: 20 } : session,
    );
    const [finding] = await find(authLog(sessions), wtmp(without(ODD)));
    expect(finding).toMatchObject({ level: 'medium', confidence: 'low' });
  });

  it('say nothing of sessions without a terminal', async () => {
    for (const odd of [
      { length: 5 },
      { extra: 'subsystem request for sftp by user anna' },
      { extra: 'Starting session: command for anna from 192.0.2.7 port PORT id 0' },
    ]) {
      const sessions = SESSIONS.map((each) => (each === ODD ? { ...each, ...odd } : each));
      expect(await find(authLog(sessions), wtmp(without(ODD)))).toEqual([]);
    }
  });

  it('say nothing of an account whose sessions are never in wtmp, such as one for backups', async () => {
    const backups = SESSIONS.map(({ at }) => ({ user: 'backup', at: at + 9000 }));
    const all = [...SESSIONS, ...backups].toSorted((a, b) => a.at - b.at);
    expect(await find(authLog(all), wtmp(SESSIONS))).toEqual([]);
  });

  it('say nothing of the time that wtmp does not cover', async () => {
    expect(await find(authLog(), wtmp(SESSIONS.slice(4, 10)))).toEqual([]);
  });

  it('say nothing when rotation put the rest into another file', async () => {
    const older = wtmp(SESSIONS.slice(0, 7), { path: 'log/wtmp.1' });
    expect(await find(authLog(), older, wtmp(SESSIONS.slice(7)))).toEqual([]);
  });

  it('say nothing of logs whose clocks differ, but for an hour', async () => {
    for (const shift of [-7200, 20_000])
      expect(await find(authLog(), wtmp(without(ODD), { shift }))).toEqual([]);
    expect(await find(authLog(), wtmp(SESSIONS, { shift: 3600 }))).toEqual([]);
    expect(await find(authLog(), wtmp(without(ODD), { shift: 3600 }))).toHaveLength(1);
  });

  it('say nothing of other hosts', async () => {
    const elsewhere = wtmp(without(ODD), { path: 'other/wtmp' });
    expect(await find(authLog(), elsewhere)).toEqual([]);
    const mixed = authLog();
    const content = String(mixed.content).replace(' web01 ', ' web02 ');
    expect(await find({ ...mixed, content }, wtmp(without(ODD)))).toEqual([]);
  });
});

describe('an empty wtmp', () => {
  const empty = { path: 'log/wtmp', content: '' };
  const changed = (at: number): TestEvidence => {
    const time = (MONDAY + at) * 1_000_000;
    return { ...empty, facts: { modified: time, changed: time, allocated: 0 } };
  };

  it('is told when it was changed after sessions', async () => {
    const [finding, ...more] = await find(authLog(), changed(4 * DAY));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'session-without-login' },
      level: 'low',
      confidence: 'low',
      matched: { sessions: '8', users: 'anna, boris' },
      locators: [{ evidence: 'log/wtmp', offset: 0 }, {}, {}],
    });
    expect(await find(authLog(), empty)).toHaveLength(1);
  });

  it('is not told when it was never written, or rotated', async () => {
    expect(await find(authLog(), changed(0))).toEqual([]);
    const older = wtmp(SESSIONS, { path: 'log/wtmp.1' });
    expect(await find(authLog(), changed(4 * DAY), older)).toEqual([]);
  });

  it('is not told beside sessions of cron and of single commands', async () => {
    const cron = SESSIONS.map(({ at }) =>
      line(at, 'CRON[7]', 'pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)'),
    );
    expect(await find({ path: 'log/auth.log', content: cron.join('') }, empty)).toEqual([]);
    const short = SESSIONS.map((session) => ({ ...session, length: 3 }));
    expect(await find(authLog(short), empty)).toEqual([]);
  });
});

describe('sessions of systemd-logind', () => {
  const isOfOdd = (text: string): boolean => text.includes('sshd[1006]');
  const lines = String(authLog().content).trimEnd().split('\n');

  it('tell of the lines of sshd that were taken out', async () => {
    const content = lines.filter((text) => !isOfOdd(text)).join('\n');
    const [finding, ...more] = await find({ path: 'auth.log', content });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'session-without-login' },
      level: 'low',
      confidence: 'low',
      matched: { user: 'anna', session: '6' },
    });
  });

  it('say nothing when the log begins or ends inside a session', async () => {
    for (const from of [1, 2, 3, 4])
      expect(await find({ path: 'auth.log', content: lines.slice(from).join('\n') })).toEqual([]);
    for (const left of [1, 2, 3, 4])
      expect(await find({ path: 'auth.log', content: lines.slice(0, -left).join('\n') })).toEqual(
        [],
      );
  });

  it('say nothing where the log is filtered', async () => {
    const content = lines.filter((text) => !text.includes('pam_unix')).join('\n');
    expect(await find({ path: 'auth.log', content })).toEqual([]);
    const part = lines.filter((text) => !/pam_unix.* anna/.test(text)).join('\n');
    expect(await find({ path: 'auth.log', content: part })).toEqual([]);
  });
});

describe('addresses', () => {
  const from = (odd: readonly number[] | null): TestEvidence => {
    const start: LoginSpec = { type: 2, line: '~', user: 'reboot', seconds: MONDAY };
    const records = SESSIONS.flatMap((session, id): LoginSpec[] => {
      const { user, at } = session;
      const both = { line: 'pts/0', pid: 1000 + id };
      const address = session === ODD ? (odd ?? []) : [192, 0, 2, 7];
      return [
        { type: 7, user, ...both, seconds: MONDAY + at, address },
        { type: 8, ...both, seconds: MONDAY + at + 3600 },
      ];
    });
    return { path: 'log/wtmp', content: writeLogins([start, ...records]) };
  };

  it('agree, also where one is written in the other’s way or not at all', async () => {
    expect(await find(authLog(), from([192, 0, 2, 7]))).toEqual([]);
    const mapped = [...Array.from({ length: 10 }, () => 0), 0xff, 0xff, 192, 0, 2, 7];
    expect(await find(authLog(), from(mapped))).toEqual([]);
    expect(await find(authLog(), from(null))).toEqual([]);
  });

  it('tell of the login whose record has another', async () => {
    const [finding, ...more] = await find(authLog(), from([198, 51, 100, 4]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'login-address-differs' },
      level: 'medium',
      confidence: 'low',
      time: '2026-03-05T08:00:00.000000Z',
      summary:
        'anna came from 192.0.2.7 at 2026-03-05 08:00:00 by sshd, and from 198.51.100.4 by wtmp',
      locators: [{ evidence: 'log/auth.log' }, { evidence: 'log/wtmp', offset: 13 * 384 }],
    });
  });
});

describe('lastlog', () => {
  /** Of users 0 and 1000. */
  function lastlog(at: number, line = 'pts/0'): TestEvidence {
    const bytes = new Uint8Array(1001 * 292);
    const view = new DataView(bytes.buffer);
    for (const [uid, seconds] of [
      [0, SESSIONS[8]!.at],
      [1000, at],
    ] as const) {
      view.setUint32(uid * 292, MONDAY + seconds, true);
      bytes.set(new TextEncoder().encode(line), uid * 292 + 4);
    }
    return { path: 'log/lastlog', content: bytes };
  }

  it('agrees with wtmp', async () => {
    expect(await find(lastlog(ODD.at + 1), wtmp(SESSIONS))).toEqual([]);
  });

  it('tells of a login that wtmp does not have', async () => {
    const [finding, ...more] = await find(lastlog(ODD.at), wtmp(without(ODD)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'lastlog-newer' },
      level: 'low',
      confidence: 'low',
      matched: { user: '1000', line: 'pts/0' },
      locators: [{ offset: 292_000, record: 1000 }, { evidence: 'log/wtmp' }],
    });
  });

  it('tells of a user whose logins it lacks, where it has those of others', async () => {
    const others = ['chen', 'dora'].map((user, i) => ({ user, at: (8 + i) * DAY }));
    const all = [...SESSIONS.filter(({ user }) => user === 'anna'), ...others];
    const two = (...at: number[]): TestEvidence => {
      const bytes = new Uint8Array(1002 * 292);
      at.forEach((seconds, i) => {
        new DataView(bytes.buffer).setUint32((1000 + i) * 292, MONDAY + seconds, true);
        bytes.set(new TextEncoder().encode('pts/0'), (1000 + i) * 292 + 4);
      });
      return { path: 'log/lastlog', content: bytes };
    };
    const [chen, dora] = others.map(({ at }) => at) as [number, number];
    const [finding, ...more] = await find(two(chen, dora), wtmp(all));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'lastlog-lacks' },
      level: 'low',
      confidence: 'low',
      matched: { user: 'anna', 'other users in both': '2' },
      locators: [{ evidence: 'log/wtmp' }, { evidence: 'log/lastlog', offset: 1001 * 292 }],
    });
    expect(await find(two(chen), wtmp(all))).toEqual([]);
    const before = await find(two(chen, 2 * DAY), wtmp(all));
    expect(before.map(({ rule }) => rule.id)).not.toContain('lastlog-lacks');
  });

  it('says nothing of logins without a terminal, nor where wtmp has none', async () => {
    expect(await find(lastlog(ODD.at, 'ssh'), wtmp(without(ODD)))).toEqual([]);
    expect(await find(lastlog(30 * DAY), wtmp(SESSIONS))).toEqual([]);
    expect(await find(lastlog(ODD.at), wtmp(without(ODD, SESSIONS[8]!)))).toEqual([]);
  });
});
