import { addressesIn, baseName, STORED_FILE } from '@unmask/core';
import type { NameToHide, ReportModel, Role, VictimNames } from '@unmask/core';
import { BEACON } from '../campaign/beacons.ts';
import { EVIDENCE_HOST } from '../campaign/citations.ts';
import type { CampaignContext } from '../campaign/context.ts';
import { EVENT_ENTITY } from '../campaign/entities.ts';
import type { Query } from '../case/query.ts';
import { victimId } from './victims.ts';

const OPERATORS: ReadonlySet<Role | null> = new Set<Role>([
  'command-server',
  'seized-server',
  'sinkhole',
  'sandbox',
  'sample',
  'reference',
]);

const HOSTS = {
  sql: `SELECT DISTINCT evidence_id, host FROM ${EVIDENCE_HOST.name} WHERE host IS NOT NULL ORDER BY ALL`,
  columns: { evidence_id: 'text', host: 'text' },
} as const satisfies Query;

/** Users of a network of a million; an evidence with more is no longer told apart by them. */
const MAX_USERS = 1_000_000;

const USERS = {
  sql: `
    SELECT DISTINCT unnest([user_name, target_user]) AS name FROM event
    WHERE list_contains($evidence, evidence_id) ORDER BY name LIMIT ${MAX_USERS}`,
  columns: { name: 'text?' },
} as const satisfies Query;

const IMPLANTS = {
  sql: `
    SELECT profile, implant_id AS name FROM ${BEACON.name} WHERE implant_id IS NOT NULL
    UNION SELECT json_extract_string(finding, '$.matched.profile'), json_extract_string(finding, '$.matched.implant_id')
    FROM finding WHERE rule_id LIKE 'implant-%-stored-files'
    ORDER BY ALL`,
  columns: { profile: 'text', name: 'text' },
} as const satisfies Query;

/** Clients of implants' servers and of what findings cite, and everybody on whose side evidence was taken. */
const CLIENTS = {
  sql: `
    SELECT DISTINCT address FROM (
      SELECT address FROM ${BEACON.name}
      UNION ALL SELECT value FROM ${EVENT_ENTITY.name} WHERE kind = 'address' AND role = 'source'
      UNION ALL SELECT src_ip FROM event WHERE list_contains($evidence, evidence_id)
    ) WHERE list_contains($addresses, address) ORDER BY address`,
  columns: { address: 'text' },
} as const satisfies Query;

/** By what the victims of a case can be recognised in what a report says of it. */
export async function victimNames(
  context: CampaignContext,
  model: ReportModel,
  key: Uint8Array,
): Promise<VictimNames> {
  const { caseFile, custody, reader, roles } = context;
  const victims = context.evidence.map(({ id }) => id).filter((id) => !isOperators(roles, id));
  const hosts = await reader.all(HOSTS);
  const users = await reader.all({ ...USERS, parameters: { evidence: victims } });
  const implants = await reader.all(IMPLANTS);
  const addresses = [...addressesIn(model)];
  const clients = await reader.all({ ...CLIENTS, parameters: { evidence: victims, addresses } });
  const { organisations } = caseFile;
  const ours = hosts.filter((each) => !isOperators(roles, each.evidence_id));
  const names: NameToHide[] = [
    ...model.victims.flatMap(({ host, id }) =>
      host === null ? [] : [{ kind: 'victim' as const, name: host, by: id }],
    ),
    ...implants.map(({ profile, name }) => ({
      kind: 'victim' as const,
      name,
      by: victimId(key, profile, name),
    })),
    // Names that victims gave their files.
    ...custody
      .filter(({ format }) => format === STORED_FILE.id)
      .map(({ path }) => ({ kind: 'victim' as const, name: baseName(path), by: 'stored-file' })),
    ...named(
      'organisation',
      organisations.map(({ name }) => name),
    ),
    ...named('host', [
      ...organisations.flatMap((each) => each.hosts),
      ...ours.map(({ host }) => host),
    ]),
    ...named(
      'user',
      users.flatMap(({ name }) => name ?? []),
    ),
  ];
  return {
    key,
    names,
    addresses: new Set(clients.map(({ address }) => address)),
    ranges: organisations.flatMap((each) => each.addresses),
    operators: hosts.filter((each) => isOperators(roles, each.evidence_id)).map(({ host }) => host),
    paths: [...new Set(custody.flatMap(({ path, file }) => [path, file]))],
  };
}

function named(kind: NameToHide['kind'], names: readonly string[]): NameToHide[] {
  return names.map((name) => ({ kind, name, by: null }));
}

function isOperators(roles: CampaignContext['roles'], evidence: string): boolean {
  return OPERATORS.has(roles.get(evidence) ?? null);
}
