/** Documents of many files put together: each id once, and every reference led to what it names. */
import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { MAX_CORRELATION_DEPTH, MAX_DIAGNOSTICS } from './limits.ts';
import { quote } from './quote.ts';
import { diagnosticOf, type Help } from './reporter.ts';
import type { SigmaCorrelation, SigmaDocument, SigmaFilter, SigmaRule } from './rule.ts';
import { didYouMean } from './suggest.ts';

/** Every document given is in exactly one of the lists, or an error in `diagnostics` says why not. */
export interface RuleCollection {
  /** Rules that alert by themselves. */
  readonly rules: readonly SigmaRule[];
  /** Rules that only serve correlations which do not `generate`. */
  readonly parts: readonly SigmaRule[];
  /** Correlations whose references all lead somewhere, the lowest first. */
  readonly correlations: readonly SigmaCorrelation[];
  readonly filters: readonly SigmaFilter[];
  /** Left out in favour of a newer document with the same id, or of the first where neither is newer. */
  readonly duplicates: readonly SigmaDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the documents of all files together, in the order given. */
export function collectRules(documents: readonly SigmaDocument[]): RuleCollection {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, { file, span, title }, message, help) => {
    const asked = diagnostics.length < MAX_DIAGNOSTICS ? help : null;
    diagnostics.push(diagnosticOf(code, { file, span, rule: title }, message, asked));
  };
  const { unique, duplicates } = dropDuplicates(documents, report);
  const known = new Set(unique.filter(({ kind }) => kind !== 'filter').flatMap(keysOf));
  const rules = unique.filter((document) => document.kind === 'rule');
  const filters = unique.filter((document) => document.kind === 'filter');
  for (const filter of filters) adviseOnTargets(filter, known, report);
  const correlations = resolveCorrelations(
    unique.filter((document) => document.kind === 'correlation'),
    known,
    report,
  );
  const quiet = new Set(
    correlations
      .filter(({ generate, events }) => !generate && events === null)
      .flatMap(({ rules: named }) => named.flatMap(keysMeant)),
  );
  const isPart = (rule: SigmaRule): boolean => keysOf(rule).some((key) => quiet.has(key));
  return {
    rules: rules.filter((rule) => !isPart(rule)),
    parts: rules.filter(isPart),
    correlations,
    filters,
    duplicates,
    diagnostics,
  };
}

type Report = (code: DiagnosticCode, on: SigmaDocument, message: string, help?: Help) => void;

/**
 * One file's documents may share an id: those that `action: repeat` or `global` made of one rule. Files that share one
 * hold copies of the same rule, of which one file's are kept.
 */
function dropDuplicates(
  documents: readonly SigmaDocument[],
  report: Report,
): { unique: SigmaDocument[]; duplicates: SigmaDocument[] } {
  const newest = new Map<string, SigmaDocument>();
  for (const document of documents) {
    const id = document.id?.toLowerCase();
    const rival = id === undefined ? undefined : newest.get(id);
    if (id === undefined || (rival !== undefined && dateOf(document) <= dateOf(rival))) continue;
    newest.set(id, document);
  }
  const unique: SigmaDocument[] = [];
  const duplicates: SigmaDocument[] = [];
  for (const document of documents) {
    const winner = newest.get(document.id?.toLowerCase() ?? '') ?? document;
    if (winner.file === document.file) {
      unique.push(document);
      continue;
    }
    duplicates.push(document);
    const why = dateOf(winner) > dateOf(document) ? 'is newer' : 'came first';
    const message = `${quote(document.id!)} is also in ${quote(winner.file)}, which ${why}`;
    report('SG060', document, message);
  }
  return { unique, duplicates };
}

/** ISO dates, which sort as text. */
function dateOf({ modified, date }: SigmaDocument): string {
  return modified ?? date ?? '';
}

/** What a document can be referred to by. */
function keysOf({ id, name }: SigmaDocument): string[] {
  const keys = id === null ? [] : [`id ${id.toLowerCase()}`];
  return name === null ? keys : [...keys, `name ${name}`];
}

/** What a reference can mean: an id in any letter case, or a name. */
function keysMeant(reference: string): string[] {
  return [`id ${reference.toLowerCase()}`, `name ${reference}`];
}

function isIn(keys: ReadonlySet<string>, reference: string): boolean {
  return keysMeant(reference).some((key) => keys.has(key));
}

function suggestName(reference: string, known: ReadonlySet<string>): Help {
  return () => {
    const names = [...known].filter((key) => key.startsWith('name '));
    return didYouMean(
      reference,
      names.map((key) => key.slice('name '.length)),
    );
  };
}

function adviseOnTargets(filter: SigmaFilter, known: ReadonlySet<string>, report: Report): void {
  if (filter.rules === 'any') return;
  for (const name of filter.rules.filter((rule) => !isIn(known, rule))) {
    const message = `the filter is for ${quote(name)}, which is not there`;
    report('SG056', filter, message, suggestName(name, known));
  }
}

/** Accepts correlations level by level: those over rules first, then those over what was accepted. */
function resolveCorrelations(
  correlations: readonly SigmaCorrelation[],
  known: ReadonlySet<string>,
  report: Report,
): SigmaCorrelation[] {
  const faulty = new Set(correlations.filter((one) => !hasKnownRules(one, known, report)));
  const accepted = new Set<SigmaCorrelation>();
  const waiting = (): SigmaCorrelation[] => correlations.filter((one) => !accepted.has(one));
  for (let depth = 0; depth < MAX_CORRELATION_DEPTH; depth++) {
    const open = new Set(waiting().flatMap(keysOf));
    for (const one of waiting()) {
      const { rules, events } = one;
      const isReady = events !== null || !rules.some((name) => isIn(open, name));
      if (isReady && !faulty.has(one)) accepted.add(one);
    }
  }
  for (const one of waiting()) {
    if (faulty.has(one)) continue;
    const message = `this correlation is in a circle or more than ${MAX_CORRELATION_DEPTH} deep`;
    report('SG054', one, message, 'or one that it needs is wrong');
  }
  return [...accepted];
}

function hasKnownRules(
  correlation: SigmaCorrelation,
  known: ReadonlySet<string>,
  report: Report,
): boolean {
  if (correlation.events !== null) return true;
  const unknown = correlation.rules.filter((name) => !isIn(known, name));
  for (const name of unknown) {
    const message = `the correlation needs ${quote(name)}, which is not there`;
    report('SG053', correlation, message, suggestName(name, known));
  }
  return unknown.length === 0;
}
