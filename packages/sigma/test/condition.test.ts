import * as fc from 'fast-check';
import type { Condition } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { nameMatches, parseCondition } from '../src/condition.ts';
import { codesOf, parseDetection, parseRule } from './helpers.ts';

function parse(
  text: string,
  names: readonly string[],
): { tree: Condition | null; codes: string[] } {
  const codes: string[] = [];
  const scope = { what: 'selection', names, quantifiers: true } as const;
  return { tree: parseCondition(text, scope, (code) => codes.push(code)), codes };
}

function nested(depth: number): string {
  return `${'('.repeat(depth)}a${')'.repeat(depth)}`;
}

/** A tree as text with every pair of parentheses. */
function show(tree: Condition | null): string {
  if (tree === null) return 'wrong';
  switch (tree.kind) {
    case 'selection':
      return tree.name;
    case 'quantified':
      return `${tree.quantifier}[${tree.names.join(' ')}]`;
    case 'not':
      return `not(${show(tree.operand)})`;
    default:
      return `${tree.kind}(${tree.operands.map(show).join(', ')})`;
  }
}

const NAMES = ['a', 'b', 'c', 'sel', 'sel_1', 'sel_2', 'not_x', '_h1', '_h2'];

describe('conditions', () => {
  it.each<[string, string]>([
    ['a or b and not c', 'or(a, and(b, not(c)))'],
    ['(a or b) and not c', 'and(or(a, b), not(c))'],
    ['not a and b', 'and(not(a), b)'],
    ['not (a and b)', 'not(and(a, b))'],
    ['not not a', 'not(not(a))'],
    ['a and b or c and a', 'or(and(a, b), and(c, a))'],
    ['a\n  and  b', 'and(a, b)'],
    ['((a))', 'a'],
    ['(a)and(b)', 'and(a, b)'],
    ['1 of sel*', 'any[sel sel_1 sel_2]'],
    ['any of sel_*', 'any[sel_1 sel_2]'],
    ['all of *1', 'all[sel_1]'],
    ['all of s*_2', 'all[sel_2]'],
    ['1 of sel', 'any[sel]'],
    ['not 1 of sel_* and a', 'and(not(any[sel_1 sel_2]), a)'],
    ['1 of them', 'any[a b c sel sel_1 sel_2 not_x]'],
    ['all of _h*', 'all[_h1 _h2]'],
    ['_h1 and not_x', 'and(_h1, not_x)'],
  ])('%s', (text, tree) => {
    expect(parse(text, NAMES)).toEqual({ tree: expect.anything(), codes: [] });
    expect(show(parse(text, NAMES).tree)).toBe(tree);
  });

  it.each<[string, string]>([
    ['', 'SG030'],
    ['a b', 'SG030'],
    ['a and', 'SG030'],
    ['and a', 'SG030'],
    ['(a', 'SG030'],
    ['a)', 'SG030'],
    ['()', 'SG030'],
    ['1 of', 'SG030'],
    ['1 of (a)', 'SG030'],
    ['x', 'SG031'],
    ['sel_*', 'SG031'],
    ['a and not 1', 'SG031'],
    ['all of x*', 'SG032'],
    ['2 of sel*', 'SG033'],
    ['none of them', 'SG033'],
  ])('%s is %s', (text, code) => {
    expect(parse(text, NAMES)).toEqual({ tree: null, codes: [code] });
  });

  it('take operators in capitals, unless a selection has the name', () => {
    expect(show(parse('a AND NOT b', NAMES).tree)).toBe('and(a, not(b))');
    expect(parse('a AND b', NAMES).codes).toEqual(['SG034']);
    expect(show(parse('a or NOT', ['a', 'NOT']).tree)).toBe('or(a, NOT)');
  });

  it('in a list are alternatives', () => {
    const rule = parseRule('  a: x\n  b: y\n  condition:\n    - a\n    - not b');
    expect(show(rule.condition)).toBe('or(a, not(b))');
    expect(codesOf(parseDetection('  a: x\n  condition: []'))).toEqual(['SG030']);
  });

  it('have limits', () => {
    expect(show(parse(nested(64), NAMES).tree)).toBe('a');
    expect(parse(nested(65), NAMES).codes).toEqual(['SG002']);
    expect(parse('a or '.repeat(2_100), NAMES).codes).toEqual(['SG002']);
    expect(parse(' '.repeat(40_000), NAMES).codes).toEqual(['SG002']);
    const many = Array.from({ length: 300 }, (_, index) => `s${index}`);
    expect(parse(`s1${' or 1 of s*'.repeat(99)}`, many).codes).toEqual(['SG002']);
  });
});

type Names = ReadonlySet<string>;

/** A random condition as text, and as a function made without the parser. */
type Model = { text: string; holds: (on: Names) => boolean };

const atom: fc.Arbitrary<Model> = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => ({ text: name, holds: (on: Names) => on.has(name) })),
  fc
    .tuple(fc.constantFrom('1', 'any', 'all'), fc.constantFrom('them', 'sel*', '*_*', '_h*', 'a'))
    .map(([quantifier, pattern]) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
      const hidden = pattern.startsWith('_');
      const names = NAMES.filter((name) => hidden || !name.startsWith('_')).filter(
        (name) => pattern === 'them' || expression.test(name),
      );
      const holds = (on: ReadonlySet<string>): boolean =>
        quantifier === 'all'
          ? names.every((name) => on.has(name))
          : names.some((name) => on.has(name));
      return { text: `${quantifier} of ${pattern}`, holds };
    }),
);

const { model } = fc.letrec<{ model: Model; not: Model; and: Model; or: Model; inner: Model }>(
  (tie) => ({
    inner: fc.oneof({ maxDepth: 4 }, atom, tie('model').map(parenthesised)),
    not: fc.oneof(
      tie('inner'),
      tie('inner').map(({ text, holds }) => ({
        text: `not ${text}`,
        holds: (on: Names) => !holds(on),
      })),
    ),
    and: fc.array(tie('not'), { minLength: 1, maxLength: 3 }).map((operands) => ({
      text: operands.map(({ text }) => text).join(' and '),
      holds: (on) => operands.every(({ holds }) => holds(on)),
    })),
    or: fc.array(tie('and'), { minLength: 1, maxLength: 3 }).map((operands) => ({
      text: operands.map(({ text }) => text).join(' or '),
      holds: (on) => operands.some(({ holds }) => holds(on)),
    })),
    model: tie('or'),
  }),
);

function parenthesised({ text, holds }: Model): Model {
  return { text: `(${text})`, holds };
}

function evaluate(tree: Condition, on: ReadonlySet<string>): boolean {
  switch (tree.kind) {
    case 'selection':
      return on.has(tree.name);
    case 'quantified':
      return tree.quantifier === 'all'
        ? tree.names.every((name) => on.has(name))
        : tree.names.some((name) => on.has(name));
    case 'not':
      return !evaluate(tree.operand, on);
    case 'and':
      return tree.operands.every((operand) => evaluate(operand, on));
    default:
      return tree.operands.some((operand) => evaluate(operand, on));
  }
}

describe('random conditions', () => {
  it('mean what their text says', () => {
    const chosen = fc.subarray(NAMES).map((names) => new Set(names));
    fc.assert(
      fc.property(model, chosen, ({ text, holds }, on) => {
        const { tree } = parse(text, NAMES);
        expect(tree, text).not.toBeNull();
        expect(evaluate(tree!, on), text).toBe(holds(on));
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it('compare names with patterns as a regular expression would', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '_', '*'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (pattern, other) => {
        const name = other.replaceAll('*', 'a');
        const hidden = name.startsWith('_') && !pattern.startsWith('_');
        const expected = !hidden && new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name);
        expect(nameMatches(pattern, name)).toBe(expected);
      }),
      { numRuns: 3_000, seed: 4 },
    );
  });
});
