import type { Bound, Claimed, OthersClaim } from '../case/case-file.ts';
import { type Section, section } from './campaign.ts';
import { type Statement, statement } from './statement.ts';

/** The questions whose answers count the same, whatever their basis. */
const COUNTED: Readonly<Record<Claimed, RegExp>> = {
  ids: /^victims-(?:together-)?ids$/,
  addresses: /^victims-(?:together-)?addresses$/,
  organisations: /^victims-organisations$/,
  machines: /^victims-hosts$/,
  countries: /^countries-(?:of-ids|of-addresses|together|hosts)$/,
};

/**
 * What others say of the campaign beside what this case counts, on every basis it has. Neither is made to fit the other.
 *
 * @param others the sections before
 */
export function claimsSection(
  claims: readonly OthersClaim[],
  others: readonly Section[],
): Section | null {
  if (claims.length === 0) return null;
  const counted = others.flatMap(({ statements }) => statements);
  return section({
    id: 'claims',
    title: 'What others say',
    statements: claims.map((claim) =>
      besideCounts(
        claim,
        counted.filter(({ question }) => COUNTED[claim.about].test(question)),
      ),
    ),
  });
}

const BOUND_NOTES: Readonly<Record<Bound, string>> = {
  exactly: '',
  'at-least': ' (at least so many)',
  'more-than': ' (more than that)',
};

function besideCounts(claim: OthersClaim, counted: readonly Statement[]): Statement {
  const { about, value, bound, basis, source } = claim;
  const agreeing = counted.filter((each) => agrees(each.value, claim));
  return statement({
    question: 'claimed',
    about,
    basis: `claimed by ${source}${BOUND_NOTES[bound]}: ${basis ?? 'without a basis'}`,
    value,
    findings: agreeing.flatMap(({ findings }) => findings),
    notes: [
      verdictOn(claim, counted),
      ...counted.map((each) => {
        const of = each.about === null ? '' : `${each.about}: `;
        return `counted ${each.value === null ? 'unknown' : JSON.stringify(each.value)}, ${of}${each.basis} (${each.id})`;
      }),
    ],
  });
}

function agrees(counted: unknown, { value, bound }: OthersClaim): boolean {
  if (typeof counted !== 'number') return false;
  if (bound === 'exactly') return counted === value;
  return bound === 'at-least' ? counted >= value : counted > value;
}

function verdictOn(claim: OthersClaim, counted: readonly Statement[]): string {
  const { value, bound } = claim;
  const numbers = counted.map((each) => each.value).filter((each) => typeof each === 'number');
  if (numbers.length === 0) return 'This case counts nothing of the kind.';
  const agreeing = numbers.filter((each) => agrees(each, claim));
  if (agreeing.length > 0)
    return bound === 'exactly'
      ? 'This case gives that number too, on a basis below.'
      : `This case counts as many too, on a basis below: ${Math.min(...agreeing)}.`;
  const nearest = numbers.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a));
  return `No basis of this case gives ${bound === 'exactly' ? 'that number' : 'as many'}; the nearest is ${nearest}.`;
}
