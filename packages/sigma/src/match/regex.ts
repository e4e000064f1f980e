import { RE2JS } from 're2js';
import type { RegexFlags } from '../rule.ts';
import { nativeRegex } from './regex-native.ts';

/** Whether a regular expression is found anywhere in a text. */
export type RegexTest = (text: string) => boolean;

/**
 * Compiles a regular expression to one that cannot hang, whatever the text: on RE2's engine, which is linear. JavaScript's own,
 * which is much faster, runs only what cannot backtrack far.
 *
 * @returns why not, when the expression needs what RE2 does not have (look-around, back-references)
 */
export function compileRegex(source: string, flags: RegexFlags): RegexTest | string {
  try {
    const compiled = RE2JS.compile(source, re2Flags(flags));
    return nativeRegex(source, flags) ?? ((text) => compiled.matcher(text).find());
  } catch (error) {
    return error instanceof Error ? error.message : 'not understood';
  }
}

function re2Flags({ ignoreCase, multiline, dotAll }: RegexFlags): number {
  return (
    (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) |
    (multiline ? RE2JS.MULTILINE : 0) |
    (dotAll ? RE2JS.DOTALL : 0)
  );
}
