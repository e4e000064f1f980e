import { findValue, requireValue, textsOf } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import { readPattern } from './parse-pattern.ts';
import type { Pattern } from './pattern.ts';
import type { ProfileReporter } from './profile-reporter.ts';

/** The patterns of a key; none where it is absent. */
export function readPatterns(
  map: MapNode,
  key: string,
  reporter: ProfileReporter,
  fold = false,
): Pattern[] {
  const value = findValue(map, key);
  if (value === null) return [];
  return textsOf(value, key, { reporter }).flatMap(
    (node) => readPattern(node, reporter, fold) ?? [],
  );
}

/** The one pattern of a key that must be there. */
export function requirePattern(
  map: MapNode,
  key: string,
  reporter: ProfileReporter,
  fold = false,
): Pattern | null {
  const value = requireValue(map, key, { reporter });
  if (value === null) return null;
  if (value.kind === 'scalar') return readPattern(value, reporter, fold);
  reporter.report('SG041', value.span, `'${key}' takes one value`);
  return null;
}
