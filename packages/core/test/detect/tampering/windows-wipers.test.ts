import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  audited,
  block,
  called,
  cleared,
  engine,
  logsOf,
  service,
  started,
  task,
} from '../../../../../fixtures/tampering/evtx-commands.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';
import { sharedData } from '../../../../../tools/shared-data.ts';
import { windowsWipers } from '../../../src/detect/tampering/wipers/windows-wipers.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

const SECOND = 1_000_000;

function found(...events: Parameters<typeof logsOf>[0]): Promise<Finding[]> {
  return runDetector(
    windowsWipers,
    Array.from(logsOf(events), ([path, content]) => ({ path, content })),
  );
}

describe('windowsWipers', () => {
  it.each([
    ['Sysmon 1', started('wevtutil cl Security'), 'the start of a process'],
    ['Security 4688', audited('wevtutil cl Security'), 'the start of a process'],
    ['PowerShell 4104', block('wevtutil cl Security'), 'a line or short block that PowerShell ran'],
    [
      'PowerShell 4103',
      called('Clear-EventLog', { LogName: 'Security' }),
      'a cmdlet that PowerShell ran',
    ],
    [
      'Windows PowerShell 400',
      engine('powershell -c wevtutil cl Security'),
      'the start of a process',
    ],
    ['System 7045', service('cmd /c wevtutil cl Security'), 'a service that was installed'],
    [
      'Security 4698',
      task('wevtutil', 'cl &quot;Security&quot;'),
      'a scheduled task that was registered',
    ],
  ])('reads the command of %s', async (_name, event, by) => {
    expect(await found(event)).toMatchObject([
      { level: 'high', confidence: 'moderate', count: 1, until: null, matched: { 'told by': by } },
    ]);
  });

  it('decodes what PowerShell is given encoded', async () => {
    const encoded = Buffer.from('Clear-EventLog -LogName System', 'utf16le').toString('base64');
    for (const option of ['-e', '-enc', '-EncodedCommand', '/ec']) {
      const [finding] = await found(started(`powershell.exe -NoP -W Hidden ${option} ${encoded}`));
      expect(finding!.summary).toContain('clears event logs: Clear-EventLog -LogName System');
    }
    expect(await found(started('powershell -enc AAAAAAAAAAAAAAAA='))).toEqual([]);
  });

  it('stays quick on events made to keep it busy', async () => {
    const start = cpuTime();
    const [blank, open, tag] = ['\n', '<#', '</Command>'].map((word) =>
      word.repeat(16_000).slice(0, 24_000),
    );
    const events = [
      engine(`x\n${blank}`),
      block(`wevtutil ${open}`),
      task('wevtutil', tag!),
      started(`powershell ${'-e '.repeat(3_000)}${'A'.repeat(15_000)}!`),
      called('wevtutil', { ['a'.repeat(60)]: '"; value="'.repeat(1_500) }),
    ];
    await found(...events);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });

  it('asks who wrote an event before it believes its number', async () => {
    const other = { ...started('wevtutil cl Security'), provider: { name: 'Vendor-Agent' } };
    expect(await found(other)).toEqual([]);
  });

  it('says what Windows logged of it, in another log', async () => {
    const [finding] = await found(
      started('wevtutil.exe cl "Windows PowerShell"'),
      cleared('Windows PowerShell', SECOND),
      cleared('Application', 2 * SECOND),
      cleared('Windows PowerShell', 600 * SECOND),
    );
    expect(finding).toMatchObject({
      matched: {
        'carried out': 'event 104 of 2026-03-02 07:00:01 says that Windows PowerShell was cleared',
      },
      locators: [
        { evidence: 'Microsoft-Windows-Sysmon%4Operational.evtx', record: 1 },
        { evidence: 'System.evtx', record: 1 },
      ],
    });
    expect(finding!.alternatives).toContain(
      'A command that failed: dropped, Windows logged what it did',
    );
  });

  it('says once what two logs tell, and what ran in a loop', async () => {
    const logs = Array.from({ length: 30 }, (_, i) => `wevtutil cl "Log-${i}"`);
    const events = logs.flatMap((command, i) => [
      started(command, i * SECOND),
      audited(`C:\\Windows\\System32\\wevtutil.exe  cl Log-${i}`, i * SECOND + 1_000),
    ]);
    const all = await found(...events);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ count: 60 });
    expect(all[0]!.summary).toContain('and 29 more like it');
  });

  it('keeps what was typed once apart from a job that runs every day', async () => {
    const day = 86_400 * SECOND;
    const job = Array.from({ length: 30 }, (_, i) => audited('wevtutil cl Application', i * day));
    const typed = audited('wevtutil cl Security', 10 * day + SECOND);
    const all = await found(...job.slice(0, 11), typed, ...job.slice(11));
    expect(all.map(({ count }) => count)).toEqual([30, 1]);
  });

  it('says less of scripts, which may hold what never runs', async () => {
    const script = block('Clear-EventLog -LogName Security', 0, 'C:\\u.ps1');
    expect(await found(script)).toMatchObject([{ level: 'medium', confidence: 'low' }]);
    expect(await found(script, cleared('Security', SECOND))).toMatchObject([
      { level: 'medium', confidence: 'moderate' },
    ]);
  });
});

describe('commands that wipe in public event logs', () => {
  it.for([
    [
      'evtx',
      [
        'PanacheSysmon_vs_AtomicRedTeam01.evtx: low low, vssadmin.exe delete shadows /all /quiet, and 1 more like it',
        'PanacheSysmon_vs_AtomicRedTeam01.evtx: medium moderate, sdelete.exe C:\\some\\file.txt',
      ],
    ],
    [
      'sigma/regression_data',
      ['4b046706-5789-4673-b111-66f25fe99534.evtx: medium low, cipher.exe  /w:C:'],
    ],
  ] as const)('of %s', async ([name, expected], { skip }) => {
    const folder = sharedData(name);
    if (folder === null) return skip();
    const logs = globSync(`${folder}/**/*.evtx`)
      .toSorted()
      .map((path) => ({ path, content: new Uint8Array(readFileSync(path)) }));
    expect(logs.length).toBeGreaterThan(50);
    const all = await runDetector(windowsWipers, logs);
    const told = all.map(({ level, confidence, summary, locators }) => {
      const what = summary.split(': ').slice(1).join(': ');
      return `${basename(locators[0]!.evidence)}: ${level} ${confidence}, ${what}`;
    });
    expect(told.toSorted()).toEqual(expected);
  });
});
