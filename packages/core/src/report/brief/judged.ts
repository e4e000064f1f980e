import { phraseIn } from '../../campaign/judgements/phrase.ts';
import type { Judgement } from '../../campaign/judgements/judgement.ts';
import type { Language } from '../model.ts';
import { wordsOf } from '../phrases/words.ts';
import { oneLine } from '../text.ts';
import type { Part } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import { sentence, type SentenceText } from './sentence.ts';

/** What is judged, how likely it is, and how good the evidence is. */
export function judged(part: Part, question: string): SentenceText | null {
  const found = part.judgement(question);
  if (found === null) return null;
  return sentence(judgementText(part.language, found), { judgements: [found] });
}

/** The judgement in two sentences: one with its likelihood, where it is no fact, and one with the confidence in it. */
export function judgementText(language: Language, judgement: Judgement): string {
  const { likelihood, confidence } = judgement;
  const phrases = BRIEF_PHRASES[language];
  const words = wordsOf(language);
  const said = statementIn(language, judgement);
  return [
    likelihood === null
      ? said
      : phrases.judged(said.replace(/\.$/, ''), words.likelihoods[likelihood]),
    phrases.confidence(words.confidences[confidence]),
  ].join(' ');
}

/** One sentence in the language of the report; one that a person wrote stays as it is. */
export function statementIn(
  language: Language,
  { code, parameters, statement }: Judgement,
): string {
  return oneLine(code === null ? statement : phraseIn(language, { code, parameters }));
}
