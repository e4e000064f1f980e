import type { IncludePlace } from '../access-rule.ts';
import type { DirectiveFacts } from '../read/reader.ts';
import { directivesOf, type Configuration } from './configuration-trace.ts';
import { includeOf } from './include-directive.ts';
import { partsOf, type KnownFiles } from './known-files.ts';
import { Snippets } from './snippets.ts';

/** Configurations inside one another; real ones reach 4. */
export const MAX_DEPTH = 16;
/** Configurations read for one that stands by itself, each as often as it is included. */
export const MAX_READINGS = 1_000;
/** UTF-16 units of packed directives that one hunt reads for includes; each configuration is read once beyond that. */
export const MAX_READ = 134_217_728;

/** An include that was not followed, and why. */
export interface Unread {
  readonly file: string;
  readonly line: number;
  /** The path, the snippet or the command. */
  readonly what: string;
  readonly why: 'missing' | 'program' | 'cycle' | 'limit';
}

/** What is left of `MAX_READ`. */
export interface ReadBudget {
  left: number;
}

/** Reads one configuration that stands by itself with all that it includes, in the order in which its server does. */
export class AssembledConfiguration {
  readonly read: Set<Configuration> = new Set();
  readonly unread: Unread[] = [];
  /** Links that are not in the evidence led to these patterns. */
  readonly byAvailable: Set<string> = new Set();
  private readonly root: Configuration;
  private readonly known: KnownFiles<Configuration>;
  private readonly budget: ReadBudget;
  private readonly snippets = new Snippets();
  private readonly rootFolder: readonly string[];
  /** Apache's `ServerRoot`. */
  private serverRoot: string | null = null;
  private readings = 0;

  constructor(root: Configuration, known: KnownFiles<Configuration>, budget: ReadBudget) {
    this.root = root;
    this.known = known;
    this.budget = budget;
    this.rootFolder = folderOf(root);
  }

  *directives(): Generator<DirectiveFacts> {
    yield* this.file(this.root, null, []);
    yield* this.snippets.unused();
  }

  private *file(
    configuration: Configuration,
    from: IncludePlace | null,
    around: readonly Configuration[],
  ): Generator<DirectiveFacts> {
    const { evidence, trace } = configuration;
    const packed = trace.directives ?? '[[],[]]';
    this.readings++;
    if (trace.directives !== null) this.read.add(configuration);
    this.budget.left -= packed.length;
    yield* this.each(directivesOf(packed, evidence.path, from), [...around, configuration]);
  }

  private *each(
    directives: readonly DirectiveFacts[],
    around: readonly Configuration[],
  ): Generator<DirectiveFacts> {
    for (const directive of directives) {
      if (directive.name.toLowerCase() === 'serverroot')
        this.serverRoot ??= directive.arguments[0] ?? null;
      if (this.isSnippet(directive, around)) continue;
      yield directive;
      yield* this.included(directive, around);
    }
  }

  private isSnippet(directive: DirectiveFacts, around: readonly Configuration[]): boolean {
    const isCaddy = around[0]!.trace.server === 'caddy-config';
    return isCaddy && around.length <= MAX_DEPTH && this.snippets.take(directive);
  }

  private *included(
    directive: DirectiveFacts,
    around: readonly Configuration[],
  ): Generator<DirectiveFacts> {
    const include = includeOf(this.root.trace.server, directive);
    if (include === null) return;
    const { reading, line, record, scope } = directive;
    const from: IncludePlace = { reading, line, record, scope };
    if (include.kind === 'program') return this.leave(from, include.command, 'program');
    if (around.length >= MAX_DEPTH || this.readings >= MAX_READINGS)
      return this.leave(from, include.pattern, 'limit');
    const snippet = this.snippets.imported(directive.arguments, from);
    if (snippet !== null) {
      this.readings++;
      return yield* this.each(snippet, [...around, around.at(-1)!]);
    }
    const files = this.filesOf(include.pattern, around.at(-1)!);
    if (files.length === 0) this.leave(from, include.pattern, 'missing');
    for (const file of files) {
      if (around.includes(file)) this.leave(from, include.pattern, 'cycle');
      else if (this.readings >= MAX_READINGS || this.budget.left <= 0 || isTooLong(file))
        this.leave(from, include.pattern, 'limit');
      else yield* this.file(file, from, around);
    }
  }

  private leave({ reading, line }: IncludePlace, what: string, why: Unread['why']): void {
    if (this.unread.length < MAX_READINGS)
      this.unread.push({ file: reading.file, line, what, why });
  }

  /** Files that an include names. Apache also takes a folder. */
  private filesOf(pattern: string, includer: Configuration): readonly Configuration[] {
    const full = this.isUnderServerRoot(pattern) ? `${this.serverRoot}/${pattern}` : pattern;
    const bases = [this.rootFolder, folderOf(includer), this.rootFolder.slice(0, -1)];
    const folder = `${full.replace(/\/+$/, '')}/*`;
    const tried = this.root.trace.server === 'apache-config' ? [full, pattern, folder] : [full];
    for (const each of tried) {
      const { files, byAvailable } = this.known.find(each, bases);
      if (byAvailable) this.byAvailable.add(each);
      if (files.length > 0) return files;
    }
    return [];
  }

  private isUnderServerRoot(pattern: string): boolean {
    return this.serverRoot !== null && !/^(?:\/|[A-Za-z]:)/.test(pattern);
  }
}

/** It was judged by itself when it was read. */
function isTooLong({ trace }: Configuration): boolean {
  return trace.directives === null;
}

export function folderOf({ evidence }: Configuration): string[] {
  return partsOf(evidence).slice(0, -1);
}
