import { isoTime, shortTime } from '../../report/time.ts';
import { shorten } from '../../report/text.ts';
import { type Section, section, type SectionRow } from '../campaign.ts';
import { TIE_KINDS, type TieKind, weightOf } from '../clusters/tie.ts';
import { statement } from '../statement.ts';
import { entityId } from './entity.ts';

/** A value that several sources have. */
export interface SharedValue {
  readonly kind: string;
  readonly value: string;
  readonly common: string | null;
  readonly sources: number;
  readonly first_us: number;
  readonly last_us: number;
  readonly findings: readonly string[];
  readonly findingCount: number;
}

export interface SharedTotals {
  /** With any entity. */
  readonly sources: number;
  /** Entities of two sources or more. */
  readonly shared: number;
  readonly entities: number;
}

/** Rows of one table. */
const MAX_ROWS = 20;
/** Characters of a value in a table. */
const MAX_VALUE = 100;

/** What the events behind findings have in common: leads, not yet ties. The rarest and heaviest first. */
export function sharedSection(values: readonly SharedValue[], totals: SharedTotals): Section {
  const weighed = values.map((each) => ({ ...each, weight: weightIn(each, totals.sources) }));
  const rare = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const common = weighed.filter(({ weight }) => weight === 0);
  const columns = [
    { id: 'kind', title: 'What', basis: null },
    { id: 'value', title: 'Value', basis: null },
    { id: 'entity', title: 'Id', basis: null },
    { id: 'sources', title: 'Sources', basis: 'sources whose events have it' },
  ];
  return section({
    id: 'shared',
    title: 'What findings share',
    statements: [
      statement({
        question: 'shared-values',
        basis: 'values in events that findings cite, met on two sources or more',
        value: totals.shared,
        findings: rare.flatMap(({ findings }) => findings),
        notes: [
          `${totals.entities} values in all; a value that two honest hosts share is shared too, so these are leads`,
        ],
      }),
    ],
    tables: [
      {
        id: 'shared-rare',
        title: 'Rare values',
        columns: [
          ...columns,
          { id: 'weight', title: 'Weight', basis: 'by kind and rarity' },
          { id: 'first', title: 'First', basis: null },
          { id: 'last', title: 'Last', basis: null },
        ],
        rows: rare
          .slice(0, MAX_ROWS)
          .map((each) =>
            rowOf(each, [
              Math.round(each.weight * 100) / 100,
              timeText(each.first_us),
              timeText(each.last_us),
            ]),
          ),
        notes: rare.length > MAX_ROWS ? [`${rare.length - MAX_ROWS} more are in the case.`] : [],
      },
      {
        id: 'shared-common',
        title: 'Common values, which tie nothing',
        columns: [...columns, { id: 'why', title: 'Why', basis: null }],
        rows: common
          .slice(0, MAX_ROWS)
          .map((each) => rowOf(each, [each.common ?? 'too many sources have it'])),
        notes: [],
      },
    ],
  });
}

function weightIn({ kind, common, sources }: SharedValue, all: number): number {
  return common !== null || !isTieKind(kind) ? 0 : weightOf(kind, sources, all);
}

function isTieKind(kind: string): kind is TieKind {
  return (TIE_KINDS as readonly string[]).includes(kind);
}

function rowOf(
  { kind, value, sources, findings, findingCount }: SharedValue,
  more: readonly (string | number)[],
): SectionRow {
  return {
    cells: [kind, shorten(value, MAX_VALUE), entityId(kind, value), sources, ...more],
    findings,
    findingCount,
  };
}

function timeText(microseconds: number): string {
  return shortTime(isoTime(microseconds));
}
