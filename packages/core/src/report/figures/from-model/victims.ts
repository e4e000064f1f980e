import type { Section, SectionTable } from '../../../campaign/campaign.ts';
import type { Language } from '../../model.ts';
import { FIGURE_TITLES } from '../../phrases/figure-titles.ts';
import { FIGURE_WORDS } from '../../phrases/figures.ts';
import { REPORT_PHRASES } from '../../phrases/report/index.ts';
import { tableTitle } from '../../phrases/report/titles.ts';
import { countryIn, numberIn as countIn } from '../../phrases/words.ts';
import { toldIn } from '../../told/index.ts';
import type { Figure } from '../figure.ts';
import { type CountryCount, mapFigure } from '../map/map.ts';
import { type MonthCounts, monthsFigure } from '../months/months.ts';
import {
  basisOf,
  firstTable,
  namedRows,
  numberIn,
  sectionsOf,
  suffixOf,
  textIn,
} from './tables.ts';

const CODE = /^[A-Z]{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Victims by country, a map for each implant profile. */
export function mapsOf(sections: readonly Section[], language: Language): Figure[] {
  const titles = FIGURE_TITLES[language];
  return sectionsOf(sections, 'countries').flatMap((section) => {
    const table = firstTable(section, 'countries-');
    if (table === null) return [];
    const countries = namedRows(table).flatMap((cell): CountryCount[] => {
      const [code, count] = [textIn(cell('code')), numberIn(cell('ids'))];
      return CODE.test(code) && count > 0 ? [{ code, name: countryIn(language, code), count }] : [];
    });
    const most = countries.toSorted((a, b) => b.count - a.count)[0];
    const figure = mapFigure(
      {
        id: `fig-map${suffixOf(section, 'countries')}`,
        title: titles.map,
        description: titles.mapSeen(
          countries.length,
          `${most?.name} ${countIn(language, most?.count ?? 0)}`,
        ),
        basis: toldOr(language, basisOf(table, 'ids')),
        countries,
      },
      FIGURE_WORDS[language],
    );
    return figure === null ? [] : [figure];
  });
}

/** New, seen and lost victims by month, a picture for each implant profile. */
export function monthsOf(sections: readonly Section[], language: Language): Figure[] {
  const titles = FIGURE_TITLES[language];
  return sectionsOf(sections, 'victims').flatMap((section) => {
    const table = firstTable(section, 'months-');
    if (table === null) return [];
    const months = namedRows(table)
      .map((cell): MonthCounts => ({
        month: textIn(cell('month')),
        fresh: numberIn(cell('new')),
        seen: numberIn(cell('seen')),
        lost: numberIn(cell('lost')),
      }))
      .filter(({ month }) => MONTH.test(month))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const figure = monthsFigure(
      {
        id: `fig-months${suffixOf(section, 'victims')}`,
        title: titles.months,
        description: titles.monthsSeen(months[0]?.month ?? '', months.at(-1)?.month ?? ''),
        basis: monthsBasis(table, language),
        months,
      },
      FIGURE_WORDS[language],
    );
    return figure === null ? [] : [figure];
  });
}

function monthsBasis(table: SectionTable, language: Language): string {
  const { ours, theirs } = tableTitle(table, language);
  const { colon } = REPORT_PHRASES[language];
  const title = ours === '' ? toldOr(language, theirs ?? '') : ours;
  return title + colon + toldOr(language, basisOf(table, 'seen'));
}

function toldOr(language: Language, text: string): string {
  return toldIn(language, text) ?? text;
}
