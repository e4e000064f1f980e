/** `re` and its flags `i`, `m`, `s`. */
import { MAX_REGEX_LENGTH } from '../limits.ts';
import type { RegexFlags } from '../rule.ts';
import { fault, type ModifierSteps } from './value.ts';

const FLAG_OF_LETTER: Readonly<Record<string, keyof RegexFlags>> = {
  i: 'ignoreCase',
  m: 'multiline',
  s: 'dotAll',
};

/** `re`: the value as written, without Sigma's escapes. Flags written into its beginning, `(?i)`, become flags. */
export const re: ModifierSteps = {
  text(value, { before }) {
    if (before.length > 0) return fault('SG011', `'re' comes first, not after '${before.at(-1)}'`);
    if (value.written.length > MAX_REGEX_LENGTH) {
      return fault('SG002', `the regular expression has more than ${MAX_REGEX_LENGTH} characters`);
    }
    const flags = { ignoreCase: false, multiline: false, dotAll: false };
    let source = value.written;
    for (let inline = inlineFlags(source); inline !== null; inline = inlineFlags(source)) {
      for (const letter of inline) flags[FLAG_OF_LETTER[letter]!] = true;
      source = source.slice(inline.length + '(?)'.length);
    }
    return { kind: 'regex', source, flags };
  },
};

function inlineFlags(source: string): string | null {
  return /^\(\?([ims]+)\)/.exec(source)?.[1] ?? null;
}

function flag(name: keyof RegexFlags): ModifierSteps {
  return { regex: (value) => ({ ...value, flags: { ...value.flags, [name]: true } }) };
}

export const ignoreCase: ModifierSteps = flag('ignoreCase');
export const multiline: ModifierSteps = flag('multiline');
export const dotAll: ModifierSteps = flag('dotAll');
