import { parseSigma } from '@unmask/sigma';
import type { DetectionItem, ParseOptions, ParseResult, SigmaRule, ValueTest } from '@unmask/sigma';

/** A rule whose `detection` is given, indented by two spaces already. */
export function ruleText(detection: string, head = 'title: Test'): string {
  return `${head}\nlogsource:\n  product: windows\ndetection:\n${detection}\n`;
}

export function parseDetection(detection: string, options: ParseOptions = {}): ParseResult {
  return parseSigma(ruleText(detection), 'test.yml', options);
}

export function parseRule(detection: string, options: ParseOptions = {}): SigmaRule {
  const { documents, diagnostics } = parseDetection(detection, options);
  const [rule] = documents;
  if (rule?.kind !== 'rule') throw new Error(JSON.stringify(diagnostics));
  return rule;
}

/** The item that `key: value`, as written in a rule, becomes. */
export function parseItem(key: string, value: string, options: ParseOptions = {}): DetectionItem {
  const rule = parseRule(`  s:\n    ${key}: ${value}\n  condition: s`, options);
  const selection = rule.selections[0]!.selection;
  if (selection.kind !== 'item') throw new Error('not an item');
  return selection;
}

export function parseTests(
  key: string,
  value: string,
  options: ParseOptions = {},
): readonly ValueTest[] {
  return parseItem(key, value, options).tests;
}

/** Codes that `key: value` in a rule gives. */
export function itemCodes(key: string, value: string, options: ParseOptions = {}): string[] {
  return codesOf(parseDetection(`  s:\n    ${key}: ${value}\n  condition: s`, options));
}

export function codesOf({ diagnostics }: Pick<ParseResult, 'diagnostics'>): string[] {
  return diagnostics.map(({ code }) => code);
}
