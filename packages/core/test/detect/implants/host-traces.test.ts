import { describe, expect, it } from 'vitest';
import { type DataField, writeEvtx } from '../../../../../fixtures/writer/index.ts';
import { implants } from '../../../src/detect/implants/implants.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';
import { shippedProfile } from '../../campaign/implants/shipped.ts';

const DETECTOR = implants([shippedProfile('careto'), shippedProfile('nettraveler')]);
const BAND_SITE = String.raw`HKU\S-1-5-21-1_Classes\CLSID\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\InprocServer32`;

type Told = readonly [eventId: number, ...data: (readonly [string, string])[]];

function log(host: string, ...events: readonly Told[]): TestEvidence {
  const records = events.map(([eventId, ...data], i) => ({
    provider: { name: 'Microsoft-Windows-Sysmon' },
    eventId,
    time: 1_382_980_814_101_007 + i * 60_000_000,
    recordId: 100 + i,
    channel: 'Microsoft-Windows-Sysmon/Operational',
    computer: host,
    data: data.map(([name, value]): DataField => [name, 'string', value]),
  }));
  return { path: `${host}.evtx`, content: writeEvtx({ records }) };
}

const file = (path: string): Told => [11, ['TargetFilename', path]];
const set = (key: string, value: string): Told => [13, ['TargetObject', key], ['Details', value]];

async function found(...all: TestEvidence[]): Promise<unknown[]> {
  return (await runDetector(DETECTOR, all)).map(brief);
}

function brief({ rule, level, confidence, count }: Finding): unknown {
  return [rule.id, level, confidence, count];
}

describe('strong traces', () => {
  it.each<readonly [string, Told]>([
    [
      'COM server',
      set(`${BAND_SITE}\\(Default)`, String.raw`C:\Users\a\AppData\Roaming\Microsoft\objframe.dll`),
    ],
    ['COM server, key only', set(BAND_SITE, 'objframe.dll')],
    [
      'saved COM server',
      set(
        String.raw`HKLM\SOFTWARE\Classes\CLSID\{e6bb64be-0618-4353-9193-0afe606d6f0c}\InprocServer32\(Default)`,
        'browseui.dll',
      ),
    ],
    [
      'configuration',
      set(
        String.raw`HKU\S-1-5-21-1\Software\Microsoft\Windows\CurrentVersion\Explorer\WindowsUpdate\CISCNF4654`,
        'Binary Data',
      ),
    ],
    ['pipe', [17, ['PipeName', String.raw`\{807BF02B-3F5F-4570-970A-8AADBAA55AC1}`]]],
    [
      'mutex',
      [
        4656,
        ['ObjectType', 'Mutant'],
        [
          'ObjectName',
          String.raw`\Sessions\1\BaseNamedObjects\{649B015F-A15F-c56b-494B-550BB6237F51}_631345_221507`,
        ],
      ],
    ],
    [
      'Security 4657',
      [
        4657,
        [
          'ObjectName',
          String.raw`\REGISTRY\USER\S-1-5-21-1_Classes\CLSID\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\InprocServer32`,
        ],
        ['ObjectValueName', ''],
        ['NewValue', String.raw`C:\Windows\System32\objframe.dll`],
      ],
    ],
  ])('%s', async (_what, event) => {
    expect(await found(log('HOST-A', event))).toEqual([
      ['implant-careto-host', 'high', 'moderate', 1],
    ]);
  });

  it('of two kinds are of high confidence, with all that was seen beside them', async () => {
    const [finding, ...others] = await runDetector(DETECTOR, [
      log(
        'HOST-A',
        file(String.raw`C:\Windows\System32\c_50225.nls`),
        set(
          `${BAND_SITE}\\(Default)`,
          String.raw`C:\Users\a\AppData\Roaming\Microsoft\objframe.dll`,
        ),
        [17, ['PipeName', String.raw`\{807BF02B-3F5F-4570-970A-8AADBAA55AC1}`]],
      ),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'indicator',
      level: 'high',
      confidence: 'high',
      count: 3,
      techniques: ['T1546.015'],
      matched: {
        profile: 'careto',
        family: 'SGH, Careto',
        platform: 'windows',
        platform_grade: 'host-traces',
        traces: '3',
        'weak traces': String.raw`C:\Windows\System32\c_50225.nls`,
      },
    });
    expect(finding!.locators).toHaveLength(3);
  });

  it('of another profile', async () => {
    const path = String.raw`C:\Windows\System32\travlerbackinfo-2013-6-4-10-22.dll`;
    expect(await found(log('HOST-A', file(path)))).toEqual([
      ['implant-nettraveler-host', 'high', 'moderate', 1],
    ]);
  });
});

describe('exports of the registry', () => {
  const reg = (server: string): TestEvidence => ({
    path: 'classes.reg',
    content: `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Classes\\CLSID\\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\\InprocServer32]\r\n@="${server}"\r\n`,
    facts: { modified: 1_390_000_000_000_000, changed: null, allocated: null },
    origin: { collector: 'uac', host: 'HOST-A', timeZone: null, originalPath: null },
  });
  const HIJACKED = String.raw`C:\\Users\\a\\AppData\\Roaming\\Microsoft\\objframe.dll`;

  it('show the COM server, and that its time is not known', async () => {
    const [finding, ...others] = await runDetector(DETECTOR, [reg(HIJACKED)]);
    expect(others).toEqual([]);
    expect(brief(finding!)).toEqual(['implant-careto-host', 'high', 'moderate', 1]);
    expect(finding!.summary).toMatch(/objframe\.dll \(no time of its own; that of the last change/);
  });

  it('leave the time to logs that tell it', async () => {
    const dated = log('HOST-A', file(String.raw`C:\Windows\System32\c_50225.nls`));
    const [finding] = await runDetector(DETECTOR, [reg(HIJACKED), dated]);
    expect([finding!.count, finding!.time]).toEqual([2, '2013-10-28T17:20:14.101007Z']);
    expect(finding!.summary).not.toMatch(/no time/);
  });

  it('of honest hosts say nothing', async () => {
    expect(await found(reg(String.raw`%SystemRoot%\\system32\\explorerframe.dll`))).toEqual([]);
  });
});

describe('weaker traces', () => {
  const WEAK = [
    file(String.raw`C:\Windows\System32\awdcxc32.dll`),
    file(String.raw`C:\Windows\System32\mfcn30.dll`),
    file(String.raw`C:\Windows\System32\bootfont.bin`),
    [7045, ['ServiceName', 'scsimap'], ['ImagePath', String.raw`system32\DRIVERS\scsimap.sys`]],
  ] as const;

  it('alone say nothing, on different hosts neither', async () => {
    expect(await found(log('HOST-A', WEAK[0], WEAK[1]))).toEqual([]);
    expect(await found(log('HOST-A', WEAK[0]), log('HOST-B', WEAK[2]))).toEqual([]);
  });

  it('together on one host, also in two of its logs, say where to look', async () => {
    const [a, b] = [log('HOST-A', WEAK[0]), { ...log('HOST-A', WEAK[2]), path: 'other.evtx' }];
    expect(await found(a, b)).toEqual([['implant-careto-host', 'low', 'low', 2]]);
    expect(await found(log('HOST-A', ...WEAK))).toEqual([
      ['implant-careto-host', 'medium', 'low', 4],
    ]);
  });

  it('of moderate weight are a reason to look', async () => {
    const other = set(`${BAND_SITE}\\(Default)`, String.raw`C:\Program Files\Shell\band.dll`);
    expect(await found(log('HOST-A', other))).toEqual([
      ['implant-careto-host', 'medium', 'low', 1],
    ]);
  });
});

describe('honest hosts', () => {
  it.each<readonly [string, Told]>([
    [
      'the band site of Windows',
      set(`${BAND_SITE}\\(Default)`, String.raw`%SystemRoot%\system32\explorerframe.dll`),
    ],
    [
      'the band site of old Windows',
      set(`${BAND_SITE}\\(Default)`, String.raw`C:\WINDOWS\system32\browseui.dll`),
    ],
    [
      'Open-Shell',
      set(
        String.raw`HKU\S-1-5-21-1_Classes\CLSID\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\TreatAs\(Default)`,
        '{553891B7-A0D5-4526-BE18-D3CE461D6310}',
      ),
    ],
    ['a key opened', [12, ['EventType', 'CreateKey'], ['TargetObject', BAND_SITE]]],
    ['a boot loader', file(String.raw`C:\bootfont.bin`)],
    ['a name inside a name', file(String.raw`C:\Tools\myobjframe.dll.bak`)],
    ['an old driver', [7045, ['ServiceName', 'scsimap'], ['ImagePath', String.raw`C:\other.sys`]]],
  ])('%s', async (_what, event) => expect(await found(log('HOST-A', event))).toEqual([]));
});

describe('a system log of a Mac', () => {
  const mac = (message: string): TestEvidence => ({
    path: 'mac-1/system.log',
    content: new TextEncoder().encode(
      `Jan 17 10:30:00 mac-1 com.apple.backupd[812]: Starting standard backup\n`.repeat(3) +
        `Jan 17 10:30:31 mac-1 ${message}\n`,
    ),
  });

  it('names a launch agent', async () => {
    const [finding] = await runDetector(DETECTOR, [
      mac('com.apple.launchd.peruser.501[112] (com.apple.launchport[803]): Exited with code: 1'),
    ]);
    expect(finding).toMatchObject({
      level: 'medium',
      confidence: 'low',
      matched: { platform: 'macos', family: 'SBD', platform_grade: 'host-traces' },
    });
  });

  it('names another one', async () => {
    const other = 'com.apple.launchd[1] (com.apple.launchportal[803]): Exited with code: 1';
    expect(await found(mac(other))).toEqual([]);
  });
});
