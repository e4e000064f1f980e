import { expect, it } from 'vitest';
import { askedStatements } from '../../../src/campaign/clues/asked-languages.ts';
import type { ClueFinding } from '../../../src/campaign/clues/language-clue.ts';
import { offsetStatements } from '../../../src/campaign/clues/utc-offsets.ts';

const clue = (days: string): ClueFinding =>
  ({
    finding: { id: 'f-1', matched: { days } },
    role: 'seized-server',
    isOperators: false,
  }) as unknown as ClueFinding;

const told = (days: string) => {
  const [statement] = offsetStatements([clue(days)], null);
  return { value: statement!.value, notes: statement!.notes };
};

it('claims nothing of few moments, or of moments on few days', () => {
  expect(told('2013-10-28 +0100 4').value).toBe(null);
  expect(told('2013-10-28 +0100 900, 2013-10-29 +0100 900').value).toBe(null);
  expect(told('').value).toBe(null);
  expect(told('2013-10-28 +0100 3, 2013-10-29 +0100 1, 2013-10-30 +0100 1')).toMatchObject({
    value: { '+0100': 5 },
  });
});

it.each([
  ['of the north', '+0100', '+0200', /^Summer time as north of the equator: \+0100 .*, \+0200 /],
  ['of the south', '-0200', '-0300', /^Summer time as south of the equator: -0200 .*, -0300 /],
  ['that is not kept', '-0500', '-0500', /^No summer time: -0500 /],
])('tells summer time %s by days of both seasons only', (_, winter, summer, note) => {
  const cold = `2013-01-10 ${winter} 3, 2013-02-11 ${winter} 1`;
  const warm = `2013-07-10 ${summer} 3, 2013-08-11 ${summer} 1`;
  expect(told(`${cold}, ${warm}`).notes[1]).toMatch(note);
  const unknown = /^Whether summer time is kept is not known/;
  expect(told(`${cold}, 2013-10-10 ${summer} 3`).notes[1]).toMatch(unknown);
  expect(told(`${cold}, 2013-07-10 ${summer} 3`).notes[1]).toMatch(unknown);
  expect(told(`${cold}, ${warm}, 2013-07-12 +1100 1`).notes[1]).toMatch(unknown);
});

it('counts addresses by the language that they ask for first', () => {
  const asked = [
    { header: 'es-AR,es;q=0.8', address: '192.0.2.1', requests: 4 },
    { header: 'es-AR', address: '192.0.2.1', requests: 1 },
    { header: 'en', address: '192.0.2.2', requests: 2 },
    { header: '*', address: '192.0.2.3', requests: 2 },
    { header: '', address: '192.0.2.3', requests: 2 },
  ];
  const [statement] = askedStatements(asked, 'Blue');
  expect(statement).toMatchObject({
    question: 'operator-asks-language',
    about: 'Blue',
    value: { en: 1, 'es-AR': 1 },
  });
  expect(statement!.notes[0]).toMatch(/^7 requests/);
  expect(askedStatements(asked.slice(3), null)).toEqual([]);
});
