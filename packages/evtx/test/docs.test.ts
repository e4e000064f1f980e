import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EVTX_ISSUE_CODES } from '@unmask/evtx';
import * as limits from '../src/limits.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const README = readFileSync(resolve(ROOT, 'packages/evtx/README.md'), 'utf8');
const PAGE = readFileSync(resolve(ROOT, 'docs/formats/evtx.md'), 'utf8');

test('the example of the README prints what the README says', () => {
  const [, code] = /```ts\n(.*?)```/s.exec(README)!;
  const [, output] = /```\n(\d.*?)```/s.exec(README)!;
  const args = ['--conditions=@unmask/source', '--input-type=module-typescript', '-e', code!];
  expect(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })).toBe(output);
});

test('the page explains every issue, and no other', () => {
  const explained = [...PAGE.matchAll(/^\| `(EVTX_\w+)` \|/gm)].map(([, code]) => code);
  expect(explained).toEqual([...EVTX_ISSUE_CODES]);
});

test('the page names every limit with its number', () => {
  const named = Object.fromEntries(
    [...PAGE.matchAll(/^\| `(MAX_\w+)` \| ([\d,]+) /gm)].map(([, name, number]) => [
      name,
      Number(number!.replaceAll(',', '')),
    ]),
  );
  const real = Object.entries(limits).filter(([name]) => name.startsWith('MAX_'));
  expect(named).toEqual(Object.fromEntries(real));
});
