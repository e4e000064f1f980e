import { expect, it } from 'vitest';
import { HTML_PAGE } from '../../../src/evidence/page/html.ts';
import { detects, readAll } from '../text/reading.ts';

const NAME = '[root]/var/www/html/index.html';

it.each([
  ['<!DOCTYPE html>\n<html lang="es-AR">', 'es-AR', 'html', 16],
  ["<HTML xmlns='x' LANG = 'pt'>", 'pt', 'html', 0],
  ['<html><head><meta http-equiv="Content-Language" content="fr, en">', 'fr', 'meta', 12],
])('%s', async (text, language, from, offset) => {
  expect(detects(HTML_PAGE, text, NAME)).toBe(true);
  const { events } = await readAll(HTML_PAGE, text, { path: NAME });
  expect(events[0]!.toObject()).toMatchObject({ page_language: language, language_from: from });
  expect(events[0]!.locator.offset).toBe(offset);
});

it.each([
  ['no language', '<html><body>', NAME],
  ['a page elsewhere', '<html lang="es">', 'home/x/cache/index.html'],
  ['another attribute', '<html hreflang="es">', NAME],
  ['no page', 'lang="es"', NAME],
])('is none: %s', (_, text, name) => expect(detects(HTML_PAGE, text, name)).toBe(false));

it('looks at its first bytes only, in little time', () => {
  const long = `<html ${'lang '.repeat(1_000)}<meta ${'content='.repeat(500)}`;
  const began = performance.now();
  for (let n = 0; n < 50; n++) detects(HTML_PAGE, long, NAME);
  expect(performance.now() - began).toBeLessThan(2_000);
});
