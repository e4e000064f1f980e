import type { ByteSource } from '@unmask/evtx';
import type { Issue } from '../format.ts';
import type { ContainerContext, ContainerHost, Method, OpenMember } from './contract.ts';
import { crc32, type Checksum } from './crc32.ts';
import { ContainerError, containerIssue } from './issue.ts';
import { chunksOf, sliceSource } from './source.ts';

/** Packed bytes, and what is said about them. */
export interface Packed {
  /** The member's whole path, for issues. */
  readonly path: string;
  readonly source: ByteSource;
  readonly start: number;
  readonly end: number;
  readonly method: Method | 'stored';
  /** Bytes that come out, when the container says it. */
  readonly size: number | null;
  /** Their checksum, likewise. */
  readonly crc?: number | null;
}

/** Bytes as they are unpacked, and what is said about them. */
export interface Unpacked extends Pick<Packed, 'path' | 'size' | 'crc'> {
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What is stored as it is is gone through for its checksum up to this size; more would cost a reading of its own. */
const MAX_STORED_CHECKED: number = 64 * 1024 * 1024;

/** What is stored as it is, without copying; all else unpacked into the spool, as far as it can be. */
export async function openPacked(packed: Packed, context: ContainerContext): Promise<OpenMember> {
  const { path, source, start, end, method, size, crc = null } = packed;
  if (method === 'stored') {
    const slice = sliceSource(source, start, end);
    const issues = sizeIssues(path, end - start, slice.byteLength);
    if (issues.length === 0) issues.push(...(await storedIssues(path, slice, crc, context)));
    return { source: slice, issues, close: nothing };
  }
  const chunks = context.host.decompressors[method](chunksOf(source, start, end));
  return spool({ path, chunks, size, crc }, context);
}

async function storedIssues(
  path: string,
  slice: ByteSource,
  expected: number | null,
  { host }: ContainerContext,
): Promise<Issue[]> {
  if (expected === null || slice.byteLength > MAX_STORED_CHECKED) return [];
  const crc = new RunningChecksum(host);
  for await (const chunk of chunksOf(slice, 0, slice.byteLength)) crc.add(chunk);
  return checksumIssues(path, expected, crc.value);
}

/** Spools what comes, up to the first damage or limit. */
export async function spool(unpacked: Unpacked, context: ContainerContext): Promise<OpenMember> {
  const { path, size, crc: expected = null } = unpacked;
  const issues: Issue[] = [];
  const crc = expected === null ? null : new RunningChecksum(context.host);
  const kept = await context.host.spool(untilDamage(unpacked, context, issues, crc));
  const have = kept.source.byteLength;
  if (issues.length === 0 && size !== null) issues.push(...sizeIssues(path, size, have));
  if (issues.length === 0 && crc !== null)
    issues.push(...checksumIssues(path, expected!, crc.value));
  return { source: kept.source, issues, close: () => kept.release() };
}

async function* untilDamage(
  { path, chunks, size }: Unpacked,
  { budget }: ContainerContext,
  issues: Issue[],
  crc: RunningChecksum | null,
): AsyncGenerator<Uint8Array> {
  let have = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const chunk = await nextChunk(iterator);
      if (chunk === null) return;
      have += chunk.length;
      budget.spend(chunk.length);
      if (size !== null && have > size) {
        throw new ContainerError(
          'CONTAINER_LIMIT',
          `unpacks to more than the ${size} bytes it says`,
        );
      }
      crc?.add(chunk);
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
    issues.push(containerIssue(error.code, path, error.message, have));
  } finally {
    await iterator.return?.();
  }
}

/** What a decompressor throws is about its input. */
async function nextChunk(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const next = await iterator.next();
    return next.done === true ? null : next.value;
  } catch (error) {
    if (error instanceof ContainerError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ContainerError('CONTAINER_UNPACK', `damaged: ${why}`, 0, { cause: error });
  }
}

function sizeIssues(path: string, need: number, have: number): Issue[] {
  if (need === have) return [];
  const code = have < need ? 'CONTAINER_TRUNCATED' : 'CONTAINER_SIZE';
  return [containerIssue(code, path, `${have} bytes instead of ${need}`, have, { need, have })];
}

/** Of bytes that come in pieces, by the host's own way where it has one. */
class RunningChecksum {
  value = 0;
  private readonly next: Checksum;

  constructor(host: ContainerHost) {
    this.next = host.crc32 ?? crc32;
  }

  add(bytes: Uint8Array): void {
    this.value = this.next(bytes, this.value);
  }
}

function checksumIssues(path: string, need: number, have: number): Issue[] {
  if (need === have) return [];
  const what = 'damaged: its checksum differs; what is there is read all the same';
  return [containerIssue('CONTAINER_CHECKSUM', path, what, 0, { need, have })];
}

async function nothing(): Promise<void> {}
