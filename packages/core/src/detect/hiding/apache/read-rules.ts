import type { RulePlace, Subject } from '../access-rule.ts';
import { clientSubject, kindOfVariable, patternSubjects, subject } from '../read/reader.ts';
import type { Demand } from './required.ts';
import type { RewriteCondition, RewriteStep } from './rewriting.ts';

/** Rewrite rules for every path. */
const EVERY_PATH = /^(?:\^|\.\*|\^\.\*\$?|\^?\(\.\*\)\$?|\.\?|\^\/?)$/;

/** A pattern on addresses from their start to the end of a number: `^198\\.51\\.100\\.`, `^(192\\.0\\.2|198\\.51\\.100)\\.`. */
const WHOLE_NETWORKS = /^\^(?:[^|()]*|\([^()]*\)[^|()]*)(?:\\\.|\$|\d{3})$/;

/** A client of `Allow` and `Deny`. */
export function listedSubject(client: string): Subject {
  return /^env=/i.test(client)
    ? subject('environment', client.slice(4).replace(/^!/, ''), /^env=!/i.test(client))
    : clientSubject(client);
}

/** What follows `Require` or `Require not`. */
export function demandOf([what = '', ...values]: readonly string[]): Demand {
  const kind = what.toLowerCase();
  if (kind === 'all' && values[0]?.toLowerCase() === 'granted')
    return { kind: 'subjects', subjects: [clientSubject('all')] };
  if (kind === 'all') return { kind: 'nobody' };
  if (kind === 'ip' || kind === 'host')
    return { kind: 'subjects', subjects: values.map((value) => clientSubject(value)) };
  if (kind === 'local') return { kind: 'local' };
  const known = kind === 'env' ? `the variable ${values[0] ?? ''}` : WHY[kind];
  return { kind: 'untold', why: known ?? `Require ${what}` };
}

const WHY: Readonly<Record<string, string>> = {
  expr: 'an expression',
  'valid-user': 'who has a password',
  user: 'who has a password',
  group: 'who has a password',
};

/** Only of addresses whose pattern begins at their start the networks are known; else only the same question has the same answer. */
export function rewriteCondition([
  test = '',
  pattern = '',
  flags = '',
]: readonly string[]): RewriteCondition {
  const negated = pattern.startsWith('!');
  const bare = negated ? pattern.slice(1) : pattern;
  const isOr = /[[,]\s*(?:OR|ornext)\s*[\],]/i.test(flags);
  const kind = kindOfVariable(test);
  const isNetwork = /^%\{REMOTE_ADDR\}$/i.test(test) && WHOLE_NETWORKS.test(bare);
  if (kind === null || kind === 'path' || (kind === 'network' && !isNetwork))
    return { subjects: null, negated, isOr };
  return { subjects: patternSubjects(kind, bare), negated, isOr };
}

export function rewriteStep(
  [pattern = '', target = '-', flags = '']: readonly string[],
  conditions: readonly RewriteCondition[],
  place: RulePlace,
): RewriteStep {
  return {
    place,
    conditions,
    everyPath: EVERY_PATH.test(pattern),
    effect: effectOf(target, flags.toLowerCase()),
  };
}

const ANSWERS = /[[,]\s*(?:f|forbidden|g|gone|r|redirect|p|proxy)\s*[\],=]/;
const REORDERS = /[[,]\s*(?:s|skip|c|chain|n|next)\s*[\],=]/;
const ENDS = /[[,]\s*(?:l|last|end)\s*[\],]/;

function effectOf(target: string, flags: string): RewriteStep['effect'] {
  if (ANSWERS.test(flags) || /^https?:\/\//i.test(target)) return 'out';
  if (REORDERS.test(flags) || target !== '-') return 'skip';
  return ENDS.test(flags) ? 'end' : 'none';
}
