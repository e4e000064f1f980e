import { microsecondsOf } from '@unmask/core';
import type { Finding } from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { Derivation } from './derive.ts';

/** Where the proof of findings lies: joins `finding` with `event`. */
export const CITATION = {
  name: 'citation',
  columns: {
    finding_id: 'text',
    evidence_id: 'text',
    locator_offset: 'count',
    locator_record: 'count?',
    locator_recovered: 'text?',
  },
} as const;

/** What the JSON of a finding says and its columns do not. */
export const FINDING_SPAN = {
  name: 'finding_span',
  columns: {
    finding_id: 'text',
    first_us: 'count',
    last_us: 'count',
    host: 'text?',
    count: 'count',
  },
} as const;

const FINDINGS = {
  sql: 'SELECT finding FROM finding',
  columns: { finding: 'text' },
} as const satisfies Query;

/** Takes findings apart once, so that SQL can join them. */
export const citations: Derivation = {
  id: 'citations',
  version: 1,
  tables: [CITATION, FINDING_SPAN],
  async run({ reader }, writer) {
    for await (const rows of reader.chunks(FINDINGS)) {
      const findings = rows.map(({ finding }) => JSON.parse(finding) as Finding);
      await writer.add(CITATION, findings.flatMap(placesOf));
      await writer.add(FINDING_SPAN, findings.map(spanOf));
    }
  },
};

/** Findings that no evidence of the case proves have no places. */
function placesOf({ id, locators }: Finding): Row<typeof CITATION.columns>[] {
  return locators.flatMap(({ sha256, offset, record, recovered }) =>
    sha256 === null
      ? []
      : [
          {
            finding_id: id,
            evidence_id: sha256,
            locator_offset: offset,
            locator_record: record,
            locator_recovered: recovered,
          },
        ],
  );
}

function spanOf({ id, time, until, source, count }: Finding): Row<typeof FINDING_SPAN.columns> {
  return {
    finding_id: id,
    first_us: microsecondsOf(time),
    last_us: microsecondsOf(until ?? time),
    host: source.host,
    count,
  };
}
