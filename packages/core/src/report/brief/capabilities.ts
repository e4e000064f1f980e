import { PLATFORMS, type Platform, PLATFORM_GRADES } from '../../campaign/implants/profile.ts';
import type { Statement } from '../../campaign/statement.ts';
import { platformIn, soughtIn } from '../phrases/kinds.ts';
import { listIn } from '../phrases/words.ts';
import type { Part } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import { sentence, type SentenceText } from './sentence.ts';

const SURE: ReadonlySet<unknown> = new Set(
  PLATFORM_GRADES.slice(0, PLATFORM_GRADES.indexOf('server-side-trace')),
);

/** For which systems there are implants, and for which only a version or a trace on a server tells of one. */
export function platforms(part: Part): SentenceText | null {
  const { language } = part;
  const told = part.proven('platform');
  const named = (isSure: boolean): string | null => {
    const of = told.filter(({ value }) => SURE.has(value) === isSure).flatMap(platformOf);
    const names = PLATFORMS.filter((each) => of.includes(each)).map((each) =>
      platformIn(language, each),
    );
    return names.length === 0 ? null : listIn(language, names);
  };
  const [sure, probable] = [named(true), named(false)];
  if (sure === null && probable === null) return null;
  return sentence(BRIEF_PHRASES[language].platforms(sure, probable), { statements: told });
}

/** The basis names it: `the best grade of evidence for macos in this case`. */
function platformOf({ basis }: Statement): Platform[] {
  const words = new Set(basis.split(' '));
  return PLATFORMS.filter((each) => words.has(each));
}

/** Kinds of files that a sentence names. */
const MAX_KINDS = 6;

/** A tool that comes as an archive names one too, and nobody looked for it. */
const PACKING = 'archives';

/** What was looked for: no claim that it left the machine. */
export function sought(part: Part): SentenceText | null {
  const { language } = part;
  const phrases = BRIEF_PHRASES[language];
  const [asked] = part.proven('sought-patterns');
  const [named] = part.proven('sought-files');
  const [archives] = part.proven('taken-archives');
  const isPacked = Number(archives?.value ?? 0) > 0;
  if (asked !== undefined) {
    const machines = new Set(part.findingsOf(asked).map(({ source }) => source.id)).size;
    const text = [
      phrases.sought(kindsOf(part, asked), machines),
      isPacked ? phrases.packed() : '',
      '. ',
      phrases.notKnownWhatLeft(),
    ].join('');
    return sentence(text, { statements: [asked, ...(isPacked ? [archives!] : [])] });
  }
  const kinds = named === undefined ? '' : kindsOf(part, named, PACKING);
  if (named === undefined || kinds === '') return null;
  const text = `${phrases.named(kinds)} ${phrases.notKnownWhatLeft()}`;
  return sentence(text, { statements: [named] });
}

/** What was taken: files of victims on the operators' servers, which are more than a wish for them. */
export function taken(part: Part): SentenceText | null {
  const { language } = part;
  const stolen = part.proven('taken-victims');
  const files = part.proven('taken-files');
  const [victims, count] = [stolen, files].map((of) =>
    of.reduce((sum, { value }) => sum + Number(value), 0),
  ) as [number, number];
  if (victims === 0 || count === 0) return null;
  const told = part.proven('taken-kinds');
  const kinds = kindsOf(part, { value: Object.assign({}, ...told.map(({ value }) => value)) });
  const text = BRIEF_PHRASES[language].taken({
    victims,
    files: count,
    kinds: kinds === '' ? null : kinds,
  });
  return sentence(text, { statements: [...stolen, ...files, ...told] });
}

/** @param but a kind that is not said */
function kindsOf(
  { language }: Part,
  { value }: Pick<Statement, 'value'>,
  but: string | null = null,
): string {
  const groups = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const named = groups
    .filter((each) => each !== but)
    .flatMap((each) => soughtIn(language, each) ?? []);
  return listIn(language, named.slice(0, MAX_KINDS));
}
