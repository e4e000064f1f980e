import { expect } from 'vitest';
import type { Finding } from '@unmask/core';
import { linesOf, unmask } from './unmask.ts';

export const INTRUSION = 'fixtures/intrusion';

/** The findings of a hunt through the fixture. */
export async function hunt(...options: string[]): Promise<Finding[]> {
  const ran = await unmask(['hunt', INTRUSION, '--format', 'jsonl', '--quiet', ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
}
