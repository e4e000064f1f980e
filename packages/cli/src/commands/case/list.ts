import { oneLine, shortTime, isoTime } from '@unmask/core';
import type { CaseFile } from '@unmask/core';
import { isPassedOver, readCustody, type CustodyRecord } from '../../case/custody.ts';
import { openCase } from '../../case/open-case.ts';
import type { CaseCounts } from '../../case/store.ts';
import { complain } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { Output } from '../../output/output.ts';
import { bytesText, countText } from '../../terminal/quantities.ts';
import { padEnd } from '../../terminal/wrap.ts';

const LABEL_WIDTH = 15;
const HASH_DIGITS = 16;

/** Prints what is in a case, evidence by evidence. */
export async function listCase([path]: readonly string[]): Promise<ExitCode> {
  using opened = await openCase(path!);
  const { folder, store } = opened;
  const output = new Output(null);
  const records = readCustody(folder.custody);
  const passed = records.filter(isPassedOver);
  const lines = [...overview(folder.caseFile, await store.counts()), ...passedLines(passed)];
  for (const [label, text] of lines) await output.write(`${padEnd(label, LABEL_WIDTH)}${text}\n`);
  for (const record of records)
    if (!isPassedOver(record)) await output.write(`${recordLine(record)}\n`);
  await output.close();
  if (await store.isInterrupted())
    complain('an import into this case was cut off; add its evidence again to go on');
  return EXIT.success;
}

function overview(caseFile: CaseFile, counts: CaseCounts): [label: string, text: string][] {
  const { name, tlp, organisations } = caseFile;
  const { earliest, latest } = counts;
  const span =
    earliest === null || latest === null
      ? ''
      : `, from ${moment(earliest)} to ${moment(latest)} UTC`;
  return [
    ['Case', oneLine(name) + (tlp === null ? '' : ` (TLP:${tlp.toUpperCase()})`)],
    ['Organisations', String(organisations.length)],
    ['Evidence', countText(counts.evidence, 'piece')],
    ['Events', `${countText(counts.events, 'event')}${span}`],
    ['Findings', String(counts.findings)],
  ];
}

/** Thousands of them would bury the evidence. */
function passedLines(passed: readonly CustodyRecord[]): [label: string, text: string][] {
  if (passed.length === 0) return [];
  const bytes = passed.reduce((sum, { size }) => sum + size, 0);
  const lines = `${countText(passed.length, 'line')} of evidence.jsonl`;
  return [['Passed over', `${lines}, ${bytesText(bytes)}: met, and no evidence`]];
}

function moment(time: number): string {
  return shortTime(isoTime(time));
}

function recordLine({ path, sha256, size, events, format, role, failure, sameAs }: CustodyRecord) {
  const facts = [
    sha256 === null ? null : `sha256 ${sha256.slice(0, HASH_DIGITS)}…`,
    bytesText(size),
    format,
    countText(events, 'event'),
    role,
    sameAs === null ? null : `same as ${oneLine(sameAs)}`,
    failure === null ? null : oneLine(failure),
  ];
  return `${oneLine(path)}: ${facts.filter((fact) => fact !== null).join(', ')}`;
}
