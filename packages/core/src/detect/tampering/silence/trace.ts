import type { Source } from '../../../evidence/format.ts';
import type { Beat } from './beats.ts';
import type { PackedSlots } from './slots.ts';

/** What is kept of a part of the evidence: when which log of which host was written to, and what explains that it was not. Plain data. */
export interface SilenceTrace {
  readonly logs: readonly LogTrace[];
  readonly marks: readonly Mark[];
  /** Offsets of what could not be read. */
  readonly damage: readonly number[];
  /** A limit was met, so that something was left out: nothing is said of the logs in this evidence. */
  readonly isCut: boolean;
  /** The same for providers alone. */
  readonly isProviderCut: boolean;
  readonly clock: Clock;
}

/** Whether the log's times are sure: `assumed`, no zone was told; `unknown`, not even the year. */
export type Clock = 'told' | 'assumed' | 'unknown';

export interface LogTrace {
  readonly host: Source;
  /** Of Windows; empty for other logs, which are known by their evidence. */
  readonly channel: string;
  readonly hours: PackedSlots;
  readonly providers: readonly ProviderTrace[];
  /** Jobs of cron that broke their beat. */
  readonly beats: readonly Beat[];
}

export interface ProviderTrace {
  readonly name: string;
  readonly days: PackedSlots;
}

/**
 * What explains a silence. `off`: the host goes to sleep or shuts down, or its event log service stops; `on`: it is back. `clock`: the clock was
 * set, from one time to the other. `policy`: what is written was changed, or the log was full, cleared or put away. `restart`: the log's
 * writer began anew. `service`: a service or product was stopped, changed or removed.
 */
export type MarkKind = 'off' | 'on' | 'clock' | 'policy' | 'restart' | 'service';

export interface Mark {
  readonly kind: MarkKind;
  /** Id of the source. */
  readonly host: string;
  /** Microseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** Hours of all logs of a part, about 200 KiB: five months. Rotation gives a file a week or a month, and an event log's 4 MiB seldom cover more. */
export const MAX_HOURS = 4_000;
/** Days of all providers of a part. A System log has about fifty providers, few of them every day. */
export const MAX_PROVIDER_DAYS = 2_000;
/** Host and channel, in one part: more than a collector of forwarded events mixes in 4 MiB. */
export const MAX_LOGS = 1_000;
/** One of a kind an hour is kept for each host. */
export const MAX_MARKS = 4_000;
/** Damaged places told one by one. */
export const MAX_DAMAGE = 200;
