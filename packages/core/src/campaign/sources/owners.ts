import { type CaseFile, meansPath } from '../../case/case-file.ts';
import { sourceOf } from '../../evidence/source.ts';

/** A piece of evidence, and the machines that its events name. */
export interface NamedPiece {
  readonly path: string;
  readonly format: string | null;
  /** As events write them, in any letter case. */
  readonly hosts: readonly string[];
}

/** Whose evidence is that names no machine. */
export interface SourceOwner {
  /** Id of the source that its events and findings have. */
  readonly source: string;
  readonly path: string;
  /** The machine, and the id of its source; `null`: not known. */
  readonly host: string | null;
  readonly owner: string | null;
  /** How that is known, or why it is not. */
  readonly why: string;
}

/** Formats whose files are of one machine, and never say of which. */
const OF_ONE_MACHINE: ReadonlySet<string | null> = new Set(['registry-export']);
/** Formats whose events name the machine that wrote them. */
const NAMING: ReadonlySet<string | null> = new Set(['evtx', 'carved']);

/**
 * Finds whose evidence is that names no machine: by `host` of the case file, or by the other evidence in its own folder, where event logs there
 * name exactly one. Never of two. In the order of paths.
 */
export function sourceOwners(
  pieces: readonly NamedPiece[],
  { evidence }: Pick<CaseFile, 'evidence'>,
): SourceOwner[] {
  const folders = Map.groupBy(
    pieces.filter(({ format }) => NAMING.has(format)),
    ({ path }) => folderOf(path),
  );
  return pieces
    .filter(({ hosts }) => hosts.length === 0)
    .flatMap(({ path, format }): SourceOwner[] => {
      const source = sourceOf(null, path, null).id;
      const told = evidence.find((each) => each.host !== null && meansPath(each.path, path))?.host;
      if (told !== undefined && told !== null)
        return [{ source, path, host: told, owner: idOf(told), why: 'by case.yaml' }];
      if (!OF_ONE_MACHINE.has(format)) return [];
      return [{ source, path, ...neighbour(folders.get(folderOf(path)) ?? []) }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function neighbour(logs: readonly NamedPiece[]): Pick<SourceOwner, 'host' | 'owner' | 'why'> {
  const named = new Map(logs.flatMap(({ hosts }) => hosts).map((host) => [idOf(host), host]));
  const [first] = named;
  if (first === undefined || named.size > 1) {
    const why = `${named.size === 0 ? 'no machine is' : `${named.size} machines are`} named by event logs in its folder`;
    return { host: null, owner: null, why };
  }
  const [owner, host] = first;
  return { host, owner, why: 'event logs in its folder name this machine only' };
}

function idOf(host: string): string {
  return sourceOf(host, '', null).id;
}

/** Up to the last `/`, or the `!` before a member of an archive. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
}
