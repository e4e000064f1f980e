import type { ReportModel, ReportWriter } from '../model.ts';
import { oneLine } from '../text.ts';
import { platforms, sought, taken } from './capabilities.ts';
import { hidden, stopped, watched, wiped } from './habits.ts';
import { judged } from './judged.ts';
import { network, STATE } from './network.ts';
import { type Part, partsOf } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import { type BriefSentence, SENTENCES, type SentenceId, type SentenceText } from './sentence.ts';
import { silent, since } from './since.ts';
import { wrapText } from './wrap.ts';

export { type BriefSentence, type SentenceId } from './sentence.ts';

type Sayer = (part: Part) => SentenceText | null;

const SAYERS: Readonly<Record<SentenceId, Sayer>> = {
  network,
  since,
  platforms,
  sought,
  taken,
  watched,
  stopped,
  hidden,
  wiped,
  state: (part) => judged(part, STATE),
  language: (part) => judged(part, 'author-language'),
  silent,
};

/** Of the whole case, where it has several campaigns: findings of these do not say whose they are. */
const SHARED: ReadonlySet<SentenceId> = new Set([
  'sought',
  'watched',
  'stopped',
  'hidden',
  'wiped',
]);

/**
 * The paragraph that a spokesperson could read out: each sentence with what it rests on, in the order in which they are read. What the
 * evidence does not prove is not said, or said as less.
 */
export function briefOf(model: ReportModel): BriefSentence[] {
  const { own, shared } = partsOf(model);
  if (own.length === 1) return sentencesOf(shared, SENTENCES);
  return [
    ...own.flatMap((part) =>
      sentencesOf(
        part,
        SENTENCES.filter((id) => !SHARED.has(id) || id === 'stopped'),
      ),
    ),
    ...sentencesOf(
      shared,
      SENTENCES.filter((id) => SHARED.has(id)),
    ),
  ];
}

function sentencesOf(part: Part, ids: readonly SentenceId[]): BriefSentence[] {
  return ids.flatMap((id) => {
    const said = SAYERS[id](part);
    return said === null ? [] : [{ id, campaign: part.name, ...said }];
  });
}

const WIDTH = 96;
/** Enough of an id to type, and ids shown of one sentence; `unmask show` has the rest. */
const ID_LENGTH = 12;
const MAX_SHOWN = 6;

/** The brief as text for a terminal or a mail. */
export const briefWriter: ReportWriter = {
  format: 'brief',
  title: 'the paragraph for the press, each sentence with its evidence',
  extension: 'txt',
  write: (model) => briefText(model),
};

function briefText(model: ReportModel): string {
  const { campaign, language, tlp } = model;
  const phrases = BRIEF_PHRASES[language];
  const sentences = briefOf(model);
  const head = `${oneLine(campaign.name)} (TLP:${tlp.toUpperCase()})`;
  if (sentences.length === 0) return `${head}\n\n${phrases.nothing}\n`;
  const paragraphs = Map.groupBy(sentences, (each) => each.campaign);
  const numbers = new Map(sentences.map((each, index) => [each, index + 1]));
  return [
    `${head}\n`,
    ...Array.from(paragraphs.values(), (members) => {
      const text = members.map((each) => `${each.text} [${numbers.get(each)}]`).join(' ');
      return `${wrapText(text, WIDTH, '').join('\n')}\n`;
    }),
    `${phrases.evidence}\n\n${sentences.map((each, index) => evidenceText(each, index + 1, phrases.more)).join('\n')}\n`,
  ].join('\n');
}

function evidenceText(
  { statements, judgements, findings, findingCount }: BriefSentence,
  number: number,
  more: (count: number) => string,
): string {
  const shown = findings.slice(0, MAX_SHOWN);
  const ids = [...judgements, ...statements, ...shown].map((id) => id.slice(0, ID_LENGTH));
  const left = findingCount - shown.length;
  const text = `[${number}] ${ids.join(' ')}${left > 0 ? ` ${more(left)}` : ''}`;
  return wrapText(text, WIDTH, '    ').join('\n');
}
