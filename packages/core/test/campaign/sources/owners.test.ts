import { expect, it } from 'vitest';
import { type NamedPiece, sourceOwners } from '../../../src/index.ts';

const REGISTRY: NamedPiece = { path: 'a/x.reg', format: 'registry-export', hosts: [] };

function owners(
  pieces: readonly NamedPiece[],
  evidence: Parameters<typeof sourceOwners>[1]['evidence'] = [],
): unknown[] {
  return sourceOwners(pieces, { evidence }).map(({ source, owner }) => [source, owner]);
}

function log(path: string, ...hosts: string[]): NamedPiece {
  return { path, format: 'evtx', hosts };
}

it('is the machine that all event logs of the folder name, however they write it', () => {
  const logs = [log('a/System.evtx', 'WKS-07.example.org'), log('a/S.evtx', 'wks-07.example.org')];
  expect(owners([...logs, REGISTRY])).toEqual([['evidence:a/x.reg', 'host:wks-07.example.org']]);
});

it.each([
  ['two machines in the folder', [log('a/1.evtx', 'one'), log('a/2.evtx', 'two')]],
  ['two machines in one log', [log('a/1.evtx', 'one', 'two')]],
  ['none there', []],
  [
    'one in another folder',
    [log('b/1.evtx', 'one'), log('1.evtx', 'one'), log('a/c/1.evtx', 'one')],
  ],
  ['one that a text log names', [{ path: 'a/messages', format: 'syslog', hosts: ['one'] }]],
])('is nobody known with %s', (_, others) => {
  expect(owners([...others, REGISTRY])).toEqual([['evidence:a/x.reg', null]]);
});

it('keeps to the folder inside an archive', () => {
  const pieces = [
    log('a/k.zip!C/1.evtx', 'one'),
    { ...REGISTRY, path: 'a/k.zip!C/x.reg' },
    { ...REGISTRY, path: 'a/k.zip!x.reg' },
  ];
  expect(owners(pieces)).toEqual([
    ['evidence:a/k.zip!C/x.reg', 'host:one'],
    ['evidence:a/k.zip!x.reg', null],
  ]);
});

it('is the machine that the case file says, before all others and for any format', () => {
  const said = [
    { path: 'a/*', role: 'victim', host: 'Two', profile: null, family: null, notes: null },
  ] as const;
  const access = { path: 'a/access.log', format: 'access', hosts: [] };
  expect(owners([log('a/1.evtx', 'one'), REGISTRY, access], said)).toEqual([
    ['evidence:a/access.log', 'host:two'],
    ['evidence:a/x.reg', 'host:two'],
  ]);
});

it('is asked of evidence only that names no machine', () => {
  const named = { ...REGISTRY, hosts: ['collected'] };
  const access = { path: 'a/access.log', format: 'access', hosts: [] };
  expect(owners([log('a/1.evtx', 'one'), named, access])).toEqual([]);
});
