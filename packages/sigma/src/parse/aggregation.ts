/**
 * Aggregations of Sigma 1, which stood after the condition: `selection | count(User) by Computer > 10`, with the span
 * in `timeframe`. Correlations took their place in Sigma 2; each is read as the correlation that says the same.
 */
import { quote } from '../quote.ts';
import type {
  CorrelationType,
  CountOperator,
  Envelope,
  SigmaCorrelation,
  SigmaRule,
} from '../rule.ts';
import type { ScalarNode, YamlNode } from '../yaml.ts';
import { type ParseContext, partOf, placeOf } from './nodes.ts';
import { parseTimespan } from './timespan.ts';

type Aggregation = Pick<SigmaCorrelation, 'type' | 'groupBy' | 'timespan' | 'condition'>;

/** An aggregation longer than this is none; the expression below is quadratic at worst. */
const MAX_LENGTH = 512;

/** function ( field ) [by field, field] operator number */
const SHAPE =
  /^\s*([a-z]+)\s*\(([^()]*)\)\s*(?:by\s+([^<>=!]+?))?\s*([<>=!]=?)\s*(-?\d+(?:\.\d+)?)\s*$/i;

const OPERATORS: Readonly<Record<string, CountOperator>> = {
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '=': 'eq',
  '==': 'eq',
  '!=': 'neq',
};

const FIELD_TYPES: Readonly<Record<string, CorrelationType>> = {
  count: 'value_count',
  sum: 'value_sum',
  avg: 'value_avg',
};

/** Reads what follows the pipe of a condition. `null`: no correlation says the same; reported. */
export function parseAggregation(
  node: ScalarNode,
  timeframe: YamlNode | null,
  { reporter }: ParseContext,
): Aggregation | null {
  const pipe = node.text.indexOf('|');
  const text = node.text.slice(pipe + 1);
  const span = partOf(node, pipe + 1, node.text.length);
  const fail = (message: string, help: string | null = null): null => {
    reporter.report('SG035', span, message, help);
    return null;
  };
  if (/^\s*near\b/i.test(text)) {
    return fail(`'near' has no fixed meaning`, 'write a correlation of type temporal');
  }
  const match = text.length > MAX_LENGTH ? null : SHAPE.exec(text);
  const operator = OPERATORS[match?.[4] ?? ''];
  if (match === null || operator === undefined) {
    return fail(`${quote(text.trim())} is no aggregation`, 'count(field) by field > 10');
  }
  const [, name = '', field = '', by = '', , bound = ''] = match;
  const type = typeOf(name.toLowerCase(), field.trim());
  if (type === null) return fail(`no correlation does what ${quote(`${name}(${field})`)} does`);
  const timespan = timespanOf(timeframe);
  if (timespan === null) {
    const place = timeframe === null ? span : placeOf(timeframe);
    const message = timeframe === null ? `an aggregation needs 'timeframe'` : 'no span of time';
    reporter.report(timeframe === null ? 'SG035' : 'SG051', place, message);
    return null;
  }
  reporter.report('SG036', span, 'an aggregation of Sigma 1');
  return {
    type,
    timespan,
    groupBy: splitFields(by),
    condition: {
      kind: 'threshold',
      bounds: [{ operator, value: Number(bound) }],
      fields: splitFields(field),
      percentile: null,
    },
  };
}

function typeOf(name: string, field: string): CorrelationType | null {
  if (field === '') return name === 'count' ? 'event_count' : null;
  return FIELD_TYPES[name] ?? null;
}

function timespanOf(node: YamlNode | null): number | null {
  return node?.kind === 'scalar' ? parseTimespan(node.text) : null;
}

function splitFields(text: string): string[] {
  return text
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
}

/** The correlation that a rule with an aggregation stands for. It keeps the rule within, which never alerts by itself. */
export function correlationOf(
  envelope: Envelope,
  rule: SigmaRule,
  aggregation: Aggregation,
): SigmaCorrelation {
  return {
    ...envelope,
    ...aggregation,
    kind: 'correlation',
    rules: [rule.id ?? rule.title],
    aliases: [],
    generate: false,
    events: rule,
  };
}
