/** `gt`, `gte`, `lt`, `lte`, and the parts of a time. */
import type { CompareOperator, TimePart } from '../rule.ts';
import { fault, type ModifierSteps } from './value.ts';

function compare(operator: CompareOperator): ModifierSteps {
  return { number: ({ value }) => ({ kind: 'compare', operator, value }) };
}

export const gt: ModifierSteps = compare('gt');
export const gte: ModifierSteps = compare('gte');
export const lt: ModifierSteps = compare('lt');
export const lte: ModifierSteps = compare('lte');

function timePart(part: TimePart, lowest: number, highest: number): ModifierSteps {
  return {
    number({ value }) {
      if (Number.isInteger(value) && value >= lowest && value <= highest) {
        return { kind: 'timePart', part, value };
      }
      return fault('SG014', `'${part}' takes a whole number from ${lowest} to ${highest}`);
    },
  };
}

export const minute: ModifierSteps = timePart('minute', 0, 59);
export const hour: ModifierSteps = timePart('hour', 0, 23);
export const day: ModifierSteps = timePart('day', 1, 31);
/** ISO 8601 weeks: some years have 53. */
export const week: ModifierSteps = timePart('week', 1, 53);
export const month: ModifierSteps = timePart('month', 1, 12);
export const year: ModifierSteps = timePart('year', 1, 9999);
