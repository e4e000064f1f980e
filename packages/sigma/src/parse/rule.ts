/** A detection rule. */
import { namesIn, parseCondition } from '../condition.ts';
import { MAX_CONDITIONS } from '../limits.ts';
import { quote } from '../quote.ts';
import type { Condition, Envelope, SigmaCorrelation, SigmaRule } from '../rule.ts';
import type { MapNode, ScalarNode, YamlNode } from '../yaml.ts';
import { correlationOf, parseAggregation } from './aggregation.ts';
import { readEnvelope } from './envelope.ts';
import { readLogsource } from './logsource.ts';
import {
  findPair,
  findTexts,
  findValue,
  mapOf,
  type ParseContext,
  partOf,
  reportKind,
  requireValue,
} from './nodes.ts';
import { readSelections } from './selection.ts';

/** Keys of `detection` that are no selections. */
const RESERVED = ['condition', 'timeframe'] as const;

/**
 * Reads a document with `detection`: a rule, or a correlation when its condition ends in an aggregation of Sigma 1.
 * `null`: something that it cannot do without is wrong. Any other error reported meanwhile speaks against it too.
 */
export function readRule(map: MapNode, context: ParseContext): SigmaRule | SigmaCorrelation | null {
  const envelope = readEnvelope(map, context);
  const logsource = readLogsource(map, context);
  const fields = findTexts(map, 'fields', context);
  const value = requireValue(map, 'detection', context);
  const detection = value === null ? null : mapOf(value, 'detection', context);
  if (detection === null) return null;
  const selections = readSelections(detection, RESERVED, context);
  const conditions = readConditionTexts(detection, context);
  const names = selectionNames(detection);
  const parsed = conditions.map((node) => readCondition(node, names, context));
  const sound = parsed.filter((condition) => condition !== null);
  if (logsource === null || sound.length === 0 || sound.length < parsed.length) return null;
  const condition = sound.length === 1 ? sound[0]! : ({ kind: 'or', operands: sound } as const);
  adviseOnUnused(detection, condition, context);
  const rule: SigmaRule = { ...envelope, kind: 'rule', logsource, fields, selections, condition };
  const piped = conditions.find(({ text }) => text.includes('|'));
  if (piped !== undefined) return withAggregation(envelope, rule, piped, detection, context);
  adviseOnTimeframe(detection, context);
  return rule;
}

/** Names that a condition may use: wrong selections too, so that one mistake gives one diagnostic. */
function selectionNames(detection: MapNode): string[] {
  const reserved: readonly string[] = RESERVED;
  return detection.pairs.map(({ key }) => key.text).filter((name) => !reserved.includes(name));
}

/** `condition` is a text or a list of texts, of which any may hold. */
function readConditionTexts(detection: MapNode, context: ParseContext): ScalarNode[] {
  const node = requireValue(detection, 'condition', context);
  if (node === null) return [];
  const nodes: readonly YamlNode[] = node.kind === 'sequence' ? node.items : [node];
  const texts = nodes.filter((item) => item.kind === 'scalar');
  const wrong = nodes.find((item) => item.kind !== 'scalar');
  if (wrong !== undefined) reportKind(wrong, 'condition', 'text', context);
  if (nodes.length > MAX_CONDITIONS) {
    context.reporter.report('SG002', node.span, `more than ${MAX_CONDITIONS} conditions`);
    return [];
  }
  if (nodes.length === 0) context.reporter.report('SG030', node.span, 'the condition is empty');
  return wrong === undefined ? texts : [];
}

/** Parses the part of a condition before the pipe. */
export function readCondition(
  node: ScalarNode,
  names: readonly string[],
  { reporter }: ParseContext,
): Condition | null {
  const [text = ''] = node.text.split('|', 1);
  const scope = { what: 'selection', names, quantifiers: true } as const;
  return parseCondition(text, scope, (code, start, end, message, help) =>
    reporter.report(code, partOf(node, start, end), message, help),
  );
}

function adviseOnUnused(
  detection: MapNode,
  condition: Condition,
  { reporter }: ParseContext,
): void {
  const used = new Set([...namesIn(condition), ...RESERVED]);
  for (const { key } of detection.pairs) {
    if (used.has(key.text)) continue;
    reporter.report('SG025', key.span, `no condition uses ${quote(key.text)}`);
  }
}

function adviseOnTimeframe(detection: MapNode, { reporter }: ParseContext): void {
  const timeframe = findPair(detection, 'timeframe');
  if (timeframe === null) return;
  const message = `'timeframe' does nothing without an aggregation`;
  reporter.report('SG026', timeframe.key.span, message);
}

function withAggregation(
  envelope: Envelope,
  rule: SigmaRule,
  piped: ScalarNode,
  detection: MapNode,
  context: ParseContext,
): SigmaCorrelation | null {
  if (findValue(detection, 'condition')!.kind === 'sequence') {
    const message = 'an aggregation cannot be one of several conditions';
    context.reporter.report('SG035', piped.span, message);
    return null;
  }
  const aggregation = parseAggregation(piped, findValue(detection, 'timeframe'), context);
  return aggregation === null ? null : correlationOf(envelope, rule, aggregation);
}
