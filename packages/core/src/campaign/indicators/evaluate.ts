import { compileRegex } from '@unmask/sigma';
import { parseNetwork, relate } from '../../detect/hiding/network.ts';
import type { Observable } from '../observables/observable.ts';
import type { Comparison, Test } from './indicator.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

/** Whether a comparison holds of an event. @returns the values that made it hold, in its order; `null` when it does not */
export type CompiledComparison = (
  observables: readonly Observable[],
) => readonly Observable[] | null;

export function compileComparison(comparison: Comparison): CompiledComparison {
  switch (comparison.kind) {
    case 'all':
      return all(comparison.of.map(compileComparison));
    case 'any':
      return any(comparison.of.map(compileComparison));
    case 'test':
      return compileTest(comparison);
  }
}

function all(parts: readonly CompiledComparison[]): CompiledComparison {
  return (observables) => {
    const proof: Observable[] = [];
    for (const part of parts) {
      const found = part(observables);
      if (found === null) return null;
      proof.push(...found);
    }
    return proof;
  };
}

function any(parts: readonly CompiledComparison[]): CompiledComparison {
  return (observables) => {
    for (const part of parts) {
      const found = part(observables);
      if (found !== null) return found;
    }
    return null;
  };
}

function compileTest(test: Test): CompiledComparison {
  const subject: Subject = SUBJECTS[test.subject];
  const compare = comparerOf(subject, test);
  return (observables) => {
    for (const seen of observables) {
      if (!subject.kinds.includes(seen.kind)) continue;
      if (subject.role !== null && subject.role !== seen.role) continue;
      const result = compare(seen);
      if (result !== null && result !== test.negated) return [seen];
    }
    return null;
  };
}

/** `null`: the value has nothing to compare. */
type Compare = (seen: Observable) => boolean | null;

function comparerOf(subject: Subject, { operator, values }: Test): Compare {
  switch (operator) {
    case 'equal':
      return (seen) => values.some((wanted) => subject.equal(seen, wanted));
    case 'exists':
      return () => true;
    case 'subset':
      return subsetComparer(values);
    case 'like':
      return textComparer(subject, values.map(likeRegex));
    case 'matches':
      return textComparer(subject, values);
    case 'less':
      return numberComparer((seen, wanted) => seen < wanted, values);
    case 'more':
      return numberComparer((seen, wanted) => seen > wanted, values);
  }
}

function subsetComparer(values: readonly string[]): Compare {
  const networks = values.map((text) => parseNetwork(text)!);
  return ({ value }) => {
    const address = parseNetwork(value);
    if (address === null) return null;
    return networks.some((network) => ['equal', 'inside'].includes(relate(address, network) ?? ''));
  };
}

function textComparer(subject: Subject, sources: readonly string[]): Compare {
  const tests = sources.map((source) => {
    const test = regexOf(source, subject);
    // Patterns are tried when they are read.
    if (typeof test === 'string') throw new Error(test);
    return test;
  });
  return (seen) => {
    const text = subject.text(seen);
    return text === null ? null : tests.some((test) => test(text));
  };
}

/** @returns what is wrong with the expression, where it cannot be run in time that no text can stretch */
export function regexOf(source: string, { keepsCase }: Subject): ReturnType<typeof compileRegex> {
  return compileRegex(source, { ignoreCase: !keepsCase, multiline: false, dotAll: true });
}

/** LIKE of SQL: `%` stands for any characters, `_` for one. */
export function likeRegex(pattern: string): string {
  const body = pattern
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return `^${body}$`;
}

function numberComparer(
  compare: (seen: number, wanted: number) => boolean,
  values: readonly string[],
): Compare {
  return ({ value }) => values.some((wanted) => compare(Number(value), Number(wanted)));
}
