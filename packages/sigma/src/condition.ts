/**
 * The boolean language over selection names. Sigma specification 2.1, "Condition":
 *
 *     or   := and ('or' and)*
 *     and  := not ('and' not)*
 *     not  := 'not' not | atom
 *     atom := '(' or ')' | ('1' | 'any' | 'all') 'of' ('them' | pattern) | name
 */
import type { DiagnosticCode } from './codes.ts';
import {
  MAX_CONDITION_DEPTH,
  MAX_CONDITION_LENGTH,
  MAX_CONDITION_TOKENS,
  MAX_NAME_COMPARISONS,
} from './limits.ts';
import { quote } from './quote.ts';
import type { Help } from './reporter.ts';
import type { Condition } from './rule.ts';
import { didYouMean } from './suggest.ts';

/** What a condition may speak of. */
export interface ConditionScope {
  /** What a name stands for, in messages. */
  readonly what: 'selection' | 'rule';
  readonly names: readonly string[];
  /** Whether `1 of …` is allowed; correlations know names only. */
  readonly quantifiers: boolean;
}

/** Hears of what is wrong, with the UTF-16 offsets in the condition's text. */
export type ConditionReport = (
  code: DiagnosticCode,
  start: number,
  end: number,
  message: string,
  help?: Help,
) => void;

/** Parses a condition without aggregation. `null`: it is wrong, and `report` has heard why. */
export function parseCondition(
  text: string,
  scope: ConditionScope,
  report: ConditionReport,
): Condition | null {
  if (text.length > MAX_CONDITION_LENGTH) {
    report('SG002', 0, text.length, `more than ${MAX_CONDITION_LENGTH} characters`);
    return null;
  }
  return new ConditionParser(text, scope, report).parse();
}

/** The names that a condition uses. */
export function namesIn(condition: Condition): Set<string> {
  switch (condition.kind) {
    case 'selection':
      return new Set([condition.name]);
    case 'quantified':
      return new Set(condition.names);
    case 'not':
      return namesIn(condition.operand);
    default:
      return new Set(condition.operands.flatMap((operand) => [...namesIn(operand)]));
  }
}

/** Whether a condition contains `not` anywhere. */
export function negates(condition: Condition): boolean {
  switch (condition.kind) {
    case 'not':
      return true;
    case 'and':
    case 'or':
      return condition.operands.some(negates);
    default:
      return false;
  }
}

/**
 * Whether a selection's name answers to a pattern: in full, `*` for any run. Names that begin with `_` answer only to
 * patterns that do.
 */
export function nameMatches(pattern: string, name: string): boolean {
  if (name.startsWith('_') && !pattern.startsWith('_')) return false;
  const [head = '', ...runs] = pattern.split('*');
  const tail = runs.pop();
  if (tail === undefined) return name === pattern;
  if (name.length < head.length + tail.length) return false;
  if (!name.startsWith(head) || !name.endsWith(tail)) return false;
  let from = head.length;
  for (const run of runs) {
    const found = name.indexOf(run, from);
    if (found < 0) return false;
    from = found + run.length;
  }
  return from <= name.length - tail.length;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const QUANTIFIERS: Readonly<Record<string, 'any' | 'all'>> = { '1': 'any', any: 'any', all: 'all' };

class ConditionParser {
  readonly #tokens: readonly Token[];
  readonly #names: ReadonlySet<string>;
  readonly #length: number;
  #next = 0;
  #depth = 0;
  #compared = 0;

  readonly #scope: ConditionScope;
  readonly #report: ConditionReport;

  constructor(text: string, scope: ConditionScope, report: ConditionReport) {
    this.#scope = scope;
    this.#report = report;
    this.#names = new Set(scope.names);
    this.#length = text.length;
    this.#tokens = Array.from(text.matchAll(/[()|]|[^\s()|]+/g), (match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  parse(): Condition | null {
    if (this.#tokens.length === 0) return this.#fail(null, 'the condition is empty');
    if (this.#tokens.length > MAX_CONDITION_TOKENS) {
      return this.#tooLarge(`more than ${MAX_CONDITION_TOKENS} words and operators`);
    }
    const condition = this.#or();
    if (condition === null) return null;
    const rest = this.#tokens[this.#next];
    return rest === undefined ? condition : this.#failAfterOperand(rest);
  }

  #or(): Condition | null {
    return this.#chain('or', () => this.#chain('and', () => this.#not()));
  }

  #chain(operator: 'and' | 'or', operand: () => Condition | null): Condition | null {
    const operands: Condition[] = [];
    do {
      const next = operand();
      if (next === null) return null;
      operands.push(next);
    } while (this.#take(operator));
    return operands.length === 1 ? operands[0]! : { kind: operator, operands };
  }

  #not(): Condition | null {
    if (!this.#take('not')) return this.#atom();
    const operand = this.#nested(() => this.#not());
    return operand === null ? null : { kind: 'not', operand };
  }

  #atom(): Condition | null {
    const token = this.#tokens[this.#next++];
    if (token === undefined) return this.#fail(null, 'the condition ends too early');
    if (token.text === '(') return this.#parenthesised(token);
    if (token.text === ')' || token.text === '|' || this.#operatorOf(token) !== null) {
      return this.#fail(token, `expected a ${this.#scope.what}, not ${quote(token.text)}`);
    }
    if (this.#take('of')) return this.#quantified(token);
    return this.#name(token);
  }

  #parenthesised(open: Token): Condition | null {
    const inner = this.#nested(() => this.#or());
    if (inner === null || this.#take(')')) return inner;
    const rest = this.#tokens[this.#next];
    return rest === undefined
      ? this.#fail(open, 'this parenthesis is never closed')
      : this.#failAfterOperand(rest);
  }

  #nested(parse: () => Condition | null): Condition | null {
    if (++this.#depth > MAX_CONDITION_DEPTH) {
      return this.#tooLarge(
        `more than ${MAX_CONDITION_DEPTH} parentheses or nots inside one another`,
      );
    }
    const result = parse();
    this.#depth--;
    return result;
  }

  #quantified(token: Token): Condition | null {
    const target = this.#tokens[this.#next++];
    if (target === undefined || '()|'.includes(target.text)) {
      return this.#fail(target ?? null, `'of' needs 'them' or a pattern of names after it`);
    }
    const quantifier = QUANTIFIERS[token.text];
    if (!this.#scope.quantifiers) {
      return this.#fail(
        token,
        `${quote(`${token.text} of`)} is not possible here: only names, and, or, not`,
      );
    }
    if (quantifier === undefined) {
      this.#report(
        'SG033',
        token.start,
        target.end,
        `${quote(`${token.text} of`)} is not possible`,
      );
      return null;
    }
    this.#compared += this.#scope.names.length;
    if (this.#compared > MAX_NAME_COMPARISONS) {
      return this.#tooLarge('its patterns stand for too many selections');
    }
    const them = this.#isOperator(target, 'them');
    const pattern = them ? '*' : target.text;
    const names = this.#scope.names.filter((name) => nameMatches(pattern, name));
    if (names.length > 0) {
      return { kind: 'quantified', quantifier, pattern: them ? 'them' : pattern, names };
    }
    const message = them ? 'there is no selection' : `no selection is named ${quote(pattern)}`;
    this.#report('SG032', target.start, target.end, message, this.#suggest(pattern));
    return null;
  }

  #name(token: Token): Condition | null {
    if (this.#names.has(token.text)) return { kind: 'selection', name: token.text };
    const help = token.text.includes('*')
      ? `write ${quote(`1 of ${token.text}`)} or ${quote(`all of ${token.text}`)}`
      : this.#suggest(token.text);
    const message = `there is no ${this.#scope.what} ${quote(token.text)}`;
    this.#report('SG031', token.start, token.end, message, help);
    return null;
  }

  #suggest(name: string): Help {
    return () => didYouMean(name.replaceAll('*', ''), this.#names);
  }

  /** Takes the next token when it is this operator or parenthesis. */
  #take(operator: string): boolean {
    const token = this.#tokens[this.#next];
    if (token === undefined || !this.#isOperator(token, operator)) return false;
    this.#next++;
    if (token.text !== operator) {
      this.#report('SG034', token.start, token.end, `${quote(token.text)} in capitals`);
    }
    return true;
  }

  #isOperator(token: Token, operator: string): boolean {
    if (token.text === operator) return true;
    return token.text.toLowerCase() === operator && !this.#names.has(token.text);
  }

  #operatorOf(token: Token): string | null {
    return ['and', 'or', 'not', 'of'].find((operator) => this.#isOperator(token, operator)) ?? null;
  }

  #failAfterOperand(token: Token): null {
    const stray = token.text === ')' ? 'this parenthesis was never opened' : null;
    return this.#fail(token, stray ?? `expected 'and' or 'or', not ${quote(token.text)}`);
  }

  #tooLarge(message: string): null {
    this.#report('SG002', 0, this.#length, message);
    return null;
  }

  #fail(token: Token | null, message: string): null {
    const start = token?.start ?? Math.max(0, this.#length - 1);
    this.#report('SG030', start, token?.end ?? this.#length, message);
    return null;
  }
}
