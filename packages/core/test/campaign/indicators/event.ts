import type { FieldValue } from '@unmask/sigma';
import type { Event } from '../../../src/index.ts';

export interface EventOptions {
  /** Microseconds since 1970. */
  readonly time?: number;
  readonly host?: string;
  readonly offset?: number;
}

/** An event with these fields. */
export function eventWith(
  fields: Readonly<Record<string, FieldValue>>,
  options: EventOptions = {},
): Event {
  const { time = 0, host = 'WKS-07', offset = 0 } = options;
  return {
    time,
    logsource: { product: 'windows' },
    locator: { evidence: 'a.evtx', offset, record: null, recovered: null },
    source: () => ({
      id: `host:${host.toLowerCase()}`,
      host,
      organisation: null,
      platform: 'windows',
    }),
    get: (field) => fields[field],
    fields: () => Object.entries(fields),
    toObject: () => ({ ...fields }),
    toXml: () => null,
  };
}
