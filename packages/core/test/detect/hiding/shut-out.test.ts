import { expect, it } from 'vitest';
import type { AccessRule } from '../../../src/detect/hiding/access-rule.ts';
import { parseNetwork } from '../../../src/detect/hiding/network.ts';
import { shutOut } from '../../../src/detect/hiding/shut-out.ts';
import { silentTogether } from '../../../src/detect/hiding/silence.ts';

function rule(value: string, changes: Partial<AccessRule> = {}): AccessRule {
  return {
    server: 'apache-config',
    reading: { file: '.htaccess', from: null },
    line: 1,
    offset: 0,
    record: 1,
    scope: [],
    action: 'deny',
    subject: { kind: 'network', value, negated: false, network: parseNetwork(value) },
    target: null,
    commentedOut: false,
    comment: null,
    overruled: false,
    reach: null,
    ...changes,
  };
}

const TABLE = [
  {
    organisation: 'A',
    category: 'research',
    network: parseNetwork('150.70.0.0/16')!,
    source: 'a report',
    period: { from: null, to: null },
    verified: true,
  },
];

it('finds whom a rule shuts out, and how exactly', () => {
  const relations = ['150.70.', '150.70.3.0/24', '150.0.0.0/8', '10.0.0.0/8'].map((value) =>
    shutOut([rule(value)], TABLE).map(({ relation }) => relation),
  );
  expect(relations).toEqual([['equal'], ['inside'], ['covers'], []]);
});

it('leaves out rules that shut nobody out', () => {
  const idle = [
    rule('150.70.', { action: 'allow' }),
    rule('150.70.', { commentedOut: true }),
    rule('150.70.', { overruled: true }),
  ];
  expect(shutOut(idle, TABLE)).toEqual([]);
});

it('finds servers that fell silent together, unless the collection ended', () => {
  const seen = [1, 50, 52, 55, 99].map((time) => ({ server: `s${time}`, time }));
  const limits = { within: 10, margin: 5 };
  expect(silentTogether(seen, 100, limits).map(({ time }) => time)).toEqual([50, 52, 55]);
  expect(silentTogether(seen, 54, limits)).toEqual([]);
});
