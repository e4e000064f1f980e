import { describe, expect, it } from 'vitest';
import { generator, honestHost } from './honest-hosts.ts';
import {
  channel,
  findSilences,
  HOUR,
  hourly,
  MONDAY,
  told,
  text,
  tracesOf,
  WEEK,
  type EventSpec,
} from './silence-logs.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

/** Twenty hours on the Wednesday of the sixth week. */
const START = 5 * 168 + 2 * 24 + 1;
const isSilent = (hour: number): boolean => hour >= START && hour < START + 20;
const silent = (weeks = 8): EventSpec[] => hourly(weeks, (hour) => !isSilent(hour));
const at = (hour: number, id: number, provider: string, fields = {}): EventSpec => {
  return { time: MONDAY + hour * HOUR, id, provider, fields };
};
const isOffice = (hour: number): boolean => {
  const [day, ofDay] = [Math.floor(hour / 24) % 7, hour % 24];
  return day < 5 && ofDay >= 8 && ofDay < 18;
};

describe('silences', () => {
  const alive = [channel('System', hourly(8)), channel('Application', hourly(8, undefined, 40))];

  it('finds a log that was silent while its host was alive, and lists the proof', () => {
    const [finding, ...more] = findSilences([channel('Security', silent()), ...alive]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'tampering',
      level: 'medium',
      confidence: 'moderate',
      time: '2014-02-12T00:10:00.000000Z',
      until: '2014-02-12T21:10:00.000000Z',
      source: { host: 'SRV-1' },
      rule: { id: 'silence-of-log' },
      matched: {
        silent: 'Security',
        'silent hours': '20',
        'hours with proof of life': '20',
        'sources of proof': '2',
        'usual share of such hours with events': '100 %',
        'record numbers missing': '0',
      },
    });
    expect(finding!.matched['proof of life 1']).toMatch(
      /^\w+, 2014-02-12T\d\d:\d0:00.000000Z, SRV-1\/\w+.evtx at 0x[0-9a-f]+$/,
    );
    expect(finding!.locators).toHaveLength(7);
    const times = [1, 2, 3, 4, 5].map(
      (i) => finding!.matched[`proof of life ${i}`]!.split(', ')[1]!,
    );
    expect(times.every((time) => time > finding!.time && time < finding!.until!)).toBe(true);
  });

  it('finds an event log service that wrote nothing while other logs of the host were', () => {
    const frozen = ['Security', 'System', 'Application'].map((name) => channel(name, silent()));
    const iis = text('u_ex14.log', hourly(8), 'iis');
    expect(findSilences([...frozen, iis])).toMatchObject([
      { rule: { id: 'silence-of-writer' }, level: 'medium', confidence: 'low' },
    ]);
    const proxy = text('access.log', hourly(8), 'access');
    expect(findSilences([...frozen, iis, proxy])).toMatchObject([
      { rule: { id: 'silence-of-writer' }, level: 'high', confidence: 'moderate' },
    ]);
  });

  it('finds a syslog daemon that wrote nothing while the web server did', () => {
    const logs = [
      text('var/log/syslog', silent()),
      text('var/log/auth.log', silent()),
      text('var/log/apache2/access.log', hourly(8), 'access'),
    ];
    expect(told(logs)).toEqual(['silence-of-writer syslog, auth.log low']);
  });

  it('finds a silence over days in which the host was started anew each night', () => {
    const days = (hour: number): boolean => hour >= START && hour < START + 6 * 24;
    const off = Array.from({ length: 56 }, (_, day) => [
      at(day * 24 + 3, 1074, 'User32'),
      at(day * 24 + 4, 6005, 'EventLog'),
    ]).flat();
    const logs = [
      channel(
        'Security',
        hourly(8, (hour) => !days(hour) && hour % 24 !== 3),
      ),
      channel('System', [...hourly(8, (hour) => hour % 24 !== 3), ...off]),
      channel(
        'Application',
        hourly(8, (hour) => hour % 24 !== 3),
      ),
    ];
    expect(told(logs)).toEqual(['silence-of-log Security low']);
  });

  it('finds a provider that fell silent, and claims little', () => {
    const goes = hourly(12, (hour) => hour < 9 * 168).map((e) => ({
      ...e,
      provider: 'Audit-Driver',
    }));
    const logs = [channel('System', [...goes, ...hourly(12)])];
    expect(findSilences(logs)).toMatchObject([
      { rule: { id: 'silence-of-provider' }, level: 'low', confidence: 'low', until: null },
    ]);
  });
});

describe('honest silences', () => {
  const alive = [channel('System', hourly(8)), channel('Application', hourly(8, undefined, 40))];
  const security = channel('Security', silent());

  it('claims nothing of a log that was not watched for four weeks', () => {
    const short = (events: EventSpec[]): EventSpec[] =>
      events.filter(({ time }) => time >= MONDAY + 3 * WEEK && time < MONDAY + 6.5 * WEEK);
    const logs = [security, ...alive].map((log) => ({ ...log, events: short([...log.events]) }));
    expect(told(logs)).toEqual([]);
  });

  it('claims nothing without proof of life from the same host', () => {
    expect(told([security])).toEqual([]);
    const other = [
      channel('System', hourly(8), 'SRV-2'),
      channel('Application', hourly(8), 'SRV-2'),
    ];
    expect(told([security, ...other])).toEqual([]);
    expect(told([{ ...security, host: 'SRV-1.example.org' }, ...alive])).toHaveLength(1);
    const twice = { ...channel('Setup', hourly(8)), host: 'SRV-1.example.net' };
    expect(told([{ ...security, host: 'SRV-1.example.org' }, ...alive, twice])).toEqual([]);
  });

  it('knows a laptop that sleeps, and wakes for upkeep', () => {
    const works = (hour: number): boolean => isOffice(hour) && !isSilent(hour);
    const sleeps = Array.from({ length: 56 }, (_, day) => [
      at(day * 24 + 8, 107, 'Microsoft-Windows-Kernel-Power'),
      at(day * 24 + 17.9, 42, 'Microsoft-Windows-Kernel-Power'),
    ]).flat();
    const left = sleeps.filter(({ time }) => !isSilent((time - MONDAY) / HOUR - 1));
    const upkeep = hourly(8, (hour) => hour % 3 === 0 && (isSilent(hour) || !isOffice(hour)));
    const logs = [
      channel('Security', hourly(8, works)),
      channel('System', [...hourly(8, works), ...left, ...upkeep]),
    ];
    expect(told(logs)).toEqual([]);
  });

  it('knows a host that was off', () => {
    const down = [at(START - 1, 1074, 'User32'), at(START + 20, 6005, 'EventLog')];
    const logs = [
      security,
      channel('System', [...silent(), ...down]),
      channel('Application', silent()),
    ];
    expect(told([...logs, text('u_ex14.log', silent(), 'iis')])).toEqual([]);
    // A clock or a cache made something up in between.
    expect(told([...logs, text('u_ex14.log', hourly(8), 'iis')])).toEqual([]);
  });

  it('knows starts and ends of Linux, from login records and journals', () => {
    const record = (hour: number, type: string, user: string): EventSpec => ({
      time: MONDAY + hour * HOUR,
      service: 'wtmp',
      fields: { type, user },
    });
    const web = text('log/access.log', hourly(8), 'access');
    const logs = [text('log/auth.log', silent()), web];
    expect(told(logs)).toHaveLength(1);
    const ends = record(START - 0.5, 'RUN_LVL', 'shutdown');
    const wtmp = text('log/wtmp', [ends, record(START + 20, 'BOOT_TIME', 'reboot')], 'utmp');
    expect(told([...logs, wtmp])).toEqual([]);
    const clock = [record(START + 3, 'OLD_TIME', ''), record(START + 3, 'NEW_TIME', '')];
    expect(told([...logs, text('log/wtmp', clock, 'utmp')])).toEqual([]);
    // A start takes no more than its own hour out of the proof.
    const boots = hourly(8).map((e, i) => ({
      ...e,
      fields: { _BOOT_ID: i < START + 9 ? 'a' : 'b' },
    }));
    const [finding] = findSilences([logs[0]!, text('log/system.journal', boots, 'journal')]);
    expect(finding!.matched['hours with proof of life']).toBe('19');
  });

  it('knows quiet nights and week-ends', () => {
    expect(told([channel('Security', hourly(8, isOffice)), ...alive])).toEqual([]);
  });

  it('claims little of a log that people write, because they go on leave', () => {
    const leave = (hour: number): boolean => isOffice(hour) && Math.floor(hour / 168) !== 5;
    expect(told([channel('Shell', hourly(8, leave)), ...alive])).toEqual([
      'silence-of-log Shell low',
    ]);
  });

  it('knows a clock that was set forward', () => {
    const iso = (hour: number): string => new Date((MONDAY + hour * HOUR) / 1000).toISOString();
    const set = { PreviousTime: iso(START), NewTime: iso(START + 20) };
    const told4616 = at(START + 20, 4616, 'Microsoft-Windows-Security-Auditing', set);
    expect(told([channel('Security', [...silent(), told4616]), ...alive])).toEqual([]);
    const small = { PreviousTime: iso(START), NewTime: iso(START + 0.001) };
    const sync = at(START + 20, 4616, 'Microsoft-Windows-Security-Auditing', small);
    expect(told([channel('Security', [...silent(), sync]), ...alive])).toHaveLength(1);
  });

  it('knows a ring whose oldest records were overwritten, and a log that ends early', () => {
    const late = hourly(8, (hour) => hour >= START + 20);
    const early = hourly(8, (hour) => hour < START);
    expect(told([channel('Security', late), ...alive])).toEqual([]);
    expect(told([channel('Security', early), ...alive])).toEqual([]);
  });

  it('knows a rotated file that is missing', () => {
    const [first, last] = [hourly(8, (h) => h < START), hourly(8, (h) => h >= START + 20)];
    const logs = [
      text('log/auth.log.2', first),
      text('log/auth.log', last),
      text('log/access.log', hourly(8), 'access'),
      text('log/audit.log', hourly(8), 'auditd'),
    ];
    expect(told(logs)).toEqual([]);
    expect(told([text('log/auth.log', [...first, ...last]), ...logs.slice(2)])).toHaveLength(1);
  });

  it('knows a host that lost its name for a while', () => {
    const renamed = hourly(8).map((e) =>
      isSilent((e.time - MONDAY) / HOUR) ? { ...e, host: 'dhcp-17' } : e,
    );
    const web = text('log/access.log', hourly(8), 'access');
    expect(told([text('log/syslog', renamed), web])).toEqual([]);
  });

  it('takes the files of a day for one log, and so for one witness', () => {
    const frozen = ['Security', 'System'].map((name) => channel(name, silent()));
    const days = Array.from({ length: 56 }, (_, day) => {
      const events = hourly(8, (hour) => Math.floor(hour / 24) === day);
      const name = new Date(events[0]!.time / 1000).toISOString().slice(2, 10).replaceAll('-', '');
      return text(`W3SVC1/u_ex${name}.log`, events, 'iis');
    });
    const [finding] = findSilences([...frozen, ...days]);
    expect(finding).toMatchObject({
      rule: { id: 'silence-of-writer' },
      confidence: 'low',
      matched: { 'sources of proof': '1' },
    });
  });

  it('knows a writer that was stopped and says that it began anew', () => {
    const started = {
      time: MONDAY + (START + 20) * HOUR,
      fields: { message: '[origin software="rsyslogd" swVersion="8.24" x-pid="1"] start' },
    };
    const web = text('log/access.log', hourly(8), 'access');
    expect(told([text('log/syslog', [...silent(), started]), web])).toEqual([]);
    const daemon = { time: MONDAY + (START + 20) * HOUR, fields: { type: 'DAEMON_START' } };
    expect(told([text('log/audit.log', [...silent(), daemon], 'auditd'), web])).toEqual([]);
    const stop = [
      at(START - 0.5, 1100, 'Microsoft-Windows-Eventlog'),
      at(START + 20, 6005, 'EventLog'),
    ];
    const frozen = [channel('Security', [...silent(), ...stop]), channel('System', silent())];
    expect(told([...frozen, text('u_ex14.log', hourly(8), 'iis')])).toEqual([]);
  });

  it('knows a change of what is logged', () => {
    const changed = at(START - 0.5, 4719, 'Microsoft-Windows-Security-Auditing');
    expect(told([channel('Security', [...silent(), changed]), ...alive])).toEqual([]);
  });

  it('knows a provider that was uninstalled', () => {
    const goes = hourly(12, (hour) => hour < 9 * 168).map((e) => ({ ...e, provider: 'Agent' }));
    const removed = at(9 * 168, 11724, 'MsiInstaller');
    expect(told([channel('Application', [...goes, ...hourly(12), removed])])).toEqual([]);
    const rare = hourly(12, (hour) => hour % 240 === 0 && hour < 9 * 168);
    const seldom = rare.map((e) => ({ ...e, provider: 'Agent' }));
    expect(told([channel('Application', [...seldom, ...hourly(12)])])).toEqual([]);
  });

  it('knows summer time in logs that name no zone', () => {
    // Two logs in local time: from the fifth week on an hour later, and one hour is left out.
    const shift = (events: EventSpec[]): EventSpec[] =>
      events.map((e) => ({ ...e, time: e.time >= MONDAY + 4 * WEEK ? e.time + HOUR : e.time }));
    const issues = [{ code: 'TEXT_ZONE_ASSUMED', lost: false }];
    const logs = [
      { ...text('log/auth.log', shift(hourly(9, isOffice))), issues },
      { ...text('log/syslog', shift(hourly(9))), issues },
      { ...text('log/error.log', shift(hourly(9)), 'web-error'), issues },
    ];
    expect(told(logs)).toEqual([]);
    // A log whose times may be hours off proves nothing of one whose times are sure.
    const [, ...others] = logs;
    expect(told([text('log/access.log', silent(), 'access'), ...others])).toEqual([]);
  });

  it('claims nothing where something could not be read, or another copy has the events', () => {
    const whole = channel('Security', silent());
    const damaged = { ...whole, issues: [{ offset: 1000 + (START - 1) * 100 + 50 }] };
    expect(told([damaged, ...alive])).toEqual([]);
    const elsewhere = { ...whole, issues: [{ offset: 1050 }] };
    expect(told([elsewhere, ...alive])).toHaveLength(1);
    const copy = { ...channel('Security', hourly(8)), path: 'backup/Security.evtx' };
    expect(told([whole, copy, ...alive])).toEqual([]);
  });

  it('leaves logs alone whose year is not known, and those that name no host', () => {
    const issues = [{ code: 'SYSLOG_YEAR_UNKNOWN', lost: false }];
    const web = text('log/access.log', hourly(8), 'access');
    expect(told([{ ...text('log/auth.log', silent()), issues }, web])).toEqual([]);
    const nameless = [text('log/auth.log', silent()), web].map(({ path, format, events }) => ({
      path,
      format,
      events,
    }));
    expect(told(nameless)).toEqual([]);
    const unnamed = [text('log/auth.log', silent()), web];
    expect(told(unnamed.map((log) => ({ ...log, host: 'localhost' })))).toEqual([]);
  });
});

describe('silences of made up hosts', () => {
  const hosts = Array.from({ length: 45 }, (_, seed) => honestHost(seed));

  it('says nothing of honest ones above low confidence, and little', () => {
    const said = hosts.flatMap(({ kind, logs }) => told(logs).map((line) => `${kind}: ${line}`));
    expect(said).toEqual(said.filter((line) => line.endsWith(' low')));
    expect(said.length).toBeLessThanOrEqual(6);
  });

  it('finds a day and a half that is gone from a log of a server', () => {
    const servers = hosts.filter(({ kind }) => kind === 'server');
    const found = servers.filter(({ logs }) => {
      const { events } = logs[1]!;
      const from = events[Math.floor(events.length * 0.6)]!.time;
      const cut = events.filter(({ time }) => time < from || time > from + 36 * HOUR);
      return told(logs.with(1, { ...logs[1]!, events: cut })).some((line) =>
        / Security /.test(line),
      );
    });
    expect(found.length).toBeGreaterThanOrEqual(servers.length * 0.6);
  });
});

describe('silences in hostile evidence', () => {
  it('keeps little and ends soon, whatever the times, names and numbers', () => {
    for (let seed = 0; seed < 12; seed++) {
      const chance = generator(seed);
      const spread = 10 ** (12 + chance() * 8);
      const names = 1 + Math.floor(chance() ** 2 * 1_500);
      const logs = Array.from({ length: 4 }, (_, i) => ({
        ...channel(`Log-${i}`, []),
        channels: names,
        events: Array.from({ length: 5_000 }, (): EventSpec => ({
          time: [NaN, -1, Infinity][Math.floor(chance() * 100)] ?? MONDAY + chance() * spread,
          provider: chance() < 0.1 ? 'EventLog' : `P-${Math.floor(chance() * names)}`,
          id: 6005 + Math.floor(chance() * 3),
          fields: { OldTime: 'x', NewTime: '275760-09-13T00:00:00Z' },
        })),
      }));
      for (const { trace } of tracesOf(logs)) {
        expect(JSON.stringify(trace).length).toBeLessThan(1_000_000);
      }
      const before = cpuTime();
      findSilences(logs);
      expect(cpuTime() - before).toBeLessThan(10_000);
    }
  });
});
