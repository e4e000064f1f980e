import { availableParallelism } from 'node:os';
import { LEVELS } from '@unmask/sigma';
import type { Level } from '@unmask/sigma';
import {
  AUDIENCES,
  accessLog,
  DETECTOR_KINDS,
  LANGUAGES,
  LogFormatError,
  SELECTOR_KEYS,
  TLP,
  parseSelector,
  parseVerificationKey,
  zoneOf,
} from '@unmask/core';
import type {
  Audience,
  FormatOptions,
  Language,
  ReportWriter,
  RuleSelector,
  Tlp,
  VerificationKey,
} from '@unmask/core';
import { InvalidArgumentError, Option } from 'commander';
import { parseFrom, parseLast, parseTo } from './time-window.ts';
import { parseCursor } from './timeline/cursor.ts';

/** Options that mean the same in every command that has them. A list option is given once for each value. */

export interface RuleOptions {
  readonly rules: readonly string[];
  readonly mapping: readonly string[];
  readonly placeholders: readonly string[];
}

export interface SelectionOptions {
  readonly minLevel: Level | null;
  readonly include: readonly RuleSelector[];
  readonly exclude: readonly RuleSelector[];
}

export interface TimeOptions {
  /** Microseconds since 1970; `null` when not given. */
  readonly from: number | null;
  readonly to: number | null;
  /** Microseconds. */
  readonly last: number | null;
}

export interface OutputOptions<Format extends string> {
  readonly format: Format;
  readonly output: string | null;
}

export function rulesOption(): Option {
  return list('--rules <path>', 'Sigma rules: a file or a folder (default: those of unmask)');
}

/** How rules are read. */
export function ruleReadingOptions(): Option[] {
  return [
    list('--mapping <file>', 'more log sources: a YAML file as docs/logsources.md describes'),
    list('--placeholders <file>', 'values for %placeholders% in rules: a YAML file'),
  ];
}

export function selectionOptions(): Option[] {
  return [
    new Option('--min-level <level>', 'only rules of this level or above')
      .choices(LEVELS)
      .default(null),
    list('--include <what>', `only rules with this ${SELECTOR_HELP}`).argParser(collectSelector),
    list('--exclude <what>', `no rules with this ${SELECTOR_HELP}`).argParser(collectSelector),
  ];
}

export function caseOption(): Option {
  return new Option('--case <folder>', 'also keep events and findings in this case').default(null);
}

export function onlyOption(): Option {
  return new Option(
    '--only <kind>',
    'only Sigma rules, only checks for tampering, hiding or implants, or only indicators',
  )
    .choices(DETECTOR_KINDS)
    .default(null);
}

export function indicatorsOption(): Option {
  return list(
    '--indicators <path>',
    'known-bad values to look for in every event: STIX, MISP, CSV, lists; a file or a folder',
  );
}

export function rangesOption(): Option {
  return new Option(
    '--ranges <file>',
    'who holds which network, for access rules: CSV of network,organisation, or a MaxMind DB',
  ).default(null);
}

export interface ProfileOptions {
  /** Implant profiles of the user's own. */
  readonly profiles: readonly string[];
}

export function profilesOption(): Option {
  return list(
    '--profiles <path>',
    'implant profiles of yours beside those of unmask: a file or a folder',
  );
}

export function verifyKeyOption(): Option {
  return list(
    '--verify-key <key>',
    'of a sealed journal, as journalctl --setup-keys printed it',
  ).argParser(collectVerifyKey);
}

function collectVerifyKey(text: string, previous: readonly VerificationKey[]): VerificationKey[] {
  const key = parseVerificationKey(text);
  if (key === null)
    throw new InvalidArgumentError(
      'It has the form 0f5227-0d39e3-d68401-41c4f7/1e0d40-35a4e900, as journalctl prints it.',
    );
  return [...previous, key];
}

export function countriesOption(): Option {
  return new Option(
    '--countries <file>',
    'in which country networks are: CSV of network,country or first,last,country, or a MaxMind DB',
  ).default(null);
}

export interface ReportOptions extends ProfileOptions {
  readonly format: string;
  readonly output: string | null;
  readonly lang: Language;
  /** `null`: that of the case. */
  readonly tlp: Tlp | null;
  readonly audience: Audience;
  readonly countries: string | null;
}

export function reportFormatOption(
  writers: readonly Pick<ReportWriter, 'format' | 'title'>[],
): Option {
  const titles = writers.map(({ format, title }) => `${format}: ${title}`).join('; ');
  const formats = writers.map(({ format }) => format);
  return new Option('--format <format>', `what to write. ${titles}`)
    .choices(formats)
    .default(formats[0]);
}

export function reportOptions(): Option[] {
  return [
    new Option('--lang <language>', 'of what is written for people')
      .choices(LANGUAGES)
      .default(LANGUAGES[0]),
    new Option('--tlp <level>', 'who may have it: no looser than the case (default: as the case)')
      .choices(TLP)
      .default(null),
    new Option('--audience <audience>', 'public: victims are pseudonyms in everything')
      .choices(AUDIENCES)
      .default(AUDIENCES[0]),
  ];
}

export function timeOptions(): Option[] {
  return [
    new Option('--from <time>', 'only events at or after this UTC date or time')
      .argParser(parseFrom)
      .default(null),
    new Option('--to <time>', 'only events before this UTC time, or up to the end of this date')
      .argParser(parseTo)
      .default(null),
    new Option('--last <span>', 'only the last 90m, 12h, 30d or 2w before the newest event')
      .argParser(parseLast)
      .default(null)
      .conflicts('from'),
  ];
}

/** Rows of a page, where nobody says how many. */
const PAGE_ROWS = 100;
const MAX_LIMIT = 1_000_000_000;

/** Which part of a long list is wanted. */
export function pageOptions(): Option[] {
  return [
    new Option('--from <time>', 'only what happened at or after this UTC date or time')
      .argParser(parseFrom)
      .default(null),
    new Option(
      '--to <time>',
      'only what happened before this UTC time, or up to the end of this date',
    )
      .argParser(parseTo)
      .default(null),
    new Option('--limit <number>', 'print so many, or all')
      .argParser(parseLimit)
      .default(PAGE_ROWS),
    new Option('--after <place>', 'go on behind this place, which the end of a page tells')
      .argParser(parseCursor)
      .default(null),
  ];
}

function parseLimit(text: string): number {
  if (text === 'all') return Infinity;
  const limit = /^\d+$/u.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw new InvalidArgumentError("Write a number, or 'all'.");
  return limit;
}

/** How evidence is read. */
export interface ReadingOptions extends FormatOptions {
  readonly recover: boolean;
  readonly timeZone: string | null;
}

export function readingOptions(): Option[] {
  return [
    new Option('--recover', 'also bring back deleted and damaged records').default(false),
    new Option(
      '--carve',
      'look for records of event logs in files of any kind, such as disk images',
    ).default(false),
    new Option('--time-zone <zone>', 'zone of logs that name none, such as Europe/Madrid or +02:00')
      .argParser(parseTimeZone)
      .default(null, 'UTC'),
    list(
      '--access-log-format <format>',
      "how your web servers log: Apache's LogFormat or Nginx' log_format",
    ).argParser(collectLogFormat),
  ];
}

function collectLogFormat(text: string, previous: readonly string[]): string[] {
  try {
    accessLog(text);
  } catch (error) {
    if (error instanceof LogFormatError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
  return [...previous, text];
}

function parseTimeZone(text: string): string {
  if (zoneOf(text) === null)
    throw new InvalidArgumentError(
      'Write a name such as Europe/Madrid, or an offset such as +02:00.',
    );
  return text;
}

export function outputOptions(formats: readonly [string, ...string[]]): Option[] {
  return [
    new Option('--format <format>', 'how to print').choices(formats).default(formats[0]),
    outputOption(),
  ];
}

export function outputOption(): Option {
  return new Option('--output <file>', 'write to this file, which must not exist yet').default(
    null,
  );
}

export function threadsOption(): Option {
  return new Option('--threads <number>', 'workers to read with')
    .argParser(parseThreads)
    .default(availableParallelism(), 'one for each core');
}

export function quietOption(): Option {
  return new Option('--quiet', 'no progress and no summary; errors are still told').default(false);
}

export function failOnOption(): Option {
  return new Option('--fail-on <level>', 'exit with 1 when a finding has this level or above')
    .choices(LEVELS)
    .default(null);
}

/** An option that may be given several times. */
export function list(flags: string, description: string): Option {
  return new Option(flags, `${description}; repeatable`)
    .argParser((value: string, previous: string[]) => [...previous, value])
    .default([], 'none');
}

const SELECTOR_HELP = SELECTOR_KEYS.map((key) => `${key}:…`)
  .join(', ')
  .replace(/, (?!.*,)/u, ' or ');

function collectSelector(text: string, previous: readonly RuleSelector[]): RuleSelector[] {
  const selector = parseSelector(text);
  if (selector === null) {
    throw new InvalidArgumentError(`Write ${SELECTOR_HELP}, such as tag:attack.t1059.`);
  }
  return [...previous, selector];
}

const MAX_EVENT_ID = 65_535;

/** Several may be given at once: `--event-id 4624,4625`. */
export function eventIdOption(): Option {
  return new Option('--event-id <ids>', 'only events with this id; repeatable')
    .argParser(collectEventIds)
    .default([], 'any');
}

function collectEventIds(text: string, previous: readonly number[]): number[] {
  const ids = text.split(',').map((id) => (/^\d+$/u.test(id) ? Number(id) : Infinity));
  if (ids.some((id) => id > MAX_EVENT_ID)) {
    throw new InvalidArgumentError('Write a number, or several with commas: 4624,4625.');
  }
  return [...previous, ...ids];
}

const MAX_THREADS = 256;

function parseThreads(text: string): number {
  const threads = /^\d+$/u.test(text) ? Number(text) : 0;
  if (threads < 1 || threads > MAX_THREADS) {
    throw new InvalidArgumentError(`Write a number from 1 to ${MAX_THREADS}.`);
  }
  return threads;
}
