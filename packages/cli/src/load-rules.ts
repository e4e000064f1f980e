import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selectRules, selects } from '@unmask/core';
import {
  CODES,
  LINUX_MAPPING,
  NETWORK_MAPPING,
  NOT_SIGMA,
  WINDOWS_MAPPING,
  collectRules,
  compileMatcher,
  formatDiagnostic,
  parseMapping,
  parsePlaceholders,
  parseSigma,
} from '@unmask/sigma';
import type { Diagnostic, LogsourceMapping, SigmaDocument, SigmaRule } from '@unmask/sigma';
import { CliError, complain, reasonOf } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import type { RuleOptions, SelectionOptions } from './options.ts';
import { countText, numberText } from './terminal/quantities.ts';
import { walk } from './walk.ts';

/** The rules that come with unmask. */
export const SHIPPED_RULES: string = fileURLToPath(new URL('rules/', import.meta.url));

const EXTENSIONS: readonly string[] = ['.yml', '.yaml'];

/** Rules ready to run, and what became of the others. */
export interface LoadedRules {
  readonly rules: readonly SigmaRule[];
  readonly mapping: LogsourceMapping;
  /** Selected, but no log that can be read serves them. */
  readonly unroutable: readonly { readonly rule: SigmaRule; readonly reason: string }[];
  readonly counts: RuleCounts;
}

export interface RuleCounts {
  readonly running: number;
  readonly deselected: number;
  readonly duplicates: number;
  /** Correlations, the rules that only serve them, and filters: understood, but not run yet. */
  readonly notRunYet: number;
  /** Why rules were not loaded → how many. */
  readonly failures: ReadonlyMap<string, number>;
  readonly unroutable: ReadonlyMap<string, number>;
}

/** Takes each diagnostic, with the text of the file that it is about, where that is at hand. */
export type OnDiagnostic = (diagnostic: Diagnostic, text?: string) => void;

/**
 * Reads every rule under the paths. A wrong rule is told of and left out; the others load.
 *
 * @throws {CliError} when a path, the mapping or the placeholder file cannot be used
 */
export function loadRules(
  options: RuleOptions & SelectionOptions,
  onDiagnostic: OnDiagnostic,
): LoadedRules {
  const mapping = readMapping(options.mapping);
  const placeholders = readPlaceholders(options.placeholders);
  const failures = new RuleFailures();
  const documents: SigmaDocument[] = [];
  const paths = options.rules.length > 0 ? options.rules : [SHIPPED_RULES];
  for (const { path, text } of readFiles(paths, failures)) {
    const parsed = parseSigma(text, path, { placeholders });
    documents.push(...parsed.documents);
    for (const diagnostic of parsed.diagnostics) {
      failures.add(diagnostic);
      onDiagnostic(diagnostic, text);
    }
  }
  const { rules, parts, correlations, filters, duplicates, diagnostics } = collectRules(documents);
  for (const diagnostic of diagnostics) {
    failures.add(diagnostic);
    onDiagnostic(diagnostic);
  }
  warnOfIdleSelectors(options, rules);
  const selected = selectRules(rules, options);
  const { unroutable } = compileMatcher(selected, mapping);
  const left = new Set(unroutable.map(({ rule }) => rule));
  const running = selected.filter((rule) => !left.has(rule));
  return {
    rules: running,
    mapping,
    unroutable,
    counts: {
      running: running.length,
      deselected: rules.length - selected.length,
      duplicates: duplicates.length,
      notRunYet: correlations.length + filters.length + parts.length,
      failures: failures.byReason,
      unroutable: countReasons(unroutable),
    },
  };
}

/** One line for the rules that did not load, with the first of them in full. @returns nothing when all did */
export function complainOfFailures(
  failures: ReadonlyMap<string, number>,
  examples: readonly string[],
): void {
  const total = [...failures.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return;
  const reasons = [...failures].map(([reason, count]) => `${numberText(count)} × ${reason}`);
  complain(`${countText(total, 'rule')} not loaded: ${reasons.join(', ')}`);
  for (const example of examples) process.stderr.write(`${example}\n`);
}

function* readFiles(
  paths: readonly string[],
  failures: RuleFailures,
): Generator<{ path: string; text: string }> {
  for (const found of walk(paths)) {
    if (found.kind === 'unreadable') {
      complain(`${found.path}: ${found.reason}`);
      failures.addFile(found.path, 'file unreadable');
      continue;
    }
    if (!found.named && !EXTENSIONS.includes(extname(found.path).toLowerCase())) continue;
    try {
      yield { path: found.path, text: readFileSync(found.path, 'utf8') };
    } catch (error) {
      complain(`${found.path}: ${reasonOf(error)}`);
      failures.addFile(found.path, 'file unreadable');
    }
  }
}

function readMapping(files: readonly string[]): LogsourceMapping {
  const added = files.map((file) => {
    const text = readText(file);
    const { mapping, diagnostics } = parseMapping(text, file);
    mustBeFaultless(diagnostics, text);
    return mapping;
  });
  const all = [WINDOWS_MAPPING, LINUX_MAPPING, NETWORK_MAPPING, ...added];
  return { routes: all.flatMap(({ routes }) => routes) };
}

function readPlaceholders(files: readonly string[]): Record<string, readonly string[]> {
  const lists = files.map((file) => {
    const text = readText(file);
    const { placeholders, diagnostics } = parsePlaceholders(text, file);
    mustBeFaultless(diagnostics, text);
    return placeholders;
  });
  return Object.assign({}, ...lists) as Record<string, readonly string[]>;
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(EXIT.usage, `${file}: ${reasonOf(error)}`, error);
  }
}

/** The user's own settings: better none than half of them. */
function mustBeFaultless(diagnostics: readonly Diagnostic[], text: string): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const shown = errors.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n');
  throw new CliError(EXIT.usage, `this file cannot be used:\n${shown}`);
}

/** A selector that selects nothing is most likely a mistake, and would quietly change what is looked for. */
function warnOfIdleSelectors(
  { include, exclude }: SelectionOptions,
  rules: readonly SigmaRule[],
): void {
  for (const selector of [...include, ...exclude]) {
    const isIdle = !rules.some((rule) => selects(selector, rule));
    if (isIdle) complain(`warning: no rule has ${selector.text}`);
  }
}

/** Counts each rule once, by the first thing that is wrong with it. */
class RuleFailures {
  readonly byReason = new Map<string, number>();
  private readonly seen = new Set<string>();

  add({ code, severity, file, rule }: Diagnostic): void {
    if (severity !== 'error' || code === NOT_SIGMA) return;
    const title = CODES[code as keyof typeof CODES].title;
    this.addFile(JSON.stringify([file, rule]), `${title} (${code})`);
  }

  addFile(file: string, reason: string): void {
    if (this.seen.has(file)) return;
    this.seen.add(file);
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
  }
}

function countReasons(items: readonly { readonly reason: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of items) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
