import { hash } from 'node:crypto';
import type { FindingKind } from '@unmask/core';
import type { CaseWriter, Query, Table } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { beacons } from './beacons.ts';
import { citations } from './citations.ts';
import { entities } from './entities.ts';
import { soughtByFindings } from './sought.ts';
import { findingTechniques } from './techniques.ts';

/**
 * Tables that follow from the events and findings of a case, and never from the evidence again. Kept in the case, and made anew when
 * anything that they depend on changed.
 */
export interface Derivation {
  /** Short, permanent. */
  readonly id: string;
  /** Raised when the same input makes other tables. */
  readonly version: number;
  readonly tables: readonly Table[];
  /** That are gone when it is done. */
  readonly scratch?: readonly Table[];
  /** The one kind of findings that it depends on, also in what it reads of the derivations before it. Absent: it depends on all. */
  readonly findings?: FindingKind;
  /** What it depends on beside evidence, its roles, findings, and the derivations before it. */
  inputs?(context: CampaignContext): string;
  /** Fills its tables, which are there and empty. Takes rows in chunks, so that memory stays bounded. */
  run(context: CampaignContext, writer: CaseWriter): Promise<void>;
}

/** In the order in which they are made: each may read the tables of those before it. */
export const DERIVATIONS: readonly Derivation[] = [
  citations,
  findingTechniques,
  soughtByFindings,
  beacons,
  entities,
];

/** Makes what is not there or not up to date. @returns ids of what was made */
export async function derive(
  context: CampaignContext,
  derivations: readonly Derivation[] = DERIVATIONS,
): Promise<string[]> {
  const made: string[] = [];
  const states = await context.reader.all(FINDING_STATE);
  // Of those before it, a derivation depends on what they are, and by its findings on what they made of these.
  let chain = stampOf(context.evidence.map(({ id, role }) => [id, role]));
  for (const derivation of derivations) {
    const { id, version, tables, findings } = derivation;
    chain = stampOf(chain, id, version, tables, derivation.inputs?.(context) ?? null);
    const known = states.filter(({ kind }) => findings === undefined || kind === findings);
    const stamp = stampOf(chain, known);
    const derived = { id, stamp, tables, scratch: derivation.scratch ?? [] };
    if (await context.store.derive(derived, (writer) => derivation.run(context, writer)))
      made.push(id);
  }
  return made;
}

/** Ids are hashes already, so that adding them up tells one set of findings from another. */
const FINDING_STATE = {
  sql: 'SELECT kind, count(*) AS findings, CAST(bit_xor(hash(finding)) AS VARCHAR) AS state FROM finding GROUP BY kind ORDER BY kind',
  columns: { kind: 'text', findings: 'count', state: 'text' },
} as const satisfies Query;

function stampOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
