import type { BeaconTrace } from './beacon-trace.ts';
import type { HostSeen } from './host-seen.ts';
import type { LandingVisits } from './landing-visits.ts';

/** What is kept of a part. */
export interface ImplantTraces {
  readonly beacons: readonly BeaconTrace[];
  readonly hosts: readonly HostSeen[];
  readonly visits: readonly LandingVisits[];
}
