/** A filter document. Sigma specification 2.1, "Filters". */
import { negates } from '../condition.ts';
import type { SigmaFilter } from '../rule.ts';
import type { MapNode } from '../yaml.ts';
import { readEnvelope } from './envelope.ts';
import { readLogsource } from './logsource.ts';
import {
  findPair,
  mapOf,
  type ParseContext,
  partOf,
  reportKind,
  requireValue,
  textsOf,
} from './nodes.ts';
import { readCondition } from './rule.ts';
import { readSelections } from './selection.ts';

const RESERVED = ['rules', 'condition'] as const;

/** Reads a document with `filter`. `null`: something that it cannot do without is wrong; reported. */
export function readFilter(map: MapNode, context: ParseContext): SigmaFilter | null {
  const envelope = readEnvelope(map, context);
  const logsource = readLogsource(map, context);
  const value = requireValue(map, 'filter', context);
  const body = value === null ? null : mapOf(value, 'filter', context);
  if (body === null) return null;
  const rules = readTargets(body, context);
  const selections = readSelections(body, RESERVED, context);
  const condition = readFilterCondition(body, context);
  if (logsource === null || rules === null || condition === null) return null;
  return { ...envelope, kind: 'filter', logsource, rules, selections, condition };
}

/** The rules a filter is for. An empty list means any, as the word does. */
function readTargets(body: MapNode, context: ParseContext): SigmaFilter['rules'] | null {
  const pair = findPair(body, 'rules');
  if (pair === null) {
    requireValue(body, 'rules', context);
    return null;
  }
  const rules = textsOf(pair.value, 'rules', context).map(({ text }) => text);
  const any = rules.length === 0 || (rules.length === 1 && rules[0]!.toLowerCase() === 'any');
  return any ? 'any' : rules;
}

function readFilterCondition(
  body: MapNode,
  context: ParseContext,
): SigmaFilter['condition'] | null {
  const node = requireValue(body, 'condition', context);
  if (node === null) return null;
  if (node.kind !== 'scalar') {
    reportKind(node, 'condition', 'one text', context);
    return null;
  }
  if (node.text.includes('|')) {
    const pipe = node.text.indexOf('|');
    const span = partOf(node, pipe, node.text.length);
    context.reporter.report('SG035', span, 'a filter cannot aggregate');
    return null;
  }
  const reserved: readonly string[] = RESERVED;
  const names = body.pairs.map(({ key }) => key.text).filter((name) => !reserved.includes(name));
  const condition = readCondition(node, names, context);
  if (condition !== null && !negates(condition)) {
    context.reporter.report('SG055', node.span, 'only events that match this filter stay');
  }
  return condition;
}
