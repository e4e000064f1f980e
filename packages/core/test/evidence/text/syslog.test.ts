import { describe, expect, it } from 'vitest';
import { compareRotated, rotatedName } from '../../../src/evidence/text/index.ts';
import { SYSLOG } from '../../../src/evidence/text/syslog/syslog.ts';
import { objects, readAll } from './reading.ts';
import { sample } from './samples.ts';

const at = (iso: string): number => Date.parse(iso) * 1000;

/** One line for each day, as `Oct 28`. */
function days(...stamps: string[]): string {
  return stamps.map((stamp) => `${stamp} 12:00:00 web1 cron[1]: x\n`).join('');
}

async function years(
  text: string,
  options: { path?: string; notAfter?: number } = {},
): Promise<unknown[]> {
  const events = await objects(SYSLOG, text, options);
  return [
    ...new Set(
      events.map((e) => `${String(e['@timestamp']).slice(0, 10)} ${String(e['year_from'])}`),
    ),
  ];
}

describe('system logs', () => {
  it('may hold all three ways to begin a line', async () => {
    const [old, iso, modern] = await objects(SYSLOG, sample('syslog'));
    expect(old).toMatchObject({
      '@timestamp': '2013-12-31T23:59:58.000000Z',
      program: 'sshd',
      pid: '4711',
    });
    expect(iso).toMatchObject({ '@timestamp': '2014-01-01T00:00:01.000001Z', program: 'sudo' });
    expect(modern).toMatchObject({
      host: 'web1',
      program: 'su',
      pid: '12',
      facility: 4,
      severity: 6,
    });
  });

  it('name the host as source and the program as log', async () => {
    const { events } = await readAll(SYSLOG, sample('syslog'));
    expect(events.map((event) => event.source().id)).toEqual([
      'host:web1',
      'host:web1',
      'host:web1',
    ]);
    expect(events.map((event) => event.logsource.service)).toEqual(['sshd', 'sudo', 'auth']);
  });

  it('may leave the host out, or have a fraction or a colon after the time', async () => {
    const lines = [
      '12:00:00 kernel: [1.5] x',
      '12:00:00.5 web1 a[1]: y',
      '12:00:00: --- last message repeated ---',
    ];
    const text = lines.map((line) => `Oct 28 ${line}\n`).join('');
    const events = await objects(SYSLOG, text);
    expect(events.map(({ host, program, message }) => [host, program, message])).toEqual([
      [undefined, 'kernel', '[1.5] x'],
      ['web1', 'a', 'y'],
      [undefined, undefined, '--- last message repeated ---'],
    ]);
  });

  it('give structured data its names', async () => {
    const line = String.raw`<165>1 2013-10-28T17:20:14.101Z h app - ID47 [x@1 a="b \"c\" \] d" e=""][y f="]"] the message`;
    expect(await objects(SYSLOG, line)).toMatchObject([
      { msgid: 'ID47', 'x@1.a': 'b "c" ] d', 'x@1.e': '', 'y.f': ']', message: 'the message' },
    ]);
  });

  it('keep a line without a beginning with the one before', async () => {
    const { events, issues } = await readAll(SYSLOG, `rest\n${sample('syslog')}  a stack trace\n`);
    expect(issues.map((issue) => issue.offset)).toEqual([0]);
    expect(events.at(-1)!.toObject()).toMatchObject({
      message: '  a stack trace',
      continued: true,
    });
  });

  it.for<[string, Record<string, unknown>]>([
    [
      'sshd[1]: Failed password for invalid user a from b from 192.0.2.1 port 22 ssh2',
      { action: 'failed', user: 'a from b', src_ip: '192.0.2.1', src_port: '22' },
    ],
    [
      'sshd-session[1]: Invalid user  from 2001:db8::1 port 22',
      { action: 'invalid-user', src_ip: '2001:db8::1' },
    ],
    [
      'sshd[1]: Received disconnect from 192.0.2.1 port 22:11: disconnected by user',
      { action: 'disconnected', src_ip: '192.0.2.1' },
    ],
    [
      'sshd[1]: pam_unix(sshd:session): session opened for user root(uid=0) by (uid=0)',
      { action: 'session-opened', service: 'sshd', user: 'root', uid: '0' },
    ],
    [
      'CRON[1]: pam_unix(cron:session): session closed for user www-data',
      { action: 'session-closed', user: 'www-data' },
    ],
    [
      'CRON[1]: (root) CMD (perl /srv/getlogs.pl)',
      { action: 'command', user: 'root', command: 'perl /srv/getlogs.pl' },
    ],
    [
      'crontab[1]: (root) REPLACE (root)',
      { action: 'crontab', operation: 'REPLACE', target: 'root' },
    ],
    [
      'sudo: bob : user NOT in sudoers ; TTY=pts/1 ; PWD=/ ; USER=root ; COMMAND=/bin/ls ; id',
      { user: 'bob', reason: 'user NOT in sudoers', USER: 'root', COMMAND: '/bin/ls ; id' },
    ],
    ['su: FAILED SU (to root) bob on pts/0', { action: 'su-failed', target_user: 'root' }],
    [
      'useradd[1]: new user: name=eve, UID=0, GID=0, home=/root, shell=/bin/sh',
      { action: 'user-added', user: 'eve' },
    ],
    [
      "usermod[1]: add 'eve' to group 'sudo'",
      { action: 'group-joined', user: 'eve', group: 'sudo' },
    ],
    [
      'systemd-logind[1]: New session c4 of user root.',
      { action: 'session-opened', session: 'c4', user: 'root' },
    ],
    ['systemd-logind[1]: Removed session 4.', { action: 'session-closed', session: '4' }],
    [
      'sshd[3]:  Accepted password for p from 2001:0db8:0::1 port 42532  ssh2',
      { action: 'accepted', src_ip: '2001:0db8:0::1', src_port: '42532' },
    ],
  ])('understand: %s', async ([message, expected]) => {
    expect(await objects(SYSLOG, `Oct 28 12:00:00 web1 ${message}`)).toMatchObject([expected]);
  });
});

describe('the year of a log without years', () => {
  it('turns from December to January, and not at a clock set back', async () => {
    const notAfter = at('2014-02-01T00:00:00Z');
    const text = days('Dec 30', 'Jan  2', 'Jan  1', 'Jan  3');
    expect(await years(text, { notAfter })).toEqual([
      '2013-12-30 modified',
      '2014-01-02 modified',
      '2014-01-01 modified',
      '2014-01-03 modified',
    ]);
  });

  it('goes back over New Year with a writer that lags behind', async () => {
    const text = days('Dec 31', 'Jan  1', 'Dec 31', 'Jan  1');
    expect(await years(text, { notAfter: at('2014-01-02T00:00:00Z') })).toEqual([
      '2013-12-31 modified',
      '2014-01-01 modified',
    ]);
  });

  it('is that before the change of the file, for a December log rotated in January too', async () => {
    const notAfter = at('2014-01-01T00:05:00Z');
    expect(await years(days('Dec 29', 'Dec 31'), { notAfter })).toEqual([
      '2013-12-29 modified',
      '2013-12-31 modified',
    ]);
  });

  it('is told by the date that rotation put into the name', async () => {
    expect(await years(days('Dec 29'), { path: 'var/log/messages-20140105' })).toEqual([
      '2013-12-29 name',
    ]);
    expect(await years(days('Jan  4'), { path: 'messages-20140105.gz' })).toEqual([
      '2014-01-04 name',
    ]);
  });

  it('is told by a line that has one, or by a date in a message, more surely than by the file', async () => {
    const line = '2012-01-01T00:00:00Z web1 x: y\n';
    const notAfter = at('2020-01-01T00:00:00Z');
    expect(await years(days('Dec 31') + line, { notAfter })).toEqual([
      '2011-12-31 line',
      '2012-01-01 undefined',
    ]);
    const message =
      'Oct 28 12:00:00 web1 kernel: rtc: setting system clock to 2009-10-28T12:00:00 UTC\n';
    expect(await years(days('Oct 27') + message, { notAfter })).toEqual([
      '2009-10-27 message',
      '2009-10-28 message',
    ]);
  });

  it('has a 29 February where the log has one', async () => {
    expect(await years(days('Feb 29', 'Mar  1'), { notAfter: at('2015-06-01T00:00:00Z') })).toEqual(
      ['2012-02-29 modified', '2012-03-01 modified'],
    );
  });

  it('is 1970 and said to be unknown when nothing tells it', async () => {
    const { issues } = await readAll(SYSLOG, days('Dec 31'));
    expect(issues).toMatchObject([{ code: 'SYSLOG_YEAR_UNKNOWN', offset: 0, lost: false }]);
    const known = await readAll(SYSLOG, sample('syslog'));
    expect(known.issues).toEqual([]);
    expect(await years(days('Dec 31', 'Jan  1'))).toEqual([
      '1970-12-31 unknown',
      '1971-01-01 unknown',
    ]);
  });

  it('stays through hours at the start of 1 January of a clock that lost its time', async () => {
    const text = days('Nov 10', 'Jan  1', 'Nov 11');
    expect(await years(text, { notAfter: at('2013-12-01T00:00:00Z') })).toEqual([
      '2013-11-10 modified',
      '2014-01-01 modified',
      '2013-11-11 modified',
    ]);
  });
});

describe('names of rotated logs', () => {
  it('are put in their order, the oldest first', () => {
    const names = ['log', 'log.10.gz', 'log.2.gz', 'log.1', 'log-20131229.xz', 'log-20131222'];
    const order = names.toSorted((a, b) => compareRotated(rotatedName(a), rotatedName(b)));
    expect(order).toEqual([
      'log-20131222',
      'log-20131229.xz',
      'log.10.gz',
      'log.2.gz',
      'log.1',
      'log',
    ]);
  });

  it.for([
    ['access.log.3.gz', 'access.log', 3, null],
    ['access.log', 'access.log', 0, null],
    ['auth.log.2013-12-29', 'auth.log', null, '2013-12-29'],
    ['access-20131229.log', 'access.log', null, '2013-12-29'],
    ['error.log.1388275200', 'error.log', null, '2013-12-29'],
    ['report-20139999', 'report-20139999', 0, null],
  ] as const)('%s', ([name, base, number, day]) => {
    expect(rotatedName(name)).toEqual({
      base,
      number,
      day: day === null ? null : at(`${day}T00:00:00Z`),
    });
  });
});
