import type { ByteSource } from '@unmask/evtx';
import { viewAt } from '../container/source.ts';
import { DIRECTORIES, fileOffset, type PeHeader } from './header.ts';
import { readVersionInfo, type VersionInfo } from './version-info.ts';

/**
 * The tree of resources: type, name, language. A folder has 16 bytes, `characteristics u32, stamp u32, version u16 u16, named u16, numbered u16`, and then
 * entries of eight, `name or number u32, offset u32`, the highest bit of which says that there is a folder; a leaf leads to `address u32, size u32, …`.
 *
 * Source: Microsoft's PE Format specification.
 */
export interface ResourceFacts {
  /** Seconds since 1970; linkers write 0 most often. `null` without resources. */
  readonly stamp: number | null;
  /** Language by type, as numbers of Windows, in the order of the file; each pair once. */
  readonly languages: readonly ResourceLanguage[];
  readonly version: VersionInfo | null;
  /** Where the version resource lies in the file. */
  readonly versionAt: number | null;
}

export interface ResourceLanguage {
  /** `version`, `dialog`, …; the number or the name of others. */
  readonly type: string;
  readonly language: number;
}

export const NO_RESOURCES: ResourceFacts = {
  stamp: null,
  languages: [],
  version: null,
  versionAt: null,
};

const FOLDER_BYTES = 16;
const ENTRY_BYTES = 8;
const IS_FOLDER = 0x8000_0000;
const LEAF_BYTES = 16;
/** Bytes at the start of the resources that are looked at for their tree; programs with thousands of icons have some 100 KiB of it. */
const MAX_TREE_BYTES = 1 << 18;
/** Entries of one folder. Types come to 20, names to some hundreds, languages to 40. */
const MAX_ENTRIES = 512;
/** Leaves looked at, in all. */
const MAX_LEAVES = 4_096;
const MAX_PAIRS = 256;
const VERSION = 16;
/** Bytes of a version resource; with many translations some 10 KiB. */
const MAX_VERSION_BYTES = 1 << 16;
const TYPES: Readonly<Record<number, string>> = {
  1: 'cursor',
  2: 'bitmap',
  3: 'icon',
  4: 'menu',
  5: 'dialog',
  6: 'strings',
  9: 'accelerators',
  10: 'data',
  11: 'messages',
  12: 'cursor-group',
  14: 'icon-group',
  [VERSION]: 'version',
  23: 'html',
  24: 'manifest',
};

interface Entry {
  readonly id: number;
  readonly at: number;
  readonly isFolder: boolean;
}

export async function readResources(source: ByteSource, header: PeHeader): Promise<ResourceFacts> {
  const directory = header.directories[DIRECTORIES.resources];
  const at = directory === undefined ? null : fileOffset(header, directory.address);
  if (directory === undefined || directory.size === 0 || at === null) return NO_RESOURCES;
  const tree = await viewAt(source, at, MAX_TREE_BYTES);
  if (tree.byteLength < FOLDER_BYTES) return NO_RESOURCES;
  const languages = new Map<string, ResourceLanguage>();
  let version: Entry | null = null;
  let leaves = 0;
  for (const type of entriesAt(tree, 0)) {
    for (const name of type.isFolder ? entriesAt(tree, type.at) : []) {
      for (const leaf of name.isFolder ? entriesAt(tree, name.at) : []) {
        if (++leaves > MAX_LEAVES || languages.size >= MAX_PAIRS) break;
        const pair = { type: typeName(type.id), language: leaf.id & 0xffff };
        languages.set(`${pair.type} ${pair.language}`, pair);
        if (type.id === VERSION) version ??= leaf;
      }
    }
  }
  const place = version === null ? null : leafPlace(tree, version, header);
  return {
    stamp: tree.getUint32(4, true),
    languages: [...languages.values()],
    version: place === null ? null : await readVersion(source, place),
    versionAt: place?.at ?? null,
  };
}

function entriesAt(tree: DataView, at: number): Entry[] {
  if (at + FOLDER_BYTES > tree.byteLength) return [];
  const said = tree.getUint16(at + 12, true) + tree.getUint16(at + 14, true);
  const room = Math.floor((tree.byteLength - at - FOLDER_BYTES) / ENTRY_BYTES);
  return Array.from({ length: Math.min(said, room, MAX_ENTRIES) }, (_, i) => {
    const entryAt = at + FOLDER_BYTES + i * ENTRY_BYTES;
    const target = tree.getUint32(entryAt + 4, true);
    return {
      id: tree.getUint32(entryAt, true),
      at: target % IS_FOLDER,
      isFolder: target >= IS_FOLDER,
    };
  });
}

/** A name of its maker's own is told as what it is: its text may be anything. */
function typeName(id: number): string {
  return id >= IS_FOLDER ? 'named' : (TYPES[id] ?? String(id));
}

interface Place {
  readonly at: number;
  readonly size: number;
}

function leafPlace(tree: DataView, leaf: Entry, header: PeHeader): Place | null {
  if (leaf.isFolder || leaf.at + LEAF_BYTES > tree.byteLength) return null;
  const at = fileOffset(header, tree.getUint32(leaf.at, true));
  const size = Math.min(tree.getUint32(leaf.at + 4, true), MAX_VERSION_BYTES);
  return at === null ? null : { at, size };
}

async function readVersion(source: ByteSource, { at, size }: Place): Promise<VersionInfo | null> {
  return readVersionInfo(await viewAt(source, at, size));
}
