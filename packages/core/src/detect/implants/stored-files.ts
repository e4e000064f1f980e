import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { compileStoredNames, type StoredName } from '../../campaign/implants/stored-name.ts';
import { type KindCount, kindOfName } from '../../campaign/sought/kinds-text.ts';
import type { FileFacts, Origin, Source } from '../../evidence/format.ts';
import { sourceOf } from '../../evidence/source.ts';
import type { Finding } from '../finding.ts';
import { storedFinding } from './stored-finding.ts';

/** A file that was met, whatever is in it. */
export interface MetFile {
  /** As evidence is named. */
  readonly path: string;
  readonly bytes: number;
  readonly facts: FileFacts | null;
  readonly origin: Origin | null;
}

/** What one implant sent to one server. Bytes are those that the server keeps. */
export interface StoredOf {
  readonly profile: ImplantProfile;
  readonly source: Source;
  readonly implantId: string;
  /** Where the first of it lies. */
  readonly evidence: string;
  /** Files of the victim: several pieces of one are one. */
  files: number;
  /** Pieces of files, as the server keeps them, and their bytes. */
  pieces: number;
  bytes: number;
  results: number;
  resultBytes: number;
  readonly kinds: Map<string, KindCount>;
  /** Microseconds since 1970, of the files; `null` where no file tells. */
  first: number | null;
  last: number | null;
}

/** Implants told of in one hunt, and files told apart by the pieces that they are in; both are named by evidence, which may make them up. */
const MAX_IMPLANTS = 20_000;
const MAX_FILES = 500_000;

/** Puts together what servers keep of what implants sent, told by names alone. */
export class StoredFiles {
  private readonly read: (path: string) => StoredName | null;
  private readonly all = new Map<string, StoredOf>();
  /** Files of which a piece was met. */
  private readonly known = new Set<string>();
  /** Folder of evidence that names no host → the first file met in it. */
  private readonly folders = new Map<string, string>();

  constructor(profiles: readonly ImplantProfile[]) {
    this.read = compileStoredNames(profiles);
  }

  /** Whether a path may be one that a profile knows: one look. */
  mayName(path: string): boolean {
    return this.read(path) !== null;
  }

  /** @returns whether it is the first of an implant on a server, and is to be kept as proof */
  add({ path, bytes, facts, origin }: MetFile): boolean {
    const name = this.read(origin?.originalPath ?? path);
    if (name === null) return false;
    const source = this.sourceOf(path, origin);
    const key = JSON.stringify([name.profile.id, source.id, name.implantId]);
    const met = this.all.get(key);
    if (met === undefined && this.all.size >= MAX_IMPLANTS) return false;
    const stored = met ?? emptyOf(name, source, path);
    this.all.set(key, stored);
    const modified = facts?.modified ?? null;
    stored.first = pick(Math.min, stored.first, modified);
    stored.last = pick(Math.max, stored.last, modified);
    if (name.holds === 'result') {
      stored.results++;
      stored.resultBytes += bytes;
    } else {
      stored.pieces++;
      stored.bytes += bytes;
      const isNew = name.file === null || this.isNew(`${key}${name.file}`);
      if (isNew) stored.files++;
      const kind = kindOfName(name.file);
      const { files, bytes: before } = stored.kinds.get(kind) ?? { files: 0, bytes: 0 };
      stored.kinds.set(kind, { files: files + (isNew ? 1 : 0), bytes: before + bytes });
    }
    return met === undefined;
  }

  /** One for each implant and server, in the order of profiles, servers and ids. */
  findings(): Finding[] {
    const all = [...this.all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    const servers = Map.groupBy(all, serverOf);
    return all.map((each) => storedFinding(each, servers.get(serverOf(each))!.length));
  }

  private sourceOf(path: string, origin: Origin | null): Source {
    if (origin?.host !== undefined && origin.host !== null)
      return sourceOf(origin.host, path, null);
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    const first = this.folders.get(folder) ?? path;
    if (this.folders.size < MAX_IMPLANTS) this.folders.set(folder, first);
    return sourceOf(null, first, null);
  }

  /** Beyond the limit each piece counts as one that was met: too few are claimed rather than too many. */
  private isNew(file: string): boolean {
    if (this.known.has(file) || this.known.size >= MAX_FILES) return false;
    this.known.add(file);
    return true;
  }
}

function serverOf({ profile, source }: StoredOf): string {
  return JSON.stringify([profile.id, source.id]);
}

function emptyOf({ profile, implantId }: StoredName, source: Source, evidence: string): StoredOf {
  return {
    profile,
    source,
    implantId,
    evidence,
    files: 0,
    pieces: 0,
    bytes: 0,
    results: 0,
    resultBytes: 0,
    kinds: new Map(),
    first: null,
    last: null,
  };
}

function pick(
  choose: (a: number, b: number) => number,
  known: number | null,
  more: number | null,
): number | null {
  return known === null || more === null ? (known ?? more) : choose(known, more);
}
