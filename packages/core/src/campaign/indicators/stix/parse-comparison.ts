import { parseNetwork } from '../../../detect/hiding/network.ts';
import { canonicalRegistryKey } from '../../observables/canonical.ts';
import { pathSubject } from '../classify.ts';
import { likeRegex, regexOf } from '../evaluate.ts';
import type { Comparison, Operator, Test } from '../indicator.ts';
import { SUBJECTS, type SubjectId } from '../subjects.ts';
import { NAMED_ENDS, subjectOfPath } from './object-paths.ts';
import { PatternError, type Token } from './tokens.ts';

/** Brackets in brackets. */
const MAX_DEPTH = 64;
/** Values compared in one pattern. */
const MAX_VALUES = 10_000;

const OPERATOR_OF: Readonly<Record<string, Operator>> = {
  '=': 'equal',
  '==': 'equal',
  '!=': 'equal',
  '<>': 'equal',
  IN: 'equal',
  LIKE: 'like',
  MATCHES: 'matches',
  ISSUBSET: 'subset',
  '<': 'less',
  '>': 'more',
  // With a negation.
  '>=': 'less',
  '<=': 'more',
};
const NEGATING: ReadonlySet<string> = new Set(['!=', '<>', '>=', '<=']);
const NUMBERS: ReadonlySet<SubjectId> = new Set<SubjectId>(['source-port', 'destination-port']);

/** The part of a pattern between `[` and `]`. */
export class ComparisonParser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;
  private values = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected comparison(): Comparison {
    return this.list('OR', 'any', () => this.list('AND', 'all', () => this.test()));
  }

  private list(word: string, kind: 'all' | 'any', part: () => Comparison): Comparison {
    const of = [part()];
    while (this.takeWord(word)) of.push(part());
    return of.length === 1 ? of[0]! : { kind, of };
  }

  private test(): Comparison {
    if (this.takeSign('(')) {
      const inner = this.nested(() => this.comparison());
      this.expectSign(')');
      return inner;
    }
    const exists = this.takeWord('EXISTS');
    const path = this.objectPath();
    if (!exists && path.endsWith('_ref.type')) return this.typeOfReference();
    const subject = subjectOfPath(path);
    if (subject === null) this.fail(`no log that can be read tells ${path}`);
    if (exists) return { kind: 'test', subject, operator: 'exists', values: [], negated: false };
    const not = this.takeWord('NOT');
    const sign = this.next().text;
    const operator = OPERATOR_OF[sign];
    if (operator === undefined) this.fail(`${sign} is not run`);
    const values = sign === 'IN' ? this.set() : [this.value()];
    return testOf(this, { path, subject, operator, values, negated: not !== NEGATING.has(sign) });
  }

  /** `dst_ref.type = 'ipv4-addr'` stands beside a value that tells as much: nothing is left to test. */
  private typeOfReference(): Comparison {
    this.expectSign('=');
    this.value();
    return { kind: 'all', of: [] };
  }

  /** `file:hashes.'SHA-256'` as `file:hashes.SHA-256`; an index says which of several, which events do not tell. */
  private objectPath(): string {
    let path = this.take('word', 'a comparison begins with an object, as in file:name').text;
    this.expectSign(':');
    path += `:${this.step()}`;
    for (;;) {
      if (this.takeSign('.')) path += `.${this.step()}`;
      else if (this.takeSign('[')) {
        this.next();
        this.expectSign(']');
      } else return path;
    }
  }

  private step(): string {
    const token = this.next();
    if (token.kind !== 'word' && token.kind !== 'string') this.fail('a property is missing');
    return token.text;
  }

  private set(): string[] {
    this.expectSign('(');
    const values = [this.value()];
    while (this.takeSign(',')) values.push(this.value());
    this.expectSign(')');
    return values;
  }

  private value(): string {
    const token = this.next();
    if (token.kind !== 'string' && token.kind !== 'number')
      this.fail(`${token.text === '' ? 'a value' : token.text} cannot be compared`);
    if (++this.values > MAX_VALUES) this.fail(`more than ${MAX_VALUES} values are not compared`);
    return token.text;
  }

  protected nested<Result>(parse: () => Result): Result {
    if (++this.depth > MAX_DEPTH) this.fail(`more than ${MAX_DEPTH} brackets in each other`);
    const result = parse();
    this.depth--;
    return result;
  }

  protected next(): Token {
    const token = this.tokens[this.at]!;
    if (token.kind === 'end') this.fail('the pattern ends too early');
    this.at++;
    return token;
  }

  protected take(kind: Token['kind'], otherwise: string): Token {
    const token = this.next();
    if (token.kind !== kind) this.fail(otherwise);
    return token;
  }

  protected takeWord(text: string): boolean {
    return this.takeIf('word', text);
  }

  protected takeSign(text: string): boolean {
    return this.takeIf('sign', text);
  }

  private takeIf(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.at]!;
    if (token.kind !== kind || token.text !== text) return false;
    this.at++;
    return true;
  }

  protected expectSign(text: string): void {
    if (!this.takeSign(text)) this.fail(`${text} is missing`);
  }

  protected expectEnd(): void {
    if (this.tokens[this.at]!.kind !== 'end') this.fail('the pattern goes on behind its end');
  }

  fail(reason: string): never {
    const { column } = this.tokens[Math.min(Math.max(this.at - 1, 0), this.tokens.length - 1)]!;
    throw new PatternError(`${reason} (character ${column})`);
  }
}

interface Written extends Omit<Test, 'kind'> {
  readonly path: string;
}

function testOf(parser: ComparisonParser, { path, values, ...written }: Written): Comparison {
  const given = { ...written, subject: subjectOfName(written, values) };
  const named = NAMED_ENDS[given.subject];
  // Many write a network where an address belongs, and mean all of it.
  const isSubset =
    given.operator === 'equal' && values.some((value) => asNetwork(given.subject, value));
  const test = isSubset ? { ...given, operator: 'subset' as const } : given;
  const tested = (subject: SubjectId, wanted: readonly string[]): Test => ({
    kind: 'test',
    ...test,
    subject,
    values: wanted.map((value) => readyValue(parser, { ...test, subject, path }, value)),
  });
  if (named === undefined || test.operator !== 'equal') return tested(test.subject, values);
  const names = values.filter((value) => SUBJECTS[test.subject].canonical(value) === null);
  const addresses = values.filter((value) => !names.includes(value));
  const parts = [
    ...(addresses.length > 0 ? [tested(test.subject, addresses)] : []),
    ...(names.length > 0 ? [tested(named, names)] : []),
  ];
  return parts.length === 1 ? parts[0]! : { kind: test.negated ? 'all' : 'any', of: parts };
}

/** Many write a whole path where the name of a file belongs; STIX has no place of its own for a pipe. */
function subjectOfName(
  { subject, operator }: Omit<Test, 'kind' | 'values'>,
  values: readonly string[],
): SubjectId {
  if (subject !== 'file-name' || operator !== 'equal') return subject;
  if (values.every((value) => /^\\\\[^\\]+\\pipe\\/i.test(value))) return 'pipe';
  return values.every((value) => /[\\/]/.test(value)) ? pathSubjectOf(values) : subject;
}

/** Values of one comparison are all folders, or none is. */
function pathSubjectOf(values: readonly string[]): SubjectId {
  return values.every((value) => pathSubject(value) === 'directory') ? 'directory' : 'path';
}

/** The value as the operator compares it. */
function readyValue(
  parser: ComparisonParser,
  { subject, operator, path }: Omit<Written, 'values'>,
  value: string,
): string {
  const { canonical, title } = SUBJECTS[subject];
  switch (operator) {
    case 'equal': {
      const wanted = canonical(value);
      if (wanted === null) parser.fail(`'${value}' is no ${title}`);
      return wanted;
    }
    case 'subset':
      if (!subject.endsWith('address') || !isNetwork(value))
        parser.fail(`ISSUBSET is run for addresses in a network such as 198.51.100.0/24 only`);
      return value;
    case 'like':
    case 'matches': {
      const wanted =
        subject === 'registry-key' && operator === 'like' ? canonicalRegistryKey(value) : value;
      const test = regexOf(operator === 'like' ? likeRegex(wanted) : wanted, SUBJECTS[subject]);
      if (typeof test === 'string') parser.fail(`MATCHES cannot be run: ${test}`);
      return wanted;
    }
    case 'less':
    case 'more':
      if (!NUMBERS.has(subject) || Number.isNaN(Number(value)))
        parser.fail(`${path} cannot be larger or smaller than '${value}'`);
      return value;
    case 'exists':
      return value;
  }
}

function asNetwork(subject: SubjectId, value: string): boolean {
  return subject.endsWith('address') && value.includes('/');
}

/** In CIDR: a range that is none has no prefix to find it by. */
function isNetwork(text: string): boolean {
  return /^[\da-f.:]+(?:\/\d{1,3})?$/i.test(text) && parseNetwork(text) !== null;
}
