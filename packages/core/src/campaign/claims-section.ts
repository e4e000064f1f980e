import type { Claimed, OthersClaim } from '../case/case-file.ts';
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

function besideCounts(claim: OthersClaim, counted: readonly Statement[]): Statement {
  const { about, value, basis, source } = claim;
  const same = counted.filter((each) => each.value === value);
  return statement({
    question: 'claimed',
    about,
    basis: `claimed by ${source}: ${basis ?? 'without a basis'}`,
    value,
    findings: same.flatMap(({ findings }) => findings),
    notes: [
      verdictOn(value, counted),
      ...counted.map((each) => {
        const of = each.about === null ? '' : `${each.about}: `;
        return `counted ${each.value === null ? 'unknown' : JSON.stringify(each.value)}, ${of}${each.basis} (${each.id})`;
      }),
    ],
  });
}

function verdictOn(value: number, counted: readonly Statement[]): string {
  const numbers = counted.map((each) => each.value).filter((each) => typeof each === 'number');
  if (numbers.length === 0) return 'This case counts nothing of the kind.';
  if (numbers.includes(value)) return 'This case gives that number too, on a basis below.';
  const nearest = numbers.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a));
  return `No basis of this case gives that number; the nearest is ${nearest}.`;
}
