import { matchBeacon, requestOf, seenAt } from '@unmask/core';
import type { BeaconMatch, Event, ProfileSet } from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { Derivation } from './derive.ts';

/** What a request of an implant says, and where. */
const SAID = {
  profile: 'text',
  family: 'text',
  evidence_id: 'text',
  host_id: 'text?',
  seen_at: 'text',
  implant_id: 'text?',
  address: 'text?',
  asked_host: 'text?',
  version: 'text?',
  platform: 'text?',
  platform_grade: 'text?',
  grp: 'text?',
  fault: 'text?',
  /** 1: requests that are not as implants of the kind usually make them. */
  odd: 'count',
} as const;

/** Requests of an implant from one address on one day, in one piece of evidence. */
export const BEACON = {
  name: 'beacon',
  columns: {
    ...SAID,
    day: 'count',
    first_us: 'count',
    last_us: 'count',
    count: 'count',
    answered: 'count',
    /** Requests with a method that sends a body. */
    posts: 'count',
    /** Bytes of requests and of answers, where the log tells them. */
    sent_bytes: 'count?',
    answered_bytes: 'count?',
    finding_id: 'text?',
  },
} as const;

/** What else the clients of beacons asked of servers. */
export const BEACON_CLIENT = {
  name: 'beacon_client',
  columns: { address: 'text', paths: 'count', missed: 'count' },
} as const;

/** When the logs with beacons last tell of anything else. */
export const BEACON_OTHER = {
  name: 'beacon_other',
  columns: { evidence_id: 'text', last_us: 'count' },
} as const;

/** One request of an implant. */
const HIT = {
  name: 'beacon_hit',
  columns: {
    event_id: 'text',
    ...SAID,
    time: 'count',
    answered: 'count',
    post: 'count',
    sent: 'count?',
    got: 'count?',
  },
} as const;

const CANDIDATE_COLUMNS = {
  event_id: 'text',
  evidence_id: 'text',
  host_id: 'text?',
  time: 'count',
  product: 'text?',
  category: 'text?',
  service: 'text?',
  'c-ip': 'text?',
  'cs-host': 'text?',
  'cs-method': 'text?',
  'cs-uri': 'text?',
  'cs-user-agent': 'text?',
  says_agent: 'count',
  'cs-referer': 'text?',
  'sc-status': 'text?',
  'sc-bytes': 'text?',
  'cs-bytes': 'text?',
} as const;
type Candidate = Row<typeof CANDIDATE_COLUMNS>;

const REQUEST_FIELDS = [
  'c-ip',
  'cs-host',
  'cs-method',
  'cs-uri',
  'cs-user-agent',
  'cs-referer',
  'sc-status',
  'sc-bytes',
  'cs-bytes',
] as const;
const NUMBERS: ReadonlySet<string> = new Set(['sc-status', 'sc-bytes']);

/** Requests of known implants in the events of a case: what the detector `implants` finds, request by request. */
export const beacons: Derivation = {
  id: 'beacons',
  version: 3,
  tables: [BEACON, BEACON_CLIENT, BEACON_OTHER],
  scratch: [HIT],
  findings: 'beacon',
  inputs: ({ profiles }) => JSON.stringify(profiles.profiles),
  async run({ reader, profiles }, writer) {
    for await (const rows of reader.chunks(candidates(profiles)))
      await writer.add(
        HIT,
        rows.flatMap((row) => hitsOf(row, profiles)),
      );
    await writer.run(ADD_BEACONS);
    await writer.run(ADD_CLIENTS);
    await writer.run(ADD_OTHERS);
  },
};

/** Requests that have one of the texts which every request of an implant has. */
function candidates(profiles: ProfileSet): Query<typeof CANDIDATE_COLUMNS> {
  const { uri, userAgent } = profiles.necessary;
  const values = REQUEST_FIELDS.map((name) => `fields['${name}'] AS "${name}"`);
  const sql = `
    SELECT event_id, evidence_id, host_id, ts_us AS time, product, category, service,
      ${values.slice(0, 5).join(', ')},
      CAST(map_contains(fields, 'cs-user-agent') AS INTEGER) AS says_agent,
      ${values.slice(5).join(', ')}
    FROM event
    WHERE evidence_id IN (SELECT evidence_id FROM evidence)
      AND (category IN ('webserver', 'proxy') OR service = 'http')
      AND (regexp_matches(url, $uri) OR regexp_matches(http_ua, $agent))`;
  return { sql, columns: CANDIDATE_COLUMNS, parameters: { uri, agent: userAgent } };
}

function hitsOf(row: Candidate, profiles: ProfileSet): Row<typeof HIT.columns>[] {
  const { product, category, service } = row;
  const seen = seenAt({
    ...(product === null ? {} : { product }),
    ...(category === null ? {} : { category }),
    ...(service === null ? {} : { service }),
  });
  const request = requestOf({ time: row.time, get: (name) => valueOf(row, name) });
  const match = seen === null || request === null ? null : matchBeacon(profiles, request);
  if (seen === null || request === null || match === null) return [];
  const { event_id, evidence_id, host_id } = row;
  const { time, address, host, status } = request;
  const isAnswered = status !== null && status >= 200 && status < 300;
  return [
    {
      ...matchColumns(match),
      event_id,
      evidence_id,
      host_id,
      seen_at: seen,
      address,
      asked_host: host,
      time,
      answered: isAnswered ? 1 : 0,
      post: SENDS_BODY.has(request.method?.toUpperCase() ?? '') ? 1 : 0,
      sent: sizeOf(row['cs-bytes']),
      got: sizeOf(row['sc-bytes']),
    },
  ];
}

const SENDS_BODY: ReadonlySet<string> = new Set(['POST', 'PUT']);
/** Of one request; logs that tell of more are wrong. */
const MAX_BYTES = 2 ** 40;

function sizeOf(text: string | null): number | null {
  if (text === null || !/^\d{1,13}$/.test(text)) return null;
  const size = Number(text);
  return size <= MAX_BYTES ? size : null;
}

function matchColumns(match: BeaconMatch) {
  const { profile, family, implantId, version, platform, platformGrade, group, faults, oddities } =
    match;
  return {
    profile: profile.id,
    family,
    implant_id: implantId,
    version,
    platform,
    platform_grade: platformGrade,
    grp: group,
    fault: faults[0] ?? null,
    odd: oddities.length > 0 ? 1 : 0,
  };
}

/** As the event had it, from the text that the case keeps. */
function valueOf(row: Candidate, name: string): ReturnType<Event['get']> {
  const value = row[name as (typeof REQUEST_FIELDS)[number]];
  if (name === 'cs-user-agent' && row.says_agent === 0) return undefined;
  return typeof value === 'string' && NUMBERS.has(name) ? Number(value) : value;
}

const DAY_US = 86_400_000_000;
/** What a double holds exactly. */
const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** Null where nothing is told, which `least` would pass over. */
function sumOf(column: string): string {
  return `(CASE WHEN sum(${column}) > ${MAX_SUM} THEN ${MAX_SUM} ELSE sum(${column}) END)::BIGINT`;
}

/** The finding of an implant covers a log with its rotated files; the one that cites the evidence itself comes first. */
const ADD_BEACONS = `
  INSERT INTO beacon BY NAME
  WITH line AS (
    SELECT * EXCLUDE (event_id, time, answered, post, sent, got), (time - ((time % ${DAY_US}) + ${DAY_US}) % ${DAY_US}) // ${DAY_US} AS day,
      min(time) AS first_us, max(time) AS last_us, count(*) AS count, sum(answered)::BIGINT AS answered,
      sum(post)::BIGINT AS posts, ${sumOf('sent')} AS sent_bytes,
      ${sumOf('got')} AS answered_bytes
    FROM beacon_hit GROUP BY ALL
  ),
  told AS (
    SELECT finding_id, host_id, finding_span.first_us AS from_us, finding_span.last_us AS to_us,
      json_extract_string(finding, '$.matched.profile') AS profile,
      json_extract_string(finding, '$.matched.family') AS family,
      json_extract_string(finding, '$.matched.implant_id') AS implant_id,
      json_extract_string(finding, '$.matched.seen_at') AS seen_at,
      json_extract_string(finding, '$.matched.faults') IS NOT NULL AS is_odd
    FROM finding JOIN finding_span USING (finding_id) WHERE kind = 'beacon'
  ),
  cited AS (SELECT DISTINCT finding_id, evidence_id FROM citation)
  SELECT line.*,
    coalesce(min(told.finding_id) FILTER (cited.finding_id IS NOT NULL), min(told.finding_id)) AS finding_id
  FROM line LEFT JOIN told ON told.profile = line.profile AND told.seen_at = line.seen_at
    AND told.implant_id IS NOT DISTINCT FROM line.implant_id AND told.is_odd = (line.fault IS NOT NULL)
    AND told.host_id IS NOT DISTINCT FROM line.host_id
    AND told.from_us <= line.first_us AND told.to_us >= line.last_us
    AND (line.implant_id IS NOT NULL OR told.family = line.family)
  LEFT JOIN cited ON cited.finding_id = told.finding_id AND cited.evidence_id = line.evidence_id
  GROUP BY ALL`;

const ADD_CLIENTS = `
  INSERT INTO beacon_client
  SELECT src_ip, count(DISTINCT split_part(url, '?', 1)),
    count(DISTINCT split_part(url, '?', 1)) FILTER (status_code IN ('401', '403', '404'))
  FROM event
  WHERE evidence_id IN (SELECT evidence_id FROM evidence) AND category = 'webserver' AND url IS NOT NULL
    AND src_ip IN (SELECT address FROM beacon_hit) AND event_id NOT IN (SELECT event_id FROM beacon_hit)
  GROUP BY src_ip`;

const ADD_OTHERS = `
  INSERT INTO beacon_other
  SELECT evidence_id, max(ts_us) FROM event
  WHERE evidence_id IN (SELECT evidence_id FROM beacon_hit) AND event_id NOT IN (SELECT event_id FROM beacon_hit)
  GROUP BY evidence_id`;

export type BeaconRow = Row<typeof BEACON.columns>;

/** In an order that does not depend on how they were gathered. */
export const BEACONS = {
  sql: `SELECT ${Object.keys(BEACON.columns).join(', ')} FROM beacon ORDER BY ALL`,
  columns: BEACON.columns,
} as const satisfies Query;

const TOTALS = {
  profile: 'text',
  evidence_id: 'text',
  seen_at: 'text',
  implant_id: 'text?',
  address: 'text?',
  fault: 'text?',
  finding_id: 'text?',
  first_us: 'count',
  last_us: 'count',
  count: 'count',
  posts: 'count',
  sent_bytes: 'count?',
  answered_bytes: 'count?',
} as const;

/** Beacons of all days together, in an order that does not depend on how they were gathered. */
export const BEACON_TOTALS = {
  sql: `
    SELECT profile, evidence_id, seen_at, implant_id, address, fault, finding_id, min(first_us) AS first_us, max(last_us) AS last_us,
      sum(count)::BIGINT AS count, sum(posts)::BIGINT AS posts, ${sumOf('sent_bytes')} AS sent_bytes,
      ${sumOf('answered_bytes')} AS answered_bytes
    FROM beacon GROUP BY profile, evidence_id, seen_at, implant_id, address, fault, finding_id ORDER BY ALL`,
  columns: TOTALS,
} as const satisfies Query;
