import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  clientSubject,
  NO_RULES,
  rulesOf,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** `hosts.deny` and `hosts.allow`. The file's name tells which, an option of the line can turn it. */
export class HostsReader implements RuleReader {
  private readonly usual: RuleAction;

  constructor(file: string) {
    this.usual = /hosts\.allow[^/\\!]*$|\.allow$/i.test(file) ? 'allow' : 'deny';
  }

  directive(directive: DirectiveFacts): readonly FoundRule[] {
    const subjects: Subject[] = [];
    let action = this.usual;
    let negated = false;
    for (const value of directive.arguments) {
      if (value.startsWith(': ')) action = optionOf(value) ?? action;
      else if (value.toUpperCase() === 'EXCEPT') negated = !negated;
      else if (!value.startsWith('/')) subjects.push(clientSubject(value, negated));
    }
    return rulesOf({ ...directive, scope: [directive.name] }, action, subjects);
  }

  finish(): readonly FoundRule[] {
    return NO_RULES;
  }
}

function optionOf(text: string): RuleAction | null {
  const option = /\b(allow|deny)\b/i.exec(text)?.[1]?.toLowerCase();
  return option === 'allow' || option === 'deny' ? option : null;
}
