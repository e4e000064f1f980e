import type { ByteSource } from '@unmask/evtx';
import type { Evidence, FileFacts, Issue, Origin } from '../format.ts';
import type { Budget } from './budget.ts';
import type { Checksum } from './crc32.ts';

/** What an archive says of a file, `null` where it does not. Times in microseconds since 1970, UTC. */
export interface MemberFacts extends FileFacts {
  readonly size: number;
  readonly accessed: number | null;
  readonly created: number | null;
  /** Permission bits, as of `chmod`. */
  readonly mode: number | null;
  readonly uid: number | null;
  readonly gid: number | null;
}

export const NO_FACTS: Omit<MemberFacts, 'size'> = {
  modified: null,
  accessed: null,
  changed: null,
  created: null,
  mode: null,
  uid: null,
  gid: null,
  allocated: null,
};

/** Evidence from inside a container. Its source is valid until the next is asked for. */
export interface MemberEvidence extends Evidence {
  readonly origin: Origin | null;
}

/** An archive, or a compressed file: evidence whose output is more evidence. */
export interface Container {
  /** Short, permanent: `tar`. */
  readonly id: string;
  readonly title: string;
  /** One file, compressed: an archive inside goes by the name of the whole, as people speak of a `.tar.gz`. */
  readonly wraps: boolean;
  detect(head: Uint8Array, name: string): boolean;
  /** Files in the container's order; folders and links are left out. May be asked for twice. */
  members(evidence: Evidence, context: ContainerContext): AsyncIterable<MemberItem>;
}

export type MemberItem =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'issue'; readonly issue: Issue };

export interface Member {
  /** Without what leads out of the container: never begins with `/` and has no `..`. */
  readonly name: string;
  readonly facts: MemberFacts;
  /** Cheap for what is stored as it is; else unpacked into the host's spool. */
  open(): Promise<OpenMember>;
}

export interface OpenMember {
  readonly source: ByteSource;
  /** Damage met while unpacking; what could be unpacked is in `source`. */
  readonly issues: readonly Issue[];
  close(): Promise<void>;
}

export interface ContainerContext {
  readonly host: ContainerHost;
  readonly budget: Budget;
}

/** What containers need of the program that they run in. */
export interface ContainerHost {
  readonly decompressors: Decompressors;
  /** A faster checksum than the portable one. */
  readonly crc32?: Checksum;
  /** Keeps unpacked bytes where they can be read anywhere: in memory, or in a temporary file that nobody else can read. */
  spool(bytes: AsyncIterable<Uint8Array>): Promise<Spooled>;
}

export interface Spooled {
  readonly source: ByteSource;
  /** Frees the space. */
  release(): Promise<void>;
}

export type Method = 'gzip' | 'deflate' | 'bzip2' | 'xz' | 'zstd';

/**
 * Compressed bytes in, the bytes as they were out, in pieces of bounded size. `deflate` has no header, as in zip. Input that ends
 * early gives what it can, then ends or throws; damage throws.
 */
export type Decompressor = (input: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export type Decompressors = Readonly<Record<Method, Decompressor>>;
