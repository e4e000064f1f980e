import { microsecondsOf } from '../../report/time.ts';
import type { DatedClaim } from './claim.ts';
import type { KnownNames, Use } from './known-names.ts';

/** What a registry said of a domain, as an answer in the evidence has it. */
export interface RegistrationRow {
  readonly domain: string;
  /** ISO 8601. */
  readonly registered: string | null;
  readonly service: string | null;
  /** The place of proof. */
  readonly path: string;
  readonly offset: number;
  /** As the answer has it. */
  readonly country: string | null;
}

/** A certificate, as a sensor saw it or a server kept it. */
export interface CertificateRow {
  readonly subject: string;
  readonly issuer: string | null;
  readonly serial: string;
  /** Microseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Names that it is for, and that it was shown for. */
  readonly hosts: readonly string[];
  /** Where it was shown; `null`: nobody saw. */
  readonly address: string | null;
  /** What saw it: `x509.log of Zeek`. */
  readonly seen: string;
  readonly path: string;
  readonly offset: number;
}

const ANSWERS: Readonly<Record<string, string>> = { rdap: 'RDAP', whois: 'WHOIS' };

/** When domains of a campaign were registered, by answers in the evidence; those about anybody else's domain say nothing. */
export function registrationClaims(
  rows: readonly RegistrationRow[],
  known: KnownNames,
): DatedClaim[] {
  const claims = rows.flatMap((row): DatedClaim[] => {
    const use = known.below(row.domain);
    if (use === null || row.registered === null) return [];
    const first = microsecondsOf(row.registered);
    const by = `${ANSWERS[row.service ?? ''] ?? 'an answer'}, ${placeOf(row)}`;
    return [
      { ...claimOf(use), subject: row.domain, source: 'registration', first, last: first, by },
    ];
  });
  return firstOfEach(claims);
}

/** When certificates of a campaign's servers were issued. One that signs itself can say any day. */
export function certificateClaims(
  rows: readonly CertificateRow[],
  known: KnownNames,
): DatedClaim[] {
  const claims = rows.flatMap((row): DatedClaim[] => {
    const shown = row.address === null ? null : known.of(row.address);
    const use = shown ?? known.ofCertificate([...namesOf(row.subject), ...row.hosts]);
    if (use === null) return [];
    const name = namesOf(row.subject)[0] ?? row.hosts[0] ?? row.subject;
    return [
      {
        ...claimOf(use),
        subject: `${name} (certificate ${row.serial.slice(0, SERIAL_DIGITS)})`,
        source: 'certificate',
        first: row.from,
        last: row.until,
        by: `${row.seen}, ${placeOf(row)}`,
        isForgeable: row.issuer === row.subject,
      },
    ];
  });
  return firstOfEach(claims);
}

const SERIAL_DIGITS = 16;
const COMMON_NAME = /(?:^|[,/]\s*)CN=((?:[^,/\\]|\\.){1,255})/;

/** The common name, however the tool writes names: `CN=a,O=b`, `O=b, CN=a`, `/O=b/CN=a`. */
function namesOf(subject: string): string[] {
  const name = COMMON_NAME.exec(subject)?.[1];
  return name === undefined ? [] : [name.trim()];
}

function claimOf({
  profile,
  findings,
}: Use): Pick<DatedClaim, 'family' | 'signedFrom' | 'profile' | 'findings'> {
  return { family: null, signedFrom: null, profile, findings };
}

function placeOf({ path, offset }: { readonly path: string; readonly offset: number }): string {
  return `${path} at byte ${offset}`;
}

/** The same said twice is said once. */
function firstOfEach(claims: readonly DatedClaim[]): DatedClaim[] {
  const groups = Map.groupBy(claims, ({ subject, first }) => JSON.stringify([subject, first]));
  return Array.from(groups.values(), (same) => same[0]!);
}
