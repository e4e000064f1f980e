import type { Event, Locator, Source } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime } from '../../../report/time.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { serverOf } from '../server-of.ts';

export const OWN_VISITS = {
  id: 'operators-addresses',
  title: 'Addresses that log in to a server and to its pages',
};
/** Addresses kept of one part, about 200 bytes each. Those who log in to a server are few. */
const MAX_ADDRESSES = 300;
const MAX_SHOWN = 20;

/** An address from which somebody logged in. Times in microseconds since 1970. */
export interface LoginTrace {
  /** To the host, or to pages that ask for a name. */
  readonly to: 'host' | 'pages';
  readonly address: string;
  readonly first: number;
  readonly last: number;
  readonly place: Locator;
}

/** Keeps from where somebody logged in to a host, or to its pages by the web server's own names. */
export class LoginReader {
  private readonly known = new Map<string, LoginTrace>();

  add(event: Event): void {
    if (event.logsource.product === 'windows') return;
    const to = event.logsource.category === 'webserver' ? 'pages' : 'host';
    const address = to === 'pages' ? visitorOf(event) : acceptedOf(event);
    if (address === null) return;
    const key = `${to} ${address}`;
    const before = this.known.get(key);
    if (before === undefined && this.known.size >= MAX_ADDRESSES) return;
    const { time, locator } = event;
    this.known.set(key, {
      to,
      address,
      first: Math.min(before?.first ?? time, time),
      last: Math.max(before?.last ?? time, time),
      place: before?.place ?? locator,
    });
  }

  finish(): Iterable<LoginTrace> {
    return this.known.values();
  }
}

function visitorOf(event: Event): string | null {
  const status = event.get('sc-status');
  const name = event.get('cs-username');
  if (typeof name !== 'string' || typeof status !== 'number' || status >= 400) return null;
  return addressIn(event.get('c-ip'));
}

/** By sshd's own words, or by the record of the login. */
function acceptedOf(event: Event): string | null {
  if (event.logsource.service === 'wtmp')
    return event.get('type') === 'USER_PROCESS'
      ? (addressIn(event.get('addr')) ?? addressIn(event.get('host')))
      : null;
  return event.get('action') === 'accepted' ? addressIn(event.get('src_ip')) : null;
}

function addressIn(value: ReturnType<Event['get']>): string | null {
  return typeof value === 'string' && /^[\da-f.:]{3,45}$/i.test(value) ? value : null;
}

/** One finding a server, of all addresses that logged in both ways. */
export function operatorsAddresses(traces: readonly Kept<LoginTrace>[]): Finding[] {
  const byServer = new Map<string, Kept<LoginTrace>[]>();
  for (const kept of traces) {
    const server = serverOf(kept.evidence);
    const list = byServer.get(server);
    if (list === undefined) byServer.set(server, [kept]);
    else list.push(kept);
  }
  return [...byServer.values()].flatMap((list) => {
    const hosts = new Set(
      list.filter(({ trace }) => trace.to === 'host').map(({ trace }) => trace.address),
    );
    const pages = list.filter(({ trace }) => trace.to === 'pages' && hosts.has(trace.address));
    if (pages.length === 0) return [];
    const both = new Set(pages.map(({ trace }) => trace.address));
    const all = list.filter(({ trace }) => both.has(trace.address));
    return [toFinding(all, [...both], collectedSource(list[0]!.evidence, null))];
  });
}

function toFinding(
  all: readonly Kept<LoginTrace>[],
  addresses: readonly string[],
  source: Source,
): Finding {
  const shown = addresses.slice(0, MAX_SHOWN).join(', ');
  const time = all.reduce((first, { trace }) => Math.min(first, trace.first), Infinity);
  const until = all.reduce((last, { trace }) => Math.max(last, trace.last), -Infinity);
  return checkFinding('hiding', {
    check: OWN_VISITS,
    level: 'low',
    confidence: 'low',
    time,
    until,
    source,
    techniques: [],
    matched: { addresses: shown, 'last time': isoTime(until) },
    summary: `${addresses.length} addresses logged in to the host and to its pages: ${shown}`,
    proof: all.slice(0, MAX_SHOWN).map(({ trace }) => trace.place),
    alternatives: [
      'An administrator at work on his own server: kept, the most likely; it says from where the server is run, not by whom',
      'An address that many share: kept',
    ],
  });
}
