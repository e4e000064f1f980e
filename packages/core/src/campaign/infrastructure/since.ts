import { MEANING, type Dates, type JudgedClaim } from './claim.ts';

/** The earliest of each kind, by how far it holds. */
export interface Earliest {
  readonly solid: JudgedClaim | null;
  /** Of those that are not refused. */
  readonly credible: JudgedClaim | null;
  /** Of all, the refused among them: what somebody who takes the smallest number would say. */
  readonly claimed: JudgedClaim | null;
}

/** A server, a domain, a certificate or a module with all that dates it. */
export interface Life {
  readonly subject: string;
  readonly claims: readonly JudgedClaim[];
  readonly earliest: Earliest;
  /** The last time of claims that are not refused; `null` without any. */
  readonly last: number | null;
}

export function earliestOf(claims: readonly JudgedClaim[]): Earliest {
  const sorted = claims.toSorted((a, b) => a.claim.first - b.claim.first || order(a, b));
  return {
    solid: sorted.find(({ standing }) => standing === 'solid') ?? null,
    credible: sorted.find(({ standing }) => standing !== 'refused') ?? null,
    claimed: sorted[0] ?? null,
  };
}

function order(a: JudgedClaim, b: JudgedClaim): number {
  return a.claim.subject < b.claim.subject ? -1 : a.claim.subject > b.claim.subject ? 1 : 0;
}

/** What dates what: a registration is no attack, and a build no use. */
export function earliestByMeaning(claims: readonly JudgedClaim[]): ReadonlyMap<Dates, Earliest> {
  const groups = Map.groupBy(claims, ({ claim }) => MEANING[claim.source].dates);
  return new Map(Array.from(groups, ([dates, members]) => [dates, earliestOf(members)]));
}

/** The subjects, the earliest first. */
export function livesOf(claims: readonly JudgedClaim[]): Life[] {
  const groups = Map.groupBy(claims, ({ claim }) => claim.subject);
  return Array.from(groups, ([subject, members]) => {
    const held = members.filter(({ standing }) => standing !== 'refused');
    return {
      subject,
      claims: members,
      earliest: earliestOf(members),
      last:
        held.length === 0
          ? null
          : held.reduce((most, { claim }) => Math.max(most, claim.last), -Infinity),
    };
  }).toSorted((a, b) => firstOf(a) - firstOf(b) || (a.subject < b.subject ? -1 : 1));
}

function firstOf({ earliest: { credible, claimed } }: Life): number {
  return (credible ?? claimed)!.claim.first;
}
