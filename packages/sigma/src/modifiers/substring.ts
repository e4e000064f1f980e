/** `contains`, `startswith`, `endswith`. */
import { joinParts } from '../pattern.ts';
import { WILDCARD } from '../rule.ts';
import type { ModifierSteps, TextValue } from './value.ts';

function withWildcards(value: TextValue, before: boolean, after: boolean): TextValue {
  const pattern = joinParts([
    ...(before ? [WILDCARD.many] : []),
    ...value.pattern,
    ...(after ? [WILDCARD.many] : []),
  ]);
  return { ...value, pattern };
}

export const contains: ModifierSteps = {
  text: (value) => withWildcards(value, true, true),
  // A regular expression is searched for anywhere already.
  regex: (value) => value,
  fieldref: (value) => ({ ...value, how: 'contains' }),
};

export const startswith: ModifierSteps = {
  text: (value) => withWildcards(value, false, true),
  regex: (value) => ({ ...value, source: `^(?:${value.source})` }),
  fieldref: (value) => ({ ...value, how: 'startswith' }),
};

export const endswith: ModifierSteps = {
  text: (value) => withWildcards(value, true, false),
  regex: (value) => ({ ...value, source: `(?:${value.source})$` }),
  fieldref: (value) => ({ ...value, how: 'endswith' }),
};
