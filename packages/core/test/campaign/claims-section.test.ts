import { describe, expect, it } from 'vitest';
import type { Bound } from '../../src/case/case-file.ts';
import { claimsSection } from '../../src/campaign/claims-section.ts';
import { section } from '../../src/campaign/campaign.ts';
import { statement } from '../../src/campaign/statement.ts';

const COUNTED = section({
  id: 'countries',
  title: 'Countries',
  statements: [
    statement({
      question: 'countries-of-ids',
      about: 'log',
      basis: 'by id',
      value: 29,
      findings: ['f-1'],
    }),
    statement({ question: 'countries-of-ids', about: 'sinkhole', basis: 'by id', value: 17 }),
    statement({ question: 'victims-ids', about: 'log', basis: 'ids', value: 31 }),
  ],
});
const claim = (value: number, bound: Bound = 'exactly') =>
  ({ about: 'countries', value, bound, basis: null, source: 'a report' }) as const;

describe('what others say', () => {
  it('stands beside what the case counts, and is not made to fit', () => {
    const [said] = claimsSection([claim(31)], [COUNTED])!.statements;
    expect(said).toMatchObject({
      value: 31,
      basis: 'claimed by a report: without a basis',
      findings: [],
    });
    expect(said!.notes[0]).toBe('No basis of this case gives that number; the nearest is 29.');
    expect(said!.notes.slice(1).map((note) => note.replace(/ \(s-.*/u, ''))).toEqual([
      'counted 29, log: by id',
      'counted 17, sinkhole: by id',
    ]);
  });

  it('that the case gives too rests on the same findings', () => {
    const [said] = claimsSection([claim(29)], [COUNTED])!.statements;
    expect(said).toMatchObject({ findings: ['f-1'] });
    expect(said!.notes[0]).toBe('This case gives that number too, on a basis below.');
  });

  it.each([
    ['at-least', 29, 'This case counts as many too, on a basis below: 29.', ['f-1']],
    ['more-than', 29, 'No basis of this case gives as many; the nearest is 29.', []],
    ['more-than', 20, 'This case counts as many too, on a basis below: 29.', ['f-1']],
    ['at-least', 10, 'This case counts as many too, on a basis below: 17.', ['f-1']],
  ] as const)('%s %d', (bound, value, verdict, findings) => {
    const [said] = claimsSection([claim(value, bound)], [COUNTED])!.statements;
    expect([said!.notes[0], said!.findings, said!.value]).toEqual([verdict, findings, value]);
    expect(said!.basis).toMatch(/^claimed by a report \((?:at least so many|more than that)\): /u);
  });

  it('is no section where nobody says anything, and says when nothing of the kind is counted', () => {
    expect(claimsSection([], [COUNTED])).toBeNull();
    const [said] = claimsSection([claim(3)], [])!.statements;
    expect(said!.notes).toEqual(['This case counts nothing of the kind.']);
  });
});
