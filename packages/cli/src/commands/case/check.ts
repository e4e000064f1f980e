import { existsSync } from 'node:fs';
import { oneLine } from '@unmask/core';
import { openCaseFolder } from '../../case/case-folder.ts';
import { readCustody, type CustodyRecord } from '../../case/custody.ts';
import { hashFiles } from '../../case/hash-evidence.ts';
import type { FileHash } from '../../case/hash-file.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { interruptSignal } from '../../interrupt.ts';
import { Output } from '../../output/output.ts';
import { countText } from '../../terminal/quantities.ts';

/** Hashes the evidence of a case again. Code 1 when something is not as it was. */
export async function checkCase(
  [path]: readonly string[],
  { threads }: { readonly threads: number },
): Promise<ExitCode> {
  const interrupt = interruptSignal();
  const records = readCustody(openCaseFolder(path!).custody);
  const expected = expectedHashes(records);
  const hashes = await hashFiles(expected.keys(), threads, interrupt);
  if (interrupt.aborted) return EXIT.interrupted;
  const output = new Output(null);
  let wrong = 0;
  for (const [file, known] of expected) {
    const fault = faultOf(file, known, hashes.get(file)!);
    if (fault === null) continue;
    wrong++;
    await output.write(`${oneLine(file)}: ${fault}\n`);
  }
  await output.close();
  const right = expected.size - wrong;
  const unhashed = records.filter(({ file, size }) => size > 0 && !expected.has(file)).length;
  const more = unhashed === 0 ? '' : `; ${countText(unhashed, 'line')} without a hash`;
  process.stderr.write(`${countText(right, 'file')} as recorded, ${wrong} not${more}\n`);
  return wrong > 0 ? EXIT.findings : EXIT.success;
}

/** File → what its hash may be. A file that was added again after it had changed has several; the last is what it should be. */
function expectedHashes(records: readonly CustodyRecord[]): Map<string, string> {
  const expected = new Map<string, string>();
  for (const { file, sha256, archiveSha256 } of records) {
    const hash = archiveSha256 ?? sha256;
    if (hash !== null) expected.set(file, hash);
  }
  return expected;
}

function faultOf(file: string, known: string, hash: FileHash): string | null {
  if (hash.sha256 === known) return null;
  if (hash.sha256 !== null) return `changed: SHA-256 was ${known}, is ${hash.sha256}`;
  return existsSync(file) ? `cannot be read: ${hash.reason}` : `vanished: SHA-256 was ${known}`;
}
