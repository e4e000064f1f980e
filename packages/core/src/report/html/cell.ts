import type { SectionTable } from '../../campaign/campaign.ts';
import { parseKinds } from '../../campaign/sought/index.ts';
import { type Markup, markup } from '../markup/markup.ts';
import type { Language } from '../model.ts';
import { sectorIn, soughtIn } from '../phrases/kinds.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { countryIn, numberIn, wordsOf } from '../phrases/words.ts';
import { toldIn, toldListIn, wordIn } from '../told/index.ts';
import { type PageContext, said, told, valueText } from './context.ts';

type Cell = string | number | null;
/** `null`: not a word of ours. */
type CellWords = (language: Language, text: string) => string | null;

const word: CellWords = (language, text) => wordIn(language, text) ?? toldIn(language, text);
const LANGUAGE = /^(\w+)( \(.*)?$/s;

/** What cells of a column hold that is ours, by its id: nothing of evidence can stand there, or what does is no such word. */
const COLUMNS: Readonly<Record<string, CellWords>> = {
  role: word,
  level: word,
  tactic: word,
  platform: word,
  'solid-by': word,
  'claimed-by': word,
  side: word,
  cost: word,
  why: toldIn,
  by: toldIn,
  who: toldListIn,
  tie: toldIn,
  with: toldIn,
  words: toldIn,
  names: toldIn,
  paths: toldIn,
  basis: word,
  confidence: (language, text) => confidenceIn(language, text),
  sector: (language, text) => sectorIn(language, text) ?? wordIn(language, text),
  group: (language, text) => soughtIn(language, text) ?? wordIn(language, text),
  kinds: (language, text) => kindsIn(language, text),
  kind: (language, text) => wordIn(language, text, 'kinds') ?? toldIn(language, text),
  platforms: (language, text) =>
    text
      .split(', ')
      .map((each) => wordIn(language, each) ?? each)
      .join(', '),
  language: (language, text) => {
    const [, name = '', rest = ''] = LANGUAGE.exec(text) ?? [];
    const known = wordIn(language, name, 'languages');
    return known === null ? null : known + rest;
  },
};

/** Columns that hold words of ours in some tables, by the beginning of their ids, and names of evidence in others. */
const IN_TABLES: readonly {
  readonly column: string;
  readonly tables: readonly string[];
  readonly words: CellWords;
}[] = [
  { column: 'source', tables: ['victims-by-source', 'not-victims', 'refused-dates'], words: word },
  { column: 'what', tables: ['working-hours', 'no-ties'], words: toldIn },
];

/** Titles of findings: those of Sigma rules are names in English. */
const TITLES = { column: 'what', table: 'hiding' };
/** Names of ATT&CK. */
const NAMES = { column: 'name', table: 'techniques-by-tactic' };

export function cellPart(
  context: PageContext,
  { id, columns }: SectionTable,
  cells: readonly Cell[],
  index: number,
): Markup {
  const cell = cells[index] ?? null;
  const column = columns[index]?.id ?? '';
  const { language } = context.model;
  if (cell === null || cell === '') return markup`–`;
  if (typeof cell === 'number') return valueText(context, cell);
  if (column === 'country' && id.startsWith('countries-'))
    return said(
      context,
      countryOf(language, cells[columns.findIndex((each) => each.id === 'code')], cell),
    );
  if (language === 'en') return valueText(context, cell);
  if (column === TITLES.column && id === TITLES.table) return told(context, cell);
  if (column === NAMES.column && id === NAMES.table) return markup`<span lang="en">${cell}</span>`;
  const words =
    COLUMNS[column] ??
    IN_TABLES.find(
      (each) => each.column === column && each.tables.some((table) => id.startsWith(table)),
    )?.words;
  const ours = words?.(language, cell) ?? null;
  return ours === null ? valueText(context, cell) : said(context, ours);
}

/** The table names countries in English, beside their code. */
function countryOf(language: Language, code: Cell | undefined, name: string): string {
  const known = typeof code === 'string' ? countryIn(language, code) : name;
  return known === code ? (wordIn(language, name) ?? name) : known;
}

/** Kinds of stolen files, as `kindsText` writes them. */
function kindsIn(language: Language, text: string): string | null {
  const kinds = [...parseKinds(text)];
  const octets = language === 'fr' ? 'octets' : 'octetos';
  const { colon } = REPORT_PHRASES[language];
  const told = kinds.map(([kind, { files, bytes }]) => {
    const name = soughtIn(language, kind) ?? wordIn(language, kind) ?? kind;
    return `${name}${colon}${numberIn(language, files)} (${numberIn(language, bytes)} ${octets})`;
  });
  return told.length === 0 ? null : told.join('; ');
}

export function confidenceIn(language: Language, text: string): string | null {
  const { confidences } = wordsOf(language);
  return Object.hasOwn(confidences, text) ? confidences[text as keyof typeof confidences] : null;
}
