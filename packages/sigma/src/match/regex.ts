import { RE2JS } from 're2js';
import type { RegexFlags } from '../rule.ts';

/** Whether a regular expression is found anywhere in a text. */
export type RegexTest = (text: string) => boolean;

/**
 * Compiles a regular expression to one that cannot hang, whatever the text: on RE2's engine, which is linear. JavaScript's own,
 * which is faster, runs only what cannot backtrack far and means the same in both.
 *
 * @returns why not, when the expression needs what RE2 does not have (look-around, back-references)
 */
export function compileRegex(source: string, flags: RegexFlags): RegexTest | string {
  try {
    const compiled = RE2JS.compile(source, re2Flags(flags));
    if (isHarmless(source, flags)) {
      const native = new RegExp(
        source,
        `u${flags.ignoreCase ? 'i' : ''}${flags.dotAll ? 's' : ''}`,
      );
      return (text) => native.test(text);
    }
    return (text) => compiled.matcher(text).find();
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

/**
 * A plain sequence: characters, escaped punctuation, `\d`, simple classes, `^` and `$`, each with at most a small bounded
 * repetition. No groups, no alternatives, no unbounded repetition.
 */
const ATOM = /[A-Za-z0-9 _"'%&,:;<=>@~!#-]|\\[\\.*+?^$|(){}[\]/]|\\d|\[[A-Za-z0-9_-]+\]/.source;
const HARMLESS = new RegExp(`^\\^?(?:(?:${ATOM})(?:\\{\\d\\d?(?:,\\d\\d?)?\\}|\\?)?)+\\$?$`, 'u');
const MAX_REPETITIONS = 3;

function isHarmless(source: string, { multiline }: RegexFlags): boolean {
  if (multiline || !HARMLESS.test(source)) return false;
  return (source.match(/[{?]/g)?.length ?? 0) <= MAX_REPETITIONS;
}
