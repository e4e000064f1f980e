import { expect, it } from 'vitest';
import {
  type InfrastructureClue,
  infrastructureParts,
} from '../../../src/campaign/clues/infrastructure-clues.ts';

const clue = (
  kind: InfrastructureClue['kind'],
  about: string,
  tells: string,
): InfrastructureClue => ({
  kind,
  about,
  tells,
  by: 'x',
  profile: null,
  findings: [`f-${about}`],
});

it('tells each kind by itself, each thing once, with what it costs to fake', () => {
  const { statements, tables } = infrastructureParts(
    [
      clue('hoster', '192.0.2.1', 'NL'),
      clue('registrant', 'a.example', 'PT'),
      clue('registrant', 'a.example', 'PT'),
      clue('registrant', 'b.example', 'AR'),
      clue('registrant', 'c.example', 'PT'),
      clue('clock', 'srv-1', 'UTC'),
    ],
    'Blue',
  );
  expect(statements.map(({ question, value }) => [question, value])).toEqual([
    ['registrant-country', { PT: 2, AR: 1 }],
    ['hoster-country', { NL: 1 }],
    ['server-zone', { UTC: 1 }],
  ]);
  expect(statements[0]!.findings).toEqual(['f-a.example', 'f-b.example', 'f-c.example']);
  for (const { notes } of statements) expect(notes[2]).toBe('No judgement about authors uses it.');
  expect(tables[0]!.rows.map(({ cells }) => cells[0])).toEqual([
    'a.example',
    'a.example',
    'b.example',
    'c.example',
    '192.0.2.1',
    'srv-1',
  ]);
  expect(infrastructureParts([], null)).toEqual({ statements: [], tables: [] });
});
