import type { AccessRule, FoundRule, Reading } from '../access-rule.ts';
import { isInclude } from '../includes/include-directive.ts';
import { ApacheReader } from './apache.ts';
import { CaddyReader } from './caddy.ts';
import { CommentCollector } from './comments.ts';
import { HostsReader } from './hosts.ts';
import { IisReader } from './iis.ts';
import { IptablesReader } from './iptables.ts';
import { LighttpdReader } from './lighttpd.ts';
import { NftReader } from './nft.ts';
import { NginxReader } from './nginx.ts';
import type { DirectiveFacts, RuleReader } from './reader.ts';

const READERS: Readonly<Record<string, (file: string) => RuleReader>> = {
  'apache-config': () => new ApacheReader(),
  'nginx-config': () => new NginxReader(),
  'lighttpd-config': () => new LighttpdReader(),
  'caddy-config': () => new CaddyReader(),
  'web-config': () => new IisReader(),
  'hosts-access': (file) => new HostsReader(file),
  iptables: () => new IptablesReader(),
  nft: () => new NftReader(),
};

/** Rules of one configuration; a public list against bots has some thousands, a set of a country's networks tens of thousands. */
const MAX_RULES = 50_000;
/** UTF-16 units of all directives about access. */
const MAX_CHARACTERS = 4_194_304;
/** UTF-16 units looked at of the innermost block's head, and of those around it. Long ones are lists of bots. */
const MAX_INNER_SCOPE = 16_384;
const MAX_OUTER_SCOPE = 256;

/** Reads the access rules of one configuration and of what it includes, with the operator's comments beside them. */
export class AccessRuleCollector {
  /** More rules than are kept. */
  truncated = false;
  private readonly server: string;
  private readonly file: string;
  private readonly reader: RuleReader;
  private readonly comments = new Map<Reading, CommentCollector>();
  private readonly rules: AccessRule[] = [];
  private characters = 0;

  constructor(server: string, file: string) {
    this.server = server;
    this.file = file;
    this.reader = this.open();
  }

  add(directive: DirectiveFacts): void {
    if (this.truncated) return;
    const facts = { ...directive, scope: bounded(directive.scope) };
    if (facts.name === '#') this.addComment(facts);
    else this.addDirective(facts);
    this.truncated = this.rules.length >= MAX_RULES || this.characters >= MAX_CHARACTERS;
  }

  finish(): AccessRule[] {
    this.take(this.reader.finish(), false);
    return this.rules.map((rule) => ({
      ...rule,
      comment: rule.comment ?? this.commentOn(rule.reading, rule.record),
    }));
  }

  /** What stands beside a directive, or else beside the one that includes its file. */
  private commentOn(reading: Reading, record: number | null): string | null {
    const own = record === null ? null : this.commentsIn(reading).of(record);
    if (own !== null || reading.from === null) return own;
    return this.commentOn(reading.from.reading, reading.from.record);
  }

  private commentsIn(reading: Reading): CommentCollector {
    const known = this.comments.get(reading) ?? new CommentCollector(this.server);
    this.comments.set(reading, known);
    return known;
  }

  private addDirective(facts: DirectiveFacts): void {
    const found = this.reader.directive(facts);
    if (isInclude(this.server, facts)) this.commentsIn(facts.reading).include(facts);
    else this.commentsIn(facts.reading).directive(facts, found !== null);
    if (found === null) return;
    this.characters += lengthOf(facts);
    this.take(found, false);
  }

  /** A comment is the operator's words, or a directive that was commented out. */
  private addComment(facts: DirectiveFacts): void {
    const code = this.commentsIn(facts.reading).comment(facts);
    if (code === null) return;
    const reader = this.open();
    const found = [...(reader.directive(code) ?? []), ...reader.finish()];
    this.characters += lengthOf(facts);
    this.take(found, true);
  }

  private take(found: readonly FoundRule[], commentedOut: boolean): void {
    const { server, rules } = this;
    for (const rule of found) {
      if (rules.length === MAX_RULES) return;
      const { target = null, comment = null, overruled = false, reach = null } = rule;
      rules.push({ ...rule, server, target, comment, overruled, reach, commentedOut });
    }
  }

  private open(): RuleReader {
    return READERS[this.server]!(this.file);
  }
}

export function hasAccessRules(format: string): boolean {
  return format in READERS;
}

function bounded(scope: readonly string[]): string[] {
  const inner = scope.length - 1;
  return scope.map((each, i) => each.slice(0, i === inner ? MAX_INNER_SCOPE : MAX_OUTER_SCOPE));
}

function lengthOf({ name, arguments: values }: DirectiveFacts): number {
  return values.reduce((sum, value) => sum + value.length + 1, name.length);
}
