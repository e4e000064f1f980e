import type { Campaign } from './campaign.ts';
import type { Statement } from './statement.ts';

const QUESTIONS: ReadonlySet<string> = new Set([
  'victims-ids',
  'victims-together-ids',
  'victims-hosts',
  'countries-together',
  'platform',
  'since-registration',
  'since-use',
  'silent-since',
  'wiped',
  'hidden',
  'watched',
  'shut-down',
]);

/** The answers that stand first, in the order of the sections: the whole is long, and the reader may have a minute. */
export function glanceOf({ sections }: Pick<Campaign, 'sections'>): Statement[] {
  return sections
    .flatMap(({ statements }) => statements)
    .filter(({ question, value }) => QUESTIONS.has(question) && value !== null);
}
