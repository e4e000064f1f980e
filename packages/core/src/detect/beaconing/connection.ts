import type { FieldValue } from '@unmask/sigma';
import type { Event } from '../../evidence/format.ts';
import { isoLogTime } from '../../evidence/text/time.ts';
import { isAddress, isPublic } from './public-address.ts';

/** What one line of a log tells of a client that asked something of a destination. */
export interface Connection {
  readonly client: string;
  /** A name, an address with its port, or, where the log is the server's own, what was asked for. */
  readonly destination: string;
  /** The server's address, where the log tells. */
  readonly address: string | null;
  /** Microseconds since 1970: when it began, where the log tells. */
  readonly time: number;
  readonly bytes: number | null;
}

/** What logs of connections are, and whose bytes they count. Where `named` ones and others tell of the same, the named ones tell more. */
export const CONNECTION_LOGS = {
  'zeek conn': { what: 'connections', bytes: 'sent by the client', named: false },
  'zeek http': { what: 'requests', bytes: 'received by the client', named: true },
  'zeek ssl': { what: 'TLS connections', bytes: null, named: true },
  'suricata flow': { what: 'flows', bytes: 'sent by the client', named: false },
  'suricata http': { what: 'requests', bytes: 'received by the client', named: true },
  'suricata tls': { what: 'TLS connections', bytes: null, named: true },
  proxy: { what: 'requests through a proxy', bytes: 'received by the client', named: true },
  webserver: { what: 'requests to the server', bytes: 'received by the client', named: true },
} as const;
export type ConnectionLog = keyof typeof CONNECTION_LOGS;

/** Which fields hold what. */
interface Reader {
  readonly client: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly port: string | null;
  readonly bytes: readonly string[];
}

const ZEEK = { client: 'id.orig_h', address: 'id.resp_h', port: 'id.resp_p' } as const;
const SURICATA = { client: 'src_ip', address: 'dest_ip', port: 'dest_port' } as const;
const WEB = { client: 'c-ip', port: null, bytes: ['sc-bytes'] } as const;

const READERS: Readonly<Record<ConnectionLog, Reader>> = {
  'zeek conn': { ...ZEEK, name: null, bytes: ['orig_ip_bytes', 'orig_bytes'] },
  'zeek http': { ...ZEEK, name: 'host', bytes: ['response_body_len'] },
  'zeek ssl': { ...ZEEK, name: 'server_name', bytes: [] },
  'suricata flow': { ...SURICATA, name: null, bytes: ['flow.bytes_toserver'] },
  'suricata http': { ...SURICATA, name: 'http.hostname', bytes: ['http.length'] },
  'suricata tls': { ...SURICATA, name: 'tls.sni', bytes: [] },
  proxy: { ...WEB, name: 'cs-host', address: 'r-ip' },
  webserver: { ...WEB, name: 'cs-uri-stem', address: null },
};

/** Ports of protocols that ask at even pauses by design: DNS, DHCP, NTP, NetBIOS, SSDP, mDNS, LLMNR. */
const CHATTY_PORTS: ReadonlySet<unknown> = new Set([
  53, 67, 68, 123, 137, 138, 547, 1900, 5353, 5355,
]);
/** UTF-16 units kept of a name. A host name has up to 253. */
const MAX_NAME = 256;

/** The log that an event is of; `null` for one that tells of no connections. Nothing is decoded for it. */
export function connectionLogOf({ logsource }: Event): ConnectionLog | null {
  const { product, category, service } = logsource;
  const name = category ?? `${product} ${service}`;
  return Object.hasOwn(CONNECTION_LOGS, name) ? (name as ConnectionLog) : null;
}

/** @returns `null` for what is no call to somebody outside: within a network, to many hosts at once, or of a protocol that keeps time by design */
export function readConnection(event: Event, log: ConnectionLog): Connection | null {
  const reader = READERS[log];
  const client = textOf(event, reader.client);
  const name = textOf(event, reader.name);
  const address = textOf(event, reader.address);
  const port = reader.port === null ? undefined : event.get(reader.port);
  if (client === null || CHATTY_PORTS.has(port)) return null;
  const destination = name?.toLowerCase() ?? plainDestination(address, port);
  if (destination === null || !isOutside(event, log, name, address)) return null;
  return {
    client: client.slice(0, MAX_NAME),
    destination: destination.slice(0, MAX_NAME),
    address,
    time: log === 'suricata flow' ? flowStart(event) : event.time,
    bytes: firstNumber(event, reader.bytes),
  };
}

function isOutside(
  event: Event,
  log: ConnectionLog,
  name: string | null,
  address: string | null,
): boolean {
  if (log === 'webserver') return true;
  if (name !== null && isAddress(name) && !isPublic(name)) return false;
  if (address === null || !isAddress(address) || isPublic(address)) return true;
  // A proxy of one's own takes requests for everybody outside.
  return event.get('cs-method') === 'CONNECT' || /^http:/i.test(String(event.get('cs-uri')));
}

function plainDestination(address: string | null, port: FieldValue | undefined): string | null {
  return address === null || typeof port !== 'number' ? address : `${address}:${port}`;
}

/** A flow is written when it is over. */
function flowStart(event: Event): number {
  const start = textOf(event, 'flow.start');
  return (start === null ? null : isoLogTime(start)) ?? event.time;
}

function textOf(event: Event, field: string | null): string | null {
  const value = field === null ? null : event.get(field);
  const first = Array.isArray(value) ? (value as readonly FieldValue[])[0] : value;
  return typeof first === 'string' && first !== '' ? first : null;
}

function firstNumber(event: Event, names: readonly string[]): number | null {
  for (const name of names) {
    const value = event.get(name);
    if (typeof value === 'number' && value >= 0) return value;
  }
  return null;
}
