import type { ByteSource } from '@unmask/evtx';
import type { Issue } from '../format.ts';
import type { ContainerContext, Method, OpenMember } from './contract.ts';
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
}

/** What is stored as it is, without copying; all else unpacked into the spool, as far as it can be. */
export async function openPacked(packed: Packed, context: ContainerContext): Promise<OpenMember> {
  const { path, source, start, end, method, size } = packed;
  if (method === 'stored') {
    const slice = sliceSource(source, start, end);
    return {
      source: slice,
      issues: sizeIssues(path, end - start, slice.byteLength),
      close: nothing,
    };
  }
  const chunks = context.host.decompressors[method](chunksOf(source, start, end));
  return spool(path, chunks, size, context);
}

/** Spools what comes, up to the first damage or limit. */
export async function spool(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  size: number | null,
  context: ContainerContext,
): Promise<OpenMember> {
  const issues: Issue[] = [];
  const kept = await context.host.spool(untilDamage(path, chunks, size, context, issues));
  const have = kept.source.byteLength;
  if (issues.length === 0 && size !== null) issues.push(...sizeIssues(path, size, have));
  return { source: kept.source, issues, close: () => kept.release() };
}

async function* untilDamage(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  size: number | null,
  { budget }: ContainerContext,
  issues: Issue[],
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

async function nothing(): Promise<void> {}
