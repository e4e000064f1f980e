import type { Finding } from '@unmask/core';
import type { CaseReader, Query } from '../case/query.ts';
import { EVENTS, type Moment, MOMENT_COLUMNS } from '../timeline/moments.ts';

/** Found by the start of an id: two are enough to tell that it is the start of several. */
const MAX_FOUND = 2;

const FINDINGS = {
  sql: `SELECT finding FROM finding WHERE starts_with(finding_id, $id) ORDER BY finding_id LIMIT ${MAX_FOUND}`,
  columns: { finding: 'text' },
} as const satisfies Query;

export async function findingsById(reader: CaseReader, id: string): Promise<Finding[]> {
  const rows = await reader.all({ ...FINDINGS, parameters: { id } });
  return rows.map(({ finding }) => JSON.parse(finding) as Finding);
}

const CITED = {
  sql: 'SELECT finding FROM finding WHERE list_contains($ids, finding_id) ORDER BY ts_us, finding_id',
  columns: { finding: 'text' },
} as const satisfies Query;

/** In the order of time. */
export async function findingsWithIds(
  reader: CaseReader,
  ids: readonly string[],
): Promise<Finding[]> {
  const rows = await reader.all({ ...CITED, parameters: { ids } });
  return rows.map(({ finding }) => JSON.parse(finding) as Finding);
}

export function eventsById(reader: CaseReader, id: string): Promise<Moment[]> {
  const sql = `${EVENTS} AND starts_with(event_id, $id) ORDER BY event_id LIMIT ${MAX_FOUND}`;
  return reader.all({ sql, columns: MOMENT_COLUMNS, parameters: { id } });
}

/** Events that were read from one place; a damaged log may have two there. */
export function eventsAt(
  reader: CaseReader,
  evidence: string,
  offset: number,
  record: number | null,
): Promise<Moment[]> {
  const sql = `${EVENTS} AND evidence_id = $evidence AND locator_offset = $offset
    AND (locator_record = $record OR $record IS NULL) ORDER BY event_id LIMIT ${MAX_FOUND}`;
  return reader.all({ sql, columns: MOMENT_COLUMNS, parameters: { evidence, offset, record } });
}
