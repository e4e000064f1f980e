/** Which log serves which rule, and what becomes of its fields on the way. */
import { readFileSync } from 'node:fs';
import { compileMatcher, parseSigma, WINDOWS_MAPPING } from '@unmask/sigma';
import type { SigmaRule } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../tools/shared-data.ts';
import { eventOf, type Fields, matches, publicRules, SYSMON } from './events.ts';

function ruleFor(logsource: string, selection: string, condition = 's'): SigmaRule {
  const text = `title: t\nlogsource: {${logsource}}\ndetection:\n  s: ${selection}\n  condition: ${condition}\n`;
  const { documents, diagnostics } = parseSigma(text, 'test.yml');
  const [rule] = documents;
  if (rule?.kind !== 'rule') throw new Error(JSON.stringify(diagnostics));
  return rule;
}

const PROCESS = 'product: windows, category: process_creation';

const CREATED_4688: Fields = {
  Channel: 'Security',
  EventID: 4688,
  SubjectUserName: 'alice',
  SubjectDomainName: 'EXAMPLE',
  SubjectLogonId: '0x3e7',
  NewProcessId: '0x1f4',
  NewProcessName: 'C:\\Windows\\System32\\cmd.exe',
  ProcessId: '0xABC',
  ParentProcessName: 'C:\\Windows\\explorer.exe',
  CommandLine: 'cmd /c whoami',
  MandatoryLabel: 'S-1-16-12288',
};

const SET_4657: Fields = {
  Channel: 'Security',
  EventID: '4657',
  ObjectName: '\\REGISTRY\\MACHINE\\SOFTWARE\\Run',
  ObjectValueName: 'evil',
  OperationType: '%%1905',
  NewValue: 'C:\\x.exe',
  ProcessName: 'C:\\Windows\\regedit.exe',
  ProcessId: '0x10',
};

const CONNECTION_5156: Fields = {
  Channel: 'Security',
  EventID: 5156,
  ProcessID: '4',
  Application: '\\device\\harddiskvolume3\\windows\\system32\\svchost.exe',
  Direction: '%%14593',
  DestAddress: '198.51.100.7',
  DestPort: '443',
  Protocol: '6',
};

const DEFENDER_1116: Fields = {
  Channel: 'Microsoft-Windows-Windows Defender/Operational',
  EventID: 1116,
  ThreatName: 'HackTool:Win32/Mimikatz.D',
  Path: 'file:_C:\\x.exe',
};

describe('the events of an audit log, as rules write them', () => {
  const CASES: readonly (readonly [string, string, Fields, boolean])[] = [
    [PROCESS, String.raw`{Image|endswith: '\cmd.exe'}`, CREATED_4688, true],
    [PROCESS, String.raw`{ParentImage|endswith: '\explorer.exe'}`, CREATED_4688, true],
    [PROCESS, String.raw`{User: 'example\alice'}`, CREATED_4688, true],
    [PROCESS, '{IntegrityLevel: high}', CREATED_4688, true],
    [PROCESS, '{ProcessId: 500}', CREATED_4688, true],
    [PROCESS, '{ParentProcessId: 2748}', CREATED_4688, true],
    [PROCESS, "{LogonId: '0x3E7'}", CREATED_4688, true],
    [PROCESS, "{CommandLine|contains: whoami, ParentCommandLine: '*'}", CREATED_4688, false],
    [
      'product: windows, category: registry_set',
      String.raw`{TargetObject: 'HKLM\software\run\evil', Details|endswith: x.exe}`,
      SET_4657,
      true,
    ],
    ['product: windows, category: registry_event', '{EventType: SetValue}', SET_4657, true],
    ['product: windows, category: registry_delete', '{Details: "*"}', SET_4657, false],
    [
      'product: windows, category: network_connection',
      "{Initiated: 'true', DestinationIp|cidr: 198.51.100.0/24, DestinationPort: 443, Protocol: tcp}",
      CONNECTION_5156,
      true,
    ],
    ['product: windows, service: security', '{EventID: 4688}', CREATED_4688, true],
    ['product: windows, service: system', '{EventID: 4688}', CREATED_4688, false],
    ['product: windows', '{EventID: 4688}', CREATED_4688, true],
    ['category: antivirus', '{Signature|contains: mimi, Filename: "*"}', DEFENDER_1116, true],
    ['product: linux', '{EventID: 4688}', CREATED_4688, false],
    ['category: process_creation', '{CommandLine: "*"}', CREATED_4688, false],
    [
      'category: process_creation, product: windows, service: security',
      '{CommandLine: "*"}',
      CREATED_4688,
      true,
    ],
    [
      'category: process_creation, product: windows, service: sysmon',
      '{CommandLine: "*"}',
      CREATED_4688,
      false,
    ],
  ];

  it.each(CASES)('%s: %s', (logsource, selection, fields, expected) => {
    expect(matches(ruleFor(logsource, selection), eventOf(fields))).toBe(expected);
  });
});

describe('Sysmon', () => {
  const hashes = { Channel: SYSMON, EventID: 1, Hashes: 'SHA1=AB,MD5=CD,SHA256=EF,IMPHASH=01' };

  it.each(['md5: cd', 'sha1: ab', 'sha256: EF', "Imphash: '01'", 'Hashes|contains: IMPHASH=01'])(
    'tells the parts of hashes: %s',
    (item) => expect(matches(ruleFor(PROCESS, `{${item}}`), eventOf(hashes))).toBe(true),
  );

  it.each([
    ['registry_add', 12, 'CreateKey', true],
    ['registry_add', 12, 'DeleteKey', false],
    ['registry_delete', 12, 'deletevalue', true],
    ['registry_event', 12, 'DeleteKey', true],
    ['registry_set', 13, 'SetValue', true],
    ['registry_set', 12, 'CreateKey', false],
  ])('%s and event %i %s', (category, id, type, expected) => {
    const rule = ruleFor(`product: windows, category: ${category}`, "{TargetObject: '*'}");
    const fields = {
      Channel: SYSMON.toUpperCase(),
      EventID: id,
      EventType: type,
      TargetObject: 'k',
    };
    expect(matches(rule, eventOf(fields))).toBe(expected);
  });

  it('is not whatever has the same number in another channel', () => {
    const rule = ruleFor(PROCESS, "{Image: '*'}");
    expect(matches(rule, eventOf({ Channel: 'Other', EventID: 1, Image: 'x' }))).toBe(false);
    expect(matches(rule, eventOf({ EventID: 1, Image: 'x' }))).toBe(false);
  });
});

/** Why a process rule cannot run on the audit log alone; `null` when it can. */
function reasonOnAudit(selection: string, condition?: string): string | null {
  const rule = ruleFor(`${PROCESS}, service: security`, selection, condition);
  return compileMatcher([rule], WINDOWS_MAPPING).unroutable[0]?.reason ?? null;
}

describe('a field that the log never has', () => {
  it.each([
    ["{ParentCommandLine: '*', Image: x}", 's', 'the log has no ParentCommandLine'],
    ['{Company: a, Hashes: b}', 's', 'the log has no Company, Hashes'],
    ["[{ParentCommandLine: '*'}, {Image: x}]", 's', null],
    ['{ParentCommandLine: x}', 'not s', null],
    ['{ParentCommandLine: null, Image: x}', 's', null],
    ['{ParentCommandLine|neq: x}', 's', null],
  ])('%s, %s', (selection, condition, reason) => {
    expect(reasonOnAudit(selection, condition)).toBe(reason);
  });
});

describe('rules that cannot run', () => {
  it('say why', () => {
    const rules = [
      ruleFor('product: windows, category: none_such', '{a: b}'),
      ruleFor('product: windows, service: a, category: b, custom_key: c', '{a: b}'),
      ruleFor('product: windows', '{a|re: "(?=b)c"}'),
      ruleFor('product: windows', '{a: b}'),
    ];
    const { unroutable } = compileMatcher(rules, WINDOWS_MAPPING);
    expect(unroutable.map(({ reason }) => reason)).toEqual([
      "no log is known for product 'windows', category 'none_such'",
      "no log is known for product 'windows', category 'b', service 'a', custom_key 'c'",
      expect.stringMatching(/^a regular expression cannot run: /),
    ]);
    expect(unroutable.map(({ rule }) => rules.indexOf(rule))).toEqual([0, 1, 2]);
  });

  it.skipIf(sharedData('sigma') === null)(
    'are, of the public Windows rules, those on files opened',
    () => {
      const windows = publicRules().filter(({ logsource }) => logsource.product === 'windows');
      const { unroutable } = compileMatcher(windows, WINDOWS_MAPPING);
      const reasons = Map.groupBy(unroutable, ({ reason }) => reason);
      expect(windows).toHaveLength(2_856);
      expect([...reasons].map(([reason, rules]) => [reason, rules.length])).toEqual([
        ["no log is known for product 'windows', category 'file_access'", 13],
        ["no log is known for product 'windows', category 'file_rename'", 2],
      ]);
    },
  );
});

describe.skipIf(sharedData('sigma/logsource') === null)(
  "the log sources of Sigma's own configuration",
  () => {
    const file = sharedData('sigma/logsource/thor.yml')!;

    it('are all known, with the same channels and numbers', () => {
      const entries = readFileSync(file, 'utf8')
        .split(/^ {4}(?=\S+:$)/mu)
        .slice(1);
      let checked = 0;
      for (const entry of entries) {
        const value = (key: string): string | undefined =>
          new RegExp(`^ {8}${key}: (\\S+)`, 'mu').exec(entry)?.[1];
        const channels = [...entry.matchAll(/WinEventLog:([^'"\n]+)/gu)].map(
          ([, channel]) => channel,
        );
        const [, eventId] = /EventID: (\d+)/u.exec(entry) ?? [];
        if (channels.length === 0 && eventId === undefined) continue;
        checked++;
        const [, type] = /EventType: (\S+)/u.exec(entry) ?? [];
        const key = value('category') === undefined ? 'service' : 'category';
        const serving = WINDOWS_MAPPING.routes.filter(
          (route) =>
            route.logsource[key] === value(key) &&
            (eventId === undefined || route.eventIds?.includes(Number(eventId)) === true) &&
            (type === undefined || route.where?.['EventType']?.includes(type)) &&
            channels.every((channel) => route.channels!.includes(channel!)),
        );
        expect(serving.length, entry).toBeGreaterThan(0);
      }
      expect(checked).toBe(85);
    });
  },
);
