import { LANES, type LifeLine, type Section } from '../../../campaign/campaign.ts';
import type { Language } from '../../model.ts';
import { FIGURE_TITLES } from '../../phrases/figure-titles.ts';
import { FIGURE_WORDS } from '../../phrases/figures.ts';
import { toldIn, wordIn } from '../../told/index.ts';
import type { Figure } from '../figure.ts';
import { dayText, type LineRow, linesFigure } from '../lines/lines.ts';

/** Of each lane of the whole campaign. */
const TIMELINE_ROWS = 6;
const LIFE_LINE_ROWS = 40;

/** The whole campaign, in lanes. */
export function timelineOf(
  sections: readonly Section[],
  cutOff: string | null,
  language: Language,
): Figure | null {
  const titles = FIGURE_TITLES[language];
  const lines = sections.flatMap((section) => section.lines);
  const lanes = Map.groupBy(lines, ({ lane }) => lane);
  const times = lines.flatMap(({ first, last }) => [first, last]).toSorted();
  return linesFigure(
    {
      id: 'fig-timeline',
      title: titles.timeline,
      description: titles.timelineSeen(dayText(times[0] ?? ''), dayText(times.at(-1) ?? '')),
      cutOff,
      maxRows: TIMELINE_ROWS,
      groups: LANES.map((lane) => ({
        title: titles.lanes[lane] ?? lane,
        rows: rowsOf(lanes.get(lane) ?? [], language),
      })),
    },
    FIGURE_WORDS[language],
  );
}

/** Servers, domains and certificates, and what was built. */
export function infrastructureOf(
  sections: readonly Section[],
  cutOff: string | null,
  language: Language,
): Figure | null {
  const titles = FIGURE_TITLES[language];
  const lines = sections.flatMap((section) => section.lines);
  const rows = rowsOf(
    lines.filter(({ lane }) => lane === 'infrastructure'),
    language,
  );
  return linesFigure(
    {
      id: 'fig-infrastructure',
      title: titles.infrastructure,
      description: titles.infrastructureSeen(rows.length),
      cutOff,
      maxRows: LIFE_LINE_ROWS,
      groups: [{ title: null, rows }],
    },
    FIGURE_WORDS[language],
  );
}

/** All that is told of one name in one row, in the order of first times. */
function rowsOf(lines: readonly LifeLine[], language: Language): LineRow[] {
  const told = lines.map((line) => ({ ...line, what: whatIn(language, line.what) }));
  return [...Map.groupBy(told, ({ about }) => about)]
    .map(([about, spans]) => ({ about, spans }))
    .toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

function whatIn(language: Language, what: string): string {
  return wordIn(language, what) ?? toldIn(language, what) ?? what;
}

function firstOf({ spans }: LineRow): string {
  return spans.reduce((first, span) => (span.first < first ? span.first : first), spans[0]!.first);
}
