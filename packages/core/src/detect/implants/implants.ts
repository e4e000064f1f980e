import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { compileProfiles } from '../../campaign/implants/profile-set.ts';
import { seenAt } from '../../campaign/implants/request-of.ts';
import { placeOf, rotatedName } from '../../evidence/text/rotation.ts';
import type { Detector, EvidenceIdentity, Kept } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { beaconFinding } from './beacon-finding.ts';
import type { BeaconTrace } from './beacon-trace.ts';
import { BeaconReader, gather } from './beacons.ts';

/** Implants told of in one hunt. */
const MAX_FINDINGS = 100_000;

/** Traffic and traces of known implants. Documented in `docs/implants.md`. */
export function implants(profiles: readonly ImplantProfile[]): Detector<BeaconTrace> {
  const set = compileProfiles(profiles);
  return {
    id: 'implants',
    title: 'Traffic and traces of known implants',
    kind: 'implants',
    start({ keep }) {
      const beacons = new BeaconReader(set);
      return {
        event(event) {
          const seen = seenAt(event.logsource);
          if (seen !== null) beacons.add(event, seen);
        },
        finish() {
          for (const trace of beacons.finish()) keep(trace);
        },
      };
    },
    conclude({ traces, report }) {
      concludeBeacons(traces, profiles, report);
    },
  };
}

/** One finding for each implant and log, a log being what rotation made of it, together. */
function concludeBeacons(
  traces: readonly Kept<BeaconTrace>[],
  profiles: readonly ImplantProfile[],
  report: (finding: Finding) => void,
): void {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const implantsSeen = new Map<string, BeaconTrace>();
  for (const { evidence, trace } of traces)
    gather(implantsSeen, logOf(evidence), trace, MAX_FINDINGS);
  for (const trace of implantsSeen.values()) {
    const profile = byId.get(trace.profile);
    if (profile !== undefined) report(beaconFinding(trace, profile));
  }
}

function logOf({ path, origin }: EvidenceIdentity): string {
  const { folder, name } = placeOf(path);
  return JSON.stringify([origin?.host?.toLowerCase() ?? null, folder, rotatedName(name).base]);
}
