/** Every code has a rule that gives it, a printed form that is looked at, and a line in the documentation. */
import { readFileSync } from 'node:fs';
import { CODES, collectRules, formatDiagnostic, parseSigma } from '@unmask/sigma';
import type { Diagnostic, DiagnosticCode } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { ruleText } from './helpers.ts';

const CODE_NAMES = Object.keys(CODES) as DiagnosticCode[];

function selection(line: string): string {
  return ruleText(`  s:\n    ${line}\n  condition: s`);
}

function condition(text: string): string {
  return ruleText(`  sel_a:\n    A: 1\n  sel_b:\n    B: 2\n  condition: ${text}`);
}

function headed(head: string): string {
  return ruleText('  s:\n    A: 1\n  condition: s', `title: Test\n${head}`);
}

function correlation(body: string): string {
  return `title: Test\ncorrelation:\n  rules: [base]\n  group-by: [User]\n  ${body}\n`;
}

const FILTER = 'title: Test\nlogsource:\n  product: windows\nfilter:\n  s:\n    A: 1\n';

const COUNT = 'condition:\n    gte: 3';

/** Rule files that the code is about. Where `collected`, the diagnostic comes when the documents are put together. */
const CASES: Readonly<Record<DiagnosticCode, string>> = {
  SG001: 'title: Test\ndetection: [\n',
  SG002: condition(`${'('.repeat(65)}sel_a${')'.repeat(65)}`),
  SG003: 'name: build\non: push\n',
  SG004: ruleText('  s:\n    Image: a\n    Image: b\n  condition: s'),
  SG005: selection('Image: !!binary aGk='),
  SG006: 'action: globl\ntitle: Test\n',
  SG007: selection(`Image|x: 1\n${'    B|y: 1\n'.repeat(120)}`),
  SG010: selection('Image|gte: many'),
  SG011: selection('Image|contains|re: a.b'),
  SG012: selection('Image|contians: a'),
  SG013: selection("Image|base64: 'a*'"),
  SG014: selection('Ip|cidr: 192.168.1.1/24'),
  SG015: selection("User|expand: '%Administrators%'"),
  SG016: selection("Image|re: '(a'"),
  SG017: selection('User|expand: admin'),
  SG018: selection('Image|contains|all: a'),
  SG019: selection('Access: 0x1410'),
  SG020: ruleText('  s: []\n  condition: s'),
  SG021: selection("'|startswith': a"),
  SG022: selection("'Data[0]': a"),
  SG023: selection('Image: {a: b}'),
  SG024: selection('Image: [a, null]'),
  SG025: condition('sel_a'),
  SG026: ruleText('  s:\n    A: 1\n  timeframe: 5m\n  condition: s'),
  SG030: condition('sel_a sel_b'),
  SG031: condition('sel_a and sel_c'),
  SG032: condition('1 of selection_*'),
  SG033: condition('2 of sel_*'),
  SG034: condition('sel_a AND sel_b'),
  SG035: condition('sel_a or sel_b | near sel_b'),
  SG036: ruleText('  s:\n    A: 1\n  timeframe: 5m\n  condition: s | count(User) by Host > 3'),
  SG040: ruleText('  s:\n    A: 1'),
  SG041: ruleText('  s:\n    A: 1\n  condition: s', 'title: [Test]'),
  SG042: headed('level: hihg'),
  SG043: headed(`description: x\nauthor: y`).replace('Test', 'T'.repeat(257)),
  SG044: headed('taxonomy: ecs'),
  SG045: headed('id: x').replace('product: windows', 'definition: some'),
  SG046: headed('id: x').replace('windows', 'Windows'),
  SG050: correlation(`type: event_cuont\n  timespan: 5m\n  ${COUNT}`),
  SG051: correlation(`type: event_count\n  timespan: 5min\n  ${COUNT}`),
  SG052: correlation('type: event_count\n  timespan: 5m\n  condition:\n    more: 3'),
  SG053: correlation(`type: event_count\n  timespan: 5m\n  ${COUNT}`),
  SG054: `name: base\n${correlation(`type: event_count\n  timespan: 5m\n  ${COUNT}`)}`,
  SG055: `${FILTER}  rules: any\n  condition: s\n`,
  SG056: `${FILTER}  rules: [base]\n  condition: not s\n`,
  SG060: headed('id: 6b7ec5f5-1bd6-4b0c-8b0b-6d9f2e1c3a40'),
};

/** The first diagnostic with the code, from the file alone or from two copies of it put together. */
function diagnosticOf(code: DiagnosticCode): Diagnostic | null {
  const { documents, diagnostics } = parseSigma(CASES[code], 'rules/test.yml');
  const copy = documents.map((document) => ({ ...document, file: 'rules/copy.yml' }));
  const collected = collectRules(code === 'SG060' ? [...documents, ...copy] : documents);
  const all = [...diagnostics, ...collected.diagnostics];
  return all.find((diagnostic) => diagnostic.code === code) ?? null;
}

describe('diagnostics', () => {
  it.each(CODE_NAMES)('%s comes with its severity, and an error costs the rule', (code) => {
    const diagnostic = diagnosticOf(code);
    expect(diagnostic).toMatchObject({ code, severity: CODES[code].severity });
    const { documents, diagnostics } = parseSigma(CASES[code], 'rules/test.yml');
    const fails = diagnostics.some(({ severity }) => severity === 'error');
    expect(documents).toHaveLength(fails || code === 'SG003' ? 0 : 1);
  });

  it('print as they always did', async () => {
    const printed = CODE_NAMES.map((code) => formatDiagnostic(diagnosticOf(code)!, CASES[code]));
    await expect(`${printed.join('\n\n')}\n`).toMatchFileSnapshot('diagnostics.txt');
  });

  it('are all documented', () => {
    const page = readFileSync(new URL('../../../docs/sigma.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| (SG\d{3}) \| (\w+) \| ([^|]+) \|/gm)].map(
      ([, code, severity, title]) => [code, severity, title!.trim()],
    );
    expect(documented).toEqual(
      CODE_NAMES.map((code) => [code, CODES[code].severity, CODES[code].title]),
    );
  });

  it('look as the README shows', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [diagnostic] = parseSigma(CASES.SG012, 'rule.yml').diagnostics;
    expect(readme).toContain(`\n${formatDiagnostic(diagnostic!, CASES.SG012)}\n`);
  });

  it('show no control characters of the file', () => {
    const text = selection('"Image|\\e[31m\\u202e": a');
    const { diagnostics } = parseSigma(text, 'a\u001b[2Jb.yml');
    const printed = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n');
    expect(printed).toContain('unknown modifier');
    expect(printed).toContain('a\\x1b[2Jb.yml:');
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('show the part of a long line that they are about', () => {
    const text = selection(`Image|contains: ['${'a'.repeat(500)}', null, '${'b'.repeat(500)}']`);
    const [diagnostic] = parseSigma(text, 'test.yml').diagnostics;
    const [, , source, mark] = formatDiagnostic(diagnostic!, text).split('\n');
    expect(source!.length).toBeLessThan(120);
    expect(source!.slice(mark!.indexOf('^'), mark!.lastIndexOf('^') + 1)).toBe('null');
  });
});
