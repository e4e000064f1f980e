import type { Selection, SigmaRule, ValueTest } from '../rule.ts';
import { compileRegex } from './regex.ts';

/** Why a rule cannot run: a regular expression that only an engine which can hang would understand. @returns `null`: it can */
export function whyNotRunnable(rule: SigmaRule): string | null {
  for (const { selection } of rule.selections) {
    const reason = inSelection(selection);
    if (reason !== null) return reason;
  }
  return null;
}

function inSelection(selection: Selection): string | null {
  return selection.kind === 'item'
    ? first(selection.tests, inTest)
    : first(selection.operands, inSelection);
}

function inTest(test: ValueTest): string | null {
  if (test.kind === 'group') return first(test.tests, inTest);
  if (test.kind !== 'regex') return null;
  const compiled = compileRegex(test.source, test.flags);
  return typeof compiled === 'string' ? `a regular expression cannot run: ${compiled}` : null;
}

function first<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
