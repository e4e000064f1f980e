import { microsecondsOf, type NamedPiece, type SourceOwner, sourceOwners } from '@unmask/core';
import type { Finding } from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CustodyRecord } from '../case/custody.ts';
import type { CampaignContext } from './context.ts';
import type { Derivation } from './derive.ts';

/** Where the proof of findings lies: joins `finding` with `event`. */
export const CITATION = {
  name: 'citation',
  columns: {
    finding_id: 'text',
    evidence_id: 'text',
    locator_offset: 'count',
    locator_record: 'count?',
    locator_recovered: 'text?',
  },
} as const;

/** What the JSON of a finding says and its columns do not. */
export const FINDING_SPAN = {
  name: 'finding_span',
  columns: {
    finding_id: 'text',
    first_us: 'count',
    last_us: 'count',
    source_id: 'text',
    host: 'text?',
    count: 'count',
  },
} as const;

/** Whose evidence is that names no machine: `source_id` stands for `host_id` of its events and findings. */
export const SOURCE_OWNER = {
  name: 'source_owner',
  columns: { host_id: 'text', path: 'text', source_id: 'text?', host: 'text?', why: 'text' },
} as const;

/** Whose events are in a piece of evidence, by their category. */
export const EVIDENCE_HOST = {
  name: 'evidence_host',
  columns: {
    evidence_id: 'text',
    host_id: 'text',
    host: 'text?',
    category: 'text?',
    events: 'count',
    first_us: 'count',
    last_us: 'count',
  },
} as const;

/** The same in the order of paths. */
export const OWNERS = {
  sql: 'SELECT path, host, why FROM source_owner ORDER BY path',
  columns: { path: 'text', host: 'text?', why: 'text' },
} as const satisfies Query;

const FINDINGS = {
  sql: 'SELECT finding FROM finding',
  columns: { finding: 'text' },
} as const satisfies Query;

const NAMED = {
  sql: 'SELECT DISTINCT evidence_id, host FROM event WHERE host IS NOT NULL AND evidence_id IN (SELECT evidence_id FROM evidence)',
  columns: { evidence_id: 'text', host: 'text' },
} as const satisfies Query;

const ADD_HOSTS = `
  INSERT INTO evidence_host
  SELECT evidence_id, coalesce(source_id, host_id) AS source, min(coalesce(source_owner.host, event.host)), category, count(*), min(ts_us), max(ts_us)
  FROM event LEFT JOIN source_owner USING (host_id)
  WHERE evidence_id IN (SELECT evidence_id FROM evidence) AND host_id IS NOT NULL
  GROUP BY evidence_id, source, category`;

/** Takes findings apart once, so that SQL can join them. */
export const citations: Derivation = {
  id: 'citations',
  version: 2,
  tables: [CITATION, FINDING_SPAN, SOURCE_OWNER, EVIDENCE_HOST],
  inputs: ({ caseFile }) =>
    JSON.stringify(
      caseFile.evidence.map(({ path, host }) => (host === null ? null : [path, host])),
    ),
  async run(context, writer) {
    const { reader } = context;
    const owners = await ownersIn(context);
    await writer.add(SOURCE_OWNER, owners.map(ownerRow));
    const bySource = new Map(owners.map((owner) => [owner.source, owner]));
    for await (const rows of reader.chunks(FINDINGS)) {
      const findings = rows.map(({ finding }) => JSON.parse(finding) as Finding);
      await writer.add(CITATION, findings.flatMap(placesOf));
      await writer.add(
        FINDING_SPAN,
        findings.map((finding) => spanOf(finding, bySource)),
      );
    }
    await writer.run(ADD_HOSTS);
  },
};

/** Findings that no evidence of the case proves have no places. */
function placesOf({ id, locators }: Finding): Row<typeof CITATION.columns>[] {
  return locators.flatMap(({ sha256, offset, record, recovered }) =>
    sha256 === null
      ? []
      : [
          {
            finding_id: id,
            evidence_id: sha256,
            locator_offset: offset,
            locator_record: record,
            locator_recovered: recovered,
          },
        ],
  );
}

function spanOf(
  { id, time, until, source, count }: Finding,
  owners: ReadonlyMap<string, SourceOwner>,
): Row<typeof FINDING_SPAN.columns> {
  const owner = owners.get(source.id);
  return {
    finding_id: id,
    first_us: microsecondsOf(time),
    last_us: microsecondsOf(until ?? time),
    source_id: owner?.owner ?? source.id,
    host: owner?.host ?? source.host,
    count,
  };
}

/** A copy lies beside others than the evidence that it is a copy of, and names machines there too. */
async function ownersIn(context: CampaignContext): Promise<SourceOwner[]> {
  const { reader, evidence, custody, caseFile } = context;
  const named = Map.groupBy(await reader.all(NAMED), ({ evidence_id }) => evidence_id);
  const pieceOf = (id: string | null, { path, format }: CustodyRecord): NamedPiece => ({
    path,
    format,
    hosts: (id === null ? [] : (named.get(id) ?? [])).map(({ host }) => host),
  });
  const copies = custody
    .filter(({ sameAs }) => sameAs !== null)
    .map((record) => pieceOf(record.sha256, record));
  const read = evidence.map((each) => pieceOf(each.id, each.custody));
  return sourceOwners([...read, ...copies], caseFile);
}

function ownerRow({
  source,
  path,
  owner,
  host,
  why,
}: SourceOwner): Row<typeof SOURCE_OWNER.columns> {
  return { host_id: source, path, source_id: owner, host, why };
}
