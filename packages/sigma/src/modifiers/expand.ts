/** `expand`: placeholders give way to the user's values (Sigma 2.1, "Placeholders"). */
import { type DraftPattern, joinParts, parsePattern } from '../pattern.ts';
import { quote } from '../quote.ts';
import { WILDCARD } from '../rule.ts';
import { didYouMean } from '../suggest.ts';
import {
  type Fault,
  fault,
  grow,
  type Growth,
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
    const make = (chosen: readonly DraftPattern[]): SingleValue => ({
      ...value,
      pattern: joinParts(chosen.flat()),
    });
    return crossProduct(choices, value.written.length, context.growth, make);
  },
  regex(value, context) {
    const choices = splitRegex(value.source).map((part) => {
      if (typeof part === 'string') return [part];
      const values = valuesOf(part.placeholder, context);
      return Array.isArray(values) ? values.map(regexOf) : values;
    });
    const make = (chosen: readonly string[]): SingleValue => ({
      ...value,
      source: chosen.join(''),
    });
    return crossProduct(choices, value.source.length, context.growth, make);
  },
};

function valuesOf(name: string, { placeholders }: ModifierContext): DraftPattern[] | Fault {
  const values = placeholders.get(name);
  if (values !== undefined && values.length > 0) return values.map(parsePattern);
  const standard = STANDARD_NAMES.includes(name) ? 'it is one of Sigma’s standard names; ' : '';
  const help = (): string =>
    didYouMean(name, placeholders.keys()) ?? `${standard}give its values in a placeholder file`;
  return fault('SG015', `the placeholder ${quote(`%${name}%`)} has no values`, help);
}

/** Every way to choose one part from each list, the last list changing fastest. */
function crossProduct<Part>(
  choices: readonly (readonly Part[] | Fault)[],
  length: number,
  growth: Growth,
  make: (chosen: readonly Part[]) => SingleValue,
): Value | Fault {
  let chosen: Part[][] = [[]];
  for (const list of choices) {
    if (!isList(list)) return list;
    const excess = list.length === 1 ? null : grow(growth, chosen.length * list.length, length);
    if (excess !== null) return excess;
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
