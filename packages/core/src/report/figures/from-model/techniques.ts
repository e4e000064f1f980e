import type { Section } from '../../../campaign/campaign.ts';
import { TACTICS } from '../../../campaign/techniques/tables.ts';
import { tacticTitle } from '../../../campaign/techniques/technique.ts';
import type { Language } from '../../model.ts';
import { FIGURE_TITLES } from '../../phrases/figure-titles.ts';
import { FIGURE_WORDS } from '../../phrases/figures.ts';
import { wordIn } from '../../told/index.ts';
import type { Figure } from '../figure.ts';
import { matrixFigure, type TechniqueCell } from '../matrix/matrix.ts';
import { namedRows, numberIn, textIn } from './tables.ts';

/** Tactics by what they are called in the language, techniques by their names in ATT&CK. */
export function matrixOf(sections: readonly Section[], language: Language): Figure | null {
  const titles = FIGURE_TITLES[language];
  const table = sections
    .flatMap(({ tables }) => tables)
    .find(({ id }) => id === 'techniques-by-tactic');
  if (table === undefined) return null;
  const byTactic = Map.groupBy(namedRows(table), (cell) => textIn(cell('tactic')));
  const nameOf = (tactic: string): string => wordIn(language, tactic) ?? tactic;
  const tactics = [...byTactic].map(([tactic, rows]) => ({
    title: nameOf(tactic),
    techniques: rows.map((cell): TechniqueCell => ({
      id: textIn(cell('id')),
      name: textIn(cell('name')),
      sources: numberIn(cell('sources')),
      findings: numberIn(cell('findings')),
      sure: numberIn(cell('sure')),
    })),
  }));
  const techniques = new Set(tactics.flatMap((each) => each.techniques.map(({ id }) => id)));
  return matrixFigure(
    {
      id: 'fig-attack',
      title: titles.attack,
      description: titles.attackSeen(techniques.size, tactics.length),
      tactics,
      empty: TACTICS.map(tacticTitle)
        .filter((title) => !byTactic.has(title))
        .map(nameOf),
    },
    FIGURE_WORDS[language],
  );
}
