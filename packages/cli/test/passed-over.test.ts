import { expect, it } from 'vitest';
import { NO_KIND, PassedOver } from '../src/passed-over.ts';

function met(folders: number, files: number): PassedOver {
  const passedOver = new PassedOver();
  for (let folder = 0; folder < folders; folder++)
    for (let file = 0; file < files; file++) {
      const path = `disk/users/${folder}/${file}.jpg`;
      passedOver.add({ path, file: path, bytes: 2, reason: NO_KIND, facts: null });
    }
  return passedOver;
}

it('lists each file of small folders', () => {
  const { list, count } = met(3, 100);
  expect([list.length, count]).toEqual([300, 300]);
  expect(list[100]).toMatchObject({ path: 'disk/users/1/0.jpg', bytes: 2 });
});

it('tells of the rest of a large folder together', () => {
  const { list, count } = met(2, 1_500);
  expect([list.length, count]).toEqual([2_002, 3_000]);
  expect(list.slice(-2)).toEqual(
    ['disk/users/0', 'disk/users/1'].map((path) => ({
      path,
      file: null,
      bytes: 1_000,
      reason: '500 more files, of no kind that can be read',
      facts: null,
    })),
  );
});

it('is bounded, and no file is left out', () => {
  const { list, count } = met(20_000, 2);
  expect(list.length).toBeLessThan(11_100);
  const together = list.slice(10_000).map(({ reason }) => Number.parseInt(reason.replace(',', '')));
  expect(together.reduce((sum, each) => sum + each, 0)).toBe(count - 10_000);
  expect(list.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(2 * count);
});
