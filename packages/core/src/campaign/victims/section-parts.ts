import { isoTime } from '../../report/time.ts';
import type { SectionColumn, SectionRow, SectionTable } from '../campaign.ts';
import { MAX_CITED } from '../statement.ts';
import type { VictimSource } from './line.ts';
import type { SideBySide } from './side-by-side.ts';

/** Whose victims a section is about: with several profiles in one case, each has sections of its own. */
export interface Whose {
  /** Of the implant profile. */
  readonly id: string;
  readonly name: string;
  /** No other profile has victims in the case. */
  readonly alone: boolean;
}

/** Of a section that each campaign of a case has; `null` where it is the only one. */
export function sectionHead(
  id: string,
  title: string,
  whose: (Pick<Whose, 'id' | 'name'> & Partial<Whose>) | null,
): { id: string; title: string } {
  return whose === null || whose.alone === true
    ? { id, title }
    : { id: `${id}-${whose.id}`, title: `${title}, ${whose.name}` };
}

/** What a source is called, and where its numbers come from. */
export const SOURCE_NAMES: Readonly<Record<VictimSource, string>> = {
  log: 'command servers',
  sinkhole: 'sinkhole',
  host: "victims' own evidence",
  unstated: 'servers of no stated role',
  sandbox: 'sandbox',
};

export const SOURCE_BASES: Readonly<Record<VictimSource, string>> = {
  log: 'logs of command servers',
  sinkhole: 'logs of sinkholes',
  host: "evidence of victims' own machines and networks",
  unstated: 'logs of servers whose role case.yaml does not say',
  sandbox: 'evidence of sandboxes',
};

/** Days are enough in a table. */
export function dayOf(time: number): string {
  return isoTime(time).slice(0, 10);
}

export function spanText(first: number | null, last: number | null): string {
  return first === null || last === null ? 'never' : `${dayOf(first)} to ${dayOf(last)}`;
}

export function label(id: string, title: string): SectionColumn {
  return { id, title, basis: null };
}

export function number(id: string, title: string, basis: string): SectionColumn {
  return { id, title, basis };
}

export function row(
  cells: readonly (string | number | null)[],
  findings: readonly string[] = [],
): SectionRow {
  return { cells, findings: findings.slice(0, MAX_CITED), findingCount: findings.length };
}

/** Ids and addresses by some key, each beside the other. */
export function sideBySide(
  said: Pick<SectionTable, 'id' | 'title' | 'notes'>,
  keys: { readonly columns: readonly SectionColumn[]; of(key: string | null): readonly string[] },
  source: VictimSource,
  counts: readonly SideBySide[],
): SectionTable {
  const basis = SOURCE_BASES[source];
  return {
    ...said,
    columns: [
      ...keys.columns,
      number('ids', 'Ids', `implant ids in ${basis}`),
      number('addresses', 'Addresses', `addresses in ${basis}`),
      number('ratio', 'Ids/address', 'ids divided by addresses'),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: counts.map(({ key, ids, addresses, ratio, first, last, findings }) =>
      row([...keys.of(key), ids, addresses, ratio, dayOf(first), dayOf(last)], findings),
    ),
  };
}
