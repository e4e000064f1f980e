import type { ByteSource } from '@unmask/evtx';
import { viewAt } from '../container/source.ts';
import { DIRECTORIES, fileOffset, type PeHeader } from './header.ts';

/**
 * What the debug directory tells: entries of 28 bytes, `characteristics u32, stamp u32, version u16 u16, type u32, size u32, address u32, place in the
 * file u32`. A CodeView entry leads to `RSDS, GUID, age u32, path` or `NB10, offset u32, signature u32, age u32, path`.
 *
 * Source: Microsoft's PE Format specification; the layout of CodeView entries as LLVM writes them.
 */
export interface DebugFacts {
  /** Seconds since 1970: of the CodeView entry, else of the first; `null` without one. */
  readonly stamp: number | null;
  /** The path of the program's symbols on the machine that linked it. */
  readonly pdb: string | null;
  /** Where that path stands in the file. */
  readonly pdbAt: number | null;
  /** The linker says that its stamps are hashes of what it linked. */
  readonly isReproducible: boolean;
}

export const NO_DEBUG: DebugFacts = { stamp: null, pdb: null, pdbAt: null, isReproducible: false };

const ENTRY_BYTES = 28;
/** Linkers write up to six. */
const MAX_ENTRIES = 32;
const CODE_VIEW = 2;
const REPRODUCIBLE = 16;
const RSDS = 0x53445352;
const NB10 = 0x3031424e;
/** In front of the path, by the mark. */
const BEFORE_PATH: Readonly<Record<number, number>> = { [RSDS]: 24, [NB10]: 16 };
/** Bytes of a path; Windows' longest usual one has 260 characters. */
const MAX_PATH_BYTES = 1_024;

export async function readDebug(source: ByteSource, header: PeHeader): Promise<DebugFacts> {
  const directory = header.directories[DIRECTORIES.debug];
  const at = directory === undefined ? null : fileOffset(header, directory.address);
  if (directory === undefined || directory.size === 0 || at === null) return NO_DEBUG;
  const count = Math.min(Math.floor(directory.size / ENTRY_BYTES), MAX_ENTRIES);
  const view = await viewAt(source, at, count * ENTRY_BYTES);
  const entries = Array.from({ length: Math.floor(view.byteLength / ENTRY_BYTES) }, (_, i) => ({
    stamp: view.getUint32(i * ENTRY_BYTES + 4, true),
    type: view.getUint32(i * ENTRY_BYTES + 12, true),
    size: view.getUint32(i * ENTRY_BYTES + 16, true),
    fileAt: view.getUint32(i * ENTRY_BYTES + 24, true),
  }));
  const codeView = entries.find(({ type }) => type === CODE_VIEW) ?? null;
  return {
    stamp: (codeView ?? entries[0])?.stamp ?? null,
    ...(codeView === null ? { pdb: null, pdbAt: null } : await readPath(source, codeView)),
    isReproducible: entries.some(({ type }) => type === REPRODUCIBLE),
  };
}

async function readPath(
  source: ByteSource,
  { fileAt, size }: { readonly fileAt: number; readonly size: number },
): Promise<Pick<DebugFacts, 'pdb' | 'pdbAt'>> {
  const view = await viewAt(source, fileAt, Math.min(size, BEFORE_PATH[RSDS]! + MAX_PATH_BYTES));
  const before = view.byteLength < 4 ? undefined : BEFORE_PATH[view.getUint32(0, true)];
  if (before === undefined || view.byteLength <= before) return { pdb: null, pdbAt: null };
  const bytes = new Uint8Array(view.buffer, view.byteOffset + before, view.byteLength - before);
  const end = bytes.indexOf(0);
  const pdb = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  return pdb === '' ? { pdb: null, pdbAt: null } : { pdb, pdbAt: fileAt + before };
}
