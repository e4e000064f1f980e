import type { ByteSource } from '@unmask/evtx';
import type { Decompressors } from './contract.ts';
import { unbcj2 } from './filters/bcj2.ts';
import {
  undoArm,
  undoArm64,
  undoArmThumb,
  undoDelta,
  undoPowerPc,
  undoSparc,
} from './filters/branches.ts';
import { unfiltered, type Undo } from './filters/filter.ts';
import { undoX86 } from './filters/x86.ts';
import { ContainerError } from './issue.ts';
import {
  lzma2Window,
  lzmaWindow,
  MAX_LZMA_BYTES,
  MAX_WINDOW_BYTES,
  unlzma,
  unlzma2,
} from './lzma-streams.ts';
import type { Coder, Folder } from './seven-zip-header.ts';
import { damaged } from './seven-zip-reader.ts';
import { chunksOf } from './source.ts';

/** Where a folder's packed bytes lie. */
export interface PackedFolder {
  readonly source: ByteSource;
  readonly folder: Folder;
  /** Offset of its first packed stream. */
  readonly packedAt: number;
  readonly packedSizes: readonly number[];
  readonly decompressors: Decompressors;
}

const AES = '06f107';
const LZMA = '030101';
const LZMA2 = '21';
const BCJ2 = '0303011b';

/** By their numbers of today and of before 2022. */
const FILTERS: Readonly<Record<string, () => Undo>> = {
  '04': undoX86,
  '03030103': undoX86,
  '05': () => undoPowerPc,
  '03030205': () => undoPowerPc,
  '07': () => undoArm,
  '03030501': () => undoArm,
  '08': () => undoArmThumb,
  '03030701': () => undoArmThumb,
  '09': () => undoSparc,
  '03030805': () => undoSparc,
  '0a': () => undoArm64,
};

/**
 * The bytes of a folder. Its coders are a tree: the inputs of each are packed streams, or what others give.
 *
 * @throws ContainerError for what cannot be unpacked here, and for what needs a password
 */
export function unpackFolder(packed: PackedFolder): AsyncIterable<Uint8Array> {
  const { folder, packedAt } = packed;
  const { coders, main } = folder;
  if (coders.some(({ method }) => method.startsWith(AES)))
    throw new ContainerError('CONTAINER_ENCRYPTED', 'needs a password', packedAt);
  const window = coders.reduce((sum, coder, i) => sum + windowOf(coder, outputSize(folder, i)), 0);
  if (window > MAX_WINDOW_BYTES)
    throw new ContainerError('CONTAINER_LIMIT', `windows of ${window} bytes`, packedAt);
  if (readAtOnce(packed) > MAX_LZMA_BYTES)
    throw new ContainerError('CONTAINER_LIMIT', `more than ${MAX_LZMA_BYTES} packed bytes`);
  return outputOf(packed, main, 0);
}

function windowOf({ method, properties }: Coder, size: number): number {
  if (method === LZMA) return lzmaWindow(properties, size);
  return method === LZMA2 ? lzma2Window(properties[0] ?? 0, size) : 0;
}

/** Packed bytes of streams that are LZMA, each of which is held whole. */
function readAtOnce({ folder: { coders, packedInputs }, packedSizes }: PackedFolder): number {
  const inputs = coders.flatMap(({ method, inputs: count }) =>
    Array.from({ length: count }, () => method),
  );
  return packedSizes.reduce(
    (sum, size, stream) => sum + (inputs[packedInputs[stream] ?? -1] === LZMA ? size : 0),
    0,
  );
}

/** What comes out of one output. `depth`: coders behind it; in a circle there is no end to them. */
function outputOf(packed: PackedFolder, output: number, depth: number): AsyncIterable<Uint8Array> {
  const { folder } = packed;
  const { coders, bonds, packedInputs } = folder;
  if (depth > coders.length) throw damaged('coders in a circle');
  const index = coderOf(folder, output);
  const first = coders.slice(0, index).reduce((sum, { inputs }) => sum + inputs, 0);
  const inputs = Array.from({ length: coders[index]!.inputs }, (_, i) => {
    const bond = bonds.find(({ input }) => input === first + i);
    if (bond !== undefined) return outputOf(packed, bond.output, depth + 1);
    const stream = packedInputs.indexOf(first + i);
    if (stream < 0) throw damaged('an input without a stream');
    return packedStream(packed, stream);
  });
  return decoded(coders[index]!, inputs, outputSize(folder, index), packed);
}

function packedStream(
  { source, packedAt, packedSizes }: PackedFolder,
  stream: number,
): AsyncIterable<Uint8Array> {
  const start = packedSizes.slice(0, stream).reduce((sum, size) => sum + size, packedAt);
  return chunksOf(source, start, start + (packedSizes[stream] ?? 0));
}

/** The coder that has an output. All that can be unpacked here have one. */
function coderOf({ coders }: Folder, output: number): number {
  const index = coders[output]?.outputs === 1 ? output : -1;
  if (index < 0 || coders.some(({ outputs }) => outputs !== 1))
    throw new ContainerError('CONTAINER_METHOD', `packed with ${methodsOf(coders)}`);
  return index;
}

function outputSize({ outputSizes }: Folder, index: number): number {
  return outputSizes[index] ?? 0;
}

function decoded(
  { method, properties, inputs: count }: Coder,
  inputs: readonly AsyncIterable<Uint8Array>[],
  size: number,
  { folder, packedAt, decompressors }: PackedFolder,
): AsyncIterable<Uint8Array> {
  const [input] = inputs;
  const isOther = new ContainerError(
    'CONTAINER_METHOD',
    `packed with ${methodsOf(folder.coders)}`,
    packedAt,
  );
  if (method === BCJ2 && count === 4) return unbcj2(inputs, size);
  if (input === undefined || count !== 1) throw isOther;
  const filter = method === '03' ? () => undoDelta((properties[0] ?? 0) + 1) : FILTERS[method];
  if (filter !== undefined) {
    if (method !== '03' && properties.some((byte) => byte !== 0)) throw isOther;
    return unfiltered(input, filter());
  }
  switch (method) {
    case '00':
      return input;
    case LZMA2:
      return unlzma2(input, properties[0] ?? 0, size);
    case LZMA:
      return unlzma(input, properties, size);
    case '040108':
      return decompressors.deflate(input);
    case '040202':
      return decompressors.bzip2(input);
    case '04f71101':
      return decompressors.zstd(input);
    default:
      throw isOther;
  }
}

function methodsOf(coders: readonly Coder[]): string {
  return coders.map(({ method }) => method).join(', ');
}
