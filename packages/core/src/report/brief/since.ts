import { defang } from '../defang.ts';
import { dayIn, wordsOf } from '../phrases/words.ts';
import { oneLine } from '../text.ts';
import type { Part } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import { sentence, type SentenceText } from './sentence.ts';

/** Since when a campaign goes on: what is judged by a registration, and what logs prove. */
export function since(part: Part): SentenceText | null {
  const { language } = part;
  const phrases = BRIEF_PHRASES[language];
  const [use] = part.proven('since-use');
  if (typeof use?.value !== 'string') return null;
  const proven = phrases.sinceUse(dayIn(language, use.value));
  const judged = part.judgement('active-since');
  const { year, domain, day } = judged?.parameters ?? {};
  if (judged?.likelihood === undefined || judged.likelihood === null || domain === undefined)
    return sentence(proven, { statements: [use] });
  const text = [
    phrases.sinceRegistration({
      year: String(year),
      domain: defang(oneLine(String(domain))),
      day: dayIn(language, String(day)),
      likelihood: phrases.adverbs[judged.likelihood],
    }),
    phrases.confidence(wordsOf(language).confidences[judged.confidence]),
    proven,
  ].join(' ');
  return sentence(text, { statements: [use], judgements: [judged] });
}

/** Since when no implant calls the command servers. */
export function silent(part: Part): SentenceText | null {
  const [told] = part.proven('silent-since');
  if (typeof told?.value !== 'string') return null;
  const servers = part.told('server-silent-since').length;
  const judged = part.judgement('silent-since');
  const { language } = part;
  return sentence(BRIEF_PHRASES[language].silent(dayIn(language, told.value), servers), {
    statements: [told],
    judgements: judged === null ? [] : [judged],
  });
}
