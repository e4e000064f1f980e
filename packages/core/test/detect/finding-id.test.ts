import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { findingId } from '../../src/index.ts';
import { findingWith } from '../finding.ts';

it('is the start of a SHA-256 over what the finding says', () => {
  const says = '["rule","r-1","host:wks-07","2013-10-28T17:20:14.101000Z",[["a.evtx",4712,1042]]]';
  const digest = createHash('sha256').update(says).digest('hex');
  expect(findingId(findingWith())).toBe(`f-${digest.slice(0, 32)}`);
});

it('does not depend on the wording', () => {
  expect(findingId(findingWith({ summary: 'otherwise' }))).toBe(findingId(findingWith()));
});

it.each([
  ['kind', { kind: 'tampering' }],
  ['time', { time: '2013-10-28T17:20:14.101001Z' }],
  ['source', { source: { ...findingWith().source, id: 'host:other' } }],
  ['rule', { rule: { ...findingWith().rule, id: 'r-2' } }],
  ['proof', { locators: [{ ...findingWith().locators[0]!, offset: 4713 }] }],
] as const)('changes with the %s', (_, changes) => {
  expect(findingId(findingWith(changes))).not.toBe(findingId(findingWith()));
});
