/** `re` and its flags `i`, `m`, `s`. */
import { RE2JS } from 're2js';
import { MAX_REGEX_LENGTH } from '../limits.ts';
import { printable, quote } from '../quote.ts';
import type { RegexFlags } from '../rule.ts';
import { type Fault, fault, type ModifierSteps } from './value.ts';

const FLAG_OF_LETTER: Readonly<Record<string, keyof RegexFlags>> = {
  i: 'ignoreCase',
  m: 'multiline',
  s: 'dotAll',
};

/** `re`: the value as written, without Sigma's escapes. Flags written into its beginning, `(?i)`, become flags. */
export const re: ModifierSteps = {
  text(value, { before }) {
    if (before.length > 0) return fault('SG011', `'re' comes first, not after '${before.at(-1)}'`);
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

/** A fault when neither engine that matching uses understands the expression: JavaScript's own, and RE2's linear one. */
export function regexFault(source: string): Fault | null {
  if (source.length > MAX_REGEX_LENGTH) {
    return fault('SG002', `the regular expression has more than ${MAX_REGEX_LENGTH} characters`);
  }
  if (complaintOf(() => new RegExp(source)) === null) return null;
  const complaint = complaintOf(() => RE2JS.compile(source));
  return complaint === null ? null : fault('SG016', `${quote(source)} cannot run`, complaint);
}

function complaintOf(compile: () => unknown): string | null {
  try {
    compile();
    return null;
  } catch (error) {
    return error instanceof Error ? printable(error.message) : 'it is not understood';
  }
}
