import type { RulePlace } from '../access-rule.ts';
import { placeOf, type DirectiveFacts } from '../read/reader.ts';
import { Branches, type Truth } from './branches.ts';
import { Listed } from './listed.ts';
import { demandOf, listedSubject, rewriteCondition, rewriteStep } from './read-rules.ts';
import { Required, type RequireGroup } from './required.ts';
import { Rewriting, type RewriteCondition } from './rewriting.ts';
import {
  pathParts,
  statementKey,
  type ApacheModel,
  type Section,
  type SectionKind,
  type Statement,
} from './section.ts';

/** A server of a thousand sites has some ten thousand. */
const MAX_SECTIONS = 20_000;
const MAX_STATEMENTS = 100_000;
const MAX_CONDITIONS = 4_096;

/** One block of the configuration, as far as it says something of those in it. */
type Block =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'site'; readonly site: number }
  | { readonly kind: 'group'; readonly group: RequireGroup; readonly section: Section | null }
  | { readonly kind: 'limit'; readonly isForGet: boolean }
  | { readonly kind: 'branch'; readonly truth: Truth; readonly why: string }
  /** Of other matters, or of what is only used elsewhere. */
  | { readonly kind: 'other' };

/** Reads the sections of one server, in the order in which it reads them, with who is let in by each. */
export class SectionReader {
  readonly model: ApacheModel;
  private readonly branches = new Branches();
  private blocks: Block[] = [];
  private doubted: string | null = null;
  private conditions: RewriteCondition[] = [];

  constructor(root: RulePlace) {
    const server = emptySection('server', [], 0, null, 'server', root);
    const main = {
      place: null,
      name: null,
      isForAll: true,
      documentRoot: null,
      aliases: [],
      server,
    };
    this.model = { sections: [server], sites: [main], statements: new Map(), truncated: false };
  }

  /** To be told of every directive. */
  add(directive: DirectiveFacts): void {
    const { name, scope } = directive;
    if (name === '#') return;
    this.close(scope);
    if (name.startsWith('<')) this.open(name.slice(1, -1), directive.arguments, directive);
    else this.read(directive);
  }

  /** A `.htaccess` of a folder of the host; what follows stands in it, until the next one. `doubt`: why it is not known whether the server reads it. */
  enterFolder(folder: readonly string[], place: RulePlace, doubt: string | null): void {
    this.blocks = [];
    this.conditions = [];
    const section = emptySection('htaccess', folder, 0, null, place.reading.file, place);
    this.addSection(section);
    this.blocks.push({ kind: 'section', section });
    this.doubted = doubt;
  }

  /** Blocks whose head was not read are made from what the scope says of them. */
  private close(scope: readonly string[]): void {
    const base = this.isInFolder() ? 1 : 0;
    if (this.blocks.length > scope.length + base) this.blocks.length = scope.length + base;
    while (this.blocks.length < scope.length + base) this.blocks.push({ kind: 'other' });
  }

  private isInFolder(): boolean {
    const [outermost] = this.blocks;
    return outermost?.kind === 'section' && outermost.section.kind === 'htaccess';
  }

  private open(name: string, values: readonly string[], directive: DirectiveFacts): void {
    this.blocks.push(this.blockOf(name.toLowerCase(), values, directive));
  }

  private blockOf(name: string, values: readonly string[], directive: DirectiveFacts): Block {
    const head = [name, ...values].join(' ');
    const place = placeOf(directive);
    switch (name) {
      case 'virtualhost':
        return { kind: 'site', site: this.addSite(values, head, place) };
      case 'directory':
      case 'directorymatch':
      case 'location':
      case 'locationmatch':
      case 'files':
      case 'filesmatch':
      case 'if':
      case 'elseif':
      case 'else':
        return this.sectionBlock(name, values, directive);
      case 'requireany':
      case 'requireall':
      case 'requirenone':
        return this.groupBlock(name);
      case 'limit':
      case 'limitexcept': {
        const named = values.some((value) => value.toUpperCase() === 'GET');
        return { kind: 'limit', isForGet: named === (name === 'limit') };
      }
      case 'ifmodule':
      case 'ifdefine':
      case 'ifversion':
        return {
          kind: 'branch',
          truth: this.branches.truthOf(name, values),
          why: `whether <${head}> holds`,
        };
      default:
        return { kind: 'other' };
    }
  }

  private addSite(values: readonly string[], head: string, place: RulePlace): number {
    const { sites } = this.model;
    const site = sites.length;
    const isForAll = values.some((value) => /^(?:\*|_default_)(?::|$)/.test(value));
    const server = emptySection('server', [], site, null, head, place);
    this.addSection(server);
    sites.push({ place, name: null, isForAll, documentRoot: null, aliases: [], server });
    return site;
  }

  private sectionBlock(name: string, values: readonly string[], directive: DirectiveFacts): Block {
    const isPattern = name.endsWith('match') || values[0] === '~';
    const value = (values[0] === '~' ? values[1] : values[0]) ?? '';
    const kind = kindOf(name, isPattern || value.includes('${'));
    const path = kind === 'files' ? [isPattern ? '' : value] : pathParts(value);
    const within = this.section();
    const isInner = kind === 'files' || kind === 'condition';
    const around = isInner && within.kind !== 'server' ? within : null;
    const head = `${directive.name.slice(1, -1)} ${values.join(' ')}`;
    const section = emptySection(kind, path, this.site(), around, head, placeOf(directive));
    this.addSection(section);
    return { kind: 'section', section };
  }

  private groupBlock(name: string): Block {
    const kind = name === 'requireany' ? 'any' : name === 'requireall' ? 'all' : 'none';
    const group: RequireGroup = { kind, children: [] };
    const parent = this.group();
    if (parent !== null) parent.children.push(group);
    return { kind: 'group', group, section: this.section() };
  }

  private addSection(section: Section): void {
    const { model } = this;
    if (model.sections.length < MAX_SECTIONS) model.sections.push(section);
    else model.truncated = true;
  }

  private read(directive: DirectiveFacts): void {
    const name = directive.name.toLowerCase();
    const [first = ''] = directive.arguments;
    this.branches.read(name, directive);
    if (this.truth() === 'no') return;
    const site = this.model.sites[this.site()]!;
    switch (name) {
      case 'servername':
        site.name ??= first;
        return;
      case 'documentroot':
        site.documentRoot = first.includes('${') ? null : pathParts(first);
        return;
      case 'alias':
      case 'scriptalias':
        site.aliases.push({ from: pathParts(first), to: pathParts(directive.arguments[1] ?? '') });
        return;
      case 'order':
      case 'allow':
      case 'deny':
      case 'satisfy':
        return this.readListed(name, directive);
      case 'require':
      case 'authmerging':
        return this.readRequired(name, directive);
      default:
        if (name.startsWith('rewrite')) this.readRewriting(name, directive);
    }
  }

  private readListed(name: string, directive: DirectiveFacts): void {
    const section = this.section();
    // For other methods alone it drops all the same what stands further out.
    const listed = (section.listed ??= new Listed());
    if (!this.isForGet()) return;
    this.doubt(listed);
    const [first = '', ...clients] = directive.arguments;
    const place = placeOf(directive);
    if (name === 'order') listed.setOrder(directive.arguments.join('').toLowerCase(), place);
    else if (name === 'satisfy') listed.satisfyAny = first.toLowerCase() === 'any';
    else if (first.toLowerCase() === 'from') {
      const action = name === 'allow' ? 'allow' : 'deny';
      for (const client of clients) listed.add(action, listedSubject(client), place);
      this.state(place, { section, kind: 'listed', place });
    }
  }

  private readRequired(name: string, directive: DirectiveFacts): void {
    const section = this.section();
    const [first = ''] = directive.arguments;
    if (name === 'authmerging') {
      section.required ??= new Required();
      const merging = first.toLowerCase();
      section.required.merging = merging === 'and' || merging === 'or' ? merging : 'off';
      return;
    }
    const group = this.group();
    if (group === null || !this.isForGet()) return;
    this.doubt(section.required!);
    const negated = first.toLowerCase() === 'not';
    const place = placeOf(directive);
    const demand = demandOf(directive.arguments.slice(negated ? 1 : 0));
    group.children.push({ kind: 'require', demand, negated, place });
    this.state(place, { section, kind: 'required', place });
  }

  private readRewriting(name: string, directive: DirectiveFacts): void {
    const section = this.section();
    const rewriting = (section.rewriting ??= new Rewriting());
    this.doubt(rewriting);
    const values = directive.arguments;
    const place = placeOf(directive);
    if (name === 'rewriteengine') rewriting.engine = values[0]?.toLowerCase() === 'on';
    else if (name === 'rewriteoptions') {
      rewriting.inherits = values.some((value) => /^inherit$/i.test(value));
      if (values.some((value) => /^inherit(?:before|down)/i.test(value)))
        rewriting.unsure = `RewriteOptions (line ${place.line})`;
    } else if (name === 'rewritecond') {
      if (this.conditions.length < MAX_CONDITIONS) this.conditions.push(rewriteCondition(values));
    } else if (name === 'rewriterule') {
      rewriting.steps.push(rewriteStep(values, this.conditions, place));
      this.conditions = [];
      this.state(place, { section, kind: 'rewriting', place });
    }
  }

  private state(place: RulePlace, statement: Statement): void {
    const { model } = this;
    if (model.statements.size < MAX_STATEMENTS)
      model.statements.set(statementKey(place), statement);
    else model.truncated = true;
  }

  /** What stands under a condition that the evidence does not answer is not told. */
  private doubt(rules: { unsure: string | null }): void {
    if (this.doubted !== null) rules.unsure ??= this.doubted;
    if (this.truth() !== 'unknown') return;
    const open = this.blocks.findLast((block) => block.kind === 'branch' && block.truth !== 'yes');
    rules.unsure ??= open?.kind === 'branch' ? open.why : 'a macro';
  }

  private section(): Section {
    const block = this.blocks.findLast((each) => each.kind === 'section');
    return block?.kind === 'section' ? block.section : this.model.sites[this.site()]!.server;
  }

  private site(): number {
    const block = this.blocks.findLast((each) => each.kind === 'site');
    return block?.kind === 'site' ? block.site : 0;
  }

  /** Where a `Require` belongs. */
  private group(): RequireGroup | null {
    const section = this.section();
    if (section.kind === 'server') return null;
    const block = this.blocks.findLast((each) => each.kind === 'group');
    if (block?.kind === 'group' && block.section === section) return block.group;
    section.required ??= new Required();
    return section.required.root;
  }

  private isForGet(): boolean {
    return this.blocks.every((block) => block.kind !== 'limit' || block.isForGet);
  }

  private truth(): Truth {
    const truths = this.blocks.map((block) =>
      block.kind === 'branch' ? block.truth : block.kind === 'other' ? 'unknown' : 'yes',
    );
    if (truths.includes('no')) return 'no';
    return truths.includes('unknown') ? 'unknown' : 'yes';
  }
}

function kindOf(name: string, isPattern: boolean): SectionKind {
  if (name.startsWith('files')) return 'files';
  if (name.startsWith('directory')) return isPattern ? 'directory pattern' : 'directory';
  if (name.startsWith('location')) return isPattern ? 'location pattern' : 'location';
  return 'condition';
}

function emptySection(
  kind: SectionKind,
  path: readonly string[],
  site: number,
  within: Section | null,
  head: string,
  place: RulePlace,
): Section {
  return { kind, path, site, within, head, place, listed: null, required: null, rewriting: null };
}
