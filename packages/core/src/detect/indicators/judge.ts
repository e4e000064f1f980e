/** How much a match says, by what was matched. */
import type { Level } from '@unmask/sigma';
import type { Comparison, Indicator } from '../../campaign/indicators/indicator.ts';
import type { SubjectId } from '../../campaign/indicators/subjects.ts';
import type { Finding } from '../finding.ts';
import type { Seen } from './hits.ts';

type Confidence = Finding['confidence'];
const CONFIDENCES: readonly Confidence[] = ['low', 'moderate', 'high'];

/** What honest systems share with others: an address, a name that anybody may give to a file. */
const WEAK: ReadonlySet<SubjectId> = new Set<SubjectId>([
  'address',
  'source-address',
  'destination-address',
  'file-name',
  'process-name',
  'parent-name',
  'directory',
  'user',
  'user-agent',
  'source-port',
  'destination-port',
]);

export interface Judged {
  readonly level: Level;
  readonly confidence: Confidence;
  readonly alternatives: readonly string[];
}

/** A match in one event. */
export function judge(
  indicator: Indicator,
  comparison: Comparison,
  seen: readonly Seen[],
  early: boolean,
): Judged {
  const subject = subjectIn(comparison);
  const inText = seen.every(({ kind, guessed }) => kind === 'text' || guessed);
  const below = isBelow(comparison, seen);
  const weak = subject !== null && WEAK.has(subject);
  const limits: Confidence[] = [
    subject === 'hash' && seen.every(({ value }) => value.length > 32) ? 'high' : 'moderate',
    ...(weak || inText || below || early ? ['low' as const] : []),
    ...limitOf(indicator),
  ];
  return {
    level: weak ? 'medium' : 'high',
    confidence: least(limits),
    alternatives: [
      ...(subject?.endsWith('address') === true
        ? ['many sites share one address, and addresses change hands']
        : []),
      ...(subject === 'file-name' ? ['other files have this name'] : []),
      ...(below ? ['the domain lets others have names below it'] : []),
      ...(inText
        ? [
            'the value stands in running text: somebody wrote it there, which is no proof that it was used',
          ]
        : []),
      ...(early
        ? [
            'the events are older than the indicator says it is valid; often that is only the day on which it was written',
          ]
        : []),
      ...ALWAYS,
    ],
  };
}

const ALWAYS = [
  'the indicator is wrong, or names something that honest systems use too',
  'an analyst or a security product that looked the value up',
];

/** Several events of one source that match together. */
export function judgeSequence(indicator: Indicator): Judged {
  const alternatives = ['events that have nothing to do with each other', ...ALWAYS];
  return { level: 'high', confidence: least(['moderate', ...limitOf(indicator)]), alternatives };
}

/** Bands of STIX' own scale (None, Low, Med, High). */
function limitOf({ confidence }: Indicator): Confidence[] {
  if (confidence === null || confidence >= 70) return [];
  return [confidence >= 30 ? 'moderate' : 'low'];
}

function least(limits: readonly Confidence[]): Confidence {
  return CONFIDENCES.find((each) => limits.includes(each)) ?? 'low';
}

/** Of a comparison with one value. */
function subjectIn(comparison: Comparison): SubjectId | null {
  if (comparison.kind === 'test') return comparison.subject;
  const subjects = new Set(comparison.of.map(subjectIn));
  return subjects.size === 1 ? [...subjects][0]! : null;
}

/** A name below the domain that is listed. */
export function isBelow(comparison: Comparison, seen: readonly Seen[]): boolean {
  if (comparison.kind !== 'test' || comparison.operator !== 'equal') return false;
  return seen.some(({ kind, value }) => kind === 'domain' && !comparison.values.includes(value));
}
