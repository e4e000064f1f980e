/** A correlation document. Sigma specification 2.1, "Correlation rules". */
import { quote } from '../quote.ts';
import { CORRELATION_TYPES, type CorrelationType, type SigmaCorrelation } from '../rule.ts';
import { typeScalar } from '../scalar.ts';
import type { MapNode, ScalarNode } from '../yaml.ts';
import { readExpression, readThreshold } from './correlation-condition.ts';
import { readEnvelope } from './envelope.ts';
import {
  findValue,
  mapOf,
  nameIn,
  type ParseContext,
  placeOf,
  reportKind,
  requireValue,
  textOf,
  textsOf,
} from './nodes.ts';
import { parseTimespan } from './timespan.ts';

/** Types that ask which rules fired; the others compare a number. */
const TEMPORAL: readonly CorrelationType[] = ['temporal', 'temporal_ordered'];

/** Reads a document with `correlation`. `null`: something that it cannot do without is wrong; reported. */
export function readCorrelation(map: MapNode, context: ParseContext): SigmaCorrelation | null {
  const envelope = readEnvelope(map, context);
  const value = requireValue(map, 'correlation', context);
  const body = value === null ? null : mapOf(value, 'correlation', context);
  if (body === null) return null;
  const type = readType(body, context);
  const timespan = readTimespan(body, context);
  const named = readRules(body, context);
  const aliases = readAliases(body, context);
  const groupBy = readGroupBy(body, context);
  const generate = readGenerate(body, context);
  if (type === null) return null;
  const outcome = readCondition(body, type, named, context);
  if (timespan === null || outcome === null) return null;
  const { rules, condition } = outcome;
  return {
    ...envelope,
    kind: 'correlation',
    type,
    rules,
    aliases,
    groupBy,
    timespan,
    condition,
    generate,
    events: null,
  };
}

function readType(body: MapNode, context: ParseContext): CorrelationType | null {
  const node = requireValue(body, 'type', context);
  if (node === null) return null;
  if (node.kind === 'scalar')
    return nameIn(node, CORRELATION_TYPES, 'correlation type', 'SG050', context);
  reportKind(node, 'type', 'one value', context);
  return null;
}

function readTimespan(body: MapNode, context: ParseContext): number | null {
  const node = requireValue(body, 'timespan', context);
  const text = node === null ? null : textOf(node, 'timespan', context);
  if (node === null || text === null) return null;
  const seconds = parseTimespan(text);
  if (seconds === null) {
    context.reporter.report('SG051', node.span, `${quote(text)} is no span of time`);
  }
  return seconds;
}

function readRules(body: MapNode, context: ParseContext): ScalarNode[] {
  const node = findValue(body, 'rules');
  return node === null ? [] : textsOf(node, 'rules', context);
}

type Aliases = SigmaCorrelation['aliases'];

function readAliases(body: MapNode, context: ParseContext): Aliases {
  const node = findValue(body, 'aliases');
  const map = node === null ? null : mapOf(node, 'aliases', context);
  if (map === null) return [];
  return map.pairs.flatMap(({ key, value }) => {
    const fields = mapOf(value, key.text, context);
    if (fields === null) return [];
    const named = fields.pairs.flatMap((pair) => {
      const field = textOf(pair.value, pair.key.text, context);
      return field === null ? [] : [{ rule: pair.key.text, field }];
    });
    return [{ alias: key.text, fields: named }];
  });
}

function readGroupBy(body: MapNode, context: ParseContext): string[] {
  const node = findValue(body, 'group-by');
  return node === null ? [] : textsOf(node, 'group-by', context).map(({ text }) => text);
}

function readGenerate(body: MapNode, context: ParseContext): boolean {
  const node = findValue(body, 'generate');
  if (node === null) return false;
  const value = node.kind === 'scalar' ? typeScalar(node) : null;
  if (value?.kind === 'boolean') return value.value;
  reportKind(node, 'generate', 'true or false', context);
  return false;
}

type Outcome = Pick<SigmaCorrelation, 'rules' | 'condition'>;

/** The condition with the rules it is about: an expression may name them instead of `rules`. */
function readCondition(
  body: MapNode,
  type: CorrelationType,
  named: readonly ScalarNode[],
  context: ParseContext,
): Outcome | null {
  const node = findValue(body, 'condition');
  const rules = named.map(({ text }) => text);
  const temporal = TEMPORAL.includes(type);
  if (node?.kind === 'scalar') {
    if (temporal) return readExpression(node, named, context);
    const message = `a condition in words is for ${TEMPORAL.join(' and ')}, not ${type}`;
    context.reporter.report('SG052', node.span, message);
    return null;
  }
  if (rules.length === 0) {
    context.reporter.report('SG040', placeOf(body), `'rules' is missing`);
    return null;
  }
  if (node === null && temporal) return { rules, condition: allOf(rules) };
  const map = node ?? requireValue(body, 'condition', context);
  const threshold = map === null ? null : readThreshold(map, type, context);
  return threshold === null ? null : { rules, condition: threshold };
}

/** Without a condition, a temporal correlation asks for every one of its rules. */
function allOf(rules: readonly string[]): SigmaCorrelation['condition'] {
  const bounds = [{ operator: 'gte', value: new Set(rules).size } as const];
  return { kind: 'threshold', bounds, fields: [], percentile: null };
}
