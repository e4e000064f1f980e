/** The whole public rule set: nothing is lost without a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectRules, parseSigma } from '@unmask/sigma';
import type { Diagnostic, SigmaDocument } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../tools/shared-data.ts';

const root = sharedData('sigma');

function* ruleFiles(folder: string): Generator<{ file: string; text: string }> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yml')) continue;
    const file = join(entry.parentPath, entry.name);
    yield { file, text: readFileSync(file, 'utf8') };
  }
}

/** Every diagnostic and document of the public rules, by folder. */
function parseAll(
  options: Parameters<typeof parseSigma>[2] = {},
): { folder: string; files: number; documents: SigmaDocument[]; diagnostics: Diagnostic[] }[] {
  const folders = readdirSync(root!).filter((name) => name.startsWith('rules'));
  return folders.sort().map((folder) => {
    const documents: SigmaDocument[] = [];
    const diagnostics: Diagnostic[] = [];
    let files = 0;
    for (const { file, text } of ruleFiles(join(root!, folder))) {
      const parsed = parseSigma(text, file, options);
      files++;
      documents.push(...parsed.documents);
      diagnostics.push(...parsed.diagnostics);
    }
    return { folder, files, documents, diagnostics };
  });
}

describe.skipIf(root === null)('public rules', () => {
  it('load, but for those that wait for placeholders', () => {
    const counts = parseAll().map(({ folder, files, documents, diagnostics }) => {
      const codes = [...new Set(diagnostics.map(({ code }) => code))].join(' ');
      return [folder, files, documents.length, codes];
    });
    expect(counts).toEqual([
      ['rules', 3141, 3141, ''],
      ['rules-compliance', 3, 3, ''],
      ['rules-dfir', 0, 0, ''],
      ['rules-emerging-threats', 473, 471, 'SG015'],
      ['rules-placeholder', 23, 0, 'SG015'],
      ['rules-threat-hunting', 140, 140, ''],
    ]);
  });

  it('load one and all once the placeholders have values', () => {
    const missing = parseAll().flatMap(({ diagnostics }) => diagnostics);
    const names = missing.map(({ message }) => /%(.+)%/.exec(message)![1]!);
    const placeholders = Object.fromEntries(names.map((name) => [name, ['one', 'two*']]));
    const all = parseAll({ placeholders });
    expect(all.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const documents = all.flatMap((folder) => folder.documents);
    expect(documents).toHaveLength(3780);
    const { rules, duplicates, diagnostics } = collectRules(documents);
    expect([rules.length, duplicates.length, diagnostics.length]).toEqual([3780, 0, 0]);
  });

  it('survive Windows line ends and a byte order mark unchanged', () => {
    for (const { file, text } of ruleFiles(join(root!, 'rules-threat-hunting'))) {
      const there = JSON.stringify(parseSigma(text, file).documents, withoutPlaces);
      const again = `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`;
      expect(JSON.stringify(parseSigma(again, file).documents, withoutPlaces)).toBe(there);
    }
  });
});

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}
