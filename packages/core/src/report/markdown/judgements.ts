import type { Ach } from '../../campaign/judgements/ach.ts';
import type { Judgement } from '../../campaign/judgements/judgement.ts';
import { type Phrase, phraseIn } from '../../campaign/judgements/phrase.ts';
import { judgementText } from '../brief/judged.ts';
import type { Language } from '../model.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { evidenceText } from './parts.ts';
import { list, plain, table } from './text.ts';

/** Each judgement with what is assumed, what else it could be, and what would change it. */
export function judgementsText(judgements: readonly Judgement[], language: Language): string {
  const { words } = REPORT_PHRASES[language];
  return judgements
    .map((each) => {
      const { id, about, basis, signed } = each;
      const by =
        signed === null ? '' : ` ${words.signedBy} ${plain(signed.by)}${dated(signed.date)}.`;
      const subject = about === null ? '' : `${plain(about)}: `;
      const text = `**${subject}${plain(judgementText(language, each))}**${by}`;
      return [
        `${text} ${evidenceText(basis.findings, basis.findingCount, language, id)}\n\n`,
        list([
          ...listed(words.assumptions, each.assumptions, language),
          ...listed(words.alternatives, each.alternatives, language),
          ...listed(words.wouldChange, each.wouldChange, language),
        ]),
      ].join('');
    })
    .join('');
}

function dated(date: string | null): string {
  return date === null ? '' : `, ${plain(date)}`;
}

function listed(title: string, phrases: readonly Phrase[], language: Language): string[] {
  const said = phrases.map((each) => plain(phraseIn(language, each)));
  const { colon } = REPORT_PHRASES[language];
  return said.length === 0 ? [] : [`${title}${colon}${said.join(' ')}`];
}

/** Competing explanations as columns, evidence as rows. */
export function achText(ach: Ach, language: Language): string {
  const { words } = REPORT_PHRASES[language];
  const titles = ach.hypotheses.map((each) => plain(phraseIn(language, each)));
  return table(
    [words.evidence, words.weight, ...titles],
    [
      ...ach.rows.map((row) => [
        `${plain(phraseIn(language, row))} ${evidenceText(row.findings, row.findingCount, language)}`,
        String(row.weight),
        ...ach.hypotheses.map(({ code }) => words[row.readings[code] ?? 'neutral']),
      ]),
      [`**${words.against}**`, '', ...ach.hypotheses.map(({ against }) => `**${against}**`)],
    ],
  );
}
