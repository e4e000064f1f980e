import { bytesSource } from '@unmask/evtx';
import type { ByteSource } from '@unmask/evtx';
import type { Evidence } from '../format.ts';
import { NO_FACTS } from './contract.ts';
import type {
  Container,
  ContainerContext,
  Member,
  MemberFacts,
  MemberItem,
  OpenMember,
} from './contract.ts';
import { crc32 } from './crc32.ts';
import { ContainerError, containerIssue } from './issue.ts';
import { safeName } from './member-name.ts';
import { isEncoded, parseEncoded, parseHeader } from './seven-zip-header.ts';
import type { Folder, SevenZipFile, SevenZipHeader, Streams } from './seven-zip-header.ts';
import { unpackFolder } from './seven-zip-coders.ts';
import { bytesOf, viewAt } from './source.ts';
import { spool } from './unpack.ts';

/**
 * `7z¼¯'␜`, version u16, crc u32, then where the list of files lies behind these 32 bytes (u64), its size (u64) and its crc (u32).
 */
const MAGIC: readonly number[] = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];
const START_BYTES = 32;
/** The list of a million files takes about 100 MB. */
const MAX_HEADER_BYTES: number = 128 * 1024 * 1024;
/** Lists packed in lists. 7-Zip packs once. */
const MAX_HEADER_LAYERS = 4;

/** 7z archives. Files that were packed together are unpacked together, each handed on as it comes by. */
export const SEVEN_ZIP: Container = {
  id: '7z',
  title: '7z archive',
  wraps: false,
  detect: (head) => head.length >= START_BYTES && MAGIC.every((byte, i) => head[i] === byte),
  members: readMembers,
};

async function* readMembers(
  evidence: Evidence,
  context: ContainerContext,
): AsyncGenerator<MemberItem> {
  const { header, isDamaged } = await readHeader(evidence.source, context);
  const { streams, files } = header;
  if (isDamaged) {
    const what = 'damaged: the checksum of the list of files differs; it is read all the same';
    yield { kind: 'issue', issue: containerIssue('CONTAINER_CHECKSUM', evidence.path, what) };
  }
  const packed = files.filter(({ hasStream }) => hasStream);
  let packedAt = START_BYTES + streams.packedAt;
  let stream = 0;
  let file = 0;
  for (const folder of streams.folders) {
    const own = packed.slice(file, file + folder.sizes.length);
    const next = stream + folder.packedInputs.length;
    const packedSizes = streams.packedSizes.slice(stream, next);
    yield* folderMembers({ evidence, context, folder, packedAt, packedSizes }, own);
    packedAt += packedSizes.reduce((sum, size) => sum + size, 0);
    stream = next;
    file += folder.sizes.length;
  }
  for (const empty of files.filter(({ hasStream, isFolder }) => !hasStream && !isFolder)) {
    yield { kind: 'member', member: emptyMember(empty) };
  }
}

function emptyMember(file: SevenZipFile): Member {
  return { name: safeName(file.name).name, facts: factsOf(file, 0), open: openEmpty };
}

async function openEmpty(): Promise<OpenMember> {
  return { source: bytesSource(new Uint8Array(0)), issues: [], close: async () => {} };
}

interface FolderPlace {
  readonly evidence: Evidence;
  readonly context: ContainerContext;
  readonly folder: Folder;
  readonly packedAt: number;
  readonly packedSizes: readonly number[];
}

function unpack({
  evidence: { source },
  context,
  ...place
}: FolderPlace): AsyncIterable<Uint8Array> {
  return unpackFolder({ ...place, source, decompressors: context.host.decompressors });
}

async function* folderMembers(
  place: FolderPlace,
  files: readonly SevenZipFile[],
): AsyncGenerator<MemberItem> {
  const { evidence, context, folder } = place;
  const unpacked = new SequentialReader(() => unpack(place));
  let start = 0;
  try {
    for (const [i, file] of files.entries()) {
      const size = folder.sizes[i]!;
      const crc = folder.digests[i] ?? null;
      const { name, leadsOut } = safeName(file.name);
      const path = `${evidence.path}!${name}`;
      if (leadsOut) {
        const what = 'a name that leads out of the archive';
        yield { kind: 'issue', issue: containerIssue('CONTAINER_PATH', path, what) };
      }
      const from = start;
      const open: Member['open'] = () =>
        spool({ path, chunks: unpacked.range(from, from + size), size, crc }, context);
      yield { kind: 'member', member: { name, facts: factsOf(file, size), open } };
      start += size;
    }
  } finally {
    await unpacked.close();
  }
}

/** Attributes of Windows, with the Unix mode in the upper half when this bit says so. */
const HAS_UNIX_MODE = 0x8000;

function factsOf(file: SevenZipFile, size: number): MemberFacts {
  const { created, accessed, modified, attributes } = file;
  const hasMode = attributes !== null && (attributes & HAS_UNIX_MODE) !== 0;
  const mode = hasMode ? (attributes >>> 16) & 0o7777 : null;
  return { ...NO_FACTS, size, created, accessed, modified, mode };
}

async function readHeader(
  source: ByteSource,
  context: ContainerContext,
): Promise<{ readonly header: SevenZipHeader; readonly isDamaged: boolean }> {
  const start = await viewAt(source, 0, START_BYTES);
  const at = START_BYTES + Number(start.getBigUint64(12, true));
  const size = Number(start.getBigUint64(20, true));
  const isStartDamaged = crc32(bytesOf(start).subarray(12), 0) !== start.getUint32(8, true);
  if (size === 0) {
    const streams: Streams = { packedAt: 0, packedSizes: [], folders: [] };
    return { header: { streams, files: [] }, isDamaged: isStartDamaged };
  }
  if (size > MAX_HEADER_BYTES)
    throw new ContainerError('CONTAINER_LIMIT', `a list of files of ${size} bytes`);
  let bytes = bytesOf(await viewAt(source, at, size));
  if (bytes.length < size)
    throw new ContainerError('CONTAINER_TRUNCATED', 'a 7z archive without its list of files');
  const isDamaged = isStartDamaged || crc32(bytes, 0) !== start.getUint32(28, true);
  for (let layer = 0; isEncoded(bytes); layer++) {
    if (layer === MAX_HEADER_LAYERS)
      throw new ContainerError('CONTAINER_LIMIT', 'lists of files packed in lists');
    bytes = await unpackHeader(source, parseEncoded(bytes), context);
  }
  return { header: parseHeader(bytes), isDamaged };
}

async function unpackHeader(
  source: ByteSource,
  { packedAt, packedSizes, folders }: Streams,
  context: ContainerContext,
): Promise<Uint8Array> {
  const folder = folders[0];
  if (folder === undefined) throw new ContainerError('CONTAINER_DAMAGED', 'an empty list of files');
  if (folder.size > MAX_HEADER_BYTES) {
    throw new ContainerError('CONTAINER_LIMIT', `a list of files of ${folder.size} bytes`);
  }
  context.budget.spend(folder.size);
  const evidence = { path: '', source };
  const at = START_BYTES + packedAt;
  const out = new Uint8Array(folder.size);
  let to = 0;
  for await (const chunk of unpack({
    evidence,
    context,
    folder,
    packedAt: at,
    packedSizes,
  })) {
    out.set(chunk.subarray(0, out.length - to), to);
    to = Math.min(out.length, to + chunk.length);
  }
  return out.subarray(0, to);
}

/** Ranges of a stream that can only be read from its start; asked for in order, it is read once. */
class SequentialReader {
  private readonly start: () => AsyncIterable<Uint8Array>;
  private iterator: AsyncIterator<Uint8Array> | null = null;
  private piece: Uint8Array = new Uint8Array(0);
  /** Where `piece` begins. */
  private at = 0;

  constructor(start: () => AsyncIterable<Uint8Array>) {
    this.start = start;
  }

  async *range(from: number, to: number): AsyncGenerator<Uint8Array> {
    if (this.iterator === null || from < this.at) await this.restart();
    for (let next = from; next < to;) {
      const end = this.at + this.piece.length;
      if (next < end) {
        const part = this.piece.subarray(next - this.at, Math.min(to, end) - this.at);
        next += part.length;
        yield part;
      } else if (!(await this.fetch())) {
        return;
      }
    }
  }

  async close(): Promise<void> {
    await this.iterator?.return?.();
  }

  private async restart(): Promise<void> {
    await this.close();
    this.iterator = this.start()[Symbol.asyncIterator]();
    this.piece = new Uint8Array(0);
    this.at = 0;
  }

  private async fetch(): Promise<boolean> {
    const next = await this.iterator!.next();
    if (next.done === true) return false;
    this.at += this.piece.length;
    this.piece = next.value;
    return true;
  }
}
