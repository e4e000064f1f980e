import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onesOf } from '../../../src/campaign/indicators/indicator.ts';
import { parsePattern } from '../../../src/campaign/indicators/stix/parse-pattern.ts';
import { patternOf } from '../../../src/report/sharing/stix/pattern.ts';
import type { SharedKind } from '../../../src/report/sharing/shareable.ts';

/** The values that our own reader compares with, of a pattern that we wrote. */
function readBack(kind: SharedKind, value: string): unknown {
  const parsed = parsePattern(patternOf({ kind, value })!);
  if (typeof parsed === 'string') return parsed;
  const tests = onesOf(parsed).flatMap((one) => (one.kind === 'test' ? [one] : one.of));
  return tests.map((test) => (test.kind === 'test' ? [test.subject, ...test.values] : []));
}

describe('a pattern', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(readBack('user-agent', text)).toEqual([['user-agent', text]]);
      }),
      { numRuns: 500, seed: 20140210 },
    );
  });

  it.for([
    `' OR file:name LIKE '%`,
    `x'] OR [file:name = 'y`,
    '\\',
    `\\'`,
    "''",
    '\n\r\0\u202e',
    ']',
  ])('holds what would break out of it: %j', (text) => {
    expect(readBack('user-agent', text)).toEqual([['user-agent', text]]);
  });

  it.for([
    ['domain', 'evil.example', `[domain-name:value = 'evil.example']`],
    ['address', '198.51.100.7', `[ipv4-addr:value = '198.51.100.7']`],
    ['address', '2001:db8::1', `[ipv6-addr:value = '2001:db8::1']`],
    ['hash', 'a'.repeat(64), `[file:hashes.'SHA-256' = '${'a'.repeat(64)}']`],
    [
      'path',
      String.raw`c:\programdata\x y\a.dll`,
      String.raw`[file:name = 'a.dll' AND file:parent_directory_ref.path = 'c:\\programdata\\x y']`,
    ],
    ['path', String.raw`c:\a.dll`, String.raw`[file:name = 'c:\\a.dll']`],
    ['path', '/tmp/x', `[file:name = 'x' AND file:parent_directory_ref.path = '/tmp']`],
    ['path', '/x', `[file:name = '/x']`],
    ['pipe', '{8}', String.raw`[file:name = '\\\\.\\pipe\\{8}']`],
    [
      'registry-key',
      String.raw`hku\*\software\x`,
      String.raw`[windows-registry-key:key = 'HKEY_CURRENT_USER\\software\\x']`,
    ],
    [
      'certificate',
      '36be4ad457f062fa77d87595b8ccc8cf',
      `[x509-certificate:serial_number = '36be4ad457f062fa77d87595b8ccc8cf']`,
    ],
  ] as const)('of a %s is written as others read it', ([kind, value, pattern]) => {
    expect(patternOf({ kind, value })).toBe(pattern);
  });

  it.for([
    [
      'path',
      String.raw`%appdata%\microsoft\a.dll`,
      [
        ['file-name', 'a.dll'],
        ['directory', String.raw`%appdata%\microsoft`],
      ],
    ],
    ['path', String.raw`c:\a.dll`, [['path', String.raw`c:\a.dll`]]],
    ['pipe', '{8}', [['pipe', '{8}']]],
    ['service', 'scsimap', [['service', 'scsimap']]],
    ['mutex', 'Global-x', [['mutex', 'Global-x']]],
    [
      'registry-key',
      String.raw`hku\*\software\x`,
      [['registry-key', String.raw`hku\*\software\x`]],
    ],
    ['registry-key', String.raw`hklm\system\x`, [['registry-key', String.raw`hklm\system\x`]]],
    ['url', 'http://evil.example/a?b=1', [['url', 'http://evil.example/a?b=1']]],
  ] as const)('of a %s is read back as what it was', ([kind, value, back]) => {
    expect(readBack(kind, value)).toEqual(back);
  });

  it('is not written of what STIX has no property for', () => {
    expect(patternOf({ kind: 'task', value: String.raw`\x` })).toBeNull();
    expect(patternOf({ kind: 'url', value: '//evil.example/' })).toBeNull();
  });
});
