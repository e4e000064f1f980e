import type { Event } from '../../evidence/format.ts';
import type { BeaconRequest } from './match-beacon.ts';

/** Where a request was seen: at the server, at a proxy on its way, or by a sensor on the wire. */
export type SeenAt = 'server' | 'proxy' | 'sensor';

/** `null` for logs that hold no requests of the web. */
export function seenAt({ category, product, service }: Event['logsource']): SeenAt | null {
  if (category === 'webserver') return 'server';
  if (category === 'proxy') return 'proxy';
  return service === 'http' && (product === 'zeek' || product === 'suricata') ? 'sensor' : null;
}

/** What a request is read from: an event, or what a case keeps of one. */
export type RequestEvent = Pick<Event, 'time' | 'get'>;

/** The request that an event of such a log tells of; `null` when it names no target. */
export function requestOf(event: RequestEvent): BeaconRequest | null {
  const uri = textIn(event, 'cs-uri');
  if (uri === null) return null;
  const agent = event.get('cs-user-agent');
  return {
    time: event.time,
    address: textIn(event, 'c-ip'),
    host: textIn(event, 'cs-host'),
    method: textIn(event, 'cs-method'),
    uri,
    userAgent: typeof agent === 'string' ? agent : agent === null ? '' : null,
    referer: textIn(event, 'cs-referer'),
    status: numberIn(event, 'sc-status'),
    bytes: numberIn(event, 'sc-bytes'),
  };
}

function textIn(event: RequestEvent, field: string): string | null {
  const value = event.get(field);
  return typeof value === 'string' ? value : null;
}

function numberIn(event: RequestEvent, field: string): number | null {
  const value = event.get(field);
  return typeof value === 'number' ? value : null;
}
