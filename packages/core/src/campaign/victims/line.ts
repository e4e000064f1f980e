import type { Role } from '../../case/case-file.ts';
import type { Platform, PlatformGrade } from '../implants/profile.ts';

/** Beacons of one implant from one address on one day, in one piece of evidence. */
export interface BeaconLine {
  /** Id of the implant profile. Implant ids of one profile are one another's, whatever the family. */
  readonly profile: string;
  readonly family: string;
  readonly source: VictimSource;
  /** Id of the evidence. */
  readonly evidence: string;
  readonly implantId: string | null;
  /** Of the client, as the log writes it: an address, or a host name. */
  readonly address: string | null;
  readonly version: string | null;
  readonly platform: Platform | null;
  readonly platformGrade: PlatformGrade | null;
  /** Days since 1970, UTC. */
  readonly day: number;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Requests. */
  readonly count: number;
  /** Why no implant made these requests, though they look like one's; `null` for what an implant may well have made. */
  readonly fault: string | null;
  /** None of them is as implants of the kind usually make them. */
  readonly isOdd: boolean;
  readonly finding: string | null;
}

/**
 * Where a victim shows. `log`: logs of command servers. `sinkhole`: logs of what took their place. `host`: evidence of victims' own
 * machines and networks. `unstated`: logs of servers whose role nobody said. `sandbox`: no victim. Numbers of two are never added up.
 */
export const VICTIM_SOURCES = ['log', 'sinkhole', 'host', 'unstated', 'sandbox'] as const;
export type VictimSource = (typeof VICTIM_SOURCES)[number];

const SOURCE_OF_ROLE: Readonly<Record<Role, VictimSource | null>> = {
  'command-server': 'log',
  'seized-server': 'log',
  sinkhole: 'sinkhole',
  victim: 'host',
  proxy: 'host',
  'network-sensor': 'host',
  sandbox: 'sandbox',
  sample: null,
  reference: null,
};

/** Where victims in evidence of a role show; `null` where none do. */
export function victimSourceOf(role: Role | null): VictimSource | null {
  return role === null ? 'unstated' : SOURCE_OF_ROLE[role];
}
