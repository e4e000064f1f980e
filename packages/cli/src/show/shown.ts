import type { Finding, Statement } from '@unmask/core';
import type { CampaignContext } from '../campaign/context.ts';
import { statementText } from '../campaign/screen.ts';
import { explanation } from '../output/explanation.ts';

import { countText } from '../terminal/quantities.ts';
import type { Painter } from '../terminal/style.ts';
import { objectOf } from '../timeline/moment-writers.ts';
import { entityObject, entityText, type ShownEntity } from './entity.ts';
import { findingRow } from './finding-row.ts';
import { recordText } from './record-text.ts';
import { MAX_RECORDS, type ShownRecord } from './records.ts';

/** What an id stands for, and what it rests on. */
export interface Shown {
  readonly statement: Statement | null;
  readonly entity: ShownEntity | null;
  readonly findings: readonly Finding[];
  readonly records: readonly ShownRecord[];
}

/** As JSON; described in `docs/cli.md`. */
export function shownObject(
  { statement, entity, findings, records }: Shown,
  { evidence }: CampaignContext,
): object {
  const paths = new Map(evidence.map(({ id, custody }) => [id, custody.path]));
  return {
    statement,
    entity: entity === null ? null : entityObject(entity),
    findings,
    records: records.map(({ locator, events, raw }) => ({
      ...locator,
      events: events.map((event) => objectOf(event, paths)),
      bytes: raw.bytes === null ? null : Buffer.from(raw.bytes).toString('hex'),
      unread: raw.bytes === null ? raw.reason : null,
    })),
  };
}

/** For a person: a statement with its findings, a value with its sources, findings and records, a finding with its records, a record with its bytes. */
export function shownText(shown: Shown, width: number, paint: Painter): string {
  const { statement, entity, findings, records } = shown;
  if (statement !== null) {
    const rows = findingRows(findings, statement.findingCount, width, paint);
    return `${statementText(statement, width, paint)}\n${rows}`;
  }
  if (entity !== null) {
    const rows = findingRows(findings, entity.findingCount, width, paint);
    const more = entity.eventCount - records.length;
    const rest = more > 0 ? `and ${countText(more, 'more event')} that findings cite\n` : '';
    return `${entityText(entity, width, paint)}${rows}\n${recordsText(records, width, paint)}${rest}`;
  }
  const [finding] = findings;
  if (finding === undefined) return recordsText(records, width, paint);
  const more = finding.locators.length - MAX_RECORDS;
  const rest = more > 0 ? `and ${countText(more, 'more place')}\n` : '';
  return explanation(finding, width, paint) + recordsText(records, width, paint) + rest;
}

function findingRows(
  findings: readonly Finding[],
  count: number,
  width: number,
  paint: Painter,
): string {
  const rows = findings.map((finding) => findingRow(finding, width, paint)).join('');
  const more = count - findings.length;
  return rows + (more > 0 ? `and ${countText(more, 'more finding')}\n` : '');
}

function recordsText(records: readonly ShownRecord[], width: number, paint: Painter): string {
  return records.map((record) => recordText(record, width, paint)).join('');
}
