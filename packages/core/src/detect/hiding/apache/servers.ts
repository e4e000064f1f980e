import type { Configuration } from '../includes/configuration-trace.ts';
import { ConfigurationSet, isPerFolder, type Together } from '../includes/configuration-set.ts';
import { folderOf, type Unread } from '../includes/assembled.ts';
import { partsOf } from '../includes/known-files.ts';
import { holdsNoRules } from '../includes/without-rules.ts';
import { OverrideKeeper, type Override } from '../includes/overrides.ts';
import { rootOfHost } from '../includes/host-root.ts';
import type { Reading, RulePlace } from '../access-rule.ts';
import type { DirectiveFacts } from '../read/reader.ts';
import { inOrder, isBelow } from './merged.ts';
import { statementKey, type ApacheModel, type Section, type Statement } from './section.ts';
import { SectionReader } from './section-reader.ts';

/** A configuration of Apache with the `.htaccess` files of its folders; or such files of which no configuration is in the evidence. */
export class ApacheServer {
  readonly reader: SectionReader;
  /** The main configuration and all that it includes was read. */
  readonly isWhole: boolean;
  readonly main: Configuration;
  private readonly root: readonly string[] | null;
  private readonly folders: readonly string[];
  private ordered: readonly Section[] | null = null;

  constructor(main: Configuration, reader: SectionReader, unread: readonly Unread[] | null) {
    this.main = main;
    this.reader = reader;
    this.isWhole = unread !== null && unread.every(({ what }) => holdsNoRules(what));
    this.root = unread === null ? [] : rootOfHost(partsOf(main.evidence));
    this.folders = folderOf(main);
  }

  get model(): ApacheModel {
    return this.reader.model;
  }

  /** In the order in which they are merged; to be asked when all is read. */
  get sections(): readonly Section[] {
    return (this.ordered ??= inOrder(this.model.sections));
  }

  /** Whether a folder of the evidence lies where hosts have pages, below the host's root. */
  hasPages(folder: readonly string[]): boolean {
    const { root } = this;
    return root !== null && isBelow(folder, root) && TOP_FOLDERS.has(folder[root.length] ?? '');
  }

  /** The path on the host of a folder of the evidence; `null` where it is not known to be of this host. */
  onHost(folder: readonly string[]): readonly string[] | null {
    const { root } = this;
    if (root !== null && isBelow(folder, root)) return folder.slice(root.length);
    const end = folder.findIndex((part, i) => part !== this.folders[i]);
    const shared = end < 0 ? folder.length : end;
    const named = this.model.sections.filter(
      ({ kind, path }) => kind === 'directory' && path.length > 0,
    );
    for (let from = 0; from <= shared; from++) {
      const path = folder.slice(from);
      if (named.some((section) => isBelow(path, section.path))) return path;
    }
    return null;
  }
}

/** Rules of all servers that are kept; of servers beyond that nothing is told. */
const MAX_RULES = 300_000;

/** Folders of the root under which pages lie. Below another, the evidence is not laid out as the host was. */
const TOP_FOLDERS: ReadonlySet<string> = new Set(['var', 'srv', 'home', 'usr', 'opt', 'data']);

/** All that the evidence has of Apache's configurations, read before any of their rules is judged. */
export class ApacheServers {
  private readonly overrides: OverrideKeeper = new OverrideKeeper();
  private readonly servers: ApacheServer[] = [];
  private readonly found = new Map<string, { server: ApacheServer; statement: Statement }>();
  private readonly byPath: ReadonlyMap<string, Configuration>;
  private alone: ApacheServer | null = null;
  private rules = 0;

  constructor(all: readonly Configuration[]) {
    const own = all.filter(({ trace }) => trace.server === 'apache-config');
    this.byPath = new Map(own.map((each) => [each.evidence.path, each]));
    for (const together of new ConfigurationSet(own).together()) {
      if (isPerFolder(together.root)) this.readFolders(together);
      else this.readMain(together);
    }
    for (const server of [...this.servers, ...(this.alone === null ? [] : [this.alone])])
      for (const [key, statement] of server.model.statements)
        this.found.set(key, { server, statement });
  }

  /** Each with its own main file; of files in folders alone none. */
  get all(): readonly ApacheServer[] {
    return this.servers;
  }

  /** What became of a rule's directive; `null` for one that no section has. */
  statementOf(rule: RulePlace): { server: ApacheServer; statement: Statement } | null {
    return this.found.get(statementKey(rule)) ?? null;
  }

  /** What the server was told of reading a `.htaccess`; `null` where nothing tells. */
  overrideOf(perFolder: Configuration): Override | null {
    const own = this.overrides.of(perFolder);
    if (own !== null) return own;
    const folder = folderOf(perFolder);
    const server = this.servers.find((each) => each.isWhole && each.hasPages(folder));
    return server === undefined ? null : this.overrides.ofAllFolders(server.main);
  }

  private readMain({ root, directives, parts }: Together): void {
    if (this.rules > MAX_RULES) return;
    const reader = new SectionReader(placeIn(root));
    for (const directive of directives) {
      reader.add(directive);
      this.overrides.add(directive, root);
    }
    const unread = parts.flatMap((part) => part.unread);
    this.servers.push(new ApacheServer(root, reader, unread));
    this.rules += reader.model.statements.size;
  }

  /** The files of a tree of folders. One that the server was told not to read says nothing. */
  private readFolders({ directives }: Together): void {
    let last: Configuration | null = null;
    let reader: SectionReader | null = null;
    for (const directive of directives) {
      const of = this.byPath.get(outermost(directive.reading).file)!;
      if (of !== last) reader = this.enter(of, directive);
      last = of;
      reader?.add({ ...directive, scope: directive.scope.slice(1) });
    }
  }

  private enter(of: Configuration, first: DirectiveFacts): SectionReader | null {
    const override = this.overrideOf(of);
    if (override?.allowed === false) return null;
    const folder = folderOf(of);
    for (const server of this.servers) {
      const path = server.onHost(folder);
      if (path === null) continue;
      const isTold = override !== null || !server.isWhole || !server.hasPages(folder);
      server.reader.enterFolder(
        path,
        first,
        isTold ? null : 'whether it is read: nothing says AllowOverride for its folder',
      );
      return server.reader;
    }
    this.alone ??= new ApacheServer(of, new SectionReader(placeIn(of)), null);
    this.alone.reader.enterFolder(folder, first, null);
    return this.alone.reader;
  }
}

function outermost(reading: Reading): Reading {
  return reading.from === null ? reading : outermost(reading.from.reading);
}

function placeIn({ evidence }: Configuration): RulePlace {
  const reading: Reading = { file: evidence.path, from: null };
  return { reading, line: 1, offset: 0, record: null, scope: [] };
}
