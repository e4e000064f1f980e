import { describe, expect, it } from 'vitest';
import {
  counted,
  countryIn,
  dayIn,
  listIn,
  monthIn,
  numberIn,
} from '../../src/report/phrases/words.ts';
import { COUNTRY_CODES } from '../../src/case/countries.ts';

describe('words of reports', () => {
  it('write numbers as the language does', () => {
    expect(numberIn('en', 1_234_567)).toBe('1,234,567');
    expect(numberIn('fr', 34_297)).toBe('34\u00a0297');
    expect(numberIn('es', 1_015)).toBe('1015');
    expect(numberIn('es', 34_297)).toBe('34\u00a0297');
    expect(numberIn('en', 0)).toBe('0');
  });

  it('write one in words', () => {
    expect(counted('fr', 1, 'un serveur', 'serveurs')).toBe('un serveur');
    expect(counted('fr', 2, 'un serveur', 'serveurs')).toBe('2 serveurs');
  });

  it('join lists, with e before the sound of i in Spanish', () => {
    expect(listIn('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(listIn('fr', ['a', 'b'])).toBe('a et b');
    expect(listIn('es', ['Brasil', 'Irán'])).toBe('Brasil e Irán');
    expect(listIn('es', ['agua', 'hielo'])).toBe('agua y hielo');
    expect(listIn('es', ['a'])).toBe('a');
    expect(listIn('es', [])).toBe('');
  });

  it('write days and months', () => {
    const time = '2014-01-01T22:35:48.000000Z';
    expect(dayIn('fr', time)).toBe('1er janvier 2014');
    expect(dayIn('es', time)).toBe('1 de enero de 2014');
    expect(monthIn('en', time)).toBe('January 2014');
  });

  it('name every country', () => {
    for (const language of ['en', 'fr', 'es'] as const)
      for (const code of COUNTRY_CODES) expect(countryIn(language, code)).not.toBe(code);
    expect(countryIn('fr', 'MA')).toBe('Maroc');
    expect(countryIn('fr', '??')).toBe('??');
  });
});
