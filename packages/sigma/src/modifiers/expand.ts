/** `expand`: placeholders give way to the user's values (Sigma 2.1, "Placeholders"). */
import { MAX_PLACEHOLDERS } from '../limits.ts';
import { type DraftPattern, joinParts, parsePattern, type Placeholder } from '../pattern.ts';
import { quote } from '../quote.ts';
import { WILDCARD } from '../rule.ts';
import { didYouMean } from '../suggest.ts';
import {
  type Fault,
  fault,
  grow,
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
    const { pattern } = value;
    return expandIn(pattern, value.written.length, context, (values) => {
      let next = 0;
      const parts = pattern.flatMap((part) => (isPlaceholder(part) ? values[next++]! : [part]));
      return { ...value, pattern: joinParts(parts) };
    });
  },
  regex(value, context) {
    const parts = splitRegex(value.source);
    return expandIn(parts, value.source.length, context, (values) => {
      let next = 0;
      const texts = parts.map((part) => (isPlaceholder(part) ? regexOf(values[next++]!) : part));
      return { ...value, source: texts.join('') };
    });
  },
};

function isPlaceholder(part: DraftPattern[number]): part is Placeholder {
  return typeof part === 'object';
}

/** Makes a value of every way to choose one value for each placeholder, the last changing fastest. */
function expandIn(
  parts: DraftPattern,
  length: number,
  context: ModifierContext,
  make: (values: readonly DraftPattern[]) => SingleValue,
): Value | Fault {
  const names = parts.filter(isPlaceholder).map(({ placeholder }) => placeholder);
  if (names.length > MAX_PLACEHOLDERS) {
    return fault('SG002', `more than ${MAX_PLACEHOLDERS} placeholders in one value`);
  }
  let chosen: DraftPattern[][] = [[]];
  for (const name of names) {
    const values = context.placeholders.get(name) ?? [];
    if (values.length === 0) return unknownPlaceholder(name, context);
    const excess = grow(context.growth, chosen.length * values.length, length);
    if (excess !== null) return excess;
    const patterns = values.map(parsePattern);
    chosen = chosen.flatMap((before) => patterns.map((pattern) => [...before, pattern]));
  }
  const values = chosen.map(make);
  return values.length === 1 ? values[0]! : { kind: 'group', values };
}

function unknownPlaceholder(name: string, { placeholders }: ModifierContext): Fault {
  const standard = STANDARD_NAMES.includes(name) ? 'it is one of Sigma’s standard names; ' : '';
  const help = (): string =>
    didYouMean(name, placeholders.keys()) ?? `${standard}give its values in a placeholder file`;
  return fault('SG015', `the placeholder ${quote(`%${name}%`)} has no values`, help);
}

/** Cuts a regular expression at its placeholders; an escaped `\%` begins none. */
function splitRegex(source: string): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
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
