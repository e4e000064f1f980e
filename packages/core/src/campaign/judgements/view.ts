import type { LifeLine, Section } from '../campaign.ts';
import type { FindingGroupRow } from '../finding-group.ts';
import type { Statement } from '../statement.ts';

/** What judgements are made from. */
export interface JudgementInput {
  /** All sections before. */
  readonly sections: readonly Section[];
  readonly groups: readonly FindingGroupRow[];
  /** Profiles with victims in the case. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
}

/** What a case says of one campaign. */
export interface CampaignView {
  /** `null`: the only one. */
  readonly name: string | null;
  readonly lines: readonly LifeLine[];
  /** Of its own servers, where a case has several campaigns. */
  readonly groups: readonly FindingGroupRow[];
  /** ATT&CK ids with the findings that name them. */
  readonly techniques: readonly { readonly id: string; readonly findings: readonly string[] }[];
  /** The first answer to a question; `null` where it was not asked, or is not known. */
  statement(question: string): Statement | null;
}

/** Each campaign of a case by itself; the whole case where it has one, or none. */
export function campaignViews({ sections, groups, campaigns }: JudgementInput): CampaignView[] {
  if (campaigns.length < 2) return [viewOf(null, sections, groups)];
  return campaigns.map(({ id, name }) => {
    const own = sections.filter((section) => section.id.endsWith(`-${id}`));
    const calls = own.filter((section) => section.id === `silence-${id}`);
    const servers = new Set(calls.flatMap(({ lines }) => lines.map(({ about }) => about)));
    // Who packs up one campaign's servers does not end another's.
    const ofServers = groups.filter(({ host, source }) => servers.has(host ?? source));
    return viewOf(name, own, ofServers);
  });
}

function viewOf(
  name: string | null,
  sections: readonly Section[],
  groups: readonly FindingGroupRow[],
): CampaignView {
  const statements = sections.flatMap((section) => section.statements);
  return {
    name,
    lines: sections.flatMap((section) => section.lines),
    groups,
    techniques: techniquesOf(sections),
    statement: (question) =>
      statements.find((each) => each.question === question && each.value !== null) ?? null,
  };
}

function techniquesOf(sections: readonly Section[]): CampaignView['techniques'] {
  const tables = sections.flatMap(({ tables: all }) => all);
  const table = tables.find(({ id }) => id === 'techniques-by-tactic');
  const column = table?.columns.findIndex(({ id }) => id === 'id') ?? -1;
  return (table?.rows ?? []).map(({ cells, findings }) => ({
    id: String(cells[column] ?? ''),
    findings,
  }));
}

/** Counts by key; empty where the answer is none, or unknown. */
export function countsOf(told: Statement | null): Readonly<Record<string, number>> {
  const value = told?.value ?? null;
  return typeof value === 'object' && value !== null ? value : {};
}
