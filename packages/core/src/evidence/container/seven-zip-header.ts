import { SevenZipReader, damaged } from './seven-zip-reader.ts';

/**
 * The list of files of a 7z archive: nested properties, each a byte that says which. Numbers are 1 to 9 bytes, the first telling
 * how many; lists of flags are bits, the highest first.
 *
 * ```
 * Header = 01 [04 Streams] [05 Files] 00
 * Streams = [06 packed: where, sizes] [07 folders: coders, sizes] [08 files in each folder: how many, sizes] 00
 * ```
 *
 * Source: `7zFormat.txt` of the LZMA SDK.
 */
export interface SevenZipHeader {
  readonly streams: Streams;
  readonly files: readonly SevenZipFile[];
}

export interface Streams {
  /** Offset of the first packed stream, behind the 32 bytes at the start. */
  readonly packedAt: number;
  readonly packedSizes: readonly number[];
  readonly folders: readonly Folder[];
}

/** Files packed together, one after the other. */
export interface Folder {
  readonly coders: readonly Coder[];
  /** Inputs of coders that are outputs of others. */
  readonly bonds: readonly Bond[];
  /** For each packed stream, which input takes it. Inputs and outputs are counted over all coders. */
  readonly packedInputs: readonly number[];
  /** Bytes that come out of each output. */
  readonly outputSizes: readonly number[];
  /** The output that is the folder's. */
  readonly main: number;
  /** Bytes that come out of it. */
  readonly size: number;
  readonly digest: number | null;
  /** Of its files. */
  readonly sizes: readonly number[];
  readonly digests: readonly (number | null)[];
}

export interface Bond {
  readonly input: number;
  readonly output: number;
}

export interface Coder {
  /** Hexadecimal, as the SDK lists them. */
  readonly method: string;
  readonly properties: Uint8Array;
  readonly inputs: number;
  readonly outputs: number;
}

export interface SevenZipFile {
  readonly name: string;
  /** Has bytes in a folder; folders of files and empty files have none. */
  readonly hasStream: boolean;
  readonly isFolder: boolean;
  /** Microseconds since 1970. */
  readonly created: number | null;
  readonly accessed: number | null;
  readonly modified: number | null;
  readonly attributes: number | null;
}

const ID = {
  END: 0,
  HEADER: 1,
  ARCHIVE: 2,
  STREAMS: 4,
  FILES: 5,
  PACKED: 6,
  FOLDERS: 7,
  SUBSTREAMS: 8,
  SIZE: 9,
  CRC: 10,
  FOLDER: 11,
  UNPACKED_SIZE: 12,
  COUNT: 13,
  EMPTY_STREAM: 14,
  EMPTY_FILE: 15,
  NAMES: 17,
  CREATED: 18,
  ACCESSED: 19,
  MODIFIED: 20,
  ATTRIBUTES: 21,
  ENCODED: 23,
} as const;

/** Coders of a folder. 7-Zip itself makes four at most. */
const MAX_CODERS = 16;

/** Whether the list of files is itself packed, as it nearly always is. */
export function isEncoded(bytes: Uint8Array): boolean {
  return bytes[0] === ID.ENCODED;
}

/** How a packed list is packed. @throws ContainerError */
export function parseEncoded(bytes: Uint8Array): Streams {
  const reader = new SevenZipReader(bytes);
  reader.byte();
  return readStreams(reader);
}

/** @throws ContainerError when it is damaged. */
export function parseHeader(bytes: Uint8Array): SevenZipHeader {
  const reader = new SevenZipReader(bytes);
  if (reader.byte() !== ID.HEADER) throw damaged('no list of files');
  let streams: Streams = { packedAt: 0, packedSizes: [], folders: [] };
  let files: readonly SevenZipFile[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id === ID.STREAMS) streams = readStreams(reader);
    else if (id === ID.FILES) files = readFiles(reader);
    else if (id === ID.ARCHIVE) skipProperties(reader);
    else throw damaged(`an unknown part ${id}`);
  }
  return { streams, files };
}

function readStreams(reader: SevenZipReader): Streams {
  let packedAt = 0;
  let packedSizes: number[] = [];
  let folders: Folder[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id === ID.PACKED) {
      packedAt = reader.number();
      packedSizes = readPackedSizes(reader, reader.count());
    } else if (id === ID.FOLDERS) {
      folders = readFolders(reader);
    } else if (id === ID.SUBSTREAMS) {
      folders = readSubstreams(reader, folders);
    } else {
      throw damaged(`an unknown part ${id} of streams`);
    }
  }
  return { packedAt, packedSizes, folders };
}

function readPackedSizes(reader: SevenZipReader, count: number): number[] {
  let sizes: number[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id === ID.SIZE) sizes = Array.from({ length: count }, () => reader.number());
    else if (id === ID.CRC) reader.digests(count);
    else throw damaged(`an unknown part ${id} of packed streams`);
  }
  return sizes;
}

function readFolders(reader: SevenZipReader): Folder[] {
  if (reader.byte() !== ID.FOLDER) throw damaged('no folders');
  const count = reader.count();
  if (reader.byte() !== 0) throw damaged('folders somewhere else');
  const shapes = Array.from({ length: count }, () => readFolder(reader));
  if (reader.byte() !== ID.UNPACKED_SIZE) throw damaged('no sizes');
  const folders = shapes.map((shape) => {
    const outputSizes = Array.from({ length: countOf(shape.coders).outputs }, () =>
      reader.number(),
    );
    const size = outputSizes[shape.main]!;
    return { ...shape, outputSizes, size, sizes: [size] };
  });
  let digests: (number | null)[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id !== ID.CRC) throw damaged(`an unknown part ${id} of folders`);
    digests = reader.digests(count);
  }
  return folders.map((folder, i) => {
    const digest = digests[i] ?? null;
    return { ...folder, digest, digests: [digest] };
  });
}

function readFolder(
  reader: SevenZipReader,
): Pick<Folder, 'coders' | 'bonds' | 'packedInputs' | 'main'> {
  const coders: Coder[] = [];
  const count = reader.number();
  if (count < 1 || count > MAX_CODERS) throw damaged(`${count} coders`);
  for (let i = 0; i < count; i++) {
    const flags = reader.byte();
    const method = reader.hex(flags & 15);
    const complex = (flags & 16) !== 0;
    const inputs = complex ? reader.count() : 1;
    const outputs = complex ? reader.count() : 1;
    const properties = (flags & 32) === 0 ? new Uint8Array(0) : reader.bytes(reader.number());
    coders.push({ method, properties, inputs, outputs });
  }
  const { inputs, outputs } = countOf(coders);
  if (inputs > MAX_CODERS || outputs > MAX_CODERS || outputs === 0)
    throw damaged('too many streams of a folder, or none');
  const bonds = Array.from({ length: outputs - 1 }, (): Bond => {
    const input = reader.number();
    return { input, output: reader.number() };
  });
  const unbound = (i: number): boolean => !bonds.some(({ input }) => input === i);
  const free = Array.from({ length: inputs }, (_, i) => i).filter(unbound);
  const packed = Math.max(0, inputs - bonds.length);
  const packedInputs = packed === 1 ? free : Array.from({ length: packed }, () => reader.number());
  const main = Array.from({ length: outputs }, (_, i) => i).find(
    (i) => !bonds.some(({ output }) => output === i),
  );
  if (main === undefined) throw damaged('coders in a circle');
  return { coders, bonds, packedInputs, main };
}

/** Inputs and outputs of coders. */
export function countOf(coders: readonly Coder[]): { inputs: number; outputs: number } {
  const sum = (of: (coder: Coder) => number): number =>
    coders.reduce((total, coder) => total + of(coder), 0);
  return { inputs: sum(({ inputs }) => inputs), outputs: sum(({ outputs }) => outputs) };
}

function readSubstreams(reader: SevenZipReader, folders: readonly Folder[]): Folder[] {
  let counts = folders.map(() => 1);
  let sizes: (readonly number[])[] = folders.map(({ size }) => [size]);
  let digests = folders.map(({ digest }) => [digest]);
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id === ID.COUNT) {
      counts = folders.map(() => reader.count());
      // Where there is one file in a folder, no size is written.
      sizes = folders.map(({ size }, i) => (counts[i] === 0 ? [] : [size]));
      digests = folders.map(({ digest }, i) => (counts[i] === 1 ? [digest] : []));
    } else if (id === ID.SIZE) {
      sizes = folders.map(({ size }, i) => readSizes(reader, size, counts[i]!));
    } else if (id === ID.CRC) {
      digests = readDigests(reader, folders, counts);
    } else {
      throw damaged(`an unknown part ${id} of files in folders`);
    }
  }
  return folders.map((folder, i) => ({ ...folder, sizes: sizes[i]!, digests: digests[i]! }));
}

/** A file alone in a folder has the folder's digest. */
function readDigests(
  reader: SevenZipReader,
  folders: readonly Folder[],
  counts: readonly number[],
): (number | null)[][] {
  const isKnown = folders.map(({ digest }, i) => digest !== null && counts[i] === 1);
  const missing = counts.filter((_, i) => !isKnown[i]);
  const read = reader.digests(missing.reduce((sum, count) => sum + count, 0));
  let at = 0;
  return folders.map(({ digest }, i) =>
    isKnown[i]! ? [digest] : read.slice(at, (at += counts[i]!)),
  );
}

/** All but the last, which is what is left. */
function readSizes(reader: SevenZipReader, total: number, count: number): number[] {
  if (count === 0) return [];
  const sizes = Array.from({ length: count - 1 }, () => reader.number());
  const last = total - sizes.reduce((sum, size) => sum + size, 0);
  if (last < 0) throw damaged('files larger than their folder');
  return [...sizes, last];
}

function readFiles(reader: SevenZipReader): SevenZipFile[] {
  const count = reader.count();
  let empty: boolean[] = [];
  let emptyFiles: boolean[] = [];
  let names: string[] = [];
  const times = new Map<number, (number | null)[]>();
  let attributes: (number | null)[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    const part = new SevenZipReader(reader.bytes(reader.number()));
    if (id === ID.EMPTY_STREAM) empty = part.flags(count);
    else if (id === ID.EMPTY_FILE) emptyFiles = part.flags(empty.filter(Boolean).length);
    else if (id === ID.NAMES) names = part.names(count);
    else if (id === ID.CREATED || id === ID.ACCESSED || id === ID.MODIFIED) {
      times.set(
        id,
        part.defined(count, () => part.time()),
      );
    } else if (id === ID.ATTRIBUTES) {
      attributes = part.defined(count, () => part.number32());
    }
  }
  let emptySeen = 0;
  return Array.from({ length: count }, (_, i) => {
    const hasStream = empty[i] !== true;
    return {
      name: names[i] ?? '',
      hasStream,
      isFolder: !hasStream && emptyFiles[emptySeen++] !== true,
      created: times.get(ID.CREATED)?.[i] ?? null,
      accessed: times.get(ID.ACCESSED)?.[i] ?? null,
      modified: times.get(ID.MODIFIED)?.[i] ?? null,
      attributes: attributes[i] ?? null,
    };
  });
}

function skipProperties(reader: SevenZipReader): void {
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) reader.bytes(reader.number());
}
