import { collectRules, parseSigma } from '@unmask/sigma';
import type { SigmaDocument } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { codesOf, ruleText } from './helpers.ts';

function rule(file: string, head: string): SigmaDocument[] {
  const text = ruleText('  s:\n    A: 1\n  condition: s', `title: ${file}\n${head}`);
  return [...parseSigma(text, file).documents];
}

function correlation(name: string, rules: string, more = ''): SigmaDocument[] {
  const body = `{type: temporal, rules: [${rules}], timespan: 1h${more}}`;
  const text = `title: ${name}\nname: ${name}\ncorrelation: ${body}\n`;
  return [...parseSigma(text, `${name}.yml`).documents];
}

/** Correlations that each stand on the one below, the highest first. */
function chain(depth: number): SigmaDocument[] {
  return Array.from({ length: depth }, (_, level) =>
    correlation(`c${level}`, level === 0 ? 'one' : `c${level - 1}`),
  )
    .toReversed()
    .flat();
}

function filter(rules: string): SigmaDocument[] {
  const body = `{rules: ${rules}, s: {A: 1}, condition: not s}`;
  const text = `title: F\nlogsource: {product: windows}\nfilter: ${body}`;
  return [...parseSigma(text, 'f.yml').documents];
}

function titles(documents: readonly SigmaDocument[]): string[] {
  return documents.map(({ title }) => title);
}

const ID = 'id: 6B7EC5F5-1bd6-4b0c-8b0b-6d9f2e1c3a40';

describe('duplicates', () => {
  it('give way to the newest, by modified before date', () => {
    const old = rule('old', `${ID}\ndate: 2020/01/02`);
    const modified = rule(
      'modified',
      `${ID.toLowerCase()}\ndate: 2019-01-01\nmodified: 2023-05-06`,
    );
    const undated = rule('undated', ID);
    const other = rule('other', 'id: another');
    const collected = collectRules([...old, ...modified, ...undated, ...other]);
    expect(titles(collected.rules)).toEqual(['modified', 'other']);
    expect(titles(collected.duplicates)).toEqual(['old', 'undated']);
    expect(codesOf(collected)).toEqual(['SG060', 'SG060']);
  });

  it('give way to the first where the dates are the same', () => {
    const collected = collectRules(['a', 'b', 'c'].flatMap((file) => rule(file, ID)));
    expect(titles(collected.rules)).toEqual(['a']);
    expect(titles(collected.duplicates)).toEqual(['b', 'c']);
  });

  it('are no rules without an id, and none of one file', () => {
    const text = [
      `action: global\ntitle: Both\n${ID}\nlogsource: {product: windows}`,
      'detection: {s: {A: 1}, condition: s}',
      'detection: {s: {A: 2}, condition: s}',
    ].join('\n---\n');
    const { documents } = parseSigma(text, 'both.yml');
    const collected = collectRules([...documents, ...rule('x', 'status: test'), ...rule('y', '')]);
    expect(titles(collected.rules)).toEqual(['Both', 'Both', 'x', 'y']);
    expect(collected.diagnostics).toEqual([]);
  });
});

describe('references', () => {
  const base = [...rule('one', 'name: one'), ...rule('two', ID), ...rule('free', '')];

  it('keep rules that only serve a correlation from alerting', () => {
    const id = ID.slice('id: '.length).toLowerCase();
    const collected = collectRules([...base, ...correlation('c', `one, ${id}`)]);
    expect(titles(collected.rules)).toEqual(['free']);
    expect(titles(collected.parts)).toEqual(['one', 'two']);
    const generating = collectRules([...base, ...correlation('c', 'one', ', generate: true')]);
    expect(titles(generating.rules)).toEqual(['one', 'two', 'free']);
  });

  it('may lead to correlations, ten deep', () => {
    const good = collectRules([...base, ...chain(10)]);
    expect(titles(good.correlations)).toEqual(
      chain(10)
        .toReversed()
        .map(({ title }) => title),
    );
    const deep = collectRules([...base, ...chain(11)]);
    expect(deep.correlations).toHaveLength(10);
    expect(codesOf(deep)).toEqual(['SG054']);
  });

  it('that lead nowhere or in a circle cost the correlations', () => {
    const circle = [...correlation('x', 'y'), ...correlation('y', 'x')];
    const collected = collectRules([...base, ...circle, ...correlation('z', 'onee')]);
    expect(collected.correlations).toEqual([]);
    expect(codesOf(collected)).toEqual(['SG053', 'SG054', 'SG054']);
    expect(collected.diagnostics[0]!.help).toBe(`did you mean 'one'?`);
    expect(titles(collected.rules)).toEqual(['one', 'two', 'free']);
  });

  it('of a filter to a rule that is not there are told of', () => {
    expect(codesOf(collectRules([...base, ...filter('[one]'), ...filter('any')]))).toEqual([]);
    expect(codesOf(collectRules([...base, ...filter('[three]')]))).toEqual(['SG056']);
  });
});
