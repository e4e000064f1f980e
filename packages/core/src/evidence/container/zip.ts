import type { ByteSource } from '@unmask/evtx';
import type { Evidence, Issue } from '../format.ts';
import { NO_FACTS } from './contract.ts';
import type {
  Container,
  ContainerContext,
  MemberFacts,
  Member,
  MemberItem,
  Method,
  OpenMember,
} from './contract.ts';
import { ContainerError, containerIssue } from './issue.ts';
import { decodeName, safeName } from './member-name.ts';
import { sliceSource, viewAt } from './source.ts';
import { openPacked } from './unpack.ts';
import { findDirectory, readDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
/** An archive without files. */
const EMPTY_MARK = 0x06054b50;
const ENCRYPTED = 1;

/** Zip archives, with zip64. A member stored as it is is a slice of the archive. */
export const ZIP: Container = {
  id: 'zip',
  title: 'zip archive',
  wraps: false,
  detect: (head) => {
    if (head.length < 22) return false;
    const mark = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
    return mark === LOCAL_MARK || mark === EMPTY_MARK;
  },
  members: readMembers,
};

const METHODS: ReadonlyMap<number, Method | 'stored'> = new Map([
  [0, 'stored'],
  [8, 'deflate'],
  [12, 'bzip2'],
  [93, 'zstd'],
  [95, 'xz'],
]);

async function* readMembers(
  evidence: Evidence,
  context: ContainerContext,
): AsyncGenerator<MemberItem> {
  const { path, source } = evidence;
  for await (const entry of readDirectory(source, await findDirectory(source))) {
    if (isFolder(entry)) continue;
    const leadsNowhere = isLink(entry) && (await isLinkToNowhere(path, source, entry, context));
    if (isLink(entry) && !leadsNowhere) continue;
    const { name, leadsOut } = safeName(entry.name);
    const full = `${path}!${name}`;
    if (leadsOut) {
      const issue = containerIssue(
        'CONTAINER_PATH',
        full,
        'a name that leads out of the archive',
        entry.offset,
      );
      yield { kind: 'issue', issue };
    }
    const problem = unreadable(entry, full);
    if (problem !== null) {
      yield { kind: 'issue', issue: problem };
      continue;
    }
    const nothing = { source: sliceSource(source, 0, 0), issues: [], close: async () => {} };
    const member: Member = leadsNowhere
      ? { name, facts: { ...factsOf(entry), size: 0, leadsNowhere }, open: async () => nothing }
      : { name, facts: factsOf(entry), open: () => open(full, source, entry, context) };
    yield { kind: 'member', member };
  }
}

const TYPE_BITS = 0o170000;
const FOLDER = 0o040000;
const LINK = 0o120000;

const NOWHERE = '/dev/null';

function isFolder({ name, mode }: ZipEntry): boolean {
  return name.endsWith('/') || ((mode ?? 0) & TYPE_BITS) === FOLDER;
}

function isLink({ mode }: ZipEntry): boolean {
  return ((mode ?? 0) & TYPE_BITS) === LINK;
}

/** A link's content is where it leads; nobody packs the few bytes of this one any smaller. */
async function isLinkToNowhere(
  path: string,
  source: ByteSource,
  entry: ZipEntry,
  context: ContainerContext,
): Promise<boolean> {
  if (entry.size !== NOWHERE.length || unreadable(entry, path) !== null) return false;
  try {
    const opened = await open(path, source, entry, context);
    const target = decodeName(await opened.source.read(0, opened.source.byteLength));
    await opened.close();
    return target === NOWHERE;
  } catch (error) {
    if (error instanceof ContainerError) return false;
    throw error;
  }
}

function unreadable({ flags, method, offset }: ZipEntry, path: string): Issue | null {
  if ((flags & ENCRYPTED) !== 0) {
    return containerIssue('CONTAINER_ENCRYPTED', path, 'needs a password', offset);
  }
  if (METHODS.has(method)) return null;
  return containerIssue('CONTAINER_METHOD', path, `packed with method ${method}`, offset);
}

function factsOf(entry: ZipEntry): MemberFacts {
  const { size, modified, accessed, created, mode, localTime } = entry;
  return {
    ...NO_FACTS,
    size,
    modified,
    accessed,
    created,
    mode: mode === null ? null : mode & 0o7777,
    ...(localTime === null ? {} : { localTime }),
  };
}

/** The bytes lie behind the local header, whose name and extra fields may have other lengths than the list's. */
async function open(
  path: string,
  source: ByteSource,
  entry: ZipEntry,
  context: ContainerContext,
): Promise<OpenMember> {
  const { offset, packedSize, size, crc } = entry;
  const local = await viewAt(source, offset, LOCAL_BYTES);
  if (local.byteLength < LOCAL_BYTES || local.getUint32(0, true) !== LOCAL_MARK) {
    throw new ContainerError('CONTAINER_DAMAGED', 'no file where the list says', offset);
  }
  const start = offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const method = METHODS.get(entry.method)!;
  const end = start + packedSize;
  return openPacked({ path, source, start, end, method, size, crc }, context);
}
