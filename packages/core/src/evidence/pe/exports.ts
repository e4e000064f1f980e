import type { ByteSource } from '@unmask/evtx';
import { viewAt } from '../container/source.ts';
import { DIRECTORIES, fileOffset, type PeHeader } from './header.ts';

/**
 * The first bytes of the export directory: `flags u32, stamp u32, version u16 u16, address of the library's name u32, …`.
 *
 * Source: Microsoft's PE Format specification.
 */
export interface ExportFacts {
  /** Seconds since 1970; linkers that hash write all ones. `null` without exports. */
  readonly stamp: number | null;
  /** What the linker called the library. */
  readonly name: string | null;
}

export const NO_EXPORTS: ExportFacts = { stamp: null, name: null };

const BYTES = 16;
const MAX_NAME_BYTES = 256;

export async function readExports(source: ByteSource, header: PeHeader): Promise<ExportFacts> {
  const directory = header.directories[DIRECTORIES.exports];
  const at = directory === undefined ? null : fileOffset(header, directory.address);
  if (directory === undefined || directory.size === 0 || at === null) return NO_EXPORTS;
  const view = await viewAt(source, at, BYTES);
  if (view.byteLength < BYTES) return NO_EXPORTS;
  const nameAt = fileOffset(header, view.getUint32(12, true));
  return {
    stamp: view.getUint32(4, true),
    name: nameAt === null ? null : await readName(source, nameAt),
  };
}

async function readName(source: ByteSource, at: number): Promise<string | null> {
  const bytes = await source.read(at, at + MAX_NAME_BYTES);
  const end = bytes.indexOf(0);
  const name = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(0, end)));
  return name === '' ? null : name;
}
