import { baseName } from '../../evidence/base-name.ts';
import { firstValue } from '../../evidence/first-value.ts';
import type { Event } from '../../evidence/format.ts';
import { shortTime } from '../../report/time.ts';
import { clueFinding } from './clue-finding.ts';
import type { Finding } from '../finding.ts';
import { timeDoubt } from '../time-doubt.ts';
import { type Told, tellLanguage } from './language/tell-language.ts';

export const SAMPLE_CLUE = {
  id: 'sample-clue',
  title: 'What a program says of who built it',
};

const USER = /[/\\](?:users|documents and settings|home)[/\\]([^/\\]{1,64})[/\\]/i;
/** Names of files have no grammar: only words that say something count. */
const OF_NAMES = ['developer', 'slang'] as const;
/** What people wrote in words in a version resource. */
const TEXTS = ['Description', 'Comments', 'Product', 'Company', 'LegalCopyright'] as const;
/** Fields that are told as they stand. */
const AS_THEY_ARE = [
  'machine',
  'linker',
  'compiled',
  'debug_compiled',
  'export_compiled',
  'export_name',
  'pdb',
  'resource_languages',
  'told_languages',
  ...TEXTS,
  'OriginalFileName',
  'FileVersion',
  'signer',
  'signer_subject',
  'signer_serial',
  'signer_from',
  'signer_until',
] as const;

/**
 * Tells of each program what its headers say of who built it, when and where. Whether it is an implant is not known here: the campaign takes only what the case
 * file calls a sample, or what a profile knows by itself.
 */
export class SampleClues {
  private readonly findings: Finding[] = [];

  add(event: Event): void {
    if (event.logsource.category === 'executable') this.findings.push(sampleFinding(event));
  }

  finish(): Finding[] {
    return this.findings;
  }
}

function sampleFinding(event: Event): Finding {
  const text = (field: string): string | null => textIn(event, field);
  const path = text('path') ?? event.locator.evidence;
  const pdb = text('pdb');
  const told = wordsOf(pdb, TEXTS.map(text));
  const isReproducible = event.get('reproducible') === true;
  const given: readonly (readonly [string, string | null])[] = [
    ['path', path],
    ...AS_THEY_ARE.map((field) => [field, text(field)] as const),
    ['reproducible', isReproducible ? 'true' : null],
    ['user', pdb === null ? null : (USER.exec(pdb)?.[1] ?? null)],
    ['language', told?.language ?? null],
    ['words', told?.words.join(' ') ?? null],
  ];
  return clueFinding({
    check: SAMPLE_CLUE,
    time: event.time,
    source: event.source(),
    matched: Object.fromEntries(
      given.filter((each): each is [string, string] => each[1] !== null && each[1] !== ''),
    ),
    summary: summaryOf(path, isReproducible, text) + timeDoubt(event),
    proof: [null, 'pdb_offset', 'version_offset'].flatMap((field) => {
      const offset = field === null ? event.locator.offset : event.get(field);
      return typeof offset === 'number' ? [{ ...event.locator, offset }] : [];
    }),
    alternatives: [
      'A program that others made, as most are: kept; only the role sample (case.yaml) or a profile says that it is of a campaign',
      'Forged: kept; whoever makes a program can write any stamp, path and language into it',
    ],
  });
}

/** By the words of the path of its symbols first, then by what its version resource says. */
function wordsOf(pdb: string | null, texts: readonly (string | null)[]): Told | null {
  const ofPath = pdb === null ? null : tellLanguage(pathWords(pdb), OF_NAMES);
  if (ofPath !== null) return ofPath;
  for (const text of texts) {
    const told = text === null ? null : tellLanguage(text);
    if (told !== null) return told;
  }
  return null;
}

/** Words that stand together in a name: `CopiaDeArchivos`, `copia_de_archivos`. */
function pathWords(path: string): string {
  return path.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}]+/gu, ' ');
}

function summaryOf(
  path: string,
  isReproducible: boolean,
  text: (field: string) => string | null,
): string {
  const compiled = text('compiled');
  const [pdb, languages, signer] = [text('pdb'), text('told_languages'), text('signer')];
  return [
    `${baseName(path)}: ${isReproducible || compiled === null ? 'a build without a time' : `built ${shortTime(compiled)} by its own stamp`}`,
    ...(pdb === null ? [] : [`symbols at ${pdb}`]),
    ...(languages === null ? [] : [`resources in ${languages}`]),
    ...(signer === null ? [] : [`signed as ${signer}, which is not verified`]),
  ].join(', ');
}

function textIn(event: Event, field: string): string | null {
  const value = event.get(field);
  if (Array.isArray(value)) return value.map(String).join(', ');
  const first = firstValue(value);
  return typeof first === 'string' ? first : null;
}
