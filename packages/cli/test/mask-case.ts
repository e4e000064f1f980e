/** The made-up case of The Mask, hunted through once for all test files of a run: it takes longer than most of them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { make } from '../../../fixtures/the-mask/make.ts';
import { linesOf, unmask } from './command/unmask.ts';

export const COUNTRIES = 'countries-2014-02-01.csv';

/** Beside what was found, something could not be read: logs that were wiped. */
const UNREADABLE = 3;
const LOOK_EVERY = 300;

const OWN = mkdtempSync(join(tmpdir(), 'unmask-mask-'));
afterAll(() => rmSync(OWN, { recursive: true, force: true }));

/**
 * A folder with `evidence`, the case in `case` and the table of countries, as `npm run the-mask` and `unmask case add case evidence` make them. Evidence is to be
 * read from it; whoever asks the case takes a copy (`copyOfCase`), as one process at a time can have it open.
 */
export async function maskFolder(): Promise<string> {
  const shared = process.env['UNMASK_TEST_SHARED'];
  const folder = join(shared ?? OWN, 'mask');
  const [made, failed] = [`${folder}.made`, `${folder}.failed`];
  if (isFirst(`${folder}.taken`)) {
    try {
      await makeCase(folder);
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
    writeFileSync(made, '');
  }
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error('the case was not made: another test file says why');
    await setTimeout(LOOK_EVERY);
  }
  return folder;
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

async function makeCase(folder: string): Promise<void> {
  for (const { path, bytes, modified } of make(0).files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    utimesSync(target, modified, modified);
  }
  // From its folder, so that paths of evidence are the same wherever the test runs.
  const ran = await unmask(['case', 'add', 'case', 'evidence', '--quiet'], { cwd: folder });
  if (ran.code !== UNREADABLE) throw new Error(ran.stderr);
  const asked = await unmask(['campaign', 'case', '--countries', COUNTRIES], { cwd: folder });
  if (asked.code !== 0) throw new Error(asked.stderr);
}

/** A folder with a copy of the case, to be asked and changed; without the evidence. */
export async function copyOfCase(): Promise<string> {
  const folder = await maskFolder();
  const copy = mkdtempSync(join(OWN, 'copy-'));
  for (const name of ['case', COUNTRIES])
    cpSync(join(folder, name), join(copy, name), { recursive: true });
  return copy;
}

/** What `unmask report` prints of the case in a folder. */
export async function reportOf(folder: string, ...options: string[]): Promise<string> {
  const { stdout, stderr, code } = await unmask(['report', 'case', ...options], { cwd: folder });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** Objects of one type in JSON lines. */
export function objectsOf<Value>(jsonLines: string, type: string): Value[] {
  const objects = linesOf(jsonLines).map((line) => JSON.parse(line) as Value & { type: string });
  return objects.filter((each) => each.type === type);
}
