/** The shipped rules against their examples: `rules/examples/<rule>.json`, events that a rule finds and events that it passes by. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WINDOWS_MAPPING, compileMatcher, parseSigma } from '@unmask/sigma';
import type { FieldValue, SigmaEvent } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';

type Fields = Readonly<Record<string, FieldValue>>;

const RULES = join(import.meta.dirname, '../../../../../rules');
const names = readdirSync(join(RULES, 'sigma')).map((file) => file.replace(/\.yml$/u, ''));

function matcherOf(name: string): (fields: Fields) => boolean {
  const file = join(RULES, 'sigma', `${name}.yml`);
  const { documents, diagnostics } = parseSigma(readFileSync(file, 'utf8'), file);
  expect(diagnostics).toEqual([]);
  const rules = documents.filter((document) => document.kind === 'rule');
  const matcher = compileMatcher(rules, WINDOWS_MAPPING);
  expect([rules.length, matcher.unroutable]).toEqual([1, []]);
  return (fields) => matcher.match(eventOf(fields)).length > 0;
}

function eventOf(fields: Fields): SigmaEvent {
  return {
    logsource: { product: 'windows' },
    get: (field) => fields[field],
    fields: () => Object.entries(fields),
  };
}

it('has examples for every rule, and no others', () => {
  expect(readdirSync(join(RULES, 'examples'))).toEqual(names.map((name) => `${name}.json`));
});

describe.each(names)('%s', (name) => {
  const examples = JSON.parse(readFileSync(join(RULES, 'examples', `${name}.json`), 'utf8')) as {
    finds: Fields[];
    passes: Fields[];
  };
  const matches = matcherOf(name);

  it.each(examples.finds)('finds %o', (fields) => expect(matches(fields)).toBe(true));
  it.each(examples.passes)('passes %o by', (fields) => expect(matches(fields)).toBe(false));
});
