import type { Statement } from '../statement.ts';
import { type Ach, weigh } from './ach.ts';
import { basisOf, judgement, type Judgement } from './judgement.ts';
import type { Likelihood } from './likelihood.ts';
import { type CampaignView, countsOf } from './view.ts';

/** Different texts below which nothing is said: one comment is copied with the script that it stands in. */
const MIN_TEXTS = 2;
/** Different texts, and how much of all of them, from which a language is likely. */
const LIKELY_TEXTS = 3;
const LIKELY_SHARE = 2 / 3;
/** Servers from which the evidence is more than one machine's. */
const SEVERAL_SERVERS = 2;

/** What those who ran the servers speak: a language, and no state. */
export function authorsLanguage(view: CampaignView): Judgement | null {
  const told = view.statement('author-language');
  if (told === null) return null;
  const [best, ...others] = Object.entries(countsOf(told)).toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < MIN_TEXTS || best[1] === others[0]?.[1]) return null;
  const [language, texts] = best;
  const share = texts / others.reduce((sum, [, n]) => sum + n, texts);
  const servers = countsOf(view.statement('author-language-servers'))[language] ?? 1;
  const likelihood: Likelihood =
    texts >= LIKELY_TEXTS && share >= LIKELY_SHARE ? 'likely' : 'roughly even chance';
  const parameters = { language };
  return judgement({
    question: 'author-language',
    about: view.name,
    says: { code: 'author-language', parameters: { language, texts, servers } },
    likelihood,
    confidence: servers >= SEVERAL_SERVERS && share === 1 ? 'moderate' : 'low',
    basis: basisOf(told),
    assumptions: [{ code: 'scripts-are-theirs' }],
    alternatives: [
      { code: 'language-planted', parameters },
      { code: 'language-copied', parameters },
    ],
    wouldChange: [
      { code: 'text-published' },
      { code: 'text-in-another-language', parameters },
      { code: 'older-server-owner' },
    ],
    ach: explanations(view, told, { language, servers, isAlone: others.length === 0 }),
  });
}

interface Best {
  readonly language: string;
  readonly servers: number;
  readonly isAlone: boolean;
}

function explanations(view: CampaignView, told: Statement, best: Best): Ach {
  const parameters = { language: best.language };
  const like = view.statement('author-language-trigrams');
  const agrees = like !== null && Object.keys(countsOf(like))[0] === best.language;
  const all = ['authors-speak', 'language-planted', 'language-copied', 'language-of-owner'];
  return weigh(
    [
      { code: 'authors-speak', parameters },
      { code: 'language-planted', parameters },
      { code: 'language-copied', parameters },
      { code: 'language-of-owner' },
    ],
    [
      { says: { code: 'row-texts', parameters }, evidence: told, weight: 1, fits: all },
      {
        says: { code: 'row-several-servers' },
        evidence: best.servers >= SEVERAL_SERVERS ? told : null,
        weight: 2,
        fits: all.slice(0, 3),
        against: ['language-of-owner'],
      },
      {
        says: { code: 'row-trigrams-agree' },
        evidence: agrees ? like : null,
        weight: 1,
        fits: all,
      },
      {
        says: { code: 'row-trigrams-differ' },
        evidence: agrees ? null : like,
        weight: 1,
        against: ['authors-speak'],
      },
      {
        says: { code: 'row-other-languages', parameters },
        evidence: best.isAlone ? null : told,
        weight: 1,
        fits: ['language-planted', 'language-copied'],
        against: ['authors-speak'],
      },
    ],
  );
}
