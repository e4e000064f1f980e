import { formatDiagnostic, parseMapping, WINDOWS_MAPPING } from '@unmask/sigma';
import type { LogsourceMapping } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';

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
