import type { ByteSource } from '@unmask/evtx';
import { viewAt } from '../container/source.ts';

/**
 * The headers of a Windows program. All numbers little-endian.
 *
 * ```
 * 0 'MZ'   60 where 'PE\0\0' is, u32
 * PE + 4   machine u16, sections u16, stamp u32, symbols u32, number u32, size of what follows u16, characteristics u16
 * PE + 24  magic u16 (0x10b, 0x20b with 64 bits), linker u8 u8 … 68 subsystem u16 … 92 or 108 directories u32, then of each: address u32, size u32
 * then     of each section, 40 bytes: name, size in memory u32, address u32, size in the file u32, place in the file u32, …
 * ```
 *
 * Source: Microsoft's PE Format specification.
 */
export interface PeHeader {
  readonly machine: number;
  /** Seconds since 1970, as its linker said. */
  readonly stamp: number;
  readonly characteristics: number;
  readonly subsystem: number;
  readonly linker: string;
  readonly directories: readonly Directory[];
  readonly sections: readonly Section[];
  /** Of the stamp: the place of proof. */
  readonly stampAt: number;
}

/** Something that the header points to. Addresses are those in memory, but that of the signature is one in the file. */
export interface Directory {
  readonly address: number;
  readonly size: number;
}

interface Section {
  readonly address: number;
  readonly size: number;
  readonly fileAt: number;
  readonly fileSize: number;
}

export const DIRECTORIES = { exports: 0, resources: 2, security: 4, debug: 6, clr: 14 } as const;

const MZ = 0x5a4d;
const PE = 0x4550;
const COFF_BYTES = 24;
const LARGE = 0x20b;
const SMALL = 0x10b;
/** Where the list of directories begins in the optional header, and what its fixed part takes. */
const FIXED = { [SMALL]: 96, [LARGE]: 112 } as const;
const SUBSYSTEM_AT = 68;
/** As many as the specification names. */
const MAX_DIRECTORIES = 16;
/** As many as Windows loads. */
const MAX_SECTIONS = 96;
const SECTION_BYTES = 40;

/** Where `PE` stands, for bytes that begin as a Windows program does; `null` for all others. */
export function findPe(head: Uint8Array): number | null {
  if (head.length < 64) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint16(0, true) !== MZ) return null;
  const at = view.getUint32(60, true);
  if (at + COFF_BYTES + 2 > head.length || view.getUint32(at, true) !== PE) return null;
  const magic = view.getUint16(at + COFF_BYTES, true);
  return magic === SMALL || magic === LARGE ? at : null;
}

/** @returns `null` where the headers break off */
export async function readHeader(source: ByteSource, peAt: number): Promise<PeHeader | null> {
  const coff = await viewAt(source, peAt, COFF_BYTES);
  if (coff.byteLength < COFF_BYTES) return null;
  const optionalBytes = coff.getUint16(20, true);
  const optionalAt = peAt + COFF_BYTES;
  const optional = await viewAt(source, optionalAt, optionalBytes);
  if (optional.byteLength < FIXED[SMALL]) return null;
  const fixed = optional.getUint16(0, true) === LARGE ? FIXED[LARGE] : FIXED[SMALL];
  const sectionCount = Math.min(coff.getUint16(6, true), MAX_SECTIONS);
  const sections = await viewAt(source, optionalAt + optionalBytes, sectionCount * SECTION_BYTES);
  return {
    machine: coff.getUint16(4, true),
    stamp: coff.getUint32(8, true),
    characteristics: coff.getUint16(22, true),
    subsystem: optional.getUint16(SUBSYSTEM_AT, true),
    linker: `${optional.getUint8(2)}.${optional.getUint8(3)}`,
    directories: directoriesIn(optional, fixed),
    sections: sectionsIn(sections),
    stampAt: peAt + 8,
  };
}

function directoriesIn(optional: DataView, fixed: number): Directory[] {
  if (optional.byteLength < fixed) return [];
  const said = Math.min(optional.getUint32(fixed - 4, true), MAX_DIRECTORIES);
  const count = Math.min(said, Math.floor((optional.byteLength - fixed) / 8));
  return Array.from({ length: count }, (_, i) => ({
    address: optional.getUint32(fixed + 8 * i, true),
    size: optional.getUint32(fixed + 8 * i + 4, true),
  }));
}

function sectionsIn(view: DataView): Section[] {
  return Array.from({ length: Math.floor(view.byteLength / SECTION_BYTES) }, (_, i) => {
    const at = i * SECTION_BYTES;
    return {
      size: view.getUint32(at + 8, true),
      address: view.getUint32(at + 12, true),
      fileSize: view.getUint32(at + 16, true),
      fileAt: view.getUint32(at + 20, true),
    };
  });
}

/** Where an address in memory lies in the file; `null` where no section has it. */
export function fileOffset(
  { sections }: Pick<PeHeader, 'sections'>,
  address: number,
): number | null {
  const own = sections.find(
    (section) => address >= section.address && address < section.address + section.fileSize,
  );
  return own === undefined ? null : own.fileAt + (address - own.address);
}
