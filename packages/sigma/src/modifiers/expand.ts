/** `expand`: placeholders give way to the user's values (Sigma 2.1, "Placeholders"). */
import { MAX_EXPANDED_VALUES } from '../limits.ts';
import { type DraftPattern, joinParts, parsePattern } from '../pattern.ts';
import { WILDCARD } from '../rule.ts';
import { didYouMean } from '../suggest.ts';
import {
  type Fault,
  fault,
  type ModifierContext,
  type ModifierSteps,
  type SingleValue,
  type Value,
} from './value.ts';

/** Names that the specification gives a meaning. */
const STANDARD_NAMES = [
  'Administrators',
  'JumpServers',
  'Workstations',
  'Servers',
  'DomainControllers',
];

export const expand: ModifierSteps = {
  text(value, context) {
    if (!value.pattern.some((part) => typeof part === 'object')) return value;
    const choices = value.pattern.map((part) =>
      typeof part === 'object' ? valuesOf(part.placeholder, context) : [[part]],
    );
    return crossProduct(choices, (chosen) => ({ ...value, pattern: joinParts(chosen.flat()) }));
  },
  regex(value, context) {
    const choices = splitRegex(value.source).map((part) => {
      if (typeof part === 'string') return [part];
      const values = valuesOf(part.placeholder, context);
      return Array.isArray(values) ? values.map(regexOf) : values;
    });
    return crossProduct(choices, (chosen) => ({ ...value, source: chosen.join('') }));
  },
};

function valuesOf(name: string, { placeholders }: ModifierContext): DraftPattern[] | Fault {
  const values = placeholders.get(name);
  if (values !== undefined && values.length > 0) return values.map(parsePattern);
  const similar = didYouMean(name, placeholders.keys());
  const standard = STANDARD_NAMES.includes(name) ? 'it is one of Sigma’s standard names; ' : '';
  const help = similar ?? `${standard}give its values in a placeholder file`;
  return fault('SG015', `the placeholder '%${name}%' has no values`, help);
}

/** Every way to choose one part from each list, the last list changing fastest. */
function crossProduct<Part>(
  choices: readonly (readonly Part[] | Fault)[],
  make: (chosen: readonly Part[]) => SingleValue,
): Value | Fault {
  let chosen: Part[][] = [[]];
  for (const list of choices) {
    if (!isList(list)) return list;
    if (chosen.length * list.length > MAX_EXPANDED_VALUES) {
      return fault('SG002', `the placeholders stand for more than ${MAX_EXPANDED_VALUES} values`);
    }
    chosen = chosen.flatMap((parts) => list.map((part) => [...parts, part]));
  }
  const values = chosen.map(make);
  return values.length === 1 ? values[0]! : { kind: 'group', values };
}

function isList<Part>(list: readonly Part[] | Fault): list is readonly Part[] {
  return Array.isArray(list);
}

/** Cuts a regular expression at its placeholders; an escaped `\%` begins none. */
function splitRegex(source: string): (string | { placeholder: string })[] {
  const parts: (string | { placeholder: string })[] = [];
  let end = 0;
  for (const match of source.matchAll(/\\[^]|%([\p{L}\p{N}_.-]+)%/gu)) {
    if (match[1] === undefined) continue;
    parts.push(source.slice(end, match.index), { placeholder: match[1] });
    end = match.index + match[0].length;
  }
  return [...parts, source.slice(end)];
}

/** A value as a regular expression that matches it literally, its wildcards apart. */
function regexOf(pattern: DraftPattern): string {
  const parts = pattern.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return part === WILDCARD.many ? '.*' : '.';
  });
  return parts.join('');
}
