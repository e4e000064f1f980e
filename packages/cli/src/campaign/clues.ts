import {
  buildSamples,
  type ClueFinding,
  cluesSection,
  type Finding,
  type Lures,
  sampleClaims,
  type Section,
  type WorkSamples,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { infrastructureClues } from './infrastructure-clues.ts';
import { collectedUntil, saidClaims } from './infrastructure.ts';
import { programSamples } from './samples.ts';
import { campaignsOf } from './victims.ts';

/** Findings that suggest who, each with a piece of evidence that proves it. */
const CLUES = {
  sql: `
    SELECT finding, min(evidence_id) AS evidence_id
    FROM finding LEFT JOIN citation USING (finding_id)
    WHERE kind = 'clue' AND json_extract_string(finding, '$.rule.id') <> 'sample-clue'
    GROUP BY finding_id, finding
    ORDER BY finding_id`,
  columns: { finding: 'text', evidence_id: 'text?' },
} as const satisfies Query;

/** Pieces of evidence that findings of hiding tell of, those of little weight left out. */
const HIDING = {
  sql: `
    SELECT DISTINCT evidence_id FROM finding JOIN citation USING (finding_id)
    WHERE kind = 'hiding' AND level IN ('medium', 'high', 'critical')`,
  columns: { evidence_id: 'text' },
} as const satisfies Query;

/** Which implants call which server, with a finding that says so. */
const CALLED = {
  sql: `
    SELECT profile, host_id, min(finding_id) AS finding_id FROM beacon
    WHERE fault IS NULL AND seen_at = 'server' AND host_id IS NOT NULL
    GROUP BY profile, host_id
    ORDER BY ALL`,
  columns: { profile: 'text', host_id: 'text', finding_id: 'text?' },
} as const satisfies Query;

/** Logins of people, and what they typed, on some pieces of evidence. */
const WORK = {
  sql: `
    SELECT host_id, ts_us AS time FROM event
    WHERE list_contains($servers, evidence_id) AND host_id IS NOT NULL AND (
      (service = 'wtmp' AND event_code = 'USER_PROCESS')
      OR (service = 'sshd' AND starts_with(message, 'Accepted '))
      OR category = 'shell_history')
    ORDER BY time, host_id
    LIMIT 200000`,
  columns: { host_id: 'text', time: 'count' },
} as const satisfies Query;

/** What languages those asked the operators' servers for who also logged in to them. */
const ASKED = {
  sql: `
    WITH own AS (
      -- A log may have the short name of a machine whose collection has the full one.
      SELECT DISTINCT split_part(host_id, '.', 1) AS machine, src_ip AS client FROM event
      WHERE list_contains($servers, evidence_id) AND host_id IS NOT NULL AND src_ip IS NOT NULL AND (
        (service = 'wtmp' AND event_code = 'USER_PROCESS')
        OR (service = 'sshd' AND starts_with(message, 'Accepted '))
        OR (category = 'webserver' AND user_name IS NOT NULL AND regexp_matches(status_code, '^[23][0-9][0-9]$')))
    )
    SELECT host_id, src_ip AS address, coalesce(fields['cs-accept-language'], fields['cs-Accept-Language']) AS header, count(*) AS requests
    FROM event JOIN own ON split_part(host_id, '.', 1) = machine AND src_ip = client
    WHERE list_contains($servers, evidence_id) AND category = 'webserver' AND header IS NOT NULL
    GROUP BY ALL
    ORDER BY ALL
    LIMIT 10000`,
  columns: { host_id: 'text', address: 'text', header: 'text', requests: 'count' },
} as const satisfies Query;

/** What servers answered with, by the name that was asked; requests for names of no server are left out. */
const PAGES = {
  sql: `
    SELECT DISTINCT host_id, lower(domain) AS name, left(split_part(url, '?', 1), 256) AS path FROM event
    WHERE list_contains($servers, evidence_id) AND host_id IS NOT NULL AND domain IS NOT NULL AND url IS NOT NULL
      AND category = 'webserver' AND regexp_matches(status_code, '^[23][0-9][0-9]$')
    ORDER BY ALL
    LIMIT 50000`,
  columns: { host_id: 'text', name: 'text', path: 'text' },
} as const satisfies Query;

type Call = Row<(typeof CALLED)['columns']>;
type Page = Row<(typeof PAGES)['columns']>;

const OPERATORS: ReadonlySet<string | null> = new Set(['command-server', 'seized-server']);

/** What suggests who; with several campaigns in a case, each by its own servers, and what is on no such server by itself. */
export async function clues(context: CampaignContext): Promise<Section[]> {
  const found = await clueFindings(context);
  const work = await workTimes(context);
  const samples = await programSamples(context);
  const builds = [...saidClaims(context), ...sampleClaims(samples)];
  const collected = collectedUntil(context);
  const campaigns = await campaignsOf(context);
  const calls = await context.reader.all(CALLED);
  const pages = await answeredPages(context);
  const parameters = { servers: serversIn(context.evidence) };
  const asked = await context.reader.all({ ...ASKED, parameters });
  const placed = await infrastructureClues(context, ownersOf(calls));
  if (campaigns.length < 2)
    return [
      await cluesSection(
        null,
        found,
        [...samplesOf(work), ...buildSamples(builds, collected)],
        luresOf(calls, pages),
        samples,
        placed,
        asked,
      ),
    ];
  const called = Map.groupBy(calls, ({ profile }) => profile);
  const sections = campaigns.map(async (whose) => {
    const servers = new Set((called.get(whose.id) ?? []).map(({ host_id: host }) => host));
    const own = builds.filter(({ profile }) => profile === whose.id);
    return cluesSection(
      whose,
      found.filter(({ finding }) => servers.has(finding.source.id)),
      [
        ...samplesOf(work.filter(({ host_id: host }) => servers.has(host))),
        ...buildSamples(own, collected),
      ],
      luresOf(called.get(whose.id) ?? [], pages),
      samples.filter(({ profile }) => profile === whose.id),
      placed.filter(({ profile }) => profile === whose.id),
      asked.filter(({ host_id: host }) => servers.has(host)),
    );
  });
  const all = new Set([...called.values()].flatMap((rows) => rows.map((row) => row.host_id)));
  const rest = found.filter(({ finding }) => !all.has(finding.source.id));
  const isOthers = ({ profile }: { readonly profile: string | null }): boolean =>
    !campaigns.some(({ id }) => id === profile);
  const [built, elsewhere] = [samples.filter(isOthers), placed.filter(isOthers)];
  if (rest.length + built.length + elsewhere.length > 0)
    sections.push(cluesSection(null, rest, [], luresOf([], []), built, elsewhere, []));
  return Promise.all(sections);
}

/** Servers that the implants of one profile alone call, with its id. */
function ownersOf(calls: readonly Call[]): Map<string, string> {
  const called = Map.groupBy(calls, ({ host_id: host }) => host);
  return new Map(
    [...called].flatMap(([host, rows]) => {
      const [profile, ...others] = new Set(rows.map((row) => row.profile));
      return profile === undefined || others.length > 0 ? [] : [[host, profile] as const];
    }),
  );
}

async function clueFindings({ reader, roles }: CampaignContext): Promise<ClueFinding[]> {
  const hiding = new Set((await reader.all(HIDING)).map((row) => row.evidence_id));
  return (await reader.all(CLUES)).map(({ finding, evidence_id: evidence }) => ({
    finding: JSON.parse(finding) as Finding,
    role: evidence === null ? null : (roles.get(evidence) ?? null),
    isOperators: evidence !== null && hiding.has(evidence),
  }));
}

async function workTimes({
  reader,
  evidence,
}: CampaignContext): Promise<{ readonly host_id: string; readonly time: number }[]> {
  return reader.all({ ...WORK, parameters: { servers: serversIn(evidence) } });
}

async function answeredPages({ reader, evidence }: CampaignContext): Promise<Page[]> {
  return reader.all({ ...PAGES, parameters: { servers: serversIn(evidence) } });
}

function serversIn(evidence: CampaignContext['evidence']): string[] {
  return evidence.filter(({ role }) => OPERATORS.has(role)).map(({ id }) => id);
}

/** Only what implants call too: other servers in the same role may be anybody's. */
function luresOf(calls: readonly Call[], pages: readonly Page[]): Lures {
  const servers = new Set(calls.map(({ host_id: host }) => host));
  return {
    pages: pages.filter(({ host_id: host }) => servers.has(host)),
    findings: calls.flatMap(({ finding_id: finding }) => (finding === null ? [] : [finding])),
  };
}

function samplesOf(work: readonly { readonly time: number }[]): WorkSamples[] {
  const times = work.map(({ time }) => time);
  return [{ what: "logins and commands on the operators' servers", times }];
}
