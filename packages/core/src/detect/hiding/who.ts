import type { AccessRule } from './access-rule.ts';
import { senseOf, type CommentSense } from './comment-words.ts';
import { relate, type Network } from './network.ts';
import {
  organisationOf,
  organisationsIn,
  type OrganisationRange,
  type OrganisationRow,
} from './ranges/ranges.ts';
import { sizeOf } from '../../address-table/network-index.ts';
import type { Holders } from './ranges/user-ranges.ts';
import { isInForce, shutOut, type ShutOut } from './shut-out.ts';

export type Basis = 'comment' | 'host name' | 'user agent' | 'table' | 'user table';

/** Why a rule is taken to keep an organisation out. */
export interface Ground {
  readonly basis: Basis;
  readonly rule: AccessRule;
  /** 0: says nothing, because many do so; 3: says it in words. */
  readonly points: number;
  /** The words, or the range with its period. */
  readonly text: string;
  /** The rule is of just the table's range. */
  readonly exact: boolean;
}

export interface KeptOut {
  readonly organisation: OrganisationRow;
  readonly points: number;
  /** The strongest of each basis, the strongest first. */
  readonly grounds: readonly Ground[];
  /** All that say so. */
  readonly rules: ReadonlySet<AccessRule>;
}

/** Who holds which network. */
export interface Tables {
  readonly project: readonly OrganisationRange[];
  readonly user: Holders | null;
}

/** A rule wider than this many times a range is not about the range. */
const MAX_WIDER = 16n;
/** A rule narrower than a range by this much may be about one host in it for other reasons. */
const MIN_SHARE = 256n;

/** Security organisations that rules in force keep out, each with all that says so. The strongest come first. */
export function whoIsOut(rules: readonly AccessRule[], { project, user }: Tables): KeptOut[] {
  const found = new Map<OrganisationRow, Found>();
  const add = (organisation: OrganisationRow, ground: Ground): void => {
    const of = found.get(organisation) ?? { grounds: new Map(), rules: new Set() };
    found.set(organisation, of);
    of.rules.add(ground.rule);
    if (isStronger(ground, of.grounds.get(ground.basis))) of.grounds.set(ground.basis, ground);
  };
  const senses = new SenseCache();
  for (const rule of rules.filter(isInForce)) {
    for (const [organisation, ground] of groundsInWords(rule, senses)) add(organisation, ground);
    for (const [organisation, ground] of groundsOfUser(rule, user)) add(organisation, ground);
  }
  for (const out of shutOut(rules, project)) {
    const ground = rangeGround(out);
    const { organisation, category } = out.range;
    if (ground !== null) add(organisationOf(organisation, category), ground);
  }
  return Array.from(found, ([organisation, of]) => {
    const grounds = [...of.grounds.values()].toSorted((a, b) => b.points - a.points);
    return { organisation, points: grounds[0]!.points, grounds, rules: of.rules };
  }).toSorted((a, b) => b.points - a.points);
}

interface Found {
  readonly grounds: Map<Basis, Ground>;
  readonly rules: Set<AccessRule>;
}

function isStronger(ground: Ground, than: Ground | undefined): boolean {
  if (than === undefined || ground.points > than.points) return true;
  return ground.points === than.points && ground.exact && !than.exact;
}

/** One comment mostly stands beside many rules. */
class SenseCache {
  private readonly senses = new Map<string, CommentSense>();

  of(comment: string): CommentSense {
    const known = this.senses.get(comment);
    if (known !== undefined) return known;
    const sense = senseOf(comment);
    this.senses.set(comment, sense);
    return sense;
  }
}

/** What the operator wrote: the comment beside the rule, and the names in the rule itself. */
function groundsInWords(rule: AccessRule, senses: SenseCache): [OrganisationRow, Ground][] {
  const found: [OrganisationRow, Ground][] = [];
  const { comment, subject } = rule;
  if (comment !== null && isOfClients(rule)) {
    const { organisations, nuisance, cites } = senses.of(comment);
    for (const each of cites ? [] : organisations)
      found.push([
        each,
        { basis: 'comment', rule, points: wordPoints(each, nuisance), text: comment, exact: false },
      ]);
  }
  if (subject.kind === 'host name' || subject.kind === 'user agent') {
    for (const each of organisationsIn(subject.value)) {
      const points = wordPoints(each, subject.kind === 'user agent');
      const text = subject.value;
      found.push([each, { basis: subject.kind, rule, points, text, exact: false }]);
    }
  }
  return found;
}

/** It names clients by where they are, so that what is said beside it is said of them. */
export function isOfClients({ subject: { kind } }: AccessRule): boolean {
  return kind === 'network' || kind === 'host name';
}

function wordPoints({ crawls, category }: OrganisationRow, isWeak: boolean): number {
  if (category === 'scanner') return 0;
  if (crawls) return isWeak ? 0 : 1;
  return isWeak ? 1 : 3;
}

function rangeGround({ rule, range, relation }: ShutOut): Ground | null {
  if (isTooWide(rule, range.network)) return null;
  const organisation = organisationOf(range.organisation, range.category);
  const points = rangePoints(rule, range.network, organisation);
  const exact = relation === 'equal';
  return { basis: 'table', rule, points, text: periodOf(range), exact };
}

/** A row without a category only says who holds the network today, so that a name counts and no more. */
function groundsOfUser(rule: AccessRule, user: Holders | null): [OrganisationRow, Ground][] {
  const { network } = rule.subject;
  if (network === null || user === null) return [];
  return user.of(network).flatMap((row) => {
    if (isTooWide(rule, row.network)) return [];
    const organisations =
      row.category === null
        ? organisationsIn(row.organisation)
        : [organisationOf(row.organisation, row.category)];
    return organisations.map((organisation): [OrganisationRow, Ground] => {
      const points = rangePoints(rule, row.network, organisation);
      const exact = row.category !== null && relate(network, row.network) === 'equal';
      const text = `"${row.organisation}"`;
      const most = row.category === null ? 1 : points;
      return [
        organisation,
        { basis: 'user table', rule, points: Math.min(points, most), text, exact },
      ];
    });
  });
}

function isTooWide({ subject }: AccessRule, range: Network): boolean {
  return sizeOf(subject.network!) > sizeOf(range) * MAX_WIDER;
}

function rangePoints(
  { subject }: AccessRule,
  range: Network,
  { crawls, category }: OrganisationRow,
): number {
  if (category === 'scanner') return 0;
  const isOneHost = sizeOf(subject.network!) * MIN_SHARE <= sizeOf(range);
  return crawls || isOneHost ? 1 : 2;
}

function periodOf({ period: { from, to }, verified }: OrganisationRange): string {
  const when = `${from === null ? '' : `from ${from} `}${to === null ? 'to now' : `until ${to}`}`;
  return verified ? when : `${when}, not verified`;
}
