import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  clientSubject,
  marksUnwanted,
  marksWanted,
  NO_RULES,
  rulesOf,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** `ip saddr != { … }`, `ip6 saddr @set`, `ip saddr $list`, `ip saddr 192.0.2.1`. */
const SOURCE = /\bip6? saddr (!= )?(?:\{ ?([^}]*)\}|([@$][\w-]{1,128})|([\da-fA-F.:/-]{2,80}))/;
const VERDICT = /(?:^|\s)(drop|reject|accept|redirect|dnat|tproxy)(?:\s|$)/;
/** `set blocked`, `set inet filter blocked`. */
const SET = /^(?:add |create )?(?:set|map) (?:.* )?([\w-]+)$/;

interface Member {
  readonly list: string;
  readonly rule: FoundRule;
}

/** nft: rules with their sources written out, and sets or defined lists with the rule that asks them. */
export class NftReader implements RuleReader {
  private readonly members: Member[] = [];
  private readonly uses = new Map<string, { action: RuleAction; negated: boolean }>();

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    const { name, arguments: values, scope } = directive;
    const text = [name, ...values].join(' ');
    const set = SET.exec(scope.at(-1) ?? '')?.[1];
    if (set !== undefined && name === 'elements') return this.list(`@${set}`, directive, text);
    const element = /^(?:add |create )?element \w+ \S+ ([\w-]+) /.exec(text)?.[1];
    if (element !== undefined) return this.list(`@${element}`, directive, text);
    const defined = /^define ([\w-]+) =/.exec(text)?.[1];
    if (defined !== undefined) return this.list(`$${defined}`, directive, text);
    return this.rule(directive, text);
  }

  finish(): FoundRule[] {
    return this.members.flatMap(({ list, rule }) => {
      const use = this.uses.get(list);
      if (use !== undefined)
        return [
          { ...rule, action: use.action, subject: { ...rule.subject, negated: use.negated } },
        ];
      return marksUnwanted(list) && !marksWanted(list) ? [rule] : [];
    });
  }

  private rule(directive: DirectiveFacts, text: string): readonly FoundRule[] {
    const action = actionOf(VERDICT.exec(text.replace(/ comment .*$/, ''))?.[1]);
    const source = SOURCE.exec(text);
    if (action === null || source === null) return NO_RULES;
    const [, not, members, list, single] = source;
    const negated = not !== undefined;
    if (list !== undefined) {
      this.uses.set(list, { action, negated });
      return NO_RULES;
    }
    const subjects = clientsOf(members ?? single ?? '', negated);
    return rulesOf(directive, action, subjects, { comment: commentOf(directive.arguments) });
  }

  private list(list: string, directive: DirectiveFacts, text: string): readonly FoundRule[] {
    const members = /\{([^}]*)/.exec(text)?.[1] ?? text.slice(text.indexOf('=') + 1);
    for (const rule of rulesOf(directive, 'deny', clientsOf(members, false)))
      this.members.push({ list, rule });
    return NO_RULES;
  }
}

/** Members parted by commas; behind an address stand its time to live and such. */
function clientsOf(text: string, negated: boolean): Subject[] {
  return text
    .split(',')
    .map((member) => member.trim().split(/\s/)[0]!)
    .filter((member) => /^[\da-fA-F.:/-]+$/.test(member))
    .map((member) => clientSubject(member, negated));
}

function actionOf(verdict: string | undefined): RuleAction | null {
  switch (verdict) {
    case undefined:
      return null;
    case 'drop':
    case 'reject':
      return 'deny';
    case 'accept':
      return 'allow';
    default:
      return 'redirect';
  }
}

function commentOf(values: readonly string[]): string | null {
  const at = values.indexOf('comment');
  return at < 0 ? null : (values[at + 1] ?? null);
}
