import { oneLine, visible } from '@unmask/core';
import type { Finding, FindingLocator } from '@unmask/core';
import { LEVEL_STYLE, type Painter } from '../terminal/style.ts';
import { padEnd, wrap } from '../terminal/wrap.ts';

const LABEL_WIDTH = 14;
/** Bytes shown of each place: a record's header, or a line. */
const SHOWN_BYTES = 64;

/** A finding in full, for a person who has to decide whether it is true. */
export function explanation(finding: Finding, width: number, paint: Painter): string {
  const { rule, level, confidence, source, until, summary } = finding;
  const rows: [label: string, lines: readonly string[]][] = [
    ['Level', [`${level}, confidence ${confidence}`]],
    ['When', [until === null ? finding.time : `${finding.time} to ${until}`]],
    ['Where', [source.host ?? source.id]],
    ['What', [summary]],
    ['Rule', [`${rule.engine}${rule.id === null ? '' : ` ${rule.id}`}`]],
    ['Techniques', finding.techniques.length === 0 ? [] : [finding.techniques.join(', ')]],
    ['Because', Object.entries(finding.matched).map(([key, value]) => `${key}: ${value}`)],
    ['Honest causes', finding.alternatives],
    ['Proof', finding.locators.map((locator) => proofText(locator))],
    ['Id', [finding.id]],
  ];
  const title = paint(['bold', ...[LEVEL_STYLE[level]].flat()], oneLine(rule.title));
  const body = rows.map(([label, lines]) => section(label, lines, width)).join('');
  return `${title}\n${body}\n`;
}

function section(label: string, lines: readonly string[], width: number): string {
  const wrapped = lines.flatMap((line) => wrap(visible(line), width - LABEL_WIDTH - 2));
  return wrapped
    .map((line, index) => `  ${padEnd(index === 0 ? label : '', LABEL_WIDTH)}${line}\n`)
    .join('');
}

/** The command that shows the bytes; for what lies in an archive, the place. */
function proofText({ evidence, offset, record, recovered }: FindingLocator): string {
  const number = record === null ? '' : `record ${record}: `;
  const origin = recovered === null ? '' : ` (recovered: ${recovered})`;
  if (evidence.includes('!')) return `${number}byte ${offset} of ${evidence}${origin}`;
  return `${number}xxd -s ${offset} -l ${SHOWN_BYTES} ${quoted(evidence)}${origin}`;
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./%+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
