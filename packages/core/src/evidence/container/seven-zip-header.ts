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
  /** How many packed streams it takes. */
  readonly packedStreams: number;
  /** Bytes that come out of it. */
  readonly size: number;
  /** Sizes of its files. */
  readonly sizes: readonly number[];
  readonly hasDigest: boolean;
}

export interface Coder {
  /** Hexadecimal, as the SDK lists them. */
  readonly method: string;
  readonly properties: Uint8Array;
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
  const folders = shapes.map(({ outputs, ...shape }) => {
    const sizes = Array.from({ length: outputs }, () => reader.number());
    // The last coder's output is the folder's, as long as coders are in a row; others are not unpacked.
    const size = sizes[0] ?? 0;
    return { ...shape, size, sizes: [size], hasDigest: false };
  });
  let digests: boolean[] = [];
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id !== ID.CRC) throw damaged(`an unknown part ${id} of folders`);
    digests = reader.digests(count);
  }
  return folders.map((folder, i) => ({ ...folder, hasDigest: digests[i] === true }));
}

function readFolder(
  reader: SevenZipReader,
): Pick<Folder, 'coders' | 'packedStreams'> & { outputs: number } {
  const coders: Coder[] = [];
  let [inputs, outputs] = [0, 0];
  const count = reader.number();
  if (count < 1 || count > MAX_CODERS) throw damaged(`${count} coders`);
  for (let i = 0; i < count; i++) {
    const flags = reader.byte();
    const method = reader.hex(flags & 15);
    const complex = (flags & 16) !== 0;
    inputs += complex ? reader.count() : 1;
    outputs += complex ? reader.count() : 1;
    const properties = (flags & 32) === 0 ? new Uint8Array(0) : reader.bytes(reader.number());
    coders.push({ method, properties });
  }
  if (inputs > MAX_CODERS || outputs > MAX_CODERS) throw damaged('too many streams of a folder');
  for (let i = 0; i < 2 * (outputs - 1); i++) reader.number();
  const packedStreams = inputs - (outputs - 1);
  if (packedStreams > 1) for (let i = 0; i < packedStreams; i++) reader.number();
  return { coders, packedStreams, outputs };
}

function readSubstreams(reader: SevenZipReader, folders: readonly Folder[]): Folder[] {
  let counts = folders.map(() => 1);
  let sizes: (readonly number[])[] = folders.map(({ size }) => [size]);
  for (let id = reader.byte(); id !== ID.END; id = reader.byte()) {
    if (id === ID.COUNT) {
      counts = folders.map(() => reader.count());
      // Where there is one file in a folder, no size is written.
      sizes = folders.map(({ size }, i) => (counts[i] === 0 ? [] : [size]));
    } else if (id === ID.SIZE) {
      sizes = folders.map(({ size }, i) => readSizes(reader, size, counts[i]!));
    } else if (id === ID.CRC) {
      // A file alone in a folder has the folder's digest.
      const known = folders.filter(({ hasDigest }, i) => hasDigest && counts[i] === 1).length;
      reader.digests(counts.reduce((sum, count) => sum + count, -known));
    } else {
      throw damaged(`an unknown part ${id} of files in folders`);
    }
  }
  return folders.map((folder, i) => ({ ...folder, sizes: sizes[i]! }));
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
