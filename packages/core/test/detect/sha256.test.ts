import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/detect/sha256.ts';

const LENGTHS = [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000];

it.each(LENGTHS)('agrees with the platform on a text of %i letters', (length) => {
  for (const letter of ['x', 'é', '😀']) {
    const text = letter.repeat(length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
