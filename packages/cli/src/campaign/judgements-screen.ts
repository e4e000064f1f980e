import { type Ach, type Judgement, oneLine, type Phrase } from '@unmask/core';
import { countText } from '../terminal/quantities.ts';
import type { Painter } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';

const INDENT = '  ';
const ID_LENGTH = 10;
const MARKS = { consistent: '+', inconsistent: '-', neutral: '.' } as const;

/**
 *     It is very likely: Its operators took the campaign down themselves.
 *       Confidence in this is moderate. (j-1f0c93ab22, 12 findings)
 */
export function* judgementsScreen(
  judgements: readonly Judgement[],
  width: number,
  paint: Painter,
): Generator<string> {
  if (judgements.length === 0) return;
  yield `\n${paint('bold', 'Judgements')}\n`;
  for (const each of judgements) yield judgementText(each, width, paint);
}

function judgementText(judgement: Judgement, width: number, paint: Painter): string {
  const { id, about, statement, likelihood, confidence, basis, signed, ach } = judgement;
  const subject = about === null ? '' : `${about}: `;
  const said = likelihood === null ? statement : `${statement} This is ${likelihood}.`;
  const by =
    signed === null
      ? ''
      : ` Signed by ${signed.by}${signed.date === null ? '' : `, ${signed.date}`}.`;
  const proof = `(${id.slice(0, ID_LENGTH)}, ${countText(basis.findingCount, 'finding')})`;
  const head = indented(`${subject}${said}`, 1, width).map((line) => paint('bold', line));
  const below = [
    `Confidence in it is ${confidence}.${by} ${proof}`,
    ...listed('Assumes', judgement.assumptions),
    ...listed('Otherwise', judgement.alternatives),
    ...listed('Would change it', judgement.wouldChange),
  ].flatMap((text) => indented(text, 2, width));
  const compared = ach === null ? [] : achLines(ach, width);
  return [...head, ...[...below, ...compared].map((line) => paint('dim', line))]
    .map((line) => `${line}\n`)
    .join('');
}

function listed(title: string, phrases: readonly Phrase[]): string[] {
  return phrases.length === 0 ? [] : [`${title}: ${phrases.map(({ text }) => text).join(' ')}`];
}

/** Rows of marks under numbers: `+` fits, `-` speaks against, `.` says nothing. */
function achLines({ hypotheses, rows }: Ach, width: number): string[] {
  const numbers = hypotheses.map((_, index) => String(index + 1)).join(' ');
  return [
    ...hypotheses.flatMap(({ text, against }, index) =>
      indented(`${index + 1} ${text} Against it: ${against}.`, 3, width),
    ),
    ...indented(`${numbers}  (+ fits, - speaks against, . says nothing)`, 3, width),
    ...rows.flatMap(({ text, readings, weight, findingCount }) => {
      const marks = hypotheses.map(({ code }) => MARKS[readings[code] ?? 'neutral']).join(' ');
      return indented(
        `${marks}  ${text} (${countText(findingCount, 'finding')}, weight ${weight})`,
        3,
        width,
      );
    }),
  ];
}

function indented(text: string, depth: number, width: number): string[] {
  const margin = INDENT.repeat(depth);
  return wrap(oneLine(text), width - margin.length - INDENT.length).map(
    (line, index) => `${margin}${index === 0 ? '' : INDENT}${line}`,
  );
}
