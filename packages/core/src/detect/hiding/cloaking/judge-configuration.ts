import type { Locator } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding, type CheckSeen } from '../../check-finding.ts';
import type { Finding } from '../../finding.ts';
import { HIDE_INFRASTRUCTURE, type ListFacts } from '../access-finding.ts';
import type { AccessRule } from '../access-rule.ts';
import { isInForce } from '../shut-out.ts';
import { REASONS, TELLING } from './judge-script.ts';
import type { RedirectorReader } from './redirector/redirector.ts';
import { hostOf, isOneSite, keepsPath } from './redirector/way.ts';

const REDIRECTOR = {
  id: 'redirector',
  title: 'Server that passes some requests on and sends the rest elsewhere',
};
const MAX_PLACES = 20;
const MAX_SHOWN_CHARS = 300;

export interface JudgedConfiguration {
  readonly rules: readonly AccessRule[];
  /** That has seen all of it. */
  readonly redirector: RedirectorReader;
  /** What is known of a file by its path in the evidence. */
  readonly told: (path: string) => ListFacts;
}

export function judgeConfiguration(configuration: JudgedConfiguration): Finding[] {
  return [redirects(configuration), severalReasons(configuration)].filter(
    (finding) => finding !== null,
  );
}

function redirects({ redirector, told }: JudgedConfiguration): Finding | null {
  const found = redirector.finish();
  if (found === null) return null;
  const { to, rest, byVisitor, places } = found;
  return finding(told, {
    check: REDIRECTOR,
    level: byVisitor ? 'medium' : 'low',
    confidence: byVisitor ? 'moderate' : 'low',
    matched: { 'passed on to': to, 'the rest is sent to': rest },
    summary: `passes ${byVisitor ? 'some visitors' : 'some paths'} on to ${to} and sends the rest to ${rest}`,
    proof: places,
    alternatives: [
      'A site that moved: unlikely, its visitors lose the page they asked for, and are not told that it is for good',
      'An application behind its own server: unlikely, that is another host on the net',
      byVisitor
        ? 'A service for one program or partner: kept; ask what runs there'
        : 'A service under one path of a server that is else unused: kept, the most likely',
    ],
  });
}

/** Rules of one configuration that send visitors to one place for reasons that have nothing in common. */
function severalReasons({ rules, redirector, told }: JudgedConfiguration): Finding | null {
  const away = rules.filter(
    (rule) =>
      rule.action === 'redirect' &&
      (isInForce(rule) || (rule.subject.negated && !rule.commentedOut)) &&
      (TELLING.has(rule.subject.kind) || rule.subject.kind === 'cookie'),
  );
  for (const host of new Set(away.map(({ target }) => hostOf(target ?? '')))) {
    const toHost = away.filter(({ target }) => host !== null && hostOf(target ?? '') === host);
    const sent = withoutOrdinaryCookies(toHost, [...redirector.names]);
    const kinds = new Set(sent.map(({ subject }) => subject.kind));
    if (kinds.size < 2) continue;
    return finding(told, {
      check: REASONS,
      level: kinds.size > 2 ? 'medium' : 'low',
      confidence: kinds.size > 2 ? 'moderate' : 'low',
      matched: { rules: shorten(sent.map(ruleText).join('; '), MAX_SHOWN_CHARS) },
      summary: `sends to ${host} visitors by ${[...kinds].join(', ')}`,
      proof: placesOf(sent),
      alternatives: [
        'A site with versions for devices or languages: unlikely, all are sent to the same place',
        kinds.has('cookie')
          ? 'A guard against bots, or a login elsewhere: kept; look at what is served to the others, and who sets the cookie'
          : 'A guard against bots and copied links: kept; look at what is served to the others',
      ],
    });
  }
  return null;
}

const LOGIN = /\b(?:login|logon|signin|sign-in|auth|oauth2?|sso|saml2?|accounts?|idp|consent)\b/i;

/**
 * A cookie says something when a rule asks for it alone and sends whoever lacks or has it to the front of another site. Beside another condition it is
 * mostly the way out of it (the full site on a telephone), and logins elsewhere are asked for by cookie too.
 */
function withoutOrdinaryCookies(
  rules: readonly AccessRule[],
  names: readonly string[],
): readonly AccessRule[] {
  const together = Map.groupBy(rules, ({ reading, record, scope }) => {
    const matcher = scope.at(-1)?.startsWith('@') === true ? scope.join('\n') : record;
    return `${reading.file} ${matcher}`;
  });
  return [...together.values()].flatMap((group) => {
    const others = group.filter(({ subject }) => subject.kind !== 'cookie');
    if (others.length > 0) return others;
    return group.filter(({ target }) => {
      const host = hostOf(target ?? '')!;
      const isForeign = names.every((name) => !isOneSite(name, host));
      return isForeign && !keepsPath(target!) && !LOGIN.test(target!);
    });
  });
}

function ruleText({ line, subject: { kind, value, negated } }: AccessRule): string {
  return `line ${line}: ${kind} ${negated ? 'not ' : ''}${value}`;
}

function placesOf(rules: readonly AccessRule[]): Locator[] {
  const places = rules.map(({ reading, offset, record }): Locator => {
    return { evidence: reading.file, offset, record, recovered: null };
  });
  return [
    ...new Map(places.map((place) => [`${place.evidence} ${place.offset}`, place])).values(),
  ].slice(0, MAX_PLACES);
}

function finding(
  told: JudgedConfiguration['told'],
  said: Omit<CheckSeen, 'time' | 'until' | 'source' | 'techniques'>,
): Finding {
  const { time, doubt, source } = told(said.proof[0]!.evidence);
  return checkFinding('hiding', {
    ...said,
    summary: said.summary + doubt,
    time,
    until: null,
    source,
    techniques: HIDE_INFRASTRUCTURE,
  });
}
