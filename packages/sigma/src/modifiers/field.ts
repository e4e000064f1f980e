/** Modifiers about the field itself: `exists`, `fieldref`, `cased`. */
import { quote } from '../quote.ts';
import { plainText } from './bytes.ts';
import { fault, type ModifierSteps } from './value.ts';

export const exists: ModifierSteps = {
  boolean({ value }, { chain }) {
    if (chain.length > 1) return fault('SG011', `'exists' stands alone`);
    return { kind: 'exists', value };
  },
};

export const fieldref: ModifierSteps = {
  text(value) {
    const field = plainText(value.pattern);
    if (value.bytes) return fault('SG011', `a field name cannot be encoded`);
    if (field === null) return fault('SG013', `${quote(value.written)} is no field name`);
    if (field === '') return fault('SG014', `'fieldref' needs the name of a field`);
    return { kind: 'fieldref', field, how: 'equals', cased: value.cased };
  },
};

export const cased: ModifierSteps = {
  text: (value) => ({ ...value, cased: true }),
  fieldref: (value) => ({ ...value, cased: true }),
};
