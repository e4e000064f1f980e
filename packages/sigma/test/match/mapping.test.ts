import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic, LINUX_MAPPING, parseMapping, WINDOWS_MAPPING } from '@unmask/sigma';
import type { LogsourceMapping } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { parseRule } from '../helpers.ts';
import { eventOf, matches } from './events.ts';

const EVERYTHING = `
routes:
  - logsource: {product: windows, category: process_creation}
    channels: [Example/Operational]
    eventIds: [1, 4688]
    where: {EventType: [Start, 'Begin'], Kind: x}
    fields:
      Image: NewProcessName
      User: {from: [Domain, Name], join: '\\'}
      md5: {from: Hashes, key: MD5}
      ProcessId: {from: Pid, number: decimal}
      IntegrityLevel: {from: Label, values: {S-1-16-4096: Low}}
      TargetObject: {from: Object, prefixes: {'\\REGISTRY\\MACHINE\\': 'HKLM\\'}}
    lacks: [ParentCommandLine]
  - logsource: {service: mine, custom_key: yes}
`;

describe('a mapping', () => {
  it('is read in full', () => {
    const { mapping, diagnostics } = parseMapping(EVERYTHING, 'mapping.yml');
    expect(diagnostics).toEqual([]);
    expect(mapping).toEqual({
      routes: [
        {
          logsource: { product: 'windows', category: 'process_creation' },
          channels: ['Example/Operational'],
          eventIds: [1, 4688],
          where: { EventType: ['Start', 'Begin'], Kind: ['x'] },
          fields: {
            Image: { from: 'NewProcessName' },
            User: { from: ['Domain', 'Name'], join: '\\' },
            md5: { from: 'Hashes', key: 'MD5' },
            ProcessId: { from: 'Pid', number: 'decimal' },
            IntegrityLevel: { from: 'Label', values: { 'S-1-16-4096': 'Low' } },
            TargetObject: { from: 'Object', prefixes: { '\\REGISTRY\\MACHINE\\': 'HKLM\\' } },
          },
          lacks: ['ParentCommandLine'],
        },
        { logsource: { service: 'mine', custom: { custom_key: 'yes' } } },
      ],
    } satisfies LogsourceMapping);
  });

  it('can say what ours says: written out as JSON, which is YAML, ours is read back', () => {
    const { mapping, diagnostics } = parseMapping(JSON.stringify(WINDOWS_MAPPING), 'ours.json');
    expect(diagnostics).toEqual([]);
    expect(mapping).toEqual(WINDOWS_MAPPING);
  });

  it('is read as its documentation shows it, and runs', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../../docs/logsources.md'), 'utf8');
    const { mapping, diagnostics } = parseMapping(
      /```yaml\n(.*?)```/su.exec(docs)![1]!,
      'docs.yml',
    );
    expect(diagnostics).toEqual([]);
    const selection = "{Image: x, sha256: ab, User: 'd\\u', ProcessId: 16, IntegrityLevel: High}";
    const rule = parseRule(`  s: ${selection}\n  condition: s`);
    const started = { ...rule, logsource: { product: 'windows', category: 'process_creation' } };
    const fields = {
      Channel: 'our-agent/operational',
      EventID: '101',
      Action: 'Start',
      ProcessPath: 'X',
      Hashes: 'SHA1=1,sha256=AB',
      Domain: 'D',
      Account: 'U',
      PidHex: '0x10',
      Label: 'S-1-16-12288',
    };
    expect(matches(started, eventOf(fields), mapping)).toBe(true);
    expect(matches(started, eventOf({ ...fields, Action: 'end' }), mapping)).toBe(false);
  });

  it('takes what rules of web servers call the query for the whole target, and for the query alone', () => {
    const web = { category: 'webserver' };
    const holds = (selection: string, fields: Record<string, string>): boolean => {
      const rule = parseRule(`  s: ${selection}\n  condition: s`);
      return matches({ ...rule, logsource: web }, eventOf(fields, web), LINUX_MAPPING);
    };
    const plain = { 'cs-uri': '/a/b.php' };
    const asked = { 'cs-uri': '/a/b.php?cmd=id', 'cs-uri-query': 'cmd=id' };
    expect(holds("{'cs-uri-query|contains': '/a/'}", plain)).toBe(true);
    expect(holds("{'cs-uri-query|startswith': 'cmd='}", asked)).toBe(true);
    expect(holds("{'cs-uri-query|contains|all': [b.php, cmd]}", asked)).toBe(true);
    expect(holds('{cs-uri-query: null}', plain)).toBe(true);
    expect(holds('{cs-uri-query: null}', asked)).toBe(false);
  });

  it('routes what a reader says of another system', () => {
    const text = `routes:
      - {logsource: {product: linux, service: auth}, log: {product: linux, service: sshd}}
      - {logsource: {product: linux, category: login}, log: {product: linux, service: sshd}}`;
    const { mapping, diagnostics } = parseMapping(text, 'mapping.yml');
    expect(diagnostics).toEqual([]);
    const rule = parseRule('  k: [failed]\n  condition: k');
    const fields = { message: 'Failed password' };
    for (const logsource of [{ service: 'auth' }, { service: 'auth', category: 'login' }]) {
      const routed = { ...rule, logsource: { product: 'linux', ...logsource } };
      const from = ['sshd', 'sudo'].map((service) =>
        eventOf(fields, { product: 'linux', service }),
      );
      expect(from.map((event) => matches(routed, event, mapping))).toEqual([true, false]);
    }
  });

  const WRONG: readonly (readonly [string, string])[] = [
    ['[]', "'mapping' takes a map, not a list"],
    ['other: 1', "'other' is no key of a mapping"],
    ['routes: {logsource: [x]}', "'logsource' takes a map, not a list"],
    ['routes: [{channels: [a]}]', "'logsource' is missing"],
    [
      'routes: [{logsource: {service: s}, eventIds: [one]}]',
      "'eventIds' takes whole numbers, not 'one'",
    ],
    ['routes: [{logsource: {service: s}, eventIDs: [1]}]', "'eventIDs' is no key of a mapping"],
    ['routes: [{logsource: {service: s}, fields: {a: {join: x}}}]', "'from' is missing"],
    [
      'routes: [{logsource: {service: s}, fields: {a: {from: b, number: hex}}}]',
      "'hex' is no number form",
    ],
    ['routes: [{logsource: {service: s}, where: {a: {b: c}}}]', "'a' takes one value, not a map"],
    ['routes: [', 'routes'],
  ];

  it.each(WRONG)('%s is wrong', (text, message) => {
    const { diagnostics } = parseMapping(text, 'mapping.yml');
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map((error) => formatDiagnostic(error, text)).join('\n')).toContain(message);
  });
});
