import type { ByteSource } from '@unmask/evtx';
import type { Evidence } from '../format.ts';
import { baseName } from '../base-name.ts';
import { NO_FACTS } from './contract.ts';
import type {
  Container,
  ContainerContext,
  Member,
  MemberItem,
  Method,
  OpenMember,
} from './contract.ts';
import { containerIssue } from './issue.ts';
import { decodeName, safeName } from './member-name.ts';
import { bytesOf, viewAt } from './source.ts';
import { openPacked } from './unpack.ts';

/** A file compressed by itself: one member, named as the file is without its ending. */
interface Compression {
  readonly method: Method;
  readonly title: string;
  readonly magic: readonly number[];
  readonly endings: readonly string[];
}

const COMPRESSIONS: readonly Compression[] = [
  { method: 'gzip', title: 'gzip', magic: [0x1f, 0x8b, 8], endings: ['.gz', '.tgz'] },
  { method: 'xz', title: 'XZ', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], endings: ['.xz', '.txz'] },
  {
    method: 'zstd',
    title: 'Zstandard',
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    endings: ['.zst', '.zstd', '.tzst'],
  },
  { method: 'bzip2', title: 'bzip2', magic: [0x42, 0x5a, 0x68], endings: ['.bz2', '.tbz2'] },
];

/** bzip2: `BZh`, a digit, and the first block's mark or the end's. */
const BZIP2_MARKS: readonly number[] = [0x31, 0x17];

export const COMPRESSED: readonly Container[] = COMPRESSIONS.map((compression) => ({
  id: compression.method,
  title: `${compression.title} file`,
  wraps: true,
  detect: (head) => detect(head, compression),
  members: (evidence, context) => onlyMember(evidence, context, compression),
}));

function detect(head: Uint8Array, { method, magic }: Compression): boolean {
  if (!magic.every((byte, i) => head[i] === byte)) return false;
  return method !== 'bzip2' || BZIP2_MARKS.includes(head[4] ?? 0);
}

async function* onlyMember(
  evidence: Evidence,
  context: ContainerContext,
  { method, endings }: Compression,
): AsyncGenerator<MemberItem> {
  const { path, source } = evidence;
  const told = method === 'gzip' ? await readGzipHeader(evidence) : { name: null, modified: null };
  // The name inside is older: rotation renames a compressed log and leaves it.
  const name = withoutEnding(path, endings) ?? told.name ?? baseName(path);
  const end = source.byteLength;
  const packed = { path: `${path}!${name}`, source, start: 0, end, method, size: null };
  const member: Member = {
    name,
    facts: { ...NO_FACTS, size: 0, modified: told.modified },
    open: async () => {
      const opened = await openPacked(packed, context);
      return method === 'gzip' ? withTrailer(opened, packed.path, source) : opened;
    },
  };
  yield { kind: 'member', member };
}

const GZIP_HEADER_BYTES = 10;
const GZIP_EXTRA = 4;
const GZIP_NAME = 8;
/** Longer than any name that gzip writes. */
const GZIP_LOOK_BYTES = 1024;

/** RFC 1952: when the file was last changed, and how it was called. Zero and absent are `null`. */
async function readGzipHeader({
  source,
}: Evidence): Promise<{ name: string | null; modified: number | null }> {
  const view = await viewAt(source, 0, GZIP_LOOK_BYTES);
  if (view.byteLength < GZIP_HEADER_BYTES) return { name: null, modified: null };
  const flags = view.getUint8(3);
  const seconds = view.getUint32(4, true);
  const modified = seconds === 0 ? null : seconds * 1_000_000;
  if ((flags & (GZIP_NAME | GZIP_EXTRA)) !== GZIP_NAME) return { name: null, modified };
  const bytes = bytesOf(view).subarray(GZIP_HEADER_BYTES);
  const length = bytes.indexOf(0);
  if (length <= 0) return { name: null, modified };
  return { name: safeName(decodeName(bytes.subarray(0, length))).name, modified };
}

/**
 * The last four bytes give the size of what was compressed last, modulo 2^32: less cannot have come out. What was cut off ends in
 * any four bytes, which is nearly always more.
 */
async function withTrailer(
  opened: OpenMember,
  path: string,
  source: ByteSource,
): Promise<OpenMember> {
  const view = await viewAt(source, Math.max(0, source.byteLength - 4), 4);
  const need = view.byteLength < 4 ? 0 : view.getUint32(0, true);
  const have = opened.source.byteLength;
  if (opened.issues.length > 0 || have >= need) return opened;
  const issue = containerIssue('CONTAINER_TRUNCATED', path, 'ends early', have, { need, have });
  return { ...opened, issues: [issue] };
}

/** `x/access.log.2.gz` → `access.log.2`; `null` when the name does not end so. */
function withoutEnding(path: string, endings: readonly string[]): string | null {
  const name = baseName(path);
  const ending = endings.find((one) => name.toLowerCase().endsWith(one));
  return ending === undefined || name.length === ending.length
    ? null
    : name.slice(0, -ending.length);
}
