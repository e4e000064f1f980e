/** Every modifier of Sigma 2.1 by name, with the spellings found in rules. */
import { base64, base64offset } from './base64.ts';
import { cidr } from './cidr.ts';
import { day, gt, gte, hour, lt, lte, minute, month, week, year } from './compare.ts';
import { expand } from './expand.ts';
import { cased, exists, fieldref } from './field.ts';
import { dotAll, ignoreCase, multiline, re } from './regex.ts';
import { contains, endswith, startswith } from './substring.ts';
import { utf16, utf16be, utf16le } from './utf16.ts';
import type { ModifierSteps } from './value.ts';
import { windash } from './windash.ts';

/** Modifiers that say how the values of an item go together; they leave the values as they are. */
export const ITEM_MODIFIERS: readonly string[] = ['all', 'neq'];

export const VALUE_MODIFIERS: ReadonlyMap<string, ModifierSteps> = new Map(
  Object.entries({
    contains,
    startswith,
    endswith,
    exists,
    cased,
    re,
    i: ignoreCase,
    ignorecase: ignoreCase,
    m: multiline,
    multiline,
    s: dotAll,
    dotall: dotAll,
    base64,
    base64offset,
    utf16le,
    wide: utf16le,
    utf16be,
    utf16,
    windash,
    cidr,
    gt,
    gte,
    lt,
    lte,
    minute,
    hour,
    day,
    week,
    month,
    year,
    fieldref,
    expand,
  }),
);
