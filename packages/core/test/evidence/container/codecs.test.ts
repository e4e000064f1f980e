import { readFileSync } from 'node:fs';
import { gzipSync, deflateRawSync, zstdCompressSync, constants } from 'node:zlib';
import { assert, asyncProperty, integer, oneof, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PORTABLE_DECOMPRESSORS } from '../../../src/evidence/container/index.ts';
import type { Method } from '../../../src/evidence/container/index.ts';

const LOG = Array.from({ length: 5000 }, (_, i) => `${i + 1}\n`).join('');
const archive = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`${import.meta.dirname}/archives/auth.log.${name}`));

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpack(method: Method, bytes: Uint8Array, size = 1000): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of PORTABLE_DECOMPRESSORS[method](pieces(bytes, size))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const SAMPLES: readonly (readonly [Method, Uint8Array])[] = [
  ['gzip', archive('1.gz')],
  ['xz', archive('2.xz')],
  ['zstd', archive('3.zst')],
  ['bzip2', archive('4.bz2')],
];

describe('portable decompressors', () => {
  it.each(SAMPLES)(
    'unpack what the usual program packed as %s, in pieces of any size',
    async (method, bytes) => {
      for (const size of [1, 7, 1000, bytes.length]) {
        expect((await unpack(method, bytes, size)).toString()).toBe(LOG);
      }
    },
  );

  it('agree with Node over random input', async () => {
    const input = oneof(
      uint8Array({ maxLength: 5000 }),
      tuple(integer({ min: 0, max: 400_000 }), integer({ min: 0, max: 255 })).map(
        ([length, byte]) => new Uint8Array(length).fill(byte),
      ),
    );
    await assert(
      asyncProperty(input, async (bytes) => {
        expect(await unpack('gzip', gzipSync(bytes))).toEqual(Buffer.from(bytes));
        expect(await unpack('deflate', deflateRawSync(bytes))).toEqual(Buffer.from(bytes));
        expect(await unpack('zstd', zstdCompressSync(bytes))).toEqual(Buffer.from(bytes));
      }),
      { seed: 2014, numRuns: 40 },
    );
  });

  it.each(['zstd', 'bzip2'] as const)('unpack several streams of %s in a row', async (method) => {
    const [, one] = SAMPLES.find(([name]) => name === method)!;
    expect((await unpack(method, Buffer.concat([one, one]))).toString()).toBe(LOG + LOG);
  });

  it('pass frames of zstd that are to be skipped', async () => {
    const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const bytes = Buffer.concat([skippable, archive('3.zst'), skippable]);
    expect((await unpack('zstd', bytes)).toString()).toBe(LOG);
  });

  it('refuse a window that only exhausts memory, in a later frame too', async () => {
    const bytes = zstdCompressSync(Buffer.from(LOG), {
      params: { [constants.ZSTD_c_windowLog]: 20, [constants.ZSTD_c_contentSizeFlag]: 0 },
    });
    expect(bytes[4]! & 0x20).toBe(0);
    const large = Buffer.from(bytes);
    large[5] = (31 - 10) << 3;
    await expect(unpack('zstd', large)).rejects.toThrow('window');
    await expect(unpack('zstd', Buffer.concat([bytes, large]))).rejects.toThrow('window');
  });

  it.each(SAMPLES)('say when %s ends early', async (method, bytes) => {
    await expect(unpack(method, bytes.subarray(0, bytes.length - 20))).rejects.toThrow();
  });

  it('hold bzip2 to its checksums and its tables', async () => {
    const good = archive('4.bz2');
    let random = 2014;
    let broken = 0;
    for (let run = 0; run < 150; run++) {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      const bytes = good.slice();
      // Behind the header, before the end's own checksum, which adds nothing to those of the blocks.
      const at = 4 + (random % (bytes.length - 24));
      bytes[at]! ^= 1 << (random >>> 29);
      const text = await unpack('bzip2', bytes).catch(() => null);
      if (text === null) broken++;
      else expect(text.toString()).toBe(LOG);
    }
    expect(broken).toBeGreaterThan(140);
  });
});
