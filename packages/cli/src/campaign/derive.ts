import { hash } from 'node:crypto';
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
  let stamp = stampOf(
    context.evidence.map(({ id, role }) => [id, role]),
    await context.reader.all(FINDING_STATE),
  );
  for (const derivation of derivations) {
    const { id, version, tables } = derivation;
    stamp = stampOf(stamp, id, version, tables, derivation.inputs?.(context) ?? null);
    const derived = { id, stamp, tables, scratch: derivation.scratch ?? [] };
    if (await context.store.derive(derived, (writer) => derivation.run(context, writer)))
      made.push(id);
  }
  return made;
}

/** Ids are hashes already, so that adding them up tells one set of findings from another. */
const FINDING_STATE = {
  sql: 'SELECT count(*) AS findings, CAST(coalesce(bit_xor(hash(finding)), 0) AS VARCHAR) AS state FROM finding',
  columns: { findings: 'count', state: 'text' },
} as const satisfies Query;

function stampOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
