/** How an implant's traffic and traces look: a file of `rules/implants`, described in `docs/implants.md`. Plain data. */
import type { Pattern, ValueRole } from './pattern.ts';

export interface ImplantProfile {
  /** Short, permanent: lower case, digits and dashes. */
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly references: readonly string[];
  readonly traffic: readonly TrafficShape[];
  /** Folders of the operators' servers, `/name/`, whose pages break into the browsers of who opens them. */
  readonly landingPages: readonly string[];
  readonly storedFiles: readonly StoredShape[];
  /** The first that fits counts. */
  readonly versions: readonly VersionShape[];
  readonly traces: readonly HostTrace[];
}

/** One kind of request. All that is said of it must hold, unless it is only usual. */
export interface TrafficShape {
  readonly name: string | null;
  /** Lower case; a domain stands for what is below it. Empty: any. Not asked of logs that name no host. */
  readonly hosts: readonly string[];
  /** Upper case; empty: any. */
  readonly methods: readonly string[];
  /** Of which the whole path, without the query, is one; empty: any. */
  readonly paths: readonly Pattern[];
  readonly parameters: readonly ParameterShape[];
  /** Of which the user agent is one; empty: any. */
  readonly userAgents: readonly Pattern[];
  /** Of which the user agent usually is one; another is told. Empty: nothing is known. */
  readonly usualUserAgents: readonly Pattern[];
  /** What it is for, where the request itself does not say. */
  readonly direction: Direction | null;
}

/** `ask` for orders, or `report` results. */
export const DIRECTIONS = ['ask', 'report'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface ParameterShape {
  /** The name, and its aliases. */
  readonly names: readonly string[];
  /** What the whole value says; `null` where its pattern tells, or nothing. */
  readonly role: ValueRole | null;
  /** Of which the whole value is one, or it is another request; empty: any. */
  readonly only: readonly Pattern[];
  /** Of which the whole value is one, or no implant made the request; empty: any. */
  readonly values: readonly Pattern[];
  readonly isOptional: boolean;
  /** Values that ask for orders, and that report. */
  readonly asks: readonly string[];
  readonly reports: readonly string[];
}

export const STORED = ['file', 'result'] as const;
export type Stored = (typeof STORED)[number];

/** How the operators' servers name what implants sent. */
export interface StoredShape {
  /** The end of a path, from a `/` on. It tells the implant's id. */
  readonly pattern: Pattern;
  /** A file of the victim's or a piece of one, or the result of a command. */
  readonly holds: Stored;
}

export interface VersionShape {
  readonly pattern: Pattern;
  readonly family: string;
  readonly platform: Platform | null;
  /** How well it is known that the family runs there. */
  readonly grade: PlatformGrade | null;
}

export const PLATFORMS = [
  'windows',
  'macos',
  'linux',
  'android',
  'ios',
  'freebsd',
  'solaris',
  'network-device',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** From the best to the weakest. */
export const PLATFORM_GRADES = [
  'sample',
  'host-traces',
  'traffic',
  'server-side-trace',
  'version-string',
] as const;
export type PlatformGrade = (typeof PLATFORM_GRADES)[number];

export const TRACE_KINDS = [
  'file',
  'registry',
  'service',
  'task',
  'mutex',
  'pipe',
  'signer',
  'string',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** `strong`: nothing else has it. `moderate`: others hardly do. `weak`: says nothing alone. */
export const TRACE_WEIGHTS = ['strong', 'moderate', 'weak'] as const;
export type TraceWeight = (typeof TRACE_WEIGHTS)[number];

/** What an implant leaves on a host, as logs tell it. Letter case does not matter; patterns are lower case. */
export interface HostTrace {
  readonly kind: TraceKind;
  readonly pattern: Pattern;
  /** Of a registry value: patterns of which the end of its data is one; empty: any, or none. */
  readonly values: readonly Pattern[];
  /** Data that is as it should be. */
  readonly honestValues: readonly Pattern[];
  /** Of the implant whose it is, where a profile has several. */
  readonly family: string | null;
  readonly weight: TraceWeight;
  readonly meaning: string;
  /** Who else has it. */
  readonly benign: readonly string[];
  readonly techniques: readonly string[];
  readonly platform: Platform | null;
}
