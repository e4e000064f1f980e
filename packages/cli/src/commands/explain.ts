import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Finding } from '@unmask/core';
import { CliError, reasonOf, usageError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { explanation } from '../output/explanation.ts';
import { Output } from '../output/output.ts';
import { tableWidth } from '../output/table.ts';
import { painterFor } from '../terminal/style.ts';

/** A short id is enough where it is the start of one only. */
const MIN_ID_LENGTH = 6;

/**
 * Prints findings in full: what was seen, why it counts, which honest causes were weighed, and how to see the proof.
 *
 * @param paths a file of findings as JSON lines (`-` for standard input), then the ids of those wanted; none for all
 */
export async function explain([file, ...ids]: readonly string[]): Promise<ExitCode> {
  for (const id of ids) {
    if (id.length < MIN_ID_LENGTH) {
      throw usageError(`${id} is too short for an id; give at least ${MIN_ID_LENGTH} characters`);
    }
  }
  const output = new Output(null);
  const paint = painterFor(process.stdout);
  const missing = new Set(ids);
  for await (const finding of readFindings(file!)) {
    const wanted = ids.filter((id) => finding.id.startsWith(id));
    if (ids.length > 0 && wanted.length === 0) continue;
    for (const id of wanted) missing.delete(id);
    await output.write(explanation(finding, tableWidth(process.stdout), paint));
  }
  await output.close();
  if (missing.size > 0) throw usageError(`no finding with the id ${[...missing].join(', ')}`);
  return EXIT.success;
}

async function* readFindings(file: string): AsyncGenerator<Finding> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() !== '') yield parseFinding(line, file, number);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(EXIT.usage, `${file}: ${reasonOf(error)}`, error);
  }
}

function parseFinding(line: string, file: string, number: number): Finding {
  try {
    const finding = JSON.parse(line) as Finding;
    const isFinding = Array.isArray(finding.locators) && typeof finding.id === 'string';
    if (isFinding && typeof finding.rule.title === 'string') return finding;
  } catch {
    // Told of below, like every other line that is none.
  }
  throw usageError(
    `${file}:${number}: not a finding; make the file with 'unmask hunt … --format jsonl'`,
  );
}
