import { expect, test } from 'vitest';
import { blobSource, bytesSource } from '@unmask/evtx';

test('a Blob and a buffer give the same bytes, clamped to their end', async () => {
  const bytes = Uint8Array.from({ length: 10 }, (_, i) => i);
  for (const source of [bytesSource(bytes), blobSource(new Blob([bytes]))]) {
    expect(source.byteLength).toBe(10);
    expect([...(await source.read(7, 20))]).toEqual([7, 8, 9]);
  }
});
