import { describe, expect, it } from 'vitest';
import { lintStatement, lintText } from '../../../src/campaign/judgements/lint.ts';
import { phraseIn, type PhraseCode } from '../../../src/campaign/judgements/phrase.ts';
import { PHRASES_EN } from '../../../src/campaign/judgements/phrases/en.ts';
import { LANGUAGES } from '../../../src/report/model.ts';

const CODES = Object.keys(PHRASES_EN) as PhraseCode[];
/** Something for every place of every phrase. */
const PARAMETERS = { year: '2007', day: '2007-07-11', domain: 'a.example', servers: 2, texts: 3 };

describe('the phrases of judgements', () => {
  it.each(LANGUAGES)('keep to the rules in %s, and fill every place', (language) => {
    for (const code of CODES) {
      const text = phraseIn(language, { code, parameters: { ...PARAMETERS, language: 'es' } });
      expect(text).not.toMatch(/[{}|]/u);
      expect(text).toMatch(/^[\p{L}\p{N}].*\.$/u);
      expect([code, lintStatement(text, language, true)]).toEqual([code, []]);
    }
  });

  it('put text of evidence in as it is', () => {
    const domain = '{day}<b>$&';
    expect(phraseIn('en', { code: 'bought-later', parameters: { domain } })).toContain(domain);
  });
});

const codesOf = (text: string, language: (typeof LANGUAGES)[number]): string[] =>
  lintText(text, language).map(({ code }) => code);

it.each([
  ['en', 'It is likely, with high confidence, that they left.'],
  ['fr', 'C’est très probable, avec une confiance élevée.'],
  ['es', 'Es muy probable, con confianza alta.'],
] as const)('likelihood and confidence stand apart (%s)', (language, text) => {
  expect(codesOf(text, language)).toEqual(['likelihood-and-confidence']);
});

it.each([
  ['en', 'It is likely. Confidence in this is high.'],
  ['fr', 'C’est très probable. La confiance est élevée.'],
  ['es', 'Es muy probable. La confianza es alta.'],
  ['en', 'Victims are in Morocco, Spain and France.'],
  ['fr', 'Des victimes se trouvent au Maroc et en Espagne.'],
  ['es', 'Hay víctimas en Marruecos y en España.'],
] as const)('lets pass (%s): %s', (language, text) => {
  expect(codesOf(text, language)).toEqual([]);
});

it.each([
  ['en', 'The campaign was run by Spain.'],
  ['en', 'Spanish is spoken, and Spain stands behind it.'],
  ['fr', 'La campagne a été menée par la France.'],
  ['es', 'La campaña fue dirigida por España.'],
] as const)('no state acts in our own words (%s)', (language, text) => {
  expect(codesOf(text, language)).toEqual(['names-a-state']);
});

it('keeps to one row of terms', () => {
  expect(codesOf('This is likely. That is highly probable.', 'en')).toEqual(['rows-mixed']);
});

it.each([
  ['en', 'They may be criminals.'],
  ['en', 'It is possible that they left.'],
  ['fr', 'Ils sont peut-être partis.'],
  ['es', 'Quizá se fueron.'],
] as const)('a judgement does not hedge (%s)', (language, text) => {
  expect(lintStatement(text, language, false).map(({ code }) => code)).toEqual(['hedged']);
  expect(lintStatement('It ended in May 2013.', 'en', false)).toEqual([]);
});
