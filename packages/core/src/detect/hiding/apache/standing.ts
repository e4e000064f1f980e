import type { AccessRule, RulePlace } from '../access-rule.ts';
import type { Reach, Replacement } from '../reach.ts';
import { comparisons, type Budget, type Verdict } from './client.ts';
import { heldAt, verdictOf, type Held, type Place } from './merged.ts';
import { placeBelow, placeOf, sitesOf } from './places.ts';
import type { ApacheServer, ApacheServers } from './servers.ts';
import type { RuleKind, Section, Statement } from './section.ts';

/** Places below a section in which its rules are asked. */
const MAX_BELOW = 200;
/** Sections looked at for all places of one hunt. */
const MAX_LOOKED_AT = 20_000_000;

/** A place in which a section's rules could hold, with what does hold there. */
interface Asked {
  readonly held: Held;
  /** As a finding names it, where it is not the section's own place. */
  readonly section: Section | null;
}

/** What is asked for the rules of one section, once for all of them. */
interface AskedOf {
  /** The section's own place, in each site. */
  readonly own: readonly Asked[];
  readonly below: readonly Asked[];
}

/**
 * Says of Apache's rules which of them win: in their section, over the sections that are merged after it, and in the places below. What cannot be told stays as it
 * is, and the reason is kept.
 */
export class Standings {
  private readonly servers: ApacheServers;
  private readonly budget: Budget = comparisons();
  private readonly asked = new Map<Section, Map<RuleKind, AskedOf>>();
  private readonly reaches = new Map<string, Reach>();
  private lookedAt = 0;

  constructor(servers: ApacheServers) {
    this.servers = servers;
  }

  /** @returns the rule with what is known of its standing */
  of(rule: AccessRule): AccessRule {
    if (rule.commentedOut || rule.action === 'allow' || rule.subject.negated) return rule;
    const found = this.servers.statementOf(rule);
    if (found === null) return rule;
    const { server, statement } = found;
    if (server.model.truncated) return rule;
    const inSection = this.inSection(rule, statement);
    if (inSection.answer === 'in') {
      const winner = inSection.by === null ? null : placeText(inSection.by);
      return { ...rule, overruled: true, reach: this.shared([], false, null, winner) };
    }
    const asked = this.askedOf(server, statement);
    return { ...rule, overruled: false, reach: this.reach(rule, statement, asked) };
  }

  /** By the rules of its own section. */
  private inSection(rule: AccessRule, { section, kind, place }: Statement): Verdict {
    const none: Verdict = { answer: 'unknown', by: null, why: null };
    if (kind !== 'rewriting') return section[kind]?.verdict(rule.subject, this.budget) ?? none;
    const by = section.rewriting?.endBefore(place, rule.subject, this.budget) ?? null;
    return by === null ? none : { answer: 'in', by, why: null };
  }

  private reach(rule: AccessRule, { kind }: Statement, { own, below }: AskedOf): Reach {
    const verdicts = own.map(({ held }) => verdictOf(held, kind, rule.subject, this.budget));
    const nowhere = verdicts.every(isOpen);
    const replaced: Replacement[] = own.flatMap((each, i) =>
      isOpen(verdicts[i]!) ? replacementBy(each, kind, verdicts[i]!) : [],
    );
    const inner = nowhere
      ? []
      : below.filter(({ held }) => isOpen(verdictOf(held, kind, rule.subject, this.budget)));
    const untold = verdicts.find(({ answer }) => answer === 'unknown');
    const why = untold === undefined ? null : (untold.why ?? 'more rules than are compared');
    const places = [...replaced, ...inner.map(({ section }) => replacementIn(section!))];
    return this.shared(places, nowhere, why, null);
  }

  /** Rules with the same standing have the same object. */
  private shared(
    replaced: readonly Replacement[],
    nowhere: boolean,
    untold: string | null,
    winner: string | null,
  ): Reach {
    const reach: Reach = { replaced, nowhere, untold, winner };
    const key = JSON.stringify([
      replaced.map((each) => ({ ...each, lists: 0 })),
      nowhere,
      untold,
      winner,
    ]);
    const known = this.reaches.get(key);
    if (known !== undefined) return known;
    this.reaches.set(key, reach);
    return reach;
  }

  private askedOf(server: ApacheServer, { section, kind }: Statement): AskedOf {
    const kinds = this.asked.get(section) ?? new Map<RuleKind, AskedOf>();
    this.asked.set(section, kinds);
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const sites = sitesOf(server, section);
    const own = sites.map((site): Asked => {
      const place = placeOf(section, site, server);
      return { held: this.heldAt(place, server), section: null };
    });
    const below = this.belowOf(server, section, kind);
    const asked = { own, below };
    kinds.set(kind, asked);
    return asked;
  }

  private belowOf(server: ApacheServer, outer: Section, kind: RuleKind): Asked[] {
    const found: Asked[] = [];
    for (const inner of server.sections) {
      if (found.length === MAX_BELOW || this.lookedAt > MAX_LOOKED_AT) break;
      if (inner === outer || !speaksOf(inner, kind)) continue;
      const place = placeBelow(outer, inner, server);
      if (place !== null) found.push({ held: this.heldAt(place, server), section: inner });
    }
    return found;
  }

  private heldAt(place: Place, server: ApacheServer): Held {
    const { sections, model, isWhole } = server;
    this.lookedAt += sections.length;
    const held = heldAt(place, this.lookedAt > MAX_LOOKED_AT ? [] : sections, model);
    if (!isWhole && held.rewriting.engine === null)
      held.rewriting.unsure ??= 'whether the rewrite engine is on';
    return held;
  }
}

function isOpen({ answer }: Verdict): boolean {
  return answer === 'in';
}

function speaksOf(section: Section, kind: RuleKind): boolean {
  if (kind !== 'rewriting' && section.listed?.satisfyAny === true) return true;
  return section.kind !== 'server' && section[kind] !== null;
}

/** The section that wins in a rule's own place. */
function replacementBy({ held }: Asked, kind: RuleKind, { by }: Verdict): Replacement[] {
  const section = held.last[kind];
  if (section === null) return [];
  const place = by ?? section.place;
  return [{ place: section.head, file: place.reading.file, line: place.line, lists: new Set() }];
}

function replacementIn({ head, place }: Section): Replacement {
  return { place: head, file: place.reading.file, line: place.line, lists: new Set() };
}

function placeText({ reading, line }: RulePlace): string {
  return `${reading.file} line ${line}`;
}
