import type { RulePlace } from '../access-rule.ts';
import type { Listed } from './listed.ts';
import type { Required } from './required.ts';
import type { Rewriting } from './rewriting.ts';

/** What a section is about. `pattern`: of folders or addresses by a regular expression, which is not evaluated. */
export type SectionKind =
  | 'server'
  | 'directory'
  | 'htaccess'
  | 'directory pattern'
  | 'files'
  | 'location'
  | 'location pattern'
  | 'condition';

/** A section of Apache's configuration with the rules that stand in it. Two with the same head are two. */
export interface Section {
  readonly kind: SectionKind;
  /** Parts of its path; of `files` the one name. */
  readonly path: readonly string[];
  /** 0: of the main server, which holds in all sites; else the number of its site. */
  readonly site: number;
  /** Of a section for files or under a condition: the section around it. */
  readonly within: Section | null;
  /** As a finding names it. */
  readonly head: string;
  readonly place: RulePlace;
  listed: Listed | null;
  required: Required | null;
  rewriting: Rewriting | null;
}

/** A site (`<VirtualHost>`), or the main server, which is number 0. */
export interface Site {
  readonly place: RulePlace | null;
  name: string | null;
  /** It is for every address of the host. */
  readonly isForAll: boolean;
  documentRoot: readonly string[] | null;
  /** Addresses of pages that lie elsewhere, with the folder. */
  readonly aliases: { readonly from: readonly string[]; readonly to: readonly string[] }[];
  readonly server: Section;
}

/** `Order` and what belongs to it, `Require`, rewrite rules. */
export type RuleKind = 'listed' | 'required' | 'rewriting';

/** What one rule's directive became. */
export interface Statement {
  readonly section: Section;
  readonly kind: RuleKind;
  readonly place: RulePlace;
}

/** The part of a configuration that says who is let in. */
export interface ApacheModel {
  readonly sections: Section[];
  readonly sites: Site[];
  /** By `statementKey`. */
  readonly statements: Map<string, Statement>;
  /** More than is kept: nothing is told. */
  truncated: boolean;
}

/** One directive in one reading of its file. */
export function statementKey({ reading, record, offset }: RulePlace): string {
  const parts: (string | number)[] = [reading.file, record ?? `@${offset}`];
  for (let { from } = reading; from !== null; from = from.reading.from)
    parts.push(from.reading.file, from.record ?? 0);
  return parts.join('\n');
}

export function pathParts(path: string): string[] {
  return path.split(/[/\\]+/).filter((part) => part !== '');
}
