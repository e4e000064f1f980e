import type { ByteSource } from '@unmask/evtx';
import type { Evidence, Issue } from '../format.ts';
import { NO_FACTS } from './contract.ts';
import type {
  Container,
  ContainerContext,
  MemberFacts,
  MemberItem,
  OpenMember,
} from './contract.ts';
import { ContainerError, containerIssue } from './issue.ts';
import { MAX_NAME_BYTES } from './limits.ts';
import { decodeName, safeName } from './member-name.ts';
import { bytesOf, sliceSource, viewAt } from './source.ts';
import { BLOCK_BYTES, readTarHeader } from './tar-header.ts';
import type { TarHeader } from './tar-header.ts';
import { allocatedBytes, blocksBehind, readSparse, sparseSource } from './tar-sparse.ts';
import type { SparseFile, SparseHeader } from './tar-sparse.ts';
import { openPacked } from './unpack.ts';

/** How far a header is looked for after damage. */
const RESYNC_BYTES: number = 16 * 1024 * 1024;
/** Pax headers hold names, times, attributes, and of a file with many holes their places. */
const MAX_PAX_BYTES: number = 8 * 1024 * 1024;

/** Tape archives: ustar, GNU and pax. A member is a slice of the archive, so nothing is copied. */
export const TAR: Container = {
  id: 'tar',
  title: 'tar archive',
  wraps: false,
  detect: (head) => readTarHeader(head, 0) !== null,
  members: readMembers,
};

/** What headers of type `x`, `g`, `L` and `K` say about the next file. */
type Extended = ReadonlyMap<string, string>;

async function* readMembers(
  evidence: Evidence,
  context: ContainerContext,
): AsyncGenerator<MemberItem> {
  const { path, source } = evidence;
  let extended: Extended = new Map();
  for (let at = 0; at + BLOCK_BYTES <= source.byteLength;) {
    const block = bytesOf(await viewAt(source, at, BLOCK_BYTES));
    if (block.every((byte) => byte === 0)) {
      at += BLOCK_BYTES;
      continue;
    }
    const header = readTarHeader(block, 0);
    if (header === null) {
      const next = await findHeader(source, at + BLOCK_BYTES);
      yield say(
        containerIssue('CONTAINER_DAMAGED', path, `${next - at} bytes that are no tar header`, at),
      );
      at = next;
      continue;
    }
    const size = sizeOf(header, extended);
    const told = { type: header.type, block, extended, start: at + BLOCK_BYTES, size };
    const start = told.start + (await blocksBehind(source, told)) * BLOCK_BYTES;
    if (start + size > source.byteLength) {
      const have = source.byteLength - start;
      yield say(
        containerIssue('CONTAINER_TRUNCATED', path, 'cut off in its last file', at, {
          need: size,
          have,
        }),
      );
    }
    if (isExtension(header.type)) {
      extended = new Map([...extended, ...(await readExtension(source, header, start, size))]);
    } else {
      if (isFile(header.type) || leadsNowhere(header))
        yield* toMember(evidence, context, header, { ...told, dataAt: start });
      extended = new Map();
    }
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

async function* toMember(
  { path, source }: Evidence,
  context: ContainerContext,
  header: TarHeader,
  told: SparseHeader & { readonly dataAt: number },
): AsyncGenerator<MemberItem> {
  const { extended, size, dataAt: start } = told;
  const { name, leadsOut } = safeName(
    extended.get('GNU.sparse.name') ?? extended.get('path') ?? header.name,
  );
  const full = `${path}!${name}`;
  if (leadsOut) {
    const issue = containerIssue(
      'CONTAINER_PATH',
      full,
      'a name that leads out of the archive',
      start,
    );
    yield { kind: 'issue', issue };
  }
  const sparse = await sparseOf(source, told);
  if (sparse instanceof ContainerError)
    yield say(containerIssue(sparse.code, full, sparse.message, start));
  if (sparse === null || sparse instanceof ContainerError) {
    const packed = {
      path: full,
      source,
      start,
      end: start + size,
      method: 'stored',
      size,
    } as const;
    const facts = factsOf(header, extended, size);
    yield { kind: 'member', member: { name, facts, open: () => openPacked(packed, context) } };
    return;
  }
  const allocated = allocatedBytes(sparse);
  const facts = { ...factsOf(header, extended, sparse.size), allocated };
  yield {
    kind: 'member',
    member: { name, facts, open: () => openSparse(source, sparse, context) },
  };
}

/** What cannot be put in its places comes as it is stored, and it is said so. */
async function sparseOf(
  source: ByteSource,
  told: SparseHeader,
): Promise<SparseFile | ContainerError | null> {
  try {
    return await readSparse(source, told);
  } catch (error) {
    if (error instanceof ContainerError) return error;
    throw error;
  }
}

/** Holes take no room in the archive, and whoever reads them takes time: they count as unpacked. */
async function openSparse(
  source: ByteSource,
  file: SparseFile,
  { budget }: ContainerContext,
): Promise<OpenMember> {
  if (!budget.allows(file.size))
    throw new ContainerError('CONTAINER_LIMIT', `${file.size} bytes with its holes`);
  budget.spend(file.size);
  return { source: sparseSource(source, file), issues: [], close: async () => {} };
}

function factsOf(header: TarHeader, extended: Extended, size: number): MemberFacts {
  const { mode, uid, gid, seconds } = header;
  return {
    ...NO_FACTS,
    size,
    modified: timeOf(extended.get('mtime')) ?? seconds * 1_000_000,
    accessed: timeOf(extended.get('atime')),
    changed: timeOf(extended.get('ctime')),
    created: timeOf(extended.get('LIBARCHIVE.creationtime')),
    mode,
    uid: numberOf(extended.get('uid')) ?? uid,
    gid: numberOf(extended.get('gid')) ?? gid,
    leadsNowhere: leadsNowhere(header),
  };
}

/** Pax times are decimal seconds. */
function timeOf(seconds: string | undefined): number | null {
  const value = numberOf(seconds);
  return value === null ? null : Math.round(value * 1_000_000);
}

function numberOf(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? null : value;
}

function sizeOf(header: TarHeader, extended: Extended): number {
  const size = numberOf(extended.get('size')) ?? header.size;
  return Number.isSafeInteger(size) && size >= 0 ? size : 0;
}

function isFile(type: string): boolean {
  return type === '0' || type === '\0' || type === '7' || type === 'S';
}

function leadsNowhere({ type, link }: TarHeader): boolean {
  return type === '2' && link === '/dev/null';
}

function isExtension(type: string): boolean {
  return 'xgLK'.includes(type);
}

async function readExtension(
  source: ByteSource,
  header: TarHeader,
  start: number,
  size: number,
): Promise<Extended> {
  if (header.type === 'L') {
    const bytes = bytesOf(await viewAt(source, start, Math.min(size, MAX_NAME_BYTES)));
    const end = bytes.indexOf(0);
    return new Map([['path', decodeName(end < 0 ? bytes : bytes.subarray(0, end))]]);
  }
  if (header.type !== 'x') return new Map();
  return parsePax(bytesOf(await viewAt(source, start, Math.min(size, MAX_PAX_BYTES))));
}

const SPACE = 0x20;
const EQUALS = 0x3d;

/** Holes, in the oldest way of pax: each stands there as often as there are. */
const IN_TURNS: ReadonlySet<string> = new Set(['GNU.sparse.offset', 'GNU.sparse.numbytes']);

/** Records of `length key=value\n`, the length counting all of it. */
function parsePax(bytes: Uint8Array): Extended {
  const records = new Map<string, string>();
  const inTurns: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(SPACE, at);
    const length = space < 0 ? 0 : Number(decodeName(bytes.subarray(at, space)));
    const equals = bytes.indexOf(EQUALS, space);
    if (!(length > space - at) || equals < 0 || equals >= at + length) break;
    const key = decodeName(bytes.subarray(space + 1, equals));
    const value = decodeName(bytes.subarray(equals + 1, at + length - 1));
    if (IN_TURNS.has(key)) inTurns.push(value);
    else records.set(key, value);
    at += length;
  }
  if (inTurns.length > 0) records.set('GNU.sparse.map', inTurns.join(','));
  return records;
}

function say(issue: Issue): MemberItem {
  return { kind: 'issue', issue };
}

/** Where the next valid header begins, or the end of the source. */
async function findHeader(source: ByteSource, from: number): Promise<number> {
  const end = Math.min(source.byteLength, from + RESYNC_BYTES);
  const rest = sliceSource(source, 0, end);
  for (let at = from; at + BLOCK_BYTES <= end; at += BLOCK_BYTES) {
    if (readTarHeader(bytesOf(await viewAt(rest, at, BLOCK_BYTES)), 0) !== null) return at;
  }
  return source.byteLength;
}
