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

/** Whose events are in a piece of evidence, by their category. */
export const EVIDENCE_HOST = {
  name: 'evidence_host',
  columns: {
    evidence_id: 'text',
    host_id: 'text',
    host: 'text?',
    category: 'text?',
    events: 'count',
    first_us: 'count',
    last_us: 'count',
  },
} as const;

const FINDINGS = {
  sql: 'SELECT finding FROM finding',
  columns: { finding: 'text' },
} as const satisfies Query;

const ADD_HOSTS = `
  INSERT INTO evidence_host
  SELECT evidence_id, host_id, min(host), category, count(*), min(ts_us), max(ts_us) FROM event
  WHERE evidence_id IN (SELECT evidence_id FROM evidence) AND host_id IS NOT NULL
  GROUP BY evidence_id, host_id, category`;

/** Takes findings apart once, so that SQL can join them. */
export const citations: Derivation = {
  id: 'citations',
  version: 1,
  tables: [CITATION, FINDING_SPAN, EVIDENCE_HOST],
  async run({ reader }, writer) {
    for await (const rows of reader.chunks(FINDINGS)) {
      const findings = rows.map(({ finding }) => JSON.parse(finding) as Finding);
      await writer.add(CITATION, findings.flatMap(placesOf));
      await writer.add(FINDING_SPAN, findings.map(spanOf));
    }
    await writer.run(ADD_HOSTS);
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
