import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  clientSubject,
  kindOfVariable,
  NO_RULES,
  patternSubjects,
  rulesOf,
  subject,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** `$HTTP["remoteip"] == 150.70.0.0/16`, `$REQUEST_HEADER["user-agent"] =~ pattern`, behind an `else` too. */
const CONDITION = /^(?:else )?\$(?:HTTP|REQUEST_HEADER)\["([\w-]{1,64})"\] (==|!=|=~|!~) ?([^]*)$/;

/** lighttpd: what stands in a block on the visitor, blocks on the path in it included. An `else` alone names nobody. */
export class LighttpdReader implements RuleReader {
  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    const { name, arguments: values, scope } = directive;
    if (name.endsWith('{}')) return NO_RULES;
    const action = actionOf(name, values);
    if (action === null) return null;
    const subjects = scope.map(subjectsOf).findLast((found) => found.length > 0) ?? [];
    const target = values.find((value) => /^https?:\/\//.test(value)) ?? null;
    return rulesOf(directive, action, subjects, { target });
  }

  finish(): readonly FoundRule[] {
    return NO_RULES;
  }
}

function actionOf(name: string, values: readonly string[]): RuleAction | null {
  switch (name) {
    case 'url.access-deny':
      return values.includes('') ? 'deny' : null;
    case 'url.redirect':
      return 'redirect';
    case 'url.rewrite':
    case 'url.rewrite-once':
    case 'proxy.server':
    case 'server.document-root':
      return 'cloak';
    default:
      return null;
  }
}

function subjectsOf(scope: string): Subject[] {
  const condition = CONDITION.exec(scope);
  if (condition === null) return [];
  const [, variable, operator, pattern] = condition;
  const kind = kindOfVariable(variable!);
  const negated = operator!.startsWith('!');
  if (kind === null || kind === 'path') return [];
  if (operator!.includes('~')) return patternSubjects(kind, pattern!, negated);
  return kind === 'network'
    ? [clientSubject(pattern!, negated)]
    : [subject(kind, pattern!, negated)];
}
