import { isoTime, safeJson, shorten } from '@unmask/core';
import type { Finding } from '@unmask/core';
import type { Output } from '../output/output.ts';
import { timeRow } from '../output/time-row.ts';
import { findingRow } from '../show/finding-row.ts';
import type { Painter } from '../terminal/style.ts';
import { eventText } from './event-text.ts';
import type { Moment } from './moments.ts';

export const MOMENT_FORMATS = ['table', 'jsonl'] as const;
export type MomentFormat = (typeof MOMENT_FORMATS)[number];

export interface MomentWriter {
  add(moment: Moment): Promise<void>;
}

/** Of an event's one line: the rest is a matter for `unmask show`. */
const MAX_TEXT = 400;

/** @param paths evidence by its id */
export function momentWriter(
  format: MomentFormat,
  output: Output,
  paths: ReadonlyMap<string, string>,
  { width, paint }: { readonly width: number; readonly paint: Painter },
): MomentWriter {
  return format === 'jsonl'
    ? { add: (moment) => output.write(`${safeJson(objectOf(moment, paths))}\n`) }
    : { add: (moment) => output.write(rowText(moment, width, paint)) };
}

/** Documented in `docs/cli.md`. */
export function objectOf(moment: Moment, paths: ReadonlyMap<string, string>): object {
  const { id, finding, evidence_id: sha256, host, offset, record } = moment;
  const time = isoTime(moment.time);
  if (finding !== null)
    return { type: 'finding', time, id, finding: JSON.parse(finding) as Finding };
  const { product, category, service } = moment;
  return {
    type: 'event',
    time,
    id,
    host,
    evidence: sha256 === null ? null : (paths.get(sha256) ?? null),
    sha256,
    offset,
    record,
    logsource: { product, category, service },
    fields: fieldsOf(moment),
  };
}

export function fieldsOf({ fields }: Moment): Record<string, string | null> {
  return fields === null ? {} : (JSON.parse(fields) as Record<string, string | null>);
}

function rowText(moment: Moment, width: number, paint: Painter): string {
  if (moment.finding !== null)
    return findingRow(JSON.parse(moment.finding) as Finding, width, paint);
  const { id, host } = moment;
  const text = shorten(eventText(fieldsOf(moment)), MAX_TEXT);
  const row = {
    time: isoTime(moment.time),
    level: null,
    text: host === null ? text : `${host}: ${text}`,
    id,
  };
  return timeRow(row, width, paint);
}
