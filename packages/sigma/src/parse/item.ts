/** One line of a selection: `Field|modifier|modifier: value` or a list of values. */
import { applyStep, type Fault, type ModifierContext, type Value } from '../modifiers/value.ts';
import { ITEM_MODIFIERS, VALUE_MODIFIERS } from '../modifiers/table.ts';
import { regexFault } from '../modifiers/regex.ts';
import { MAX_MODIFIERS } from '../limits.ts';
import { anywhere, parsePattern, parsePatternWithPlaceholders } from '../pattern.ts';
import { quote } from '../quote.ts';
import type { DetectionItem, SourceSpan, TextPattern, ValueTest } from '../rule.ts';
import { isUnusualNumber, typeScalar } from '../scalar.ts';
import { didYouMean } from '../suggest.ts';
import type { ScalarNode, YamlNode, YamlPair } from '../yaml.ts';
import { type ParseContext, partOf, placeOf } from './nodes.ts';

const NAMES: readonly string[] = [...ITEM_MODIFIERS, ...VALUE_MODIFIERS.keys()];

/** Modifiers that make sense for keywords; the others speak of a field. */
const KEYWORD_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'all contains cased re i ignorecase m multiline s dotall ' +
    'base64 base64offset utf16le wide utf16be utf16 windash expand'
  ).split(' '),
);

/** `field[any]`, `field[0]`: an extension of Sigma for arrays, off unless a rule asks for version 3. */
const ARRAY_MATCHING = /\[(?:any|all|all_or_empty|none|-?\d+)\]/;

interface ItemKey {
  readonly field: string | null;
  readonly modifiers: readonly string[];
  readonly node: ScalarNode;
  /** Place of each modifier. */
  readonly places: readonly SourceSpan[];
}

/** Reads one pair of a selection. `null`: it is wrong, and was reported. */
export function readItem({ key, value }: YamlPair, context: ParseContext): DetectionItem | null {
  const itemKey = readKey(key, context);
  return itemKey === null ? null : readTests(itemKey, value, context);
}

/** Keywords of a list without a field. */
export function readKeywords(
  values: readonly ScalarNode[],
  context: ParseContext,
): DetectionItem | null {
  const key = { field: null, modifiers: [], node: values[0]!, places: [] };
  return itemOf(key, values, context);
}

function readKey(node: ScalarNode, context: ParseContext): ItemKey | null {
  const [field = '', ...modifiers] = node.text.split('|');
  const { reporter } = context;
  const before = reporter.errors;
  if (modifiers.length > MAX_MODIFIERS) {
    reporter.report('SG002', node.span, `more than ${MAX_MODIFIERS} modifiers`);
    return null;
  }
  let at = field.length;
  const places = modifiers.map((modifier) => {
    const start = at + 1;
    at = start + modifier.length;
    return partOf(node, start, at);
  });
  for (const [index, modifier] of modifiers.entries()) {
    checkModifier(modifier, field, places[index]!, context);
  }
  if (ARRAY_MATCHING.test(field)) {
    const message = `${quote(field)} matches inside an array, which Sigma 2.1 does not have`;
    const help = 'name the field alone: an item holds when any member of an array matches';
    reporter.report('SG022', partOf(node, 0, field.length), message, help);
  }
  if (reporter.errors > before) return null;
  return { field: field === '' ? null : field, modifiers, node, places };
}

function checkModifier(
  modifier: string,
  field: string,
  place: SourceSpan,
  { reporter }: ParseContext,
): void {
  const known = ITEM_MODIFIERS.includes(modifier) || VALUE_MODIFIERS.has(modifier);
  if (!known) {
    const help = (): string =>
      didYouMean(modifier, NAMES) ?? `the modifiers are ${NAMES.join(', ')}`;
    reporter.report('SG012', place, `unknown modifier ${quote(modifier)}`, help);
  } else if (field === '' && !KEYWORD_MODIFIERS.has(modifier)) {
    reporter.report('SG021', place, `'${modifier}' needs a field`);
  }
}

function readTests(key: ItemKey, value: YamlNode, context: ParseContext): DetectionItem | null {
  if (value.kind === 'scalar') return itemOf(key, [value], context);
  const { reporter } = context;
  if (value.kind === 'map') {
    const help = 'a field takes a value or a list of values; a map begins a selection';
    reporter.report(
      'SG023',
      placeOf(value),
      `${quote(key.node.text)} has a map as its value`,
      help,
    );
    return null;
  }
  if (value.items.length === 0) return emptyList(key, value, context);
  const scalars = value.items.filter((item) => item.kind === 'scalar');
  const nested = value.items.find((item) => item.kind !== 'scalar');
  if (nested !== undefined) {
    const message = `the values of ${quote(key.node.text)} must be single values`;
    reporter.report('SG023', placeOf(nested), message);
    return null;
  }
  return itemOf(key, scalars, context);
}

/** `field: []` asks for a field without a value. */
function emptyList(
  key: ItemKey,
  value: YamlNode,
  { reporter }: ParseContext,
): DetectionItem | null {
  if (key.field !== null && key.modifiers.length === 0) return item(key, [{ kind: 'null' }]);
  reporter.report('SG023', value.span, `${quote(key.node.text)} has an empty list of values`);
  return null;
}

function itemOf(
  key: ItemKey,
  values: readonly ScalarNode[],
  context: ParseContext,
): DetectionItem | null {
  const before = context.reporter.errors;
  const tests: ValueTest[] = [];
  for (const node of values) {
    const test = readTest(key, node, values.length > 1, context);
    if (test === 'stop') return null;
    if (test !== null) tests.push(test);
  }
  adviseOnModifiers(key, values, context);
  return context.reporter.errors > before ? null : item(key, tests);
}

function item({ field, modifiers, node }: ItemKey, tests: readonly ValueTest[]): DetectionItem {
  const all = modifiers.includes('all');
  const negated = modifiers.includes('neq');
  return { kind: 'item', field, modifiers, tests, all, negated, span: node.span };
}

/** One value's test; `stop` when the other values would fail the same way. */
function readTest(
  key: ItemKey,
  node: ScalarNode,
  inList: boolean,
  context: ParseContext,
): ValueTest | 'stop' | null {
  let value: Value | Fault = firstValue(key, node);
  adviseOnValue(value, key, node, inList, context);
  const before: string[] = [];
  for (const [index, modifier] of key.modifiers.entries()) {
    const steps = VALUE_MODIFIERS.get(modifier);
    if (steps === undefined) continue;
    value = applyStep(modifier, steps, value, modifierContext(key, before, context));
    if (value.kind === 'fault') {
      const wrongPlace = value.code === 'SG011';
      reportFault(value, wrongPlace ? key.places[index]! : node.span, context);
      return wrongPlace || value.code === 'SG002' ? 'stop' : null;
    }
    before.push(modifier);
  }
  const fault = regexFaultIn(value);
  if (fault === null) return testOf(value, key.field === null);
  reportFault(fault, node.span, context);
  return null;
}

function adviseOnValue(
  value: Value,
  { field }: ItemKey,
  { span }: ScalarNode,
  inList: boolean,
  { reporter }: ParseContext,
): void {
  if (value.kind === 'null') {
    if (field === null) reporter.report('SG021', span, 'null needs a field');
    else if (inList) reporter.report('SG024', span, 'null stands among other values');
  }
  if (value.kind === 'number' && isUnusualNumber(value.source)) {
    reporter.report('SG019', span, `${quote(value.source)} is the number ${value.value}`);
  }
}

function reportFault(fault: Fault, span: SourceSpan, { reporter }: ParseContext): void {
  reporter.report(fault.code, span, fault.message, fault.help);
}

function regexFaultIn(value: Value): Fault | null {
  if (value.kind === 'regex') return regexFault(value.source);
  if (value.kind !== 'group') return null;
  for (const member of value.values) {
    const fault = regexFaultIn(member);
    if (fault !== null) return fault;
  }
  return null;
}

function modifierContext(
  key: ItemKey,
  before: readonly string[],
  { placeholders, growth }: ParseContext,
): ModifierContext {
  return { before, chain: key.modifiers, placeholders, growth };
}

/** The value before its modifiers. Keywords are text, whatever they look like. */
function firstValue({ field, modifiers }: ItemKey, node: ScalarNode): Value {
  const typed = typeScalar(node);
  if (typed.kind === 'null' || (typed.kind !== 'text' && field !== null)) return typed;
  const parse = modifiers.includes('expand') ? parsePatternWithPlaceholders : parsePattern;
  const { text } = node;
  return { kind: 'text', pattern: parse(text), written: text, cased: false, bytes: false };
}

function testOf(value: Value, keyword: boolean): ValueTest {
  switch (value.kind) {
    case 'group': {
      const tests = value.values.map((member) => testOf(member, keyword));
      return tests.length === 1 ? tests[0]! : { kind: 'group', tests };
    }
    case 'text': {
      // `expand` has replaced every placeholder, and without it none is read.
      const pattern = value.pattern as TextPattern;
      return { kind: 'text', pattern: keyword ? anywhere(pattern) : pattern, cased: value.cased };
    }
    default:
      return value;
  }
}

function adviseOnModifiers(
  { modifiers, places }: ItemKey,
  values: readonly ScalarNode[],
  { reporter }: ParseContext,
): void {
  const all = modifiers.indexOf('all');
  if (all >= 0 && values.length === 1) {
    reporter.report('SG018', places[all]!, `'all' with a single value says nothing`);
  }
  const expand = modifiers.indexOf('expand');
  if (expand >= 0 && !values.some(({ text }) => /%[^%\s]+%/.test(text))) {
    reporter.report('SG017', places[expand]!, `'expand' meets no placeholder`);
  }
}
