import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { compileTraces } from '../../campaign/implants/host-traces.ts';
import { compileProfiles } from '../../campaign/implants/profile-set.ts';
import { seenAt } from '../../campaign/implants/request-of.ts';
import type { ConcludeContext, Detector } from '../detector.ts';
import type { BeaconTrace } from './beacon-trace.ts';
import { BeaconReader, gather, MAX_IMPLANTS } from './beacons.ts';
import { concludeBeacons } from './conclude-beacons.ts';
import { concludeLanding } from './conclude-landing.ts';
import { gatherVisits, LandingReader, type LandingVisits, MAX_VISITS } from './landing-visits.ts';
import { hostFinding } from './host-finding.ts';
import type { ImplantTraces } from './implant-traces.ts';
import { gatherSeen, HostReader, type HostSeen, MAX_SEEN } from './host-seen.ts';

/** Traffic and traces of known implants. Documented in `docs/implants.md`. */
export function implants(profiles: readonly ImplantProfile[]): Detector<ImplantTraces> {
  const requests = compileProfiles(profiles);
  const traces = compileTraces(profiles);
  return {
    id: 'implants',
    title: 'Traffic and traces of known implants',
    kind: 'implants',
    start({ keep }) {
      const beacons = new BeaconReader(requests);
      const hosts = new HostReader(traces);
      const visits = new LandingReader(profiles);
      return {
        event(event) {
          const seen = seenAt(event.logsource);
          if (seen === null) hosts.add(event);
          else beacons.add(event, seen);
          if (seen === 'server') visits.add(event);
        },
        finish() {
          const kept = {
            beacons: beacons.finish(),
            hosts: hosts.finish(),
            visits: visits.finish(),
          };
          if (kept.beacons.length + kept.hosts.length + kept.visits.length > 0) keep(kept);
        },
      };
    },
    merge: mergeTraces,
    conclude(context) {
      concludeBeacons(context, profiles);
      concludeHosts(context, profiles);
      concludeLanding(context, profiles);
    },
  };
}

function mergeTraces(traces: readonly ImplantTraces[]): ImplantTraces {
  const beacons = new Map<string, BeaconTrace>();
  const hosts = new Map<string, HostSeen>();
  const visits = new Map<string, LandingVisits>();
  for (const each of traces) {
    for (const beacon of each.beacons) gather(beacons, '', beacon, MAX_IMPLANTS);
    for (const host of each.hosts) gatherSeen(hosts, host, MAX_SEEN);
    for (const visit of each.visits) gatherVisits(visits, visit, MAX_VISITS);
  }
  return {
    beacons: [...beacons.values()],
    hosts: [...hosts.values()],
    visits: [...visits.values()],
  };
}

/** Traces on hosts told of in one hunt. */
const MAX_ON_HOSTS = 100_000;

function concludeHosts(
  { traces, report }: ConcludeContext<ImplantTraces>,
  profiles: readonly ImplantProfile[],
): void {
  const all = new Map<string, HostSeen>();
  for (const { trace } of traces)
    for (const host of trace.hosts) gatherSeen(all, host, MAX_ON_HOSTS);
  for (const profile of profiles) {
    const own = [...all.values()].filter((each) => each.profile === profile.id);
    for (const seen of Map.groupBy(own, ({ source }) => source.id).values())
      hostFinding(seen, profile).forEach(report);
  }
}
