/** The JSON that stands beside each log of Sigma's regression data, made with evtx_dump by those who collected them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedData } from '../../../tools/shared-data.ts';
import { readItems, recordsOf } from './logs.ts';

const folder = sharedData('sigma/regression_data');

/** Made otherwise: its time has nine digits, and one file name is in lower case. */
const MADE_OTHERWISE = 'ad691d92-15f2-4181-9aa4-723c74f9ddc3';

test.skipIf(folder === null)('equal to the JSON beside each log', async () => {
  const paths = (readdirSync(folder!, { recursive: true }) as string[])
    .filter((path) => path.endsWith('.evtx') && existsSync(join(folder!, asJson(path))))
    .sort();
  let events = 0;
  for (const path of paths) {
    const records = recordsOf(await readItems(new Uint8Array(readFileSync(join(folder!, path)))));
    const expected = documents(readFileSync(join(folder!, asJson(path)), 'utf8'));
    const ours = records.map((record) => trimmed(record.toObject()));
    const theirs = path.includes(MADE_OTHERWISE) ? expected.map(asFromLog) : expected;
    expect(
      ours.map((event) => JSON.stringify(event)),
      path,
    ).toEqual(theirs.map((event) => JSON.stringify(event)));
    events += ours.length;
  }
  expect([paths.length, events]).toEqual([86, 110]);
});

function asJson(path: string): string {
  return path.replace(/evtx$/, 'json');
}

/** One event after the other, without a comma between them. */
function documents(text: string): unknown[] {
  return text
    .split(/^(?=\{)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => JSON.parse(part) as unknown);
}

/** The evtx_dump of the time cut white space off the end of texts; the log has it, and so do we. */
function trimmed(value: unknown): unknown {
  return mapStrings(value, (text) => text.trimEnd());
}

function asFromLog(value: unknown): unknown {
  return mapStrings(value, (text) =>
    text
      .replace(/(:\d\d\.\d{6})\d{3}Z$/, '$1Z')
      .replace('C:\\Windows\\Explorer.exe', 'C:\\Windows\\Explorer.EXE'),
  );
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? change(inner) : inner,
  ) as unknown;
}
