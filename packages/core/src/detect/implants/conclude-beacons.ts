import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { walkedIds } from '../../campaign/implants/walked-ids.ts';
import { placeOf, rotatedName } from '../../evidence/text/rotation.ts';
import type { ConcludeContext, EvidenceIdentity } from '../detector.ts';
import { beaconFinding } from './beacon-finding.ts';
import type { BeaconTrace } from './beacon-trace.ts';
import { asOdd, gather } from './beacons.ts';
import type { ImplantTraces } from './implant-traces.ts';

/** Implants told of in one hunt. */
const MAX_TOLD_OF = 100_000;

/** One finding for each implant and log, a log being what rotation made of it, together. */
export function concludeBeacons(
  { traces, report }: ConcludeContext<ImplantTraces>,
  profiles: readonly ImplantProfile[],
): void {
  const logs = Map.groupBy(traces, ({ evidence }) => logOf(evidence));
  const all = new Map<string, BeaconTrace>();
  for (const [log, kept] of logs) {
    const implants = new Map<string, BeaconTrace>();
    for (const { trace } of kept)
      for (const beacon of trace.beacons) gather(implants, log, beacon, MAX_TOLD_OF);
    for (const beacon of withoutWalks([...implants.values()]))
      gather(all, log, beacon, MAX_TOLD_OF);
  }
  for (const trace of all.values()) {
    const profile = profiles.find(({ id }) => id === trace.profile);
    if (profile !== undefined) report(beaconFinding(trace, profile));
  }
}

/** Ids that somebody counted through are no implants. */
function withoutWalks(beacons: readonly BeaconTrace[]): BeaconTrace[] {
  const walked = walkedIds(
    beacons.flatMap(({ implantId: id, told, count, first, last }) =>
      id === null
        ? []
        : [{ id, addresses: told.addresses, count, first: first.time, last: last.time }],
    ),
  );
  return beacons.map((beacon) =>
    beacon.implantId !== null && walked.has(beacon.implantId)
      ? asOdd(beacon, 'one of many ids that are neighbours, from one address within a day')
      : beacon,
  );
}

function logOf({ path, origin }: EvidenceIdentity): string {
  const { folder, name } = placeOf(path);
  return JSON.stringify([origin?.host?.toLowerCase() ?? null, folder, rotatedName(name).base]);
}
