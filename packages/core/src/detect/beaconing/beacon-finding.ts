import { activeHours } from '../../campaign/beaconing/rhythm.ts';
import { checkFinding } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import { CONNECTION_LOGS } from './connection.ts';
import type { Beacon } from './judge.ts';
import type { Sensor } from './merge.ts';

export const BEACONING = {
  id: 'beaconing',
  title: 'Calls to one destination at even pauses',
};
export const PARTLY = {
  id: 'beaconing-partly',
  title: 'Calls at even pauses were looked for in a part of the clients only',
};
const SECOND = 1_000_000;
/** Clients named in one finding. */
const MAX_NAMED = 8;
/** What few clients of a network do is rarer than what programs do that everybody has. */
const RARE_SHARE = 0.02;
const MIN_CLIENTS = 20;
const COMMON_SHARE = 0.5;
const MIN_COMMON = 4;
const MIN_DAYS = 3;
const SURE_SCORE = 0.9;

/** A destination and all of its clients. */
export interface Called {
  readonly sensor: Sensor;
  /** Those that look like beacons, the surest first. */
  readonly beacons: readonly Beacon[];
  /** Clients that asked it anything. */
  readonly clients: number;
}

/** One finding for a destination, about the client that shows it best. */
export function beaconFinding({ sensor, beacons, clients }: Called): Finding {
  const [beacon] = beacons as [Beacon];
  const { pair } = beacon;
  const share = clients / sensor.clients;
  const isCommon = clients >= MIN_COMMON && share >= COMMON_SHARE;
  const isRare =
    sensor.clients >= MIN_CLIENTS && clients <= Math.max(1, RARE_SHARE * sensor.clients);
  const isServer = sensor.log === 'webserver';
  const isSure =
    isRare && !isServer && beacon.days >= MIN_DAYS && (beacon.scores?.score ?? 0) >= SURE_SCORE;
  const finding = checkFinding('beacon', {
    check: BEACONING,
    level: isSure ? 'medium' : isCommon ? 'informational' : 'low',
    confidence: isSure ? 'moderate' : 'low',
    time: pair.times[0]! * SECOND,
    until: pair.times.at(-1)! * SECOND,
    source: sensor.source,
    techniques: [CONNECTION_LOGS[sensor.log].named ? 'T1071.001' : 'T1071'],
    matched: matchedOf({ sensor, beacons, clients }),
    summary: summaryOf({ sensor, beacons, clients }),
    proof: pair.proof,
    alternatives: alternativesOf({ sensor, beacons, clients }),
  });
  return { ...finding, count: pair.times.length };
}

/** What was left out of a log that is too large, so that nobody takes no finding for none there. */
export function partlyFinding({
  log,
  source,
  first,
  last,
  connections,
  oneIn,
  proof,
}: Sensor): Finding {
  const { what } = CONNECTION_LOGS[log];
  return checkFinding('beacon', {
    check: PARTLY,
    level: 'informational',
    confidence: 'low',
    time: first * SECOND,
    until: last * SECOND,
    source,
    techniques: [],
    matched: { log, connections: String(connections), 'pairs looked at': `1 of ${oneIn}` },
    summary: `one of ${oneIn} pairs of client and destination was followed through ${connections} ${what}: hunt a part of the log to see the others`,
    proof: [proof],
    alternatives: [],
  });
}

function matchedOf({ sensor, beacons, clients }: Called): Record<string, string> {
  const [{ pair, scores, period, days, daysOver, rhythm }] = beacons as [Beacon];
  const { bytes } = CONNECTION_LOGS[sensor.log];
  const named = beacons.slice(0, MAX_NAMED).map((beacon) => beacon.pair.client);
  return {
    client: pair.client,
    destination: pair.destination,
    ...(pair.address === null || pair.destination.startsWith(pair.address)
      ? {}
      : { address: pair.address }),
    'calls of this client': String(pair.times.length),
    period: `${Math.round(period)} s`,
    days: String(days),
    'hours (UTC)': hoursText(pair.times),
    ...(scores === null
      ? {}
      : {
          score: String(scores.score),
          ts: String(scores.ts),
          ds:
            scores.ds === null || bytes === null
              ? 'no sizes in this log'
              : `${scores.ds} (bytes ${bytes})`,
          hist: String(scores.hist),
          dur: String(scores.dur),
          'days over the score': String(daysOver),
        }),
    ...(rhythm === null
      ? {}
      : { sessions: String(rhythm.sessions), jitter: `${Math.round(rhythm.jitter * 100)} %` }),
    'clients like it': `${beacons.length}: ${named.join(', ')}${beacons.length > MAX_NAMED ? ', …' : ''}`,
    'clients of this destination': `${clients} of ${sensor.clients}`,
    ...(sensor.oneIn === 1
      ? {}
      : {
          'not looked at': `${sensor.oneIn - 1} of ${sensor.oneIn} pairs of client and destination, the log being too large`,
        }),
  };
}

function summaryOf({ sensor, beacons }: Called): string {
  const [{ pair, period, days, rhythm }] = beacons as [Beacon];
  const often = `every ${durationText(period)}`;
  const when =
    rhythm?.kind === 'sessions' ? `${often} while it ran (${hoursText(pair.times)})` : often;
  const more = beacons.length - 1;
  const others =
    ['', '; one other client does so too'][more] ?? `; ${more} other clients do so too`;
  const asked = sensor.log === 'webserver' ? 'asked for' : 'called';
  return `${pair.client} ${asked} ${pair.destination} ${when}, ${pair.times.length} times on ${days} ${days === 1 ? 'day' : 'days'}${others}`;
}

function hoursText(times: readonly number[]): string {
  const { from, length, restShare } = activeHours(times);
  if (length >= 20) return 'around the clock';
  const week =
    restShare === 0 && times.at(-1)! - times[0]! > 14 * 86_400 ? ', two days a week none' : '';
  return `${clock(from)}-${clock(from + length)}${week}`;
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

function durationText(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

function alternativesOf({ sensor, beacons, clients }: Called): string[] {
  const [{ rhythm }] = beacons as [Beacon];
  const prevalence = `${clients} of ${sensor.clients} clients asked it`;
  return [
    ...(sensor.log === 'webserver'
      ? [
          'Monitoring, a feed reader, a crawler or a page that reloads itself: kept, the most likely; ask who the client is',
        ]
      : [
          'An update check, mail or news being polled, telemetry, monitoring or a VPN that keeps itself alive: kept, the most likely; ask what runs on the client and who owns the destination',
          ...(rhythm?.kind === 'sessions'
            ? ['A page that reloads itself while a browser is open: kept']
            : []),
        ]),
    clients >= MIN_COMMON && clients / sensor.clients >= COMMON_SHARE
      ? `A service that everybody here uses: kept, ${prevalence}`
      : sensor.clients < MIN_CLIENTS
        ? `A service that everybody here uses: kept, too few clients to tell (${prevalence})`
        : `A service that everybody here uses: unlikely, ${prevalence}`,
    'Protocols that keep time by design (DNS, NTP, DHCP and their like) and calls within the network: dropped, they are not looked at',
  ];
}
