import { baseName } from '../../../evidence/base-name.ts';
import type { DirectiveFacts } from '../read/reader.ts';
import { AssembledConfiguration, folderOf, MAX_READ, type ReadBudget } from './assembled.ts';
import { directivesOf, type Configuration } from './configuration-trace.ts';
import { includeOf } from './include-directive.ts';
import { KnownFiles } from './known-files.ts';

/** Files with which servers begin. */
const MAIN = /^(?:apache2?|httpd|nginx|lighttpd|nftables)\.conf$|^Caddyfile$/;
const PER_FOLDER = /^\.htaccess/;
/** UTF-16 units of packed directives in one tree of folders; the rest of a larger one is a tree of its own. */
const MAX_TREE = 262_144;

/** One configuration with all that it includes; of Apache's `.htaccess` one with those below its folder. */
export interface Together {
  readonly root: Configuration;
  /** In the order in which the server reads them. To be gone through once, before the rest is asked. */
  readonly directives: Iterable<DirectiveFacts>;
  readonly parts: readonly AssembledConfiguration[];
}

/** The configurations of a hunt, put together as their servers do. A configuration that others include is read in each of these places, and else by itself. */
export class ConfigurationSet {
  private readonly all: readonly Configuration[];
  private readonly known = new Map<string, KnownFiles<Configuration>>();
  private readonly budget: ReadBudget = { left: MAX_READ };
  private readonly done = new Set<Configuration>();

  constructor(all: readonly Configuration[]) {
    this.all = all.filter(({ trace }) => trace.directives !== null);
    for (const each of all) {
      const { server } = each.trace;
      const known = this.known.get(server) ?? new KnownFiles();
      this.known.set(server, known);
      known.add(each.evidence, each);
    }
  }

  /** Main files come first, then what nothing includes, then what includes itself in a circle, then what stands in folders of pages. */
  *together(): Generator<Together> {
    yield* this.reading((each) => MAIN.test(nameOf(each)));
    const named = this.includedByRest();
    yield* this.reading((each) => !named.has(each));
    yield* this.reading(() => true);
    yield* this.perFolder();
  }

  private *reading(isRoot: (each: Configuration) => boolean): Generator<Together> {
    for (const root of this.all) {
      if (this.done.has(root) || isPerFolder(root) || !isRoot(root)) continue;
      const part = this.assembled(root);
      yield { root, directives: part.directives(), parts: [part] };
      for (const read of [root, ...part.read]) this.done.add(read);
    }
  }

  private *perFolder(): Generator<Together> {
    for (const group of treesOf(this.all.filter(isPerFolder))) {
      const parts = group.map((each) => this.assembled(each));
      yield { root: group[0]!, directives: inFolders(group, parts), parts };
    }
  }

  private assembled(root: Configuration): AssembledConfiguration {
    return new AssembledConfiguration(root, this.known.get(root.trace.server)!, this.budget);
  }

  /** Of those that were not read yet, what others of them name. */
  private includedByRest(): Set<Configuration> {
    const named = new Set<Configuration>();
    for (const each of this.all) {
      const { server, directives } = each.trace;
      if (this.done.has(each) || directives === null) continue;
      const bases = [folderOf(each), folderOf(each).slice(0, -1)];
      for (const directive of directivesOf(directives, each.evidence.path, null)) {
        const include = includeOf(server, directive);
        if (include?.kind !== 'files') continue;
        const { files } = this.known.get(server)!.find(include.pattern, bases);
        for (const file of files) if (file !== each) named.add(file);
      }
    }
    return named;
  }
}

function nameOf({ evidence }: Configuration): string {
  return baseName(evidence.path);
}

export function isPerFolder(each: Configuration): boolean {
  return each.trace.server === 'apache-config' && PER_FOLDER.test(nameOf(each));
}

/** Each with those below its folder, the uppermost first. */
function treesOf(all: readonly Configuration[]): Configuration[][] {
  const folders = new Set(all.map((each) => folderOf(each).join('/')));
  const trees = Map.groupBy(all, (each) => {
    const folder = folderOf(each);
    const above = folder.map((_, i) => folder.slice(0, i).join('/'));
    return above.find((one) => folders.has(one)) ?? folder.join('/');
  });
  return Array.from(trees.values(), (tree) =>
    bounded(tree.toSorted((a, b) => folderOf(a).length - folderOf(b).length)),
  ).flat();
}

function bounded(tree: readonly Configuration[]): Configuration[][] {
  const groups: Configuration[][] = [];
  let size = 0;
  for (const each of tree) {
    const own = each.trace.directives?.length ?? 0;
    if (groups.length === 0 || size + own > MAX_TREE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(each);
    size += own;
  }
  return groups;
}

/** The rules of a folder are those of a section about it. */
function* inFolders(
  group: readonly Configuration[],
  parts: readonly AssembledConfiguration[],
): Generator<DirectiveFacts> {
  for (const [i, part] of parts.entries()) {
    const section = `Directory ${folderOf(group[i]!).join('/')}`;
    for (const directive of part.directives())
      yield { ...directive, scope: [section, ...directive.scope] };
  }
}
