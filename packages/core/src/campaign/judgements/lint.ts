import type { Language } from '../../report/model.ts';
import type { Judgement } from './judgement.ts';
import { lintWords } from './lint-words.ts';
import { type Phrase, phraseIn, type Said } from './phrase.ts';

/** What a sentence may not do, whoever writes it; but for naming a state, which a person may who signs it. */
export const FAULTS = {
  'likelihood-and-confidence': 'likelihood and confidence in one sentence',
  hedged: 'a word that says nothing (possible, may, might): say how likely it is',
  'rows-mixed': 'terms of two rows of likelihood in one text',
  'no-evidence': 'no finding or statement that it rests on',
  'names-a-state': 'a state as the one who acts: that is for a person to sign',
} as const;
export type FaultCode = keyof typeof FAULTS;

export interface Fault {
  readonly code: FaultCode;
  /** The sentence, or the text where it is about all of it. */
  readonly text: string;
}

/** Ends of sentences; a decimal point and an ellipsis inside one are none. */
const ENDS = /(?<=[.!?])\s+|\n+/u;

/**
 * What is wrong with text of a report, in its own words: likelihood beside confidence, two rows of terms, a state that acts. Text of evidence
 * is not ours to judge and should be taken out before.
 */
export function lintText(text: string, language: Language): Fault[] {
  const words = lintWords(language);
  const sentences = text.split(ENDS);
  const of = (code: FaultCode, isFault: (sentence: string) => boolean): Fault[] =>
    sentences.filter(isFault).map((sentence) => ({ code, text: sentence }));
  return [
    ...of('likelihood-and-confidence', (sentence) => isBoth(sentence, language)),
    ...of('names-a-state', (sentence) => words.actors.test(sentence)),
    ...(words.likelihood.test(text) && words.otherRow.test(text)
      ? [{ code: 'rows-mixed' as const, text }]
      : []),
  ];
}

function isBoth(sentence: string, language: Language): boolean {
  const { likelihood, otherRow, confidence } = lintWords(language);
  return confidence.test(sentence) && (likelihood.test(sentence) || otherRow.test(sentence));
}

/** What is wrong with the statement of a judgement; `isTools`: no person signs it, so that it may name no state at all. */
export function lintStatement(text: string, language: Language, isTools: boolean): Fault[] {
  const { hedges, states } = lintWords(language);
  const others = lintText(text, language).filter(({ code }) => code !== 'names-a-state');
  return [
    ...others,
    ...(hedges.test(text) ? [{ code: 'hedged' as const, text }] : []),
    ...(isTools && states.test(text) ? [{ code: 'names-a-state' as const, text }] : []),
  ];
}

/** What is wrong with a judgement, in all languages that it can be said in. */
export function lintJudgement(judgement: Judgement): Fault[] {
  const { basis, statement, code, parameters, signed } = judgement;
  const missing = basis.findingCount === 0 && basis.statements.length === 0;
  const evidence: Fault[] = missing ? [{ code: 'no-evidence', text: statement }] : [];
  if (signed !== null || code === null)
    return [...evidence, ...lintAnyLanguage(statement, signed === null)];
  const said: readonly (Phrase | Said)[] = [
    { code, parameters },
    ...judgement.assumptions,
    ...judgement.alternatives,
    ...judgement.wouldChange,
    ...(judgement.ach?.hypotheses ?? []),
    ...(judgement.ach?.rows ?? []),
  ];
  return (['en', 'fr', 'es'] as const).reduce(
    (faults, language) => [
      ...faults,
      ...said.flatMap((each) => lintStatement(phraseIn(language, each), language, true)),
    ],
    evidence,
  );
}

/** A person writes in whatever language: what is wrong in any is wrong. */
function lintAnyLanguage(text: string, isTools: boolean): Fault[] {
  const faults = (['en', 'fr', 'es'] as const).flatMap((language) =>
    lintStatement(text, language, isTools),
  );
  return [...new Map(faults.map((fault) => [fault.code, fault])).values()];
}
