import { findTexts, findValue, requireValue } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import { checkKeys, findLine, findLines, findName, requireLine } from '../../yaml/nodes.ts';
import { literalsOf, shortestOf } from './pattern.ts';
import { type HostTrace, PLATFORMS, TRACE_KINDS, TRACE_WEIGHTS } from './profile.ts';
import type { ProfileReporter } from './profile-reporter.ts';
import { readPatterns, requirePattern } from './read-patterns.ts';

const KEYS = [
  'kind',
  'pattern',
  'values',
  'honest-values',
  'family',
  'weight',
  'meaning',
  'benign',
  'techniques',
  'platform',
];

/** Characters that a trace fixes in one piece. Shorter ones are in other names; a strong one stands alone. */
const MIN_FIXED = 4;
const MIN_FIXED_OF_STRONG = 8;

/** @returns `null` when it cannot be used, which was reported */
export function readTrace(map: MapNode, reporter: ProfileReporter): HostTrace | null {
  checkKeys(map, KEYS, 'a trace', reporter);
  for (const key of ['kind', 'weight']) requireValue(map, key, { reporter });
  const kind = findName(map, 'kind', TRACE_KINDS, reporter);
  const weight = findName(map, 'weight', TRACE_WEIGHTS, reporter);
  const pattern = requirePattern(map, 'pattern', reporter, true);
  const meaning = requireLine(map, 'meaning', reporter);
  if (kind === null || weight === null || pattern === null) return null;
  const trace: HostTrace = {
    kind,
    pattern,
    values: readPatterns(map, 'values', reporter, true),
    honestValues: readPatterns(map, 'honest-values', reporter, true),
    family: findLine(map, 'family', reporter),
    weight,
    meaning,
    benign: findTexts(map, 'benign', { reporter }),
    techniques: findLines(map, 'techniques', reporter),
    platform: findName(map, 'platform', PLATFORMS, reporter),
  };
  checkTrace(map, trace, reporter);
  return trace;
}

function checkTrace(map: MapNode, trace: HostTrace, reporter: ProfileReporter): void {
  const { kind, weight, pattern, values, honestValues, benign } = trace;
  const place = findValue(map, 'pattern')!.span;
  const least = weight === 'strong' ? MIN_FIXED_OF_STRONG : MIN_FIXED;
  if (shortestOf(literalsOf(pattern)) < least) {
    const help = `a ${weight} trace fixes at least ${least} characters in one piece`;
    reporter.tell('IP009', place, 'other names would fit this trace', help);
  }
  if (kind !== 'registry' && values.length + honestValues.length > 0) {
    const key = values.length > 0 ? 'values' : 'honest-values';
    reporter.tell('IP010', findValue(map, key)!.span, `a trace of kind ${kind} has no data`);
  }
  if (weight !== 'strong' && benign.length === 0)
    reporter.tell('IP013', place, `a ${weight} trace that names no honest owner`, `add 'benign'`);
}
