import { crc32 as ofNode } from 'node:zlib';
import { assert, array, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/evidence/container/crc32.ts';

it('gives the checksum that its authors publish', () => {
  expect(crc32(Buffer.from('123456789'), 0)).toBe(0xcbf4_3926);
  expect(crc32(new Uint8Array(0), 0)).toBe(0);
});

it('agrees with zlib, in pieces of any size', () => {
  assert(
    property(array(uint8Array({ maxLength: 100 }), { maxLength: 20 }), (pieces) => {
      const own = pieces.reduce((crc, piece) => crc32(piece, crc), 0);
      expect(own).toBe(ofNode(Buffer.concat(pieces)));
    }),
    { seed: 2014 },
  );
});
