import { closeSync, linkSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, createGunzip, createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { HEAD_BYTES, PORTABLE_DECOMPRESSORS, STORED_FILE, expand, recognise } from '@unmask/core';
import type {
  ContainerHost,
  Decompressor,
  FileFacts,
  Format,
  MemberEvidence,
  Origin,
  Spooled,
  StoredFiles,
} from '@unmask/core';
import type { ByteSource } from '@unmask/evtx';
import { openFileSource } from '@unmask/evtx/node';
import { reasonOf } from './errors.ts';
import type { EvidenceFile, EvidenceList, UnreadableFile } from './evidence-list.ts';
import { EMPTY, NO_KIND, type PassedFile, type PassedOver } from './passed-over.ts';
import type { TempFolder } from './sort/temp-folder.ts';

const COPY_BYTES = 1 << 20;
/** Input that ends early is no error: what came out is kept, and the container tells that something is missing. */
const KEEP_WHAT_CAME = { finishFlush: constants.Z_SYNC_FLUSH };

/** An archive or a compressed file. */
export interface ContainerFile {
  readonly container: string;
  readonly facts: FileFacts;
  readonly origin: Origin | null;
}

/** The evidence in an archive or a compressed file, unpacked as far as it is of a kind that can be read. */
export async function openContainer(
  { container: path, facts, origin }: ContainerFile,
  folder: TempFolder,
  formats: readonly Format[],
  stored: StoredFiles | null,
  passedOver: PassedOver,
): Promise<Pick<EvidenceList, 'files' | 'unreadable'>> {
  const files: EvidenceFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const host = new FileHost(folder);
  try {
    using source = openFileSource(path);
    for await (const item of expand({ path, source, facts, origin }, host)) {
      if (item.kind === 'issue') {
        const { evidence, what } = item.issue;
        if (item.issue.lost) unreadable.push({ path: evidence, reason: what });
        continue;
      }
      const file = await keepEvidence(item.evidence, host, formats, stored);
      if (file === null) passedOver.add(passedMember(item.evidence, path));
      else files.push(file);
    }
  } catch (error) {
    unreadable.push({ path, reason: reasonOf(error) });
  }
  return { files, unreadable };
}

function passedMember({ path, source, facts }: MemberEvidence, archive: string): PassedFile {
  const bytes = source.byteLength;
  const reason = bytes === 0 ? EMPTY : NO_KIND;
  return { path, file: archive, bytes, reason, facts: facts ?? null };
}

/**
 * One member of an archive, unpacked.
 *
 * @param file where the archive is
 * @param name its path, as it is in that of the member
 * @param wanted path of the member
 * @returns where its bytes are; `null` when there is no such member
 */
export async function openMember(
  { file, name }: { readonly file: string; readonly name: string },
  wanted: string,
  folder: TempFolder,
): Promise<string | null> {
  const host = new FileHost(folder);
  using source = openFileSource(file);
  for await (const item of expand({ path: name, source, facts: null, origin: null }, host))
    if (item.kind === 'evidence' && item.evidence.path === wanted)
      return host.keep(item.evidence.source);
  return null;
}

async function keepEvidence(
  { path, source, facts, origin }: MemberEvidence,
  host: FileHost,
  formats: readonly Format[],
  stored: StoredFiles | null,
): Promise<EvidenceFile | null> {
  const head = await source.read(0, HEAD_BYTES);
  const met = { path, bytes: source.byteLength, facts: facts ?? null, origin };
  const isProof = stored?.add(met) === true;
  const known = recognise(head, origin?.originalPath ?? path, formats);
  const format = known ?? (isProof ? STORED_FILE : null);
  if (format === null) return null;
  const file = await host.keep(source);
  return { ...met, file, format, rotation: null };
}

/** Unpacks into temporary files, which only this user can read. They go when the program ends. */
class FileHost implements ContainerHost {
  readonly decompressors = {
    ...PORTABLE_DECOMPRESSORS,
    gzip: nodeStream(() => createGunzip(KEEP_WHAT_CAME)),
    deflate: nodeStream(() => createInflateRaw(KEEP_WHAT_CAME)),
  };
  readonly crc32 = crc32;
  private readonly folder: TempFolder;
  private readonly spooled = new Map<ByteSource, string>();
  private static made = 0;

  constructor(folder: TempFolder) {
    this.folder = folder;
  }

  async spool(bytes: AsyncIterable<Uint8Array>): Promise<Spooled> {
    const path = this.newPath();
    await writeFile(path, bytes);
    const source = openFileSource(path);
    this.spooled.set(source, path);
    const release = async (): Promise<void> => {
      this.spooled.delete(source);
      source.close();
      unlinkSync(path);
    };
    return { source, release };
  }

  /** A file with the source's bytes that stays. */
  async keep(source: ByteSource): Promise<string> {
    const path = this.newPath();
    const spooled = this.spooled.get(source);
    if (spooled === undefined) await writeFile(path, bytesOf(source));
    else linkSync(spooled, path);
    return path;
  }

  private newPath(): string {
    return join(this.folder.path(), `member-${FileHost.made++}`);
  }
}

async function* bytesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.byteLength; at += COPY_BYTES) {
    yield await source.read(at, Math.min(at + COPY_BYTES, source.byteLength));
  }
}

async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const fd = openSync(path, 'wx', 0o600);
  try {
    for await (const piece of bytes) writeSync(fd, piece);
  } finally {
    closeSync(fd);
  }
}

/** Node's own are faster than the portable ones. What was unpacked before damage is kept. */
function nodeStream(create: () => NodeJS.ReadWriteStream): Decompressor {
  return (input) => {
    const packed = Readable.from(input, { objectMode: false });
    const unpacked = create() as NodeJS.ReadWriteStream & Readable;
    packed.on('error', (error) => unpacked.destroy(error));
    return packed.pipe(unpacked);
  };
}
