import type { Logsource } from '@unmask/sigma';
import type { Detector } from '../detector.ts';
import { BEACONING, beaconFinding, type Called, partlyFinding } from './beacon-finding.ts';
import {
  CONNECTION_LOGS,
  type ConnectionLog,
  connectionLogOf,
  readConnection,
} from './connection.ts';
import { type Beacon, judge, MIN_CONNECTIONS } from './judge.ts';
import { type Sensor, sensorsOf } from './merge.ts';
import { PairTable } from './pair-table.ts';
import { type BeaconTrace, thinTrace } from './trace.ts';

/** Programs that call one destination at even pauses. Documented in `docs/detectors/beaconing.md`. */
export const beaconing: Detector<BeaconTrace> = {
  id: 'beaconing',
  title: BEACONING.title,
  kind: 'beaconing',
  start({ evidence, keep }) {
    const tables = new Map<ConnectionLog, PairTable>();
    let known: Logsource | null = null;
    let log: ConnectionLog | null = null;
    return {
      event(event) {
        if (event.logsource !== known) {
          known = event.logsource;
          log = connectionLogOf(event);
        }
        if (log === null) return;
        const connection = readConnection(event, log);
        if (connection === null) return;
        let table = tables.get(log);
        if (table === undefined)
          tables.set(log, (table = new PairTable(log, evidence.source.byteLength)));
        table.add(connection, event.locator);
      },
      finish() {
        for (const table of tables.values()) {
          const trace = table.finish();
          if (trace !== null) keep(trace);
        }
      },
    };
  },
  thin: thinTrace,
  conclude({ traces, report }) {
    const sensors = sensorsOf(traces, MIN_CONNECTIONS);
    for (const sensor of sensors) if (sensor.oneIn > 1) report(partlyFinding(sensor));
    const called = sensors.flatMap(calledOf);
    const named = new Set(
      called.filter(({ sensor }) => CONNECTION_LOGS[sensor.log].named).flatMap(callsByAddress),
    );
    for (const each of called) {
      const beacons = CONNECTION_LOGS[each.sensor.log].named
        ? each.beacons
        : each.beacons.filter(({ pair }) => !named.has(`${pair.client} ${pair.address}`));
      if (beacons.length > 0) report(beaconFinding({ ...each, beacons }));
    }
  },
};

/** Destinations that look called by beacons, with their beacons, the surest first. */
function calledOf(sensor: Sensor): Called[] {
  const byDestination = new Map<string, Beacon[]>();
  for (const pair of sensor.pairs()) {
    const known = byDestination.get(pair.destination) ?? [];
    byDestination.set(pair.destination, known);
    const beacon = judge(pair, sensor);
    if (beacon !== null) known.push(beacon);
  }
  return [...byDestination].flatMap(([destination, beacons]) => {
    const surest = beacons.toSorted((a, b) => sureness(b) - sureness(a));
    const clients = sensor.clientsOf.get(destination)!;
    return beacons.length === 0 ? [] : [{ sensor, beacons: surest, clients }];
  });
}

function sureness({ scores, rhythm }: Beacon): number {
  return Math.max(scores?.score ?? 0, 1 - (rhythm?.jitter ?? 1));
}

/** The same calls as a log of plain connections would tell them. */
function callsByAddress({ beacons }: Called): string[] {
  return beacons.flatMap(({ pair }) =>
    pair.address === null ? [] : [`${pair.client} ${pair.address}`],
  );
}
