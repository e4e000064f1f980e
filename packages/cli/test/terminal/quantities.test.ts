import { expect, it } from 'vitest';
import { bytesText, countText, durationText } from '../../src/terminal/quantities.ts';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1_572_864, '1.5 MiB'],
  [2 ** 31, '2.0 GiB'],
  [2 ** 60, '1048576.0 TiB'],
])('writes %i bytes', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

it.each([
  [0.04, '0.0 s'],
  [9.94, '9.9 s'],
  [59.6, '1 min 0 s'],
  [125, '2 min 5 s'],
  [4330, '1 h 12 min'],
])('writes %f seconds', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

it('counts', () => {
  expect(countText(1, 'file')).toBe('1 file');
  expect(countText(1234, 'file')).toBe('1,234 files');
});
