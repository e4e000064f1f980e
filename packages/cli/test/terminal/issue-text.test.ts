import type { Issue } from '@unmask/core';
import { expect, it } from 'vitest';
import { issueText } from '../../src/terminal/issue-text.ts';

const ISSUE: Issue = {
  code: 'EVTX_TRUNCATED',
  evidence: 'logs/a\u001b.evtx',
  what: 'chunk',
  offset: 0x11000,
  need: 65_535,
  have: 8,
  record: null,
  lost: true,
};

it('says where and what', () => {
  expect(issueText(ISSUE)).toBe('logs/a␛.evtx at 0x11000: chunk, needed 65535, have 8');
  expect(issueText({ ...ISSUE, need: null, have: null })).toMatch(/: chunk$/u);
});

it('shows checksums in hexadecimal', () => {
  expect(issueText({ ...ISSUE, need: 0x12345678 })).toContain('needed 0x12345678, have 8');
});
