/** Everything that a report is written from, out of a case. */
import type { Campaign, CitedFinding, Finding, ReportEvidence, ReportModel } from '@unmask/core';
import { buildCampaign } from '../campaign/build.ts';
import type { CampaignContext } from '../campaign/context.ts';
import { findingsWithIds } from '../show/lookup.ts';
import { hexProofs } from './hex-proofs.ts';
import { reportIndicators } from './indicators.ts';
import { reportVictims } from './victims.ts';

export interface Gathering extends Pick<ReportModel, 'language' | 'tlp' | 'audience'> {
  /** From which pseudonyms follow. */
  readonly key: Uint8Array;
}

/** The whole model; it is not restricted to its audience yet. */
export async function gatherReport(
  context: CampaignContext,
  { key, language, tlp, audience }: Gathering,
): Promise<ReportModel> {
  const campaign = await buildCampaign(context);
  const indicators = await reportIndicators(context, key);
  const victims = await reportVictims(context, key);
  const evidence = reportEvidence(context);
  const ids = new Set([
    ...citedBy(campaign),
    ...[...indicators, ...victims].flatMap(({ findings }) => findings),
  ]);
  return {
    campaign,
    language,
    tlp,
    audience,
    author: context.caseFile.author,
    cutOff: evidence.reduce<string | null>(
      (last, { latest }) => (latest !== null && (last === null || latest > last) ? latest : last),
      null,
    ),
    findings: await citedFindings(context, [...ids]),
    indicators,
    victims,
    evidence,
    signed: context.caseFile.campaigns,
    notes: context.caseFile.notes,
  };
}

function citedBy({ sections, judgements }: Campaign): string[] {
  const citing = [
    ...sections.flatMap(({ statements, tables, lines }) => [
      ...statements,
      ...tables.flatMap(({ rows }) => rows),
      ...lines,
    ]),
    ...judgements.flatMap(({ basis, ach }) => [basis, ...(ach?.rows ?? [])]),
  ];
  return citing.flatMap(({ findings }) => findings);
}

async function citedFindings(
  context: CampaignContext,
  ids: readonly string[],
): Promise<Map<string, CitedFinding>> {
  const findings: Finding[] = await findingsWithIds(context.reader, ids);
  const proofs = await hexProofs(findings, context);
  return new Map(
    findings.map((finding) => [finding.id, { ...finding, proof: proofs.get(finding.id) ?? [] }]),
  );
}

function reportEvidence({ custody }: CampaignContext): ReportEvidence[] {
  return custody
    .map(({ issues, ...record }) => ({
      path: record.path,
      role: record.role,
      format: record.format,
      size: record.size,
      sha256: record.sha256,
      events: record.events,
      earliest: record.earliest,
      latest: record.latest,
      issues: issues.map(({ code, count }) => ({ code, count })),
      failure: record.failure,
      sameAs: record.sameAs,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
