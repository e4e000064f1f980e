import type { Section, SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { dayOf, label, number, row, SOURCE_BASES } from '../victims/section-parts.ts';
import type { VictimSource } from '../victims/line.ts';

/** Bytes between one implant and servers, as the logs of one source tell them. */
export interface VolumeRow {
  readonly source: VictimSource;
  /** Id and name of the implant's profile. */
  readonly profile: string;
  readonly campaign: string;
  readonly implantId: string;
  readonly requests: number;
  /** Of these, those with a method that sends a body. */
  readonly posts: number;
  /** Bytes that servers answered; `null` where no log tells. */
  readonly answered: number | null;
  /** Bytes that the implant sent; `null` where no log tells. */
  readonly sent: number | null;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly findings: readonly string[];
}

/** Implants listed of one campaign and source. */
const MAX_LISTED = 20;

/** What went between implants and servers, campaign by campaign and source by source. */
export function volumeParts(
  rows: readonly VolumeRow[],
): Pick<Section, 'statements' | 'tables' | 'unknown'> {
  const groups = [...Map.groupBy(rows, ({ profile, source }) => `${profile}\n${source}`).values()];
  return {
    statements: groups.flatMap((group) => [answeredStatement(group), sentStatement(group)]),
    tables: groups.map(tableOf),
    unknown: groups.flatMap(unknownOf),
  };
}

function basisOf(group: readonly VolumeRow[]): string {
  const [{ campaign, source }] = group as [VolumeRow];
  return `implants of ${campaign} in ${SOURCE_BASES[source]}`;
}

function answeredStatement(group: readonly VolumeRow[]): Statement {
  return statement({
    question: 'answered-bytes',
    basis: `bytes that servers answered, where a log tells sizes of answers, to ${basisOf(group)}`,
    value: sumOf(group, 'answered'),
    ...proofOf(group),
  });
}

function sentStatement(group: readonly VolumeRow[]): Statement {
  const posts = group.reduce((sum, each) => sum + each.posts, 0);
  const requests = group.reduce((sum, each) => sum + each.requests, 0);
  return statement({
    question: 'sent-bytes',
    basis: `bytes that implants sent, where a log tells sizes of requests, of ${basisOf(group)}`,
    value: sumOf(group, 'sent'),
    ...proofOf(group),
    notes: [
      `${posts} of ${requests} requests sent a body (POST or PUT). Servers tell whole requests, sensors bodies only; most of it may be the requests themselves.`,
    ],
  });
}

function tableOf(group: readonly VolumeRow[]): SectionTable {
  const [{ profile, campaign, source }] = group as [VolumeRow];
  const of = basisOf(group);
  const listed = group.toSorted(largest).slice(0, MAX_LISTED);
  const more = group.length - listed.length;
  return {
    id: `volumes-${profile}-${source}`,
    title: `Volumes by implant, ${campaign}, ${SOURCE_BASES[source]}`,
    columns: [
      label('implant', 'Implant id'),
      number('requests', 'Requests', `requests of ${of}`),
      number('posts', 'With a body', `POST and PUT of ${of}`),
      number('sent', 'Bytes sent', `sizes of requests of ${of}`),
      number('answered', 'Bytes answered', `sizes of answers to ${of}`),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: listed.map((each) =>
      row(
        [
          each.implantId,
          each.requests,
          each.posts,
          each.sent,
          each.answered,
          dayOf(each.first),
          dayOf(each.last),
        ],
        each.findings,
      ),
    ),
    notes: more > 0 ? [`${more} more ids, with less.`] : [],
  };
}

/** By what was sent, where that is known; else by how often something was. */
function largest(a: VolumeRow, b: VolumeRow): number {
  return (
    (b.sent ?? -1) - (a.sent ?? -1) ||
    b.posts - a.posts ||
    (b.answered ?? -1) - (a.answered ?? -1) ||
    (a.implantId < b.implantId ? -1 : 1)
  );
}

function unknownOf(group: readonly VolumeRow[]): string[] {
  const [{ campaign, source }] = group as [VolumeRow];
  return sumOf(group, 'sent') === null
    ? [
        `How many bytes implants of ${campaign} sent: ${SOURCE_BASES[source]} do not tell sizes of requests.`,
      ]
    : [];
}

/** `null` where no log tells. */
function sumOf(group: readonly VolumeRow[], of: 'sent' | 'answered'): number | null {
  const told = group.flatMap((each) => each[of] ?? []);
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0);
}

function proofOf(group: readonly VolumeRow[]): { findings: string[] } {
  return { findings: [...new Set(group.flatMap(({ findings }) => findings))].toSorted() };
}
