/** The two forms of a correlation's condition: thresholds in a map, or an expression over rule names. */
import { namesIn, parseCondition } from '../condition.ts';
import { quote } from '../quote.ts';
import type {
  CorrelationCondition,
  CorrelationType,
  CountOperator,
  SigmaCorrelation,
} from '../rule.ts';
import { typeScalar } from '../scalar.ts';
import { didYouMean } from '../suggest.ts';
import type { MapNode, ScalarNode, YamlNode, YamlPair } from '../yaml.ts';
import { mapOf, type ParseContext, partOf, placeOf, textsOf } from './nodes.ts';

const OPERATORS: readonly CountOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];

const KEYS: readonly string[] = [...OPERATORS, 'field', 'percentile'];

/** Without `percentile`, the middle one is meant, as in the specification's example. */
const DEFAULT_PERCENTILE = 50;

/** Reads `{gte: 10, lt: 100, field: User}`. `null`: wrong; reported. */
export function readThreshold(
  node: YamlNode,
  type: CorrelationType,
  context: ParseContext,
): CorrelationCondition | null {
  const map = mapOf(node, 'condition', context);
  if (map === null) return null;
  const { reporter } = context;
  const before = reporter.errors;
  for (const { key } of map.pairs) {
    if (KEYS.includes(key.text)) continue;
    const help = (): string => didYouMean(key.text, KEYS) ?? `the keys are ${KEYS.join(', ')}`;
    reporter.report('SG052', key.span, `unknown key ${quote(key.text)}`, help);
  }
  const bounds = OPERATORS.flatMap((operator) => readBound(map, operator, context));
  if (bounds.length === 0 && reporter.errors === before) {
    const help = `name at least one of ${OPERATORS.join(', ')}`;
    reporter.report('SG052', placeOf(map), 'the condition compares with nothing', help);
  }
  const fields = readFields(map, type, context);
  const percentile = readPercentile(map, type, context);
  return reporter.errors > before ? null : { kind: 'threshold', bounds, fields, percentile };
}

function pairOf(map: MapNode, key: string): YamlPair | null {
  return map.pairs.find((pair) => pair.key.text === key) ?? null;
}

function readBound(
  map: MapNode,
  operator: CountOperator,
  { reporter }: ParseContext,
): { operator: CountOperator; value: number }[] {
  const pair = pairOf(map, operator);
  if (pair === null) return [];
  const value = pair.value.kind === 'scalar' ? typeScalar(pair.value) : null;
  if (value?.kind === 'number') return [{ operator, value: value.value }];
  reporter.report('SG052', placeOf(pair.value), `'${operator}' takes a number`);
  return [];
}

function readFields(map: MapNode, type: CorrelationType, context: ParseContext): string[] {
  const pair = pairOf(map, 'field');
  const fields = pair === null ? [] : textsOf(pair.value, 'field', context).map(({ text }) => text);
  if (fields.length === 0 && type.startsWith('value_')) {
    context.reporter.report('SG052', pair?.key.span ?? placeOf(map), `${type} needs 'field'`);
  }
  return fields;
}

function readPercentile(map: MapNode, type: CorrelationType, context: ParseContext): number | null {
  const pair = pairOf(map, 'percentile');
  if (pair === null) return type === 'value_percentile' ? DEFAULT_PERCENTILE : null;
  const value = pair.value.kind === 'scalar' ? typeScalar(pair.value) : null;
  if (value?.kind === 'number' && Number.isInteger(value.value)) {
    if (value.value >= 0 && value.value <= 100) return value.value;
  }
  const message = `'percentile' takes a whole number from 0 to 100`;
  context.reporter.report('SG052', placeOf(pair.value), message);
  return null;
}

/** Reads `failed and success and not lockout`. The rules are those it names; `rules` may only repeat them. */
export function readExpression(
  node: ScalarNode,
  named: readonly ScalarNode[],
  context: ParseContext,
): Pick<SigmaCorrelation, 'rules' | 'condition'> | null {
  const { reporter } = context;
  const listed = named.map(({ text }) => text);
  const names = listed.length > 0 ? listed : identifiersIn(node.text);
  const scope = { what: 'rule', names, quantifiers: false } as const;
  const expression = parseCondition(node.text, scope, (code, start, end, message, help) =>
    reporter.report(code, partOf(node, start, end), message, help),
  );
  if (expression === null) return null;
  const used = namesIn(expression);
  for (const rule of named) {
    if (used.has(rule.text)) continue;
    reporter.report('SG052', rule.span, `the condition does not use the rule ${quote(rule.text)}`);
  }
  const rules = listed.length > 0 ? listed : [...used];
  return { rules, condition: { kind: 'expression', expression } };
}

/** Names of rules in an expression that stands without `rules`. */
function identifiersIn(text: string): string[] {
  const words = text.match(/(?<![\w-])[A-Za-z_][A-Za-z0-9_]*(?![\w-])/g) ?? [];
  return words.filter((word) => !/^(?:and|or|not|of)$/i.test(word));
}
