/** A rule file: any number of YAML documents, each a rule, a correlation or a filter. */
import type { Diagnostic } from '../diagnostic.ts';
import { MAX_EXPANDED_LENGTH } from '../limits.ts';
import type { Placeholders } from '../placeholders.ts';
import { createReporter } from '../reporter.ts';
import type { SigmaDocument } from '../rule.ts';
import { type MapNode, readYaml, type YamlDocument } from '../yaml.ts';
import { mergeActions } from './actions.ts';
import { readCorrelation } from './correlation.ts';
import { readFilter } from './filter.ts';
import { findPair, isNull, type ParseContext, placeOf, titleOf } from './nodes.ts';
import { readRule } from './rule.ts';

export interface ParseOptions {
  /** Values for the modifier `expand`. */
  readonly placeholders?: Placeholders;
}

export interface ParseResult {
  /** What may be used, in the file's order. */
  readonly documents: readonly SigmaDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one rule file. A document with an error is left out, whatever else the file holds.
 *
 * @param file the file's name, for diagnostics and findings
 */
export function parseSigma(text: string, file: string, options: ParseOptions = {}): ParseResult {
  const reporter = createReporter(file);
  const placeholders = new Map(Object.entries(options.placeholders ?? {}));
  const context = { file, reporter, placeholders, growth: { left: MAX_EXPANDED_LENGTH } };
  const written = readYaml(text, reporter).filter(({ root, sound }) => !sound || !isNull(root));
  if (written.length === 0 && reporter.errors === 0) {
    reporter.report('SG003', { start: 0, end: 0, line: 1, column: 1 }, 'the file says nothing');
  }
  const documents: SigmaDocument[] = [];
  for (const merged of mergeActions(written, reporter)) {
    const document = readDocument(merged, context);
    if (document !== null) documents.push(document);
  }
  return { documents, diagnostics: reporter.diagnostics };
}

/** `null`: the document is wrong or none of Sigma's; reported. */
function readDocument(document: YamlDocument, context: ParseContext): SigmaDocument | null {
  const { root, sound, problems } = document;
  const { reporter } = context;
  const reader = root.kind === 'map' ? readerOf(root) : null;
  if (root.kind !== 'map' || reader === null) {
    if (sound) {
      reporter.report('SG003', placeOf(root), 'this is not a Sigma rule, correlation or filter');
    }
    return null;
  }
  const before = reporter.errors;
  reporter.rule = titleOf(root);
  reporter.assign(...problems, reporter.rule);
  const read = reader(root, context);
  reporter.rule = null;
  return sound && reporter.errors === before ? read : null;
}

type DocumentReader = (map: MapNode, context: ParseContext) => SigmaDocument | null;

/** What a document is shows in its keys; `null` when it is none of Sigma's. */
function readerOf(map: MapNode): DocumentReader | null {
  const has = (key: string): boolean => findPair(map, key) !== null;
  const described = has('title') || has('logsource');
  if (has('detection')) return readRule;
  if (has('correlation')) return readCorrelation;
  if (has('filter') && described) return readFilter;
  return has('logsource') && has('title') ? readRule : null;
}
