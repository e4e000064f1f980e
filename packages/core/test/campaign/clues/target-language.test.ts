import fc from 'fast-check';
import { expect, it } from 'vitest';
import { targetParts } from '../../../src/campaign/clues/target-section.ts';
import { targetLanguages } from '../../../src/campaign/clues/target-language.ts';

const page = (name: string, path: string) => ({ name, path });

it.each([
  ['es', 'noticias.srv.example', '/recetas/elecciones-2013.html', ['elecciones', 'recetas']],
  ['pt', 'noticias.srv.example', '/receitas/elei%C3%A7%C3%B5es.html', ['eleicoes', 'receitas']],
  ['fr', 'www.actualites.srv.example', '/Politique/', ['actualites', 'politique']],
  ['ru', 'novosti.srv.example', '/vybory.html', ['novosti', 'vybory']],
])('tells %s by words that no other language has', (language, name, path, words) => {
  expect(targetLanguages([page(name, path)])).toEqual([
    { language, words, names: [name], paths: [path] },
  ]);
});

it.each([
  ['one word only', 'noticias.srv.example', '/recetas/'],
  ['words that several languages have', 'noticias.srv.example', '/politica/cultura/'],
  ['paths alone: anybody can ask for them', 'www.srv.example', '/recetas/elecciones.html'],
  ['the name that was bought', 'elpais.example', '/recetas/elecciones.html'],
  ['words within words', 'noticias.srv.example', '/xrecetas/eleccionesx'],
  ['English', 'news.srv.example', '/politics/elections.html'],
  ['damaged escapes', 'noticias.srv.example', '/%E0%A4%A/recetas'],
])('tells nothing by %s', (_, name, path) => {
  expect(targetLanguages([page(name, path)])).toEqual([]);
});

it('says how many words, of whom it speaks, and by which findings', () => {
  const pages = [
    page('elpais.srv.example', '/politica/elecciones.html'),
    page('noticias.srv.example', '/recetas/sopa.html'),
    page('actualites.srv.example', '/recettes/'),
  ];
  const { statements, tables } = targetParts({ pages, findings: ['f-1'] }, 'Blue');
  expect(statements).toMatchObject([
    { question: 'target-language', about: 'Blue', value: { es: 3, fr: 2 }, findings: ['f-1'] },
  ]);
  expect(statements[0]!.notes[0]).toBe('Says whom they aimed at, not who they are.');
  expect(tables[0]!.rows.map(({ cells }) => cells[1])).toEqual([
    'elecciones, elpais, recetas',
    'actualites, recettes',
  ]);
  expect(targetParts({ pages: [], findings: [] }, null)).toEqual({ statements: [], tables: [] });
});

it('takes any names and paths, in any order', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('noticias.a.b', 'elpais.a.b', '/recetas', '/sociedad%', '/elecciones'),
  );
  const some = fc.array(fc.record({ name: texts, path: texts }));
  fc.assert(
    fc.property(some, (pages) => {
      const told = targetLanguages(pages);
      expect(targetLanguages(pages.toReversed())).toEqual(told);
      for (const { words } of told) expect(words.length).toBeGreaterThan(1);
    }),
  );
});
