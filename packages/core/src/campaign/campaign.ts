import type { Tlp } from '../case/case-file.ts';
import type { Judgement } from './judgements/judgement.ts';
import type { Statement } from './statement.ts';

/**
 * What the findings of a case say when they are put together. Plain JSON, described in `docs/campaign.md`: times are ISO 8601 in UTC,
 * unknown values are `null` and never left out.
 */
export interface Campaign {
  readonly schema: typeof CAMPAIGN_SCHEMA;
  /** Of the case. */
  readonly name: string;
  readonly tlp: Tlp | null;
  /** Version of unmask. */
  readonly unmask: string;
  /** In the order in which they are read. */
  readonly sections: readonly Section[];
  /** What all of it lets us say, each with what it rests on. */
  readonly judgements: readonly Judgement[];
}

/** Raised with every change after which an older reader would misunderstand. */
export const CAMPAIGN_SCHEMA = 1;

export interface Section {
  /** Short, permanent: `victims`. */
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly tables: readonly SectionTable[];
  /** What lived from when to when. */
  readonly lines: readonly LifeLine[];
  /** What stays unknown, and why: one sentence each. */
  readonly unknown: readonly string[];
}

/** Numbers side by side, under one basis each. */
export interface SectionTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly SectionRow[];
  readonly notes: readonly string[];
}

export interface SectionColumn {
  readonly id: string;
  readonly title: string;
  /** What it counts; `null` for a label. */
  readonly basis: string | null;
}

export interface SectionRow {
  /** One for each column. */
  readonly cells: readonly (string | number | null)[];
  /** As those of a statement. */
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** Lanes of a campaign's timeline, in order. */
export const LANES = [
  'evidence',
  'infrastructure',
  'implants built',
  'victims',
  'techniques',
  'wiping and hiding',
  'end',
] as const;
export type Lane = (typeof LANES)[number];

/** What lived, or happened, from one time to another. */
export interface LifeLine {
  readonly lane: Lane;
  /** A server, a domain, a technique. */
  readonly about: string;
  /** What the two times are: `beacons in its access log`. */
  readonly what: string;
  readonly first: string;
  readonly last: string;
  /** `false`: a claim that can be forged or that dates something else, such as a registration. */
  readonly solid: boolean;
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** A section with what it has; the rest is empty. */
export function section(
  said: Pick<Section, 'id' | 'title'> & Partial<Omit<Section, 'id' | 'title'>>,
): Section {
  const { id, title, statements = [], tables = [], lines = [], unknown = [] } = said;
  return { id, title, statements, tables, lines, unknown };
}
