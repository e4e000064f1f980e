import { microsecondsOf, shortTime } from '../../report/time.ts';
import type { DatedClaim } from '../infrastructure/claim.ts';
import type { Sample } from './sample.ts';

const DAY_US = 86_400_000_000;
/** Other stamps that linkers write with that of the header. */
const INNER: readonly (readonly [field: string, where: string])[] = [
  ['debug_compiled', 'debug directory'],
  ['export_compiled', 'export directory'],
];

/** When samples were built, as they say themselves: copies of one are one. */
export function sampleClaims(samples: readonly Sample[]): DatedClaim[] {
  const dated = samples.filter(({ said }) => said['compiled'] !== undefined);
  const groups = Map.groupBy(dated, ({ name, said, profile }) =>
    JSON.stringify([name, said['compiled'], profile]),
  );
  return Array.from(groups.values(), (copies): DatedClaim => {
    const [{ name, said, profile }] = copies as [Sample];
    const first = microsecondsOf(said['compiled']!);
    const signed = said['signer_from'];
    return {
      subject: name,
      source: 'build',
      first,
      last: first,
      family: copies.find(({ family }) => family !== null)?.family ?? null,
      signedFrom: signed === undefined ? null : microsecondsOf(signed),
      profile,
      by: 'its header',
      findings: copies.map(({ id }) => id).toSorted(),
      doubts: doubtsOf(said, first),
    };
  });
}

/** The certificates of who signed, as the samples have them. Signatures are not verified, so that anybody could have put one in. */
export function signerClaims(samples: readonly Sample[]): DatedClaim[] {
  const signed = samples.filter(({ said }) => said['signer_from'] !== undefined);
  const groups = Map.groupBy(signed, ({ said, profile }) =>
    JSON.stringify([said['signer'], said['signer_serial'], profile]),
  );
  return Array.from(groups.values(), (members): DatedClaim => {
    const [{ name, said, profile }] = members as [Sample];
    const first = microsecondsOf(said['signer_from']!);
    const until = said['signer_until'];
    return {
      subject: `${said['signer'] ?? 'unnamed'} (certificate ${said['signer_serial'] ?? ''})`,
      source: 'certificate',
      first,
      last: until === undefined ? first : Math.max(first, microsecondsOf(until)),
      family: null,
      signedFrom: null,
      profile,
      by: `the signature of ${name}, which is not verified`,
      findings: members.map(({ id }) => id).toSorted(),
      isForgeable: true,
    };
  });
}

function doubtsOf(said: Sample['said'], first: number): string[] {
  if (said['reproducible'] === 'true')
    return ['its linker writes a hash in the place of the time (/Brepro)'];
  return INNER.flatMap(([field, where]) => {
    const time = said[field];
    return time === undefined || Math.abs(microsecondsOf(time) - first) <= DAY_US
      ? []
      : [`its own ${where} says ${shortTime(time)}`];
  });
}
