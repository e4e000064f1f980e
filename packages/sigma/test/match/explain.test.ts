import { explainMatch, matchRulePlainly, WINDOWS_MAPPING } from '@unmask/sigma';
import type { MatchedField } from '@unmask/sigma';
import { expect, it } from 'vitest';
import { parseRule } from '../helpers.ts';
import { eventOf, type Fields } from './events.ts';

function explain(detection: string, fields: Fields, head?: string): readonly MatchedField[] {
  const rule = parseRule(detection);
  const routed =
    head === undefined ? rule : { ...rule, logsource: { product: 'windows', category: head } };
  const event = eventOf(fields);
  const route = matchRulePlainly(routed, WINDOWS_MAPPING, event);
  if (route === null) throw new Error('no match');
  return explainMatch(routed, route, event);
}

const summary = ({
  selection,
  field,
  eventField,
  modifiers,
  pattern,
  value,
}: MatchedField): unknown => [selection, field, eventField, modifiers.join('|'), pattern, value];

it('names the items that held, with pattern and value', () => {
  const detection = `  image: {Image|endswith: ['\\a.exe', '\\b.exe']}
  line:
    - {CommandLine|contains|all: [one, two]}
    - {CommandLine|re: 'x+'}
  filter: {User: root}
  condition: image and 1 of line* and not filter`;
  const fields = { Image: 'C:\\B.EXE', CommandLine: 'Two and One', User: 'alice' };
  expect(explain(detection, fields).map(summary)).toEqual([
    ['image', 'Image', 'Image', 'endswith', '*\\b.exe', 'C:\\B.EXE'],
    ['line', 'CommandLine', 'CommandLine', 'contains|all', '*one*, *two*', 'Two and One'],
  ]);
});

it('names the field as the event does', () => {
  const detection = String.raw`  s: {Image|endswith: cmd.exe, User: 'd\u'}
  condition: s`;
  const fields = {
    Channel: 'Security',
    EventID: 4688,
    NewProcessName: 'C:\\cmd.exe',
    SubjectDomainName: 'D',
    SubjectUserName: 'U',
  };
  expect(explain(detection, fields, 'process_creation').map(summary)).toEqual([
    ['s', 'Image', 'NewProcessName', 'endswith', '*cmd.exe', 'C:\\cmd.exe'],
    ['s', 'User', 'SubjectDomainName+SubjectUserName', '', 'd\\u', 'D\\U'],
  ]);
});

it('takes the member of a list that held, and the value that a keyword was found in', () => {
  const detection = '  s: {a: [x, 10]}\n  k: [needle]\n  condition: s and k';
  const fields = { a: ['y', '10.0'], b: 'a NEEDLE here' };
  expect(explain(detection, fields).map(summary)).toEqual([
    ['s', 'a', 'a', '', '10', '10.0'],
    ['k', null, null, '', '*needle*', 'a NEEDLE here'],
  ]);
});

it('tells nothing of what had to be absent, and null for what was', () => {
  const detection = '  s: {a: null, b|neq: x}\n  n: {c: x}\n  condition: s and not n';
  expect(explain(detection, {}).map(summary)).toEqual([['s', 'a', 'a', '', 'null', null]]);
});

it('prints every kind of test', () => {
  const detection = `  s:
    a|cidr: 192.0.2.0/24
    b|gte: 5
    c|hour: 7
    d|fieldref|contains: e
    f|windash: ['-x', '-y']
    g: true
    h|exists: true
    i|base64offset|contains: foobar
  condition: s`;
  const fields = {
    a: '192.0.2.9',
    b: 6,
    c: '2025-01-01 07:00',
    d: 'abc',
    e: 'B',
    f: '/y',
    g: 'TRUE',
    h: '',
    i: 'mb29iYX',
  };
  expect(explain(detection, fields).map(({ pattern }) => pattern)).toEqual([
    '192.0.2.0/24',
    'gte 5',
    'hour 7',
    'contains e',
    '-y',
    'true',
    'true',
    '*Zm9vYmFy* | *Zvb2Jhc* | *mb29iYX*',
  ]);
});
