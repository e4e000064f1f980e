import type { ValueTest } from '../rule.ts';

/** Whether a test holds for a field that is missing (`undefined`) or has no value (`null`). */
export function holdsWithoutValue(test: ValueTest, value: null | undefined): boolean {
  switch (test.kind) {
    case 'null':
      return true;
    case 'exists':
      return test.value === (value === null);
    case 'group':
      return test.tests.some((each) => holdsWithoutValue(each, value));
    default:
      return false;
  }
}
