import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLanguages } from '../../../../../tools/read-languages.ts';
import { LANGUAGES } from '../../../src/detect/clues/language/tables.ts';
import { tellLanguage } from '../../../src/detect/clues/language/tell-language.ts';

it('has the words of rules/languages', () => {
  expect(LANGUAGES).toEqual(readLanguages(resolve(import.meta.dirname, '../../../../..')));
});

it.each([
  ['es', 'copiar el registro al disco y borrarlo'],
  ['es', 'hay que arreglar la página de entrada'],
  ['pt', 'não esquecer de apagar os registos depois'],
  ['fr', 'il faut nettoyer le serveur avant lundi'],
  ['it', 'da controllare prima di cancellare i file'],
  ['de', 'hier wird das Verzeichnis gelöscht, bitte nicht ändern'],
  ['ru', 'удалить все файлы после проверки'],
  ['zh', '删除所有日志文件'],
  ['ja', 'ログを削除する'],
  ['ar', 'حذف السجلات من الخادم بعد النسخ'],
  ['fa', 'حذف پرونده ها از سرور'],
  ['he', 'למחוק את הקבצים'],
  ['ko', '로그 파일을 삭제'],
])('tells %s by its words or its script: %s', (language, text) => {
  expect(tellLanguage(text)?.language).toBe(language);
});

it.each([
  ['es-ES', 'no borréis el fichero, que lo habéis roto'],
  ['es-419', 'ustedes tienen que borrar los registros de la computadora'],
  ['pt-PT', 'guardar o ficheiro no servidor depois do registo'],
  ['pt-BR', 'salvar o arquivo do usuário no servidor'],
])('tells where a language is spoken so: %s', (variant, text) => {
  expect(tellLanguage(text)).toMatchObject({ language: variant.slice(0, 2), variant });
});

it('takes slang of one language alone, in a key too', () => {
  expect(tellLanguage('Caguen1aMar')).toMatchObject({ language: 'es', hasSlang: true });
});

it.each([
  'this removes the log of the server when it is done',
  "Extract OS 00 'MS-DOS'",
  'use strict; use warnings; my $file = shift or die',
  'ls -la /var/log/apache2/access.log',
  'deny from all # El Paso, de la Cruz',
  'Copyright (c) Universidad de Chile',
  'die if not open',
  'no comment',
  'Привіт',
  '',
])('says nothing of %s', (text) => {
  expect(tellLanguage(text)).toBeNull();
});

it('looks at a bounded part of whatever it is given', () => {
  const megabyte = 'ж'.repeat(1_000_000);
  expect(tellLanguage(megabyte)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const told = tellLanguage(text);
      expect(told === null || told.words.length > 0).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
});
