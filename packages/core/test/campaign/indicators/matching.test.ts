import type { FieldValue } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { listed, matching, read, stix } from './indicator-set.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** A list's line, an event that it must match, and one that it must not. */
const CASES: readonly (readonly [string, Fields, Fields])[] = [
  ['198.51.100.7', { DestinationIp: '198.51.100.7' }, { DestinationIp: '198.51.100.77' }],
  ['198.51.100.7', { message: 'from 198.51.100.7.' }, { message: 'from 1198.51.100.7' }],
  ['198.51.100.7', { QueryResults: '::ffff:198.51.100.7;' }, { FileVersion: '198.51.100.7' }],
  ['198.51.100.7', { 'cs-uri': 'http://198.51.100.7/x' }, { 'cs-user-agent': 'x/198.51.100.7' }],
  ['198.51.100.0/24', { 'c-ip': '198.51.100.200' }, { 'c-ip': '198.51.101.1' }],
  ['2001:db8::1', { SourceIp: '2001:db8:0:0:0:0:0:1' }, { SourceIp: '2001:db8::2' }],
  ['2001:db8::/32', { message: 'connect to [2001:db8:1::5]:443' }, { message: '2001:db9::1' }],
  ['evil.example', { QueryName: 'a.b.evil.example' }, { QueryName: 'notevil.example' }],
  ['evil.example', { message: 'see EVIL.example.' }, { message: 'evil.example.org' }],
  ['evil[.]example', { 'cs-host': 'evil.example:8080' }, { 'cs-host': 'evil-example' }],
  [
    'hxxp://evil[.]example/a?b=1',
    { CommandLine: 'curl "http://evil.example/a?b=1"' },
    { CommandLine: 'curl http://evil.example/a?b=2' },
  ],
  [
    'http://evil.example/a',
    { 'cs-host': 'evil.example', 'cs-uri': '/a' },
    { 'cs-host': 'evil.example', 'cs-uri': '/A' },
  ],
  [
    'evil.example/gate',
    { 'cs-uri': 'https://evil.example/gate' },
    { 'cs-uri': 'https://evil.example/gates' },
  ],
  ['evil@mail.example', { message: 'from=<Evil@mail.example>' }, { message: 'devil@mail.example' }],
  [
    'd41d8cd98f00b204e9800998ecf84aaa',
    { Hashes: 'SHA1=00,MD5=D41D8CD98F00B204E9800998ECF84AAA' },
    { Hashes: 'MD5=D41D8CD98F00B204E9800998ECF84AAB' },
  ],
  [
    'objframe.dll',
    { ImageLoaded: 'C:\\Users\\x\\OBJFRAME.dll' },
    { ImageLoaded: 'C:\\Users\\x\\my-objframe.dll' },
  ],
  [
    'objframe.dll',
    { CommandLine: 'rundll32 "C:\\a b\\objframe.dll",x' },
    { CommandLine: 'objframe.dll.bak' },
  ],
  ['evil.so', { exe: '/tmp/evil.so' }, { exe: '/tmp/Evil.so' }],
  [
    'C:\\ProgramData\\x y\\a.dll',
    { Image: 'c:\\programdata\\X Y\\A.DLL' },
    { Image: 'D:\\ProgramData\\x y\\a.dll' },
  ],
  [
    'C:\\ProgramData\\x y\\a.dll',
    { Application: '\\device\\harddiskvolume2\\programdata\\x y\\a.dll' },
    { Image: 'C:\\b\\ProgramData\\x y\\a.dll' },
  ],
  [
    'C:\\ProgramData\\x y\\a.dll',
    { CommandLine: 'regsvr32 C:\\ProgramData\\x y\\a.dll /s' },
    { CommandLine: 'C:\\ProgramData\\x y\\a.dllx' },
  ],
  [
    '%AppData%\\x\\a.dll',
    { Image: 'C:\\Users\\u\\AppData\\Roaming\\x\\a.dll' },
    { Image: 'C:\\Users\\u\\AppData\\Roaming\\xx\\a.dll' },
  ],
  ['C:\\Tools\\', { Image: 'C:\\tools\\sub\\a.exe' }, { Image: 'C:\\toolset\\a.exe' }],
  ['/usr/lib/.x/y', { command: 'cat /usr/lib/.x/y' }, { command: 'cat /opt/usr/lib/.x/y' }],
  [
    'HKCU\\Software\\X\\Run',
    { TargetObject: 'HKU\\S-1-5-21-1-2-3-1107\\Software\\X\\Run\\evil' },
    { TargetObject: 'HKU\\S-1-5-21-1-2-3-1107\\Software\\X\\Run2\\evil' },
  ],
  [
    'HKLM\\SYSTEM\\CurrentControlSet\\Services\\x',
    { ObjectName: '\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\x', ObjectType: 'Key' },
    { TargetObject: 'HKLM\\System\\CurrentControlSet\\Services\\xy' },
  ],
  ['\\\\.\\pipe\\evilpipe', { PipeName: '\\EvilPipe' }, { PipeName: '\\evilpipe2' }],
];

describe('a listed value', () => {
  it.each(CASES)('%s', (line, hit, miss) => {
    const indicators = listed(line);
    expect(indicators).toHaveLength(1);
    expect(matching(indicators, hit)).toEqual([line]);
    expect(matching(indicators, miss)).toEqual([]);
  });
});

/** A pattern, an event that it matches, and one that it does not. */
const PATTERNS: readonly (readonly [string, Fields, Fields])[] = [
  [
    "[file:hashes.'SHA-256' IN ('aa', 'bb')]"
      .replace('aa', 'a'.repeat(64))
      .replace('bb', 'b'.repeat(64)),
    { Hashes: `SHA256=${'B'.repeat(64)}` },
    { Hashes: `SHA256=${'C'.repeat(64)}` },
  ],
  [
    "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:dst_port = 443]",
    { DestinationIp: '198.51.100.7', DestinationPort: 443 },
    { DestinationIp: '198.51.100.7', DestinationPort: 80 },
  ],
  [
    "[network-traffic:dst_ref.value = 'evil.example']",
    { DestinationHostname: 'evil.example' },
    { SourceHostname: 'evil.example' },
  ],
  [
    "[ipv4-addr:value ISSUBSET '198.51.100.0/28']",
    { DestinationIp: '198.51.100.15' },
    { DestinationIp: '198.51.100.16' },
  ],
  [
    "[process:command_line LIKE '%-enc %' AND process:parent_ref.name = 'winword.exe']",
    { CommandLine: 'powershell -enc AAAA', ParentImage: 'C:\\Office\\WINWORD.EXE' },
    { CommandLine: 'powershell -enc AAAA', ParentImage: 'C:\\x.exe' },
  ],
  [
    "[process:command_line MATCHES 'vssadmin.+delete']",
    { CommandLine: 'vssadmin.exe delete shadows' },
    { CommandLine: 'vssadmin list' },
  ],
  [
    "[file:name NOT IN ('a.exe', 'b.exe') AND file:parent_directory_ref.path = 'C:\\\\x']",
    { Image: 'C:\\x\\c.exe' },
    { Image: 'C:\\x\\a.exe' },
  ],
  [
    '[network-traffic:src_port > 1024 AND network-traffic:dst_port <= 25]',
    { SourcePort: 1025, DestinationPort: 25 },
    { SourcePort: 1024, DestinationPort: 25 },
  ],
  [
    "[windows-registry-key:key = 'HKEY_LOCAL_MACHINE\\\\Software\\\\X' AND windows-registry-key:values[0].name = 'y']",
    { TargetObject: 'HKLM\\SOFTWARE\\X\\Y' },
    { TargetObject: 'HKLM\\SOFTWARE\\X\\z' },
  ],
  [
    "[domain-name:value LIKE 'c2-_.evil.example' OR url:value = 'http://x.example/']",
    { QueryName: 'C2-9.evil.example' },
    { QueryName: 'c2-99.evil.example' },
  ],
  [
    '[EXISTS mutex:name]',
    { ObjectName: '\\BaseNamedObjects\\m', ObjectType: 'Mutant' },
    { ObjectName: 'x', ObjectType: 'File' },
  ],
  [
    "[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'Evil/1.0']",
    { 'cs-user-agent': 'Evil/1.0' },
    { 'cs-user-agent': 'evil/1.0' },
  ],
  [
    "[x509-certificate:serial_number = '00:AB:CD:EF:12:34']",
    { CertSerialNumber: 'abcdef1234' },
    { CertSerialNumber: 'abcdef1235' },
  ],
];

describe('a STIX pattern', () => {
  it.each(PATTERNS)('%s', (pattern, hit, miss) => {
    const { indicators, refusals } = read(stix(pattern), 'x.json');
    expect(refusals).toEqual([]);
    expect(matching(indicators, hit)).toEqual(['x']);
    expect(matching(indicators, miss)).toEqual([]);
  });
});
