/** What parts of a campaign are called in a language. What has no name there keeps its own, which is English. */
import type { Section, SectionTable } from '../../../campaign/campaign.ts';
import type { Language } from '../../model.ts';
import { REPORT_PHRASES } from './index.ts';

/** A name of ours, and behind it what comes from the case, which every format escapes in its own way. */
export interface Title {
  readonly ours: string;
  /** `null`: there is nothing behind. With an empty `ours` it is all. */
  readonly theirs: string | null;
}

/** Behind the title in the language, a campaign's own name stays. */
export function sectionTitle(
  { id, title }: Pick<Section, 'id' | 'title'>,
  language: Language,
): Title {
  const { sections } = REPORT_PHRASES[language];
  const found = keyOf(id, sections);
  if (found === null) return { ours: '', theirs: title };
  const [, of] = title.split(', ', 2);
  return { ours: sections[found]!, theirs: found === id || of === undefined ? null : of };
}

export function tableTitle(
  { id, title }: Pick<SectionTable, 'id' | 'title'>,
  language: Language,
): Title {
  const { tables, sources } = REPORT_PHRASES[language];
  const key = keyOf(id, tables);
  if (key === null) return { ours: '', theirs: title };
  const source = sources[id.slice(key.length + 1)];
  return {
    ours: source === undefined ? tables[key]! : `${tables[key]!} (${source})`,
    theirs: null,
  };
}

/** The id without what stands behind it: a campaign, or a source. */
function keyOf(id: string, names: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(names, id)) return id;
  const keys = Object.keys(names).filter((key) => id.startsWith(`${key}-`));
  return keys.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
