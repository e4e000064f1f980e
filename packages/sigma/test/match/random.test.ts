/** Rules and events made at random from few fields and few texts, so that they meet: the fast matcher agrees with the plain. */
import { compileMatcher, matchRulePlainly } from '@unmask/sigma';
import type {
  Condition,
  DetectionItem,
  FieldValue,
  LogsourceMapping,
  Route,
  Selection,
  SigmaRule,
  TextPattern,
  ValueTest,
} from '@unmask/sigma';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRule } from '../helpers.ts';
import { eventOf } from './events.ts';

const FIELDS = ['a', 'b', 'c', 'EventID', 'Channel'];
const WORDS = [
  '',
  'a',
  'ab',
  'B',
  'abc',
  'aba',
  '-',
  '/x',
  '\u2014x',
  'K',
  '\u212a',
  'é',
  '\u{1f600}',
  '10',
  '0x0a',
];
const TEMPLATE = parseRule('  s: {a: 1}\n  condition: s');

const word = fc.constantFrom(...WORDS);
const literal = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
const field = fc.constantFrom(...FIELDS);

const pattern: fc.Arbitrary<TextPattern> = fc
  .array(fc.oneof(literal, fc.constantFrom(0 as const, 1 as const, 2 as const)), { maxLength: 4 })
  .map((parts) => parts.filter((part, i) => part !== '' && typeof part !== typeof parts[i - 1]));

const flags = fc.record({
  ignoreCase: fc.boolean(),
  multiline: fc.boolean(),
  dotAll: fc.boolean(),
});
const REGEXES = [
  'a+b',
  '^ab?',
  'b$',
  '(?:a|b)c',
  '[a-c]{2}',
  'a.*c',
  String.raw`\d`,
  '^$',
  'abc',
  'k',
];

const textTest: fc.Arbitrary<ValueTest> = fc.record({
  kind: fc.constant('text'),
  pattern,
  cased: fc.boolean(),
});
const simpleTest: fc.Arbitrary<ValueTest> = fc.oneof(
  { weight: 6, arbitrary: textTest },
  fc.constantFrom<ValueTest>(
    { kind: 'number', value: 10, source: '10' },
    { kind: 'number', value: 10, source: '0xA' },
    { kind: 'boolean', value: true },
    { kind: 'null' },
    { kind: 'exists', value: true },
    { kind: 'exists', value: false },
    { kind: 'compare', operator: 'gte', value: 10 },
    { kind: 'cidr', address: [192, 0, 2, 0], prefix: 24 },
    { kind: 'timePart', part: 'hour', value: 7 },
  ),
  fc.record({ kind: fc.constant('regex'), source: fc.constantFrom(...REGEXES), flags }),
  fc.record({
    kind: fc.constant('fieldref'),
    field,
    how: fc.constantFrom('equals', 'contains', 'startswith', 'endswith'),
    cased: fc.boolean(),
  }),
);
const test: fc.Arbitrary<ValueTest> = fc.oneof(
  { weight: 5, arbitrary: simpleTest },
  fc.record({
    kind: fc.constant('group'),
    tests: fc.array(simpleTest, { minLength: 1, maxLength: 3 }),
  }),
);

/** Long enough to be searched for in one pass. */
const longList = fc
  .tuple(fc.array(textTest, { minLength: 16, maxLength: 24 }), test)
  .map(([texts, other]) => [...texts, other]);

const item: fc.Arbitrary<DetectionItem> = fc.record({
  kind: fc.constant('item'),
  field: fc.oneof({ weight: 9, arbitrary: field }, fc.constant(null)),
  modifiers: fc.constant([]),
  tests: fc.oneof(
    { weight: 4, arbitrary: fc.array(test, { minLength: 1, maxLength: 4 }) },
    longList,
  ),
  all: fc.boolean(),
  negated: fc.boolean(),
  span: fc.constant(TEMPLATE.span),
});

const joined = fc.constantFrom('and' as const, 'or' as const);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  item,
  fc.record({ kind: joined, operands: fc.array(item, { minLength: 1, maxLength: 3 }) }),
);

const name = fc.constantFrom('s0', 's1', 's2');
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('selection' as const), name }),
    fc.record({
      kind: fc.constant('quantified' as const),
      quantifier: fc.constantFrom('any' as const, 'all' as const),
      pattern: fc.constant('s*'),
      names: fc.uniqueArray(name, { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('condition') }),
    fc.record({
      kind: joined,
      operands: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const category = fc.constantFrom('one', 'two');
const rule: fc.Arbitrary<SigmaRule> = fc
  .record({ selections: fc.tuple(selection, selection, selection), condition, category })
  .map((parts) => ({
    ...TEMPLATE,
    logsource: { category: parts.category },
    selections: parts.selections.map((each, index) => ({ name: `s${index}`, selection: each })),
    condition: parts.condition,
  }));

const value: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 5 }).map((words) => words.join('')) },
  fc.constantFrom<FieldValue>(10, 10n, 1.5, true, false, null, '192.0.2.7', '2025-11-27 07:40:10'),
  fc.array(fc.oneof(word, fc.constant(null)), { maxLength: 3 }),
);

const event = fc
  .record(
    {
      a: value,
      b: value,
      c: value,
      Channel: fc.constantFrom('A', 'A', 'a', 'B', 'other'),
      EventID: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 1, 2, '1', 7) }, value),
    },
    { requiredKeys: [] },
  )
  .map((fields) => eventOf(fields, {}));

const route: fc.Arbitrary<Route> = fc.record(
  {
    logsource: category.map((each) => ({ category: each })),
    channels: fc.constantFrom(['A'], ['b', 'A']),
    eventIds: fc.constantFrom([1], [1, 2]),
    where: fc.constantFrom({ b: ['ab', ''] }, { a: ['10'] }),
    lacks: fc.constantFrom(['c'], ['a', 'b']),
    fields: fc.constantFrom<NonNullable<Route['fields']>>(
      { a: { from: 'b' } },
      { b: { from: ['a', 'c'], join: '/' }, c: { from: 'c', values: { AB: 'abc' } } },
      { c: { from: 'a', prefixes: { a: 'x' } }, b: { from: 'b', number: 'decimal' } },
    ),
  },
  { requiredKeys: ['logsource'] },
);

/** Takes nearly every event. */
const openRoute: fc.Arbitrary<Route> = category.map((each) => ({
  logsource: { category: each },
  channels: ['A', 'B', 'other'],
}));

const mapping: fc.Arbitrary<LogsourceMapping> = fc.record({
  routes: fc.array(fc.oneof(route, openRoute), { minLength: 1, maxLength: 4 }),
});

it('agrees with the plain matcher, rule by rule and event by event', () => {
  let found = 0;
  const sets = fc.array(rule, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      mapping,
      sets,
      fc.array(event, { minLength: 1, maxLength: 6 }),
      (routes, rules, events) => {
        const matcher = compileMatcher(rules, routes);
        for (const each of events) {
          const fast = matcher.match(each).map((match) => ({ ...match }));
          const plain = rules.flatMap((one, index) => {
            const on = matchRulePlainly(one, routes, each);
            return on === null ? [] : [{ rule: index, route: on }];
          });
          expect(fast).toEqual(plain);
          found += fast.length;
        }
      },
    ),
    { numRuns: 2_500, seed: 20_140_210 },
  );
  expect(found).toBeGreaterThan(1_000);
});
