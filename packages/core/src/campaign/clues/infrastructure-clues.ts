import type { SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { label, row } from '../victims/section-parts.ts';

/** Something of a campaign's infrastructure that tells a country, a language or a zone, and whose findings make it the campaign's. */
export interface InfrastructureClue {
  readonly kind: InfrastructureKind;
  /** A domain, an address, a server, a page on one. */
  readonly about: string;
  /** ISO 3166-1 alpha-2, ISO 639-1, or a zone as the machine names it. */
  readonly tells: string;
  /** Who says it. */
  readonly by: string;
  /** Id of the implant profile; `null`: not known. */
  readonly profile: string | null;
  readonly findings: readonly string[];
}

export const INFRASTRUCTURE_KINDS = ['registrant', 'hoster', 'page', 'clock'] as const;
export type InfrastructureKind = (typeof INFRASTRUCTURE_KINDS)[number];

const MAX_ROWS = 60;

/** What each kind is asked as, what was counted, what it is worth, and what it costs to fake. */
const MEANING: Readonly<
  Record<
    InfrastructureKind,
    {
      readonly question: string;
      readonly basis: string;
      readonly title: string;
      readonly caution: string;
      readonly cost: string;
    }
  >
> = {
  registrant: {
    question: 'registrant-country',
    basis:
      'domains that the campaign uses, by the country that whoever registered them gave: answers of registries, and case.yaml',
    title: 'country of the registrant',
    caution: 'Nobody checks what a registrant writes: an invented address costs nothing.',
    cost: 'none',
  },
  hoster: {
    question: 'hoster-country',
    basis: 'addresses that implants called, by the country of the network',
    title: 'country of the hoster',
    caution:
      'Servers are rented, or broken into, anywhere: says where they stood, and not who they are. An address that a sinkhole took over stands there for its new owner.',
    cost: 'low: the price of a server elsewhere',
  },
  page: {
    question: 'page-language',
    basis: "pages on the operators' own servers, by the language that their markup names",
    title: 'language of a page',
    caution:
      'Templates bring a language with them, and a server that was broken into shows the pages of its owner.',
    cost: 'none',
  },
  clock: {
    question: 'server-zone',
    basis: "the operators' own servers, by the zone of their clock",
    title: 'zone of a server',
    caution: 'Hosters set it before anybody rents; a setting costs nothing.',
    cost: 'none',
  },
};

/** What the infrastructure suggests: told apart from what authors wrote, and from whom they aimed at. */
export function infrastructureParts(
  clues: readonly InfrastructureClue[],
  about: string | null,
): { readonly statements: Statement[]; readonly tables: SectionTable[] } {
  if (clues.length === 0) return { statements: [], tables: [] };
  const sorted = clues.toSorted(
    (a, b) =>
      INFRASTRUCTURE_KINDS.indexOf(a.kind) - INFRASTRUCTURE_KINDS.indexOf(b.kind) ||
      order(a.about, b.about),
  );
  return {
    statements: INFRASTRUCTURE_KINDS.flatMap((kind) =>
      kindStatement(
        kind,
        sorted.filter((each) => each.kind === kind),
        about,
      ),
    ),
    tables: [infrastructureTable(sorted)],
  };
}

function kindStatement(
  kind: InfrastructureKind,
  clues: readonly InfrastructureClue[],
  about: string | null,
): Statement[] {
  if (clues.length === 0) return [];
  const { question, basis, caution, cost } = MEANING[kind];
  const groups = Array.from(
    Map.groupBy(clues, ({ tells }) => tells),
    ([tells, members]) => [tells, new Set(members.map((each) => each.about)).size] as const,
  );
  return [
    statement({
      question,
      about,
      basis,
      value: Object.fromEntries(groups.toSorted(([a, m], [b, n]) => n - m || order(a, b))),
      findings: [...new Set(clues.flatMap(({ findings }) => findings))].toSorted(),
      notes: [caution, `Cost to fake: ${cost}.`, 'No judgement about authors uses it.'],
    }),
  ];
}

function infrastructureTable(clues: readonly InfrastructureClue[]): SectionTable {
  return {
    id: 'infrastructure-clues',
    title: 'What the infrastructure suggests',
    columns: [
      label('about', 'What'),
      label('kind', 'Tells'),
      label('value', 'Value'),
      label('by', 'By'),
      label('cost', 'Cost to fake'),
    ],
    rows: clues
      .slice(0, MAX_ROWS)
      .map(({ about, kind, tells, by, findings }) =>
        row([about, MEANING[kind].title, tells, by, MEANING[kind].cost], findings),
      ),
    notes: [],
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
