/** The report as a document, as a word processor opens it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { hostileModel } from '../../../core/test/report/html/hostile-model.ts';
import { sampleModel } from '../../../core/test/report/sample-model.ts';
import { writeDocx } from '../../src/report/docx/index.ts';
import { temporaryFolder } from '../temporary.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeDocx(sampleModel());
});

it('is the same every time, and says nothing of when it was made', async () => {
  expect(await writeDocx(sampleModel())).toEqual(bytes);
  const { 'docProps/core.xml': core } = unzipSync(bytes);
  expect(strFromU8(core!)).toContain('>2014-02-09T18:05:13Z<');
});

it('has its marking on every sheet, and each figure twice: as SVG and as PNG', () => {
  const files = unzipSync(bytes);
  const marked = Object.keys(files).filter((name) => /(?:header|footer)\d\.xml$/.test(name));
  expect(marked.map((name) => strFromU8(files[name]!).includes('TLP:AMBER'))).toEqual([true, true]);
  const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  const kinds = pictures.map((name) => name.split('.').at(-1));
  expect(kinds.filter((kind) => kind === 'svg').length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind === 'png')).toHaveLength(pictures.length / 2);
});

it.skipIf(!hasOffice)('opens in LibreOffice, with its words and its figures', () => {
  const { pdf, text } = converted(bytes);
  expect(text).toContain('What happened at Ministry of Examples');
  expect(text).toContain('implant ids in logs of command servers');
  expect(text).toContain('c2[.]example');
  expect(pdf.match(/\/Subtype\s*\/Image/g)?.length).toBeGreaterThan(0);
});

it.skipIf(!hasOffice)('shows hostile text as text', async () => {
  const { text } = converted(await writeDocx(hostileModel()));
  expect(text).toContain('<script>');
  expect(text).not.toContain('\u202E');
});

/** As LibreOffice reads it: its print, and its words. */
function converted(document: Uint8Array): { readonly pdf: string; readonly text: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'report.docx');
  writeFileSync(path, document);
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  for (const kind of ['pdf', 'txt:Text (encoded):UTF8']) {
    const install = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = ['--headless', '--convert-to', kind, '--outdir', folder, path];
    execFileSync('soffice', [install, ...convert], { stdio: 'ignore' });
  }
  return {
    pdf: readFileSync(join(folder, 'report.pdf'), 'latin1'),
    text: readFileSync(join(folder, 'report.txt'), 'utf8'),
  };
}
