import {
  certificateClaims,
  type CertificateRow,
  type DatedClaim,
  type KnownName,
  KnownNames,
  registrationClaims,
  type RegistrationRow,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { EVENT_ENTITY } from './entities.ts';

/** Where findings say that implants and known-bad values lead. */
const NAMED = {
  sql: `
    SELECT DISTINCT value AS name, finding_id, json_extract_string(finding, '$.matched.profile') AS profile
    FROM ${EVENT_ENTITY.name} JOIN finding USING (finding_id)
    WHERE ${EVENT_ENTITY.name}.kind IN ('domain', 'address') AND role = 'destination' AND common IS NULL
      AND finding.kind IN ('beacon', 'indicator') AND json_extract_string(finding, '$.confidence') <> 'low'
    ORDER BY ALL
    LIMIT 100000`,
  columns: { name: 'text', finding_id: 'text', profile: 'text?' },
} as const satisfies Query;

const REGISTRATIONS = {
  sql: `
    SELECT evidence_id, locator_offset AS offset, service, fields['registered-domain'] AS domain, fields['registered'] AS registered,
      fields['registrant_country'] AS country
    FROM event WHERE category = 'registration' AND fields['registered-domain'] IS NOT NULL
      AND evidence_id IN (SELECT evidence_id FROM evidence)
    ORDER BY ALL`,
  columns: {
    evidence_id: 'text',
    offset: 'count',
    service: 'text?',
    domain: 'text',
    registered: 'text?',
    country: 'text?',
  },
} as const satisfies Query;

/** Certificates on machines, and in the logs of sensors. Zeek tells in another log where one was shown. */
const CERTIFICATES = {
  sql: `
    WITH shown AS (
      SELECT unnest(string_split(coalesce(fields['cert_chain_fuids'], fields['cert_chain_fps']), chr(10))) AS id, dst_ip AS address, domain AS host
      FROM event WHERE product = 'zeek' AND service = 'ssl'
    ), first_shown AS (SELECT id, min(address) AS address, min(host) AS shown_for FROM shown GROUP BY id)
    SELECT evidence_id, locator_offset AS offset, 'a certificate on a machine' AS seen, fields['subject'] AS subject, fields['issuer'] AS issuer,
      fields['serial'] AS serial, fields['not_before'] AS begins, fields['not_after'] AS ends, fields['hosts'] AS hosts, NULL AS address
    FROM event WHERE category = 'certificate'
    UNION ALL
    SELECT evidence_id, locator_offset, 'x509.log of Zeek', fields['certificate.subject'], fields['certificate.issuer'], fields['certificate.serial'],
      fields['certificate.not_valid_before'], fields['certificate.not_valid_after'], concat_ws(chr(10), fields['san.dns'], shown_for), first_shown.address
    FROM event LEFT JOIN first_shown ON first_shown.id = coalesce(fields['id'], fields['fingerprint'])
    WHERE product = 'zeek' AND service = 'x509'
    UNION ALL
    SELECT evidence_id, locator_offset, 'tls of Suricata', fields['tls.subject'], fields['tls.issuerdn'], fields['tls.serial'], fields['tls.notbefore'],
      fields['tls.notafter'], fields['tls.sni'], dst_ip
    FROM event WHERE product = 'suricata' AND service = 'tls'
    ORDER BY ALL`,
  columns: {
    evidence_id: 'text',
    offset: 'count',
    seen: 'text',
    subject: 'text?',
    issuer: 'text?',
    serial: 'text?',
    begins: 'text?',
    ends: 'text?',
    hosts: 'text?',
    address: 'text?',
  },
} as const satisfies Query;

/** Different certificates of one campaign that are told of. */
const MAX_CERTIFICATES = 10_000;

/** @param called what implants call, and what people say */
export async function knownNames(
  { reader }: CampaignContext,
  called: readonly DatedClaim[],
): Promise<KnownNames> {
  const named = await reader.all(NAMED);
  return new KnownNames([
    ...called
      .filter(({ source }) => source !== 'build')
      .map(({ subject: name, profile, findings }): KnownName => ({ name, profile, findings })),
    ...named.map(({ name, profile, finding_id: id }) => ({ name, profile, findings: [id] })),
  ]);
}

export async function registrationRows({
  reader,
  evidence,
}: CampaignContext): Promise<RegistrationRow[]> {
  const paths = new Map(evidence.map(({ id, custody }) => [id, custody.path]));
  return (await reader.all(REGISTRATIONS)).map(({ evidence_id: id, ...row }) => ({
    ...row,
    path: paths.get(id) ?? id,
  }));
}

/** What registries and certificates date of the names and servers of a campaign. */
export async function registeredClaims(
  context: CampaignContext,
  known: KnownNames,
): Promise<DatedClaim[]> {
  if (known.size === 0) return [];
  const registrations = registrationClaims(await registrationRows(context), known);
  const paths = new Map(context.evidence.map(({ id, custody }) => [id, custody.path]));
  const certificates = new Map<string, DatedClaim>();
  for await (const rows of context.reader.chunks(CERTIFICATES)) {
    const told = rows.flatMap((row) => certificateOf(row, paths));
    for (const claim of certificateClaims(told, known)) {
      const key = JSON.stringify([claim.subject, claim.first]);
      if (!certificates.has(key) && certificates.size < MAX_CERTIFICATES)
        certificates.set(key, claim);
    }
  }
  return [...registrations, ...certificates.values()];
}

function certificateOf(
  row: Row<(typeof CERTIFICATES)['columns']>,
  paths: ReadonlyMap<string, string>,
): CertificateRow[] {
  const { evidence_id: id, subject, serial, begins, ends, hosts, ...rest } = row;
  const [from, until] = [timeOf(begins), timeOf(ends)];
  if (subject === null || serial === null || from === null || until === null) return [];
  return [
    {
      ...rest,
      subject,
      serial: serial.replaceAll(':', '').toLowerCase(),
      from,
      until,
      hosts: hosts?.split('\n').filter((each) => each !== '') ?? [],
      path: paths.get(id) ?? id,
    },
  ];
}

/** Zeek writes seconds since 1970, Suricata a time in UTC without saying so. */
function timeOf(text: string | null): number | null {
  if (text === null) return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && text !== '') return Math.floor(seconds * 1_000_000);
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isFinite(time) ? time * 1_000 : null;
}
