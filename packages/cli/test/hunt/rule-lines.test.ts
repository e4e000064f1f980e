import { parseSigma, WINDOWS_MAPPING } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { packRules, unpackRules } from '../../src/hunt/rule-lines.ts';

const RULE = `
title: Größe – 大
level: high
logsource: { product: windows, category: process_creation }
detection:
  a:
    Size|gt: -0.5
    Image|re: 'a\\nb'
    User: null
    Count: [.inf, .nan, 1e400, ~, true, 0x10, 9007199254740993]
  condition: a
`;

describe('packed rules', () => {
  it('come out as they went in', () => {
    const { documents } = parseSigma(RULE, 'rule.yml');
    const rules = documents.filter((document) => document.kind === 'rule');
    expect(rules).toHaveLength(1);
    const setup = { rules, mapping: WINDOWS_MAPPING };
    expect(unpackRules(packRules(setup))).toEqual(setup);
    expect(unpackRules(packRules({ rules: [], mapping: { routes: [] } })).rules).toEqual([]);
  });
});
