import {
  infrastructureSection,
  microsecondsOf,
  pairKey,
  sampleClaims,
  signerClaims,
  WEB_ROOT,
} from '@unmask/core';
import type { BeaconLine, DatedClaim, Section } from '@unmask/core';
import type { Query } from '../case/query.ts';
import { BEACONS } from './beacons.ts';
import type { CampaignContext } from './context.ts';
import { knownNames, registeredClaims } from './registered.ts';
import { programSamples } from './samples.ts';
import { lineOf, sourceFor, victimCounts } from './victims.ts';

/** Servers, domains, certificates and builds, by evidence and by the case file; with several campaigns in a case, each by itself. */
export async function infrastructure(context: CampaignContext): Promise<Section[]> {
  const { profiles } = context;
  const said = saidClaims(context);
  const collected = collectedUntil(context);
  const called = await beaconClaims(context);
  const samples = await programSamples(context);
  const known = await knownNames(context, [...said, ...called]);
  const claims = [
    ...said,
    ...sampleClaims(samples),
    ...signerClaims(samples),
    ...called,
    ...(await registeredClaims(context, known)),
    ...(await logClaims(context, called)),
    ...(await fileClaims(context, called)),
  ];
  const named = profiles.profiles.filter(({ id }) => claims.some((each) => each.profile === id));
  if (named.length < 2) return [infrastructureSection(claims, null, collected)];
  const others = claims.filter(({ profile }) => !named.some(({ id }) => id === profile));
  return [
    ...named.map((profile) => {
      const own = claims.filter((each) => each.profile === profile.id);
      return infrastructureSection(own, profile, collected);
    }),
    ...(others.length === 0 ? [] : [infrastructureSection(others, null, collected)]),
  ];
}

/** What the case file dates. */
export function saidClaims({ caseFile }: CampaignContext): DatedClaim[] {
  return caseFile.dates.map(
    ({ about: subject, kind, source, first, last, family, signedFrom, profile }) => ({
      subject,
      source: kind,
      first,
      last,
      family,
      signedFrom,
      profile,
      by: source ?? 'case.yaml',
      findings: [],
    }),
  );
}

/** Microseconds since 1970: when the last of the evidence was taken; `null`: not known. */
export function collectedUntil({ custody }: CampaignContext): number | null {
  const read = custody.map(({ from }) => Date.parse(from) * 1_000).filter(Number.isFinite);
  return read.length === 0 ? null : read.reduce((a, b) => Math.max(a, b));
}

/** Findings named for one server. */
const MAX_FINDINGS = 1_000;

interface Growing {
  readonly claim: DatedClaim;
  first: number;
  last: number;
  readonly findings: Set<string>;
}

/** When victims called each server: by its own log, or by the name that proxies and sensors saw. */
export function beaconClaims(context: CampaignContext): Promise<DatedClaim[]> {
  const claims = CALLED.get(context) ?? readBeaconClaims(context);
  CALLED.set(context, claims);
  return claims;
}

const CALLED = new WeakMap<CampaignContext, Promise<DatedClaim[]>>();

async function readBeaconClaims(context: CampaignContext): Promise<DatedClaim[]> {
  const counts = await victimCounts(context);
  const claims = new Map<string, Growing>();
  for await (const rows of context.reader.chunks(BEACONS)) {
    for (const row of rows) {
      const source = sourceFor(row, context);
      if (source === null || source === 'sandbox') continue;
      const line = lineOf(row, source);
      if (counts.get(row.profile)?.apart.has(pairKey(line)) === true) continue;
      const subject =
        row.seen_at === 'server' && row.host_id !== null ? nameOf(row.host_id) : row.asked_host;
      if (subject !== null) addTo(claims, subject, source === 'sinkhole', line);
    }
  }
  return Array.from(claims.values(), ({ claim, first, last, findings }) => ({
    ...claim,
    first,
    last,
    findings: [...findings].toSorted(),
  }));
}

function addTo(
  claims: Map<string, Growing>,
  subject: string,
  isSinkhole: boolean,
  { first, last, finding, profile }: BeaconLine,
): void {
  const source = isSinkhole ? 'sinkhole' : 'beacons';
  const key = JSON.stringify([subject, source, profile]);
  const known: Growing = claims.get(key) ?? {
    claim: {
      subject,
      source,
      first,
      last,
      family: null,
      signedFrom: null,
      profile,
      by: isSinkhole ? 'log of the sinkhole' : 'requests of implants',
      findings: [],
    },
    first,
    last,
    findings: new Set(),
  };
  known.first = Math.min(known.first, first);
  known.last = Math.max(known.last, last);
  if (finding !== null && known.findings.size < MAX_FINDINGS) known.findings.add(finding);
  claims.set(key, known);
}

/** Requests of all visitors, by server and piece of evidence. */
const SERVER_LOGS = {
  sql: `
    SELECT host_id, evidence_id, min(ts_us) AS first, max(ts_us) AS last
    FROM event WHERE category = 'webserver' AND evidence_id IN (SELECT evidence_id FROM evidence)
    GROUP BY host_id, evidence_id ORDER BY host_id, evidence_id`,
  columns: { host_id: 'text', evidence_id: 'text', first: 'count', last: 'count' },
} as const satisfies Query;

/** When the operators' servers logged anything at all. */
async function logClaims(
  { reader, evidence }: CampaignContext,
  called: readonly DatedClaim[],
): Promise<DatedClaim[]> {
  const operators = new Set(
    evidence
      .filter(({ role }) => role === 'command-server' || role === 'seized-server')
      .map(({ id }) => id),
  );
  const rows = (await reader.all(SERVER_LOGS)).filter((row) => operators.has(row.evidence_id));
  return Array.from(
    Map.groupBy(rows, ({ host_id }) => host_id),
    ([host, logs]) => ({
      subject: nameOf(host),
      source: 'server-log',
      first: logs.reduce((least, { first }) => Math.min(least, first), Infinity),
      last: logs.reduce((most, { last }) => Math.max(most, last), -Infinity),
      family: null,
      signedFrom: null,
      profile: onlyProfile(called, nameOf(host)),
      by: 'its access logs',
      findings: [],
    }),
  );
}

/** Files whose times say when somebody put them there, and not when something was logged. */
const PUT_THERE = /^(?:script|properties|.*-config)$/;

const HOSTS = {
  sql: 'SELECT DISTINCT evidence_id, host_id FROM evidence_host ORDER BY host_id, evidence_id',
  columns: { evidence_id: 'text', host_id: 'text' },
} as const satisfies Query;

/** When files were put among the pages of the operators' servers, by the times of these files. */
async function fileClaims(
  { reader, evidence }: CampaignContext,
  called: readonly DatedClaim[],
): Promise<DatedClaim[]> {
  const times = new Map(
    evidence.flatMap(({ id, role, custody: { format, modified, path } }) =>
      (role === 'command-server' || role === 'seized-server') &&
      modified !== null &&
      PUT_THERE.test(format ?? '') &&
      WEB_ROOT.test(path)
        ? [[id, microsecondsOf(modified)] as const]
        : [],
    ),
  );
  const rows = (await reader.all(HOSTS)).filter((row) => times.has(row.evidence_id));
  return Array.from(
    Map.groupBy(rows, ({ host_id }) => host_id),
    ([host, files]) => {
      const dates = files.map(({ evidence_id }) => times.get(evidence_id)!);
      return {
        subject: nameOf(host),
        source: 'file-time',
        first: dates.reduce((least, time) => Math.min(least, time), Infinity),
        last: dates.reduce((most, time) => Math.max(most, time), -Infinity),
        family: null,
        signedFrom: null,
        profile: onlyProfile(called, nameOf(host)),
        by: 'scripts and configurations among its pages',
        findings: [],
      };
    },
  );
}

/** The profile whose implants call a server; `null`: several, or none. */
function onlyProfile(called: readonly DatedClaim[], server: string): string | null {
  const own = new Set(
    called.flatMap(({ subject, profile }) => (subject === server ? profile : [])),
  );
  const [profile = null] = own;
  return own.size === 1 ? profile : null;
}

/** The host without the mark of its kind. */
export function nameOf(id: string): string {
  return id.replace(/^(?:host|evidence):/, '');
}
