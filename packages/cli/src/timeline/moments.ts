import { addressOf } from './cursor.ts';
import type { CaseReader, Query, Row } from '../case/query.ts';
import type { TimeWindow } from '../time-window.ts';
import type { Cursor } from './cursor.ts';

export const MOMENT_COLUMNS = {
  time: 'count',
  id: 'text',
  finding: 'text?',
  evidence_id: 'text?',
  host: 'text?',
  offset: 'count?',
  record: 'count?',
  product: 'text?',
  category: 'text?',
  service: 'text?',
  fields: 'text?',
} as const;

/** An event or a finding of a case. */
export type Moment = Row<typeof MOMENT_COLUMNS>;

export interface Wanted {
  readonly window: TimeWindow;
  /** Begin behind it. */
  readonly after: Cursor | null;
  /** Each is somewhere in it, in any letter case. None: everything is wanted. */
  readonly words: readonly string[];
}

/** Rows asked for at once. A page is found by where the last one ended, so that its cost does not grow. */
const PAGE_ROWS = 1_000;

/** Events and findings in the order of time, then of ids. Of a finding, the time is that of its first event. */
export async function* moments(reader: CaseReader, wanted: Wanted): AsyncGenerator<Moment> {
  for (let { after } = wanted; ;) {
    let count = 0;
    for await (const rows of reader.chunks(pageQuery({ ...wanted, after }))) {
      count += rows.length;
      const last = rows.at(-1);
      if (last !== undefined) after = addressOf(last);
      yield* rows;
    }
    if (count < PAGE_ROWS) return;
  }
}

/** Of evidence that was read to its end, with the columns of a moment; conditions can be added. */
export const EVENTS = `
  SELECT ts_us AS time, event_id AS id, NULL AS finding, evidence_id, host, locator_offset AS offset,
    locator_record AS record, product, category, service, CAST(to_json(fields) AS VARCHAR) AS fields
  FROM event WHERE evidence_id IN (SELECT evidence_id FROM evidence)`;

/** Between texts that are searched as one; in none of them. */
const SEPARATOR = 'chr(31)';

const FINDING_TEXT = `concat_ws(${SEPARATOR}, rule_title, summary, finding_id, rule_id,
  json_extract_string(finding, '$.source.host'),
  array_to_string(json_extract_string(finding, '$.matched.*'), ${SEPARATOR}),
  array_to_string(json_extract_string(finding, '$.techniques[*]'), ${SEPARATOR}))`;

const EVENT_TEXT = `concat_ws(${SEPARATOR}, host, event_id, array_to_string(map_values(fields), ${SEPARATOR}))`;

function pageQuery({ window: { from, to }, after, words }: Wanted): Query<typeof MOMENT_COLUMNS> {
  const parameters = Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
  const where = (id: string, text: string): string =>
    [
      'TRUE',
      ...(from === null ? [] : ['ts_us >= $from']),
      ...(to === null ? [] : ['ts_us < $to']),
      ...(after === null ? [] : [`ts_us >= $time AND (ts_us > $time OR ${id} > $id)`]),
      ...words.map((_, index) => `contains(lower(${text}), lower($word${index}))`),
    ].join(' AND ');
  const sql = `
    ${EVENTS} AND ${where('event_id', EVENT_TEXT)}
    UNION ALL
    SELECT ts_us, finding_id, finding, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM finding WHERE ${where('finding_id', FINDING_TEXT)}
    ORDER BY time, id LIMIT ${PAGE_ROWS}`;
  return {
    sql,
    columns: MOMENT_COLUMNS,
    parameters: {
      ...parameters,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(after === null ? {} : { time: after.time, id: after.id }),
    },
  };
}
