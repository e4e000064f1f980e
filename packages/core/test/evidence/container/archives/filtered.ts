import { programBytes } from '../program-bytes.ts';

/** Archives made with each filter: their name, and what 7-Zip is told (`-m…`). */
export const FILTERED: readonly (readonly [name: string, ...methods: string[]])[] = [
  ['bcj', '0=BCJ', '1=LZMA2'],
  ['bcj-alone', '0=BCJ', '1=Copy', 's=off'],
  ['bcj2', '0=BCJ2', '1=LZMA2'],
  ['bcj2-classic', '0=BCJ2', '1=LZMA:d23', '2=LZMA:d19', '3=LZMA:d19', 'b0:1', 'b0s1:2', 'b0s2:3'],
  ['arm', '0=ARM', '1=LZMA2'],
  ['arm-thumb', '0=ARMT', '1=LZMA2'],
  ['arm64', '0=ARM64', '1=LZMA2'],
  ['ppc', '0=PPC', '1=LZMA2'],
  ['sparc', '0=SPARC', '1=LZMA2'],
  ['delta', '0=Delta:4', '1=LZMA2'],
];

/** The files in each. */
export function programFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['a.exe', programBytes(3_001)],
    ['b.dll', programBytes(203)],
    ['c.sys', Uint8Array.of(0xe8, 0, 0)],
    ['d.txt', Uint8Array.of(0xe8, 0, 0, 0, 0)],
  ]);
}
