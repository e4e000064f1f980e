import { isoTime, MAX_CITED, oneLine, shortTime } from '@unmask/core';
import { derive } from '../campaign/derive.ts';
import type { CampaignContext } from '../campaign/context.ts';
import type { Query, Row } from '../case/query.ts';
import { countText } from '../terminal/quantities.ts';
import type { Painter } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';

/** Found by the start of an id: two are enough to tell that it is the start of several. */
const MAX_FOUND = 2;
/** Sources listed. */
const MAX_SOURCES = 20;
/** Events of which the record is shown. */
export const MAX_EVENTS = 3;

const ENTITIES = {
  sql: `SELECT entity_id, kind, value, common, sources, findings FROM entity
    WHERE starts_with(entity_id, $id) ORDER BY entity_id LIMIT ${MAX_FOUND}`,
  columns: {
    entity_id: 'text',
    kind: 'text',
    value: 'text',
    common: 'text?',
    sources: 'count',
    findings: 'count',
  },
} as const satisfies Query;

const SOURCES = {
  sql: `SELECT host_id, max(entity_source.events) AS events, min(entity_source.first_us) AS first_us, max(entity_source.last_us) AS last_us,
      min(host) AS host
    FROM entity_source LEFT JOIN evidence_host USING (host_id)
    WHERE entity_source.kind = $kind AND value = $value
    GROUP BY host_id ORDER BY first_us, host_id LIMIT ${MAX_SOURCES}`,
  columns: {
    host_id: 'text',
    events: 'count',
    first_us: 'count',
    last_us: 'count',
    host: 'text?',
  },
} as const satisfies Query;

const FINDINGS = {
  sql: `SELECT DISTINCT finding_id FROM event_entity WHERE kind = $kind AND value = $value
    ORDER BY finding_id LIMIT ${MAX_CITED}`,
  columns: { finding_id: 'text' },
} as const satisfies Query;

const EVENTS = {
  sql: `SELECT event_id, min(ts_us) AS ts_us, count(*) OVER () AS events FROM event_entity
    WHERE kind = $kind AND value = $value AND event_id IS NOT NULL
    GROUP BY event_id ORDER BY ts_us, event_id LIMIT ${MAX_EVENTS}`,
  columns: { event_id: 'text', ts_us: 'count', events: 'count' },
} as const satisfies Query;

/** A value that findings share, where it is met, and what tells of it. */
export interface ShownEntity {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  /** The list of common values that it is on. */
  readonly common: string | null;
  readonly sourceCount: number;
  /** The first of them, in the order of time. */
  readonly sources: readonly Row<typeof SOURCES.columns>[];
  readonly findingCount: number;
  /** Ids of the first of them. */
  readonly findings: readonly string[];
  /** Events of these that have it. */
  readonly eventCount: number;
  /** Ids of the first of them. */
  readonly events: readonly string[];
}

/** Entities whose ids begin so, two at most. */
export async function entitiesById(context: CampaignContext, id: string): Promise<ShownEntity[]> {
  await derive(context);
  const { reader } = context;
  const rows = await reader.all({ ...ENTITIES, parameters: { id } });
  return Promise.all(
    rows.map(async ({ entity_id, kind, value, common, sources, findings }) => {
      const parameters = { kind, value };
      const events = await reader.all({ ...EVENTS, parameters });
      return {
        id: entity_id,
        kind,
        value,
        common,
        sourceCount: sources,
        sources: await reader.all({ ...SOURCES, parameters }),
        findingCount: findings,
        findings: (await reader.all({ ...FINDINGS, parameters })).map((each) => each.finding_id),
        eventCount: events[0]?.events ?? 0,
        events: events.map(({ event_id }) => event_id),
      };
    }),
  );
}

/** As JSON; times as everywhere. */
export function entityObject(entity: ShownEntity): object {
  const { sources, events: _, findings: __, ...said } = entity;
  return {
    ...said,
    sources: sources.map(({ host_id, host, events, first_us, last_us }) => ({
      source: host_id,
      host,
      events,
      first: isoTime(first_us),
      last: isoTime(last_us),
    })),
  };
}

export function entityText(entity: ShownEntity, width: number, paint: Painter): string {
  const { kind, value, id, common, sourceCount, sources, findingCount } = entity;
  const more = sourceCount - sources.length;
  const lines = [
    ...wrap(oneLine(`${kind} ${value} (${id})`), width).map((line) => paint('bold', line)),
    ...(common === null ? [] : [`  it ties nothing: ${common}`]),
    `  on ${countText(sourceCount, 'source')}, in ${countText(findingCount, 'finding')}`,
    ...sources.flatMap(({ host_id, host, events, first_us, last_us }) => {
      const times = [first_us, last_us].map((time) => shortTime(isoTime(time))).join(' to ');
      const text = `${times}  ${oneLine(host ?? host_id)}: ${countText(events, 'event')}`;
      return wrap(text, width - 4).map((line) => `    ${line}`);
    }),
    ...(more > 0 ? [`    and ${countText(more, 'more source')}`] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}
