import {
  addressHex,
  entitiesOf,
  ENTITY_ID_DIGITS,
  sharedSection,
  type Entity,
  type Finding,
  MAX_CITED,
  type Section,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import type { Derivation } from './derive.ts';

/** A value that findings can share, in an event that a finding cites; where none does, in what the finding itself matched. */
export const EVENT_ENTITY = {
  name: 'event_entity',
  columns: {
    finding_id: 'text',
    event_id: 'text?',
    evidence_id: 'text?',
    host_id: 'text?',
    ts_us: 'count',
    kind: 'text',
    value: 'text',
    role: 'text?',
    field: 'text',
    common: 'text?',
    column_value: 'text',
  },
} as const;

/** How often a value is met on a source, in all events that have it in a column. */
export const ENTITY_SOURCE = {
  name: 'entity_source',
  columns: {
    kind: 'text',
    value: 'text',
    host_id: 'text',
    events: 'count',
    first_us: 'count',
    last_us: 'count',
  },
} as const;

/** A value, and how many sources and findings have it. */
export const ENTITY = {
  name: 'entity',
  columns: {
    entity_id: 'text',
    kind: 'text',
    value: 'text',
    common: 'text?',
    sources: 'count',
    findings: 'count',
    first_us: 'count',
    last_us: 'count',
  },
} as const;

const CITED_COLUMNS = {
  finding_id: 'text',
  event_id: 'text?',
  evidence_id: 'text?',
  host_id: 'text?',
  ts_us: 'count',
  fields: 'text',
} as const;
type Cited = Row<typeof CITED_COLUMNS>;

const CITED = {
  sql: `
    SELECT DISTINCT finding_id, event_id, evidence_id, host_id, ts_us, CAST(to_json(fields) AS VARCHAR) AS fields
    FROM event JOIN citation USING (evidence_id, locator_offset)
    WHERE evidence_id IN (SELECT evidence_id FROM evidence)`,
  columns: CITED_COLUMNS,
} as const satisfies Query;

/** About a whole log, a configuration, a set: no event lies where their proof is. */
const UNCITED = {
  sql: `
    SELECT finding FROM finding WHERE finding_id NOT IN (
      SELECT finding_id FROM event JOIN citation USING (evidence_id, locator_offset))`,
  columns: { finding: 'text' },
} as const satisfies Query;

const HOSTS = {
  sql: 'SELECT DISTINCT evidence_id, host FROM evidence_host WHERE host IS NOT NULL',
  columns: { evidence_id: 'text', host: 'text' },
} as const satisfies Query;

/** Where a value of a kind is looked for in all events: columns that hold it as entities do. */
const SEEN: Readonly<Record<string, string>> = {
  address: 'src_ip_hex, dst_ip_hex',
  domain: `lower(rtrim("domain", '.'))`,
  path: ['process_path', 'parent_path', 'file_path']
    .map(
      (column) => `CASE WHEN starts_with(${column}, '/') THEN ${column} ELSE lower(${column}) END`,
    )
    .join(', '),
  service: 'lower(service_name)',
  task: 'lower(task_name)',
  user: 'lower(user_name), lower(target_user)',
  'user-agent': 'http_ua',
  pipe: `lower(ltrim(pipe_name, '\\'))`,
};

/** What findings share: the values of the events that they cite, and where else in the case these are met. */
export const entities: Derivation = {
  id: 'entities',
  version: 2,
  tables: [EVENT_ENTITY, ENTITY_SOURCE, ENTITY],
  async run(context, writer) {
    const { reader } = context;
    const own = await ownDomains(context);
    for await (const rows of reader.chunks(CITED))
      await writer.add(
        EVENT_ENTITY,
        rows.flatMap((row) => rowsOf(row, own)),
      );
    for await (const rows of reader.chunks(UNCITED))
      await writer.add(
        EVENT_ENTITY,
        rows.flatMap(({ finding }) => rowsOf(matchedOf(JSON.parse(finding) as Finding), own)),
      );
    await writer.run(ADD_OWNERS);
    for (const [kind, columns] of Object.entries(SEEN))
      await writer.run(seenSql(columns), { kind });
    await writer.run(ADD_CITED);
    await writer.run(ADD_ENTITIES);
  },
};

/** Victims' networks tie nothing; the domain of a command server does. */
async function ownDomains({ reader, roles }: CampaignContext): Promise<ReadonlySet<string>> {
  const hosts = await reader.all(HOSTS);
  const own = hosts.filter(({ evidence_id }) => !SERVERS.has(roles.get(evidence_id) ?? null));
  return new Set(
    own
      .map(({ host }) => host.toLowerCase().split('.').slice(1).join('.'))
      .filter((domain) => domain.includes('.')),
  );
}

const SERVERS: ReadonlySet<string | null> = new Set([
  'command-server',
  'seized-server',
  'sinkhole',
]);

function matchedOf({ id, source, time, matched }: Finding): Cited {
  const fields = Object.entries(matched).filter(([name]) => !name.startsWith('indicator'));
  return {
    finding_id: id,
    event_id: null,
    evidence_id: null,
    host_id: source.id,
    ts_us: Date.parse(time) * 1_000,
    fields: JSON.stringify(Object.fromEntries(fields)),
  };
}

function rowsOf(
  { fields, ...row }: Cited,
  own: ReadonlySet<string>,
): Row<typeof EVENT_ENTITY.columns>[] {
  const values = new Map(
    Object.entries(JSON.parse(fields) as Record<string, string | null>).map(
      ([name, value]) => [name, value] as const,
    ),
  );
  const event = {
    get: (name: string) => values.get(name),
    fields: () =>
      Array.from(values, ([name, value]) => [name.replace(/#\d+$/, ''), value] as const),
  };
  return entitiesOf(event, own).map((entity) => ({
    ...row,
    ...entity,
    column_value: columnValue(entity),
  }));
}

/** As the columns of events have it. */
function columnValue({ kind, value }: Entity): string {
  return kind === 'address' ? (addressHex(value) ?? value) : value;
}

/** Evidence that names no machine, whose machine is known. */
const ADD_OWNERS = `
  UPDATE event_entity SET host_id = source_owner.source_id FROM source_owner
  WHERE event_entity.host_id = source_owner.host_id AND source_owner.source_id IS NOT NULL`;

function seenSql(columns: string): string {
  return `
    INSERT INTO entity_source
    WITH wanted AS (
      SELECT DISTINCT kind, value, column_value FROM event_entity WHERE common IS NULL AND kind = $kind),
    seen AS (
      SELECT coalesce(source_id, event.host_id) AS host_id, ts_us, unnest(list_distinct([${columns}])) AS column_value
      FROM event LEFT JOIN source_owner ON source_owner.host_id = event.host_id WHERE event.host_id IS NOT NULL AND evidence_id IN (SELECT evidence_id FROM evidence))
    SELECT kind, value, host_id, count(*), min(ts_us), max(ts_us)
    FROM seen JOIN wanted USING (column_value) GROUP BY kind, value, host_id`;
}

/** What stands in no column is known of cited events only. */
const ADD_CITED = `
  INSERT INTO entity_source
  SELECT kind, value, host_id, count(DISTINCT coalesce(event_id, finding_id)), min(ts_us), max(ts_us)
  FROM event_entity WHERE host_id IS NOT NULL
    AND (kind, value, host_id) NOT IN (SELECT (kind, value, host_id) FROM entity_source)
  GROUP BY kind, value, host_id`;

const ADD_ENTITIES = `
  INSERT INTO entity
  WITH met AS (
    SELECT kind, value, count(*) AS sources, min(first_us) AS first_us, max(last_us) AS last_us
    FROM entity_source GROUP BY kind, value),
  told AS (
    SELECT kind, value, min(common) AS common, count(DISTINCT finding_id) AS findings
    FROM event_entity GROUP BY kind, value)
  SELECT 'e-' || substr(sha256(kind || chr(31) || value), 1, ${ENTITY_ID_DIGITS}), kind, value, common, sources, findings,
    first_us, last_us
  FROM met JOIN told USING (kind, value)`;

/** Values kept for a section; the rest is counted. */
const MAX_SHARED = 200;

const SHARED = {
  sql: `
    SELECT kind, value, entity.common, entity.sources, entity.findings AS finding_count, first_us, last_us,
      min(DISTINCT finding_id, ${MAX_CITED}) AS findings
    FROM entity JOIN event_entity USING (kind, value)
    WHERE sources > 1
    GROUP BY kind, value, entity.common, entity.sources, entity.findings, first_us, last_us
    ORDER BY entity.common IS NOT NULL, sources, kind, value
    LIMIT ${MAX_SHARED}`,
  columns: {
    kind: 'text',
    value: 'text',
    common: 'text?',
    sources: 'count',
    finding_count: 'count',
    first_us: 'count',
    last_us: 'count',
    findings: 'texts',
  },
} as const satisfies Query;

const TOTALS = {
  sql: `SELECT (SELECT count(DISTINCT host_id) FROM entity_source) AS sources,
    (SELECT count(*) FROM entity WHERE sources > 1) AS shared, (SELECT count(*) FROM entity) AS entities`,
  columns: { sources: 'count', shared: 'count', entities: 'count' },
} as const satisfies Query;

export async function shared({ reader }: CampaignContext): Promise<Section> {
  const rows = await reader.all(SHARED);
  const [totals] = await reader.all(TOTALS);
  const values = rows.map(({ finding_count, ...row }) => ({ ...row, findingCount: finding_count }));
  return sharedSection(values, totals!);
}
