import { commonListOf } from '../common/common-values.ts';
import type { Test } from './indicator.ts';
import { SUBJECTS } from './subjects.ts';
import type { WarningList } from './warning-lists.ts';

/** Names the list that a value is on: one of our own, or of those that the user gives. */
export function commonTest(lists: readonly WarningList[]): (test: Test) => string | null {
  return ({ subject, values, operator }) => {
    const [value = ''] = values;
    if (operator !== 'equal' && operator !== 'subset') return null;
    const kind = subject === 'file-name' ? subject : (SUBJECTS[subject].kinds[0] ?? subject);
    // A path is not common because of its folder, nor is a name below a shared domain.
    const own = kind === 'path' ? null : commonListOf(kind, value);
    return own ?? lists.find((list) => list.has(value))?.name ?? null;
  };
}
