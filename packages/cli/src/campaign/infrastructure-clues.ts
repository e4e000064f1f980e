import {
  countryNamed,
  createAddressBook,
  type InfrastructureClue,
  type KnownNames,
} from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { EVENT_ENTITY } from './entities.ts';
import { beaconClaims, nameOf, saidClaims } from './infrastructure.ts';
import { knownNames, registrationRows } from './registered.ts';

/** Addresses that implants called, as their victims' side saw it. */
const CALLED_ADDRESSES = {
  sql: `
    SELECT value AS address, json_extract_string(finding, '$.matched.profile') AS profile, min(first_us) AS first,
      list_sort(list(DISTINCT finding_id)) AS findings
    FROM ${EVENT_ENTITY.name} JOIN finding USING (finding_id) JOIN finding_span USING (finding_id)
    WHERE ${EVENT_ENTITY.name}.kind = 'address' AND role = 'destination' AND common IS NULL
      AND finding.kind = 'beacon' AND json_extract_string(finding, '$.confidence') <> 'low'
    GROUP BY value, profile
    ORDER BY value, profile
    LIMIT 10000`,
  columns: { address: 'text', profile: 'text?', first: 'count', findings: 'texts' },
} as const satisfies Query;

const PAGES = {
  sql: `
    SELECT DISTINCT host_id, evidence_id, locator_offset AS offset, fields['path'] AS path, lower(split_part(fields['page_language'], '-', 1)) AS language
    FROM event WHERE category = 'page' AND list_contains($servers, evidence_id)
    ORDER BY ALL
    LIMIT 10000`,
  columns: {
    host_id: 'text',
    evidence_id: 'text',
    offset: 'count',
    path: 'text',
    language: 'text',
  },
} as const satisfies Query;

const DAY_US = 86_400_000_000;
const OPERATORS: ReadonlySet<string | null> = new Set(['command-server', 'seized-server']);

/** Countries, languages and zones that the infrastructure of campaigns tells. @param owners which campaign's implants alone call which server */
export async function infrastructureClues(
  context: CampaignContext,
  owners: ReadonlyMap<string, string>,
): Promise<InfrastructureClue[]> {
  const known = await knownNames(context, [
    ...saidClaims(context),
    ...(await beaconClaims(context)),
  ]);
  return [
    ...(await registrants(context, known)),
    ...(await hosters(context)),
    ...(await pages(context, owners)),
    ...clocks(context, owners),
  ];
}

async function registrants(
  context: CampaignContext,
  known: KnownNames,
): Promise<InfrastructureClue[]> {
  const said = context.caseFile.dates.flatMap((date): InfrastructureClue[] => {
    const { about, kind, country: tells, profile, source } = date;
    return kind !== 'registration' || tells === null
      ? []
      : [{ kind: 'registrant', about, tells, by: source ?? 'case.yaml', profile, findings: [] }];
  });
  const answered = (await registrationRows(context)).flatMap((row): InfrastructureClue[] => {
    const tells = row.country === null ? null : countryNamed(row.country);
    const use = known.below(row.domain);
    if (tells === null || use === null) return [];
    const by = `${row.path} at byte ${row.offset}`;
    return [{ kind: 'registrant', about: row.domain, tells, by, ...use }];
  });
  return [...said, ...answered];
}

/** By the case file and the user's table; addresses of organisations of the case are victims' own. */
async function hosters(context: CampaignContext): Promise<InfrastructureClue[]> {
  const { caseFile, countries, reader } = context;
  const book = createAddressBook(caseFile, countries);
  const tableName = [countries?.name, countries?.date].filter(Boolean).join(', ');
  return (await reader.all(CALLED_ADDRESSES)).flatMap((row): InfrastructureClue[] => {
    const { address: about, profile, first, findings } = row;
    const answer = book.countryAt(about, Math.floor(first / DAY_US));
    if (answer === null || answer.basis === 'organisation') return [];
    const by = answer.basis === 'table' ? tableName : 'case.yaml';
    return [{ kind: 'hoster', about, tells: answer.country, by, profile, findings }];
  });
}

async function pages(
  { reader, evidence }: CampaignContext,
  owners: ReadonlyMap<string, string>,
): Promise<InfrastructureClue[]> {
  const own = evidence.filter(({ role }) => OPERATORS.has(role));
  const paths = new Map(own.map(({ id, custody }) => [id, custody.path]));
  const parameters = { servers: [...paths.keys()] };
  return (await reader.all({ ...PAGES, parameters })).map((row) => ({
    kind: 'page',
    about: `${nameOf(row.host_id)}: ${row.path}`,
    tells: row.language,
    by: `${paths.get(row.evidence_id) ?? row.evidence_id} at byte ${row.offset}`,
    profile: owners.get(row.host_id) ?? null,
    findings: [],
  }));
}

/** As collections of the operators' own servers tell it. */
function clocks(
  { evidence }: CampaignContext,
  owners: ReadonlyMap<string, string>,
): InfrastructureClue[] {
  const told = evidence.flatMap(({ role, custody: { origin } }): InfrastructureClue[] => {
    const { host = null, timeZone = null, collector = '' } = origin ?? {};
    if (!OPERATORS.has(role) || host === null || timeZone === null) return [];
    const profile = owners.get(`host:${host.toLowerCase()}`) ?? null;
    return [
      {
        kind: 'clock',
        about: host.toLowerCase(),
        tells: timeZone,
        by: `its collection (${collector})`,
        profile,
        findings: [],
      },
    ];
  });
  return [...new Map(told.map((clue) => [JSON.stringify(clue), clue])).values()];
}
