import type { RulePlace } from '../access-rule.ts';
import type { Reach, Replacement } from '../reach.ts';
import type { DirectiveFacts } from './reader.ts';

/** Blocks that are kept; a server of a thousand sites has some ten thousand. With more the reach of rules is not asked. */
const MAX_BLOCKS = 50_000;

/** A block of the configuration. */
interface Block {
  readonly head: string;
  readonly place: RulePlace | null;
  readonly blocks: Block[];
  /** Files of its own `allow` and `deny`. */
  readonly lists: Set<string>;
  readonly reach: { replaced: Replacement[]; nowhere: boolean };
  /** An `allow all` was met: the first rule that fits wins. */
  isOpen: boolean;
}

/**
 * Which block each `allow` and `deny` of Nginx stands in: a block takes over those around it only if it has none of its own.
 * Source: `ngx_http_access_merge_loc_conf` of `ngx_http_access_module.c`.
 */
export class NginxLevels {
  /** From the whole configuration to the innermost open block. */
  private readonly open: Block[] = [blockOf('', null)];
  private count = 0;

  /** To be told of every directive, in the order of the configuration. */
  enter(directive: DirectiveFacts): void {
    const { name, arguments: values, scope } = directive;
    if (!name.endsWith('{}')) return;
    this.blockAt(scope);
    this.push(blockOf([name.slice(0, -2), ...values].join(' '), directive));
  }

  /** Notes a rule. @returns its reach, which `finish` fills, and whether an `allow all` of its block wins over it */
  rule({ name, arguments: values, scope, reading }: DirectiveFacts): {
    readonly reach: Reach;
    readonly overruled: boolean;
  } {
    const block = this.blockAt(scope);
    const overruled = block.isOpen;
    block.lists.add(reading.file);
    block.isOpen ||= name === 'allow' && values[0]?.toLowerCase() === 'all';
    return { reach: block.reach, overruled };
  }

  finish(): void {
    if (this.count > MAX_BLOCKS) return;
    const left = [this.open[0]!];
    for (let block = left.pop(); block !== undefined; block = left.pop()) {
      left.push(...block.blocks);
      if (block.lists.size === 0) continue;
      block.reach.replaced = replacementsIn(block);
      block.reach.nowhere = isReplacedBelow(block);
    }
  }

  /** The open block of a scope. The heads of blocks that were not read are made up. */
  private blockAt(scope: readonly string[]): Block {
    this.open.length = Math.min(this.open.length, scope.length + 1);
    for (const head of scope.slice(this.open.length - 1)) this.push(blockOf(head, null));
    return this.open.at(-1)!;
  }

  private push(block: Block): void {
    if (this.count++ < MAX_BLOCKS) this.open.at(-1)!.blocks.push(block);
    this.open.push(block);
  }
}

function blockOf(head: string, place: RulePlace | null): Block {
  const reach = { replaced: [], nowhere: false };
  return { head, place, blocks: [], lists: new Set(), reach, isOpen: false };
}

/** The uppermost blocks below one that have rules of their own. */
function replacementsIn({ blocks }: Block): Replacement[] {
  return blocks.flatMap((block) => {
    const { head, place, lists } = block;
    if (lists.size === 0) return replacementsIn(block);
    if (place === null) return [];
    return [{ place: head, file: place.reading.file, line: place.line, lists }];
  });
}

/** Whether each request is answered in a block below that has rules of its own: in all servers, and in all locations of one, of which one is for every path. */
function isReplacedBelow({ head, blocks }: Block): boolean {
  if (/^(?:location|limit_except)\b/.test(head)) return false;
  const isServer = /^server\b/.test(head);
  const inner = blocks.filter((block) =>
    (isServer ? /^location\b/ : /^(?:http|server)\b/).test(block.head),
  );
  const isWhole = isServer ? inner.some((block) => WHOLE.test(block.head)) : inner.length > 0;
  return isWhole && inner.every((block) => block.lists.size > 0 || isReplacedBelow(block));
}

const WHOLE = /^location (?:\^~ )?\/$/;
