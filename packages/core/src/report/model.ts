import type { Campaign } from '../campaign/campaign.ts';
import type { Platform } from '../campaign/implants/profile.ts';
import type { VictimSource } from '../campaign/victims/line.ts';
import type { ObservableKind } from '../campaign/observables/observable.ts';
import type { SignedCampaign, Tlp } from '../case/case-file.ts';
import type { Finding } from '../detect/finding.ts';

export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `public`: victims are pseudonyms in everything that is written. */
export const AUDIENCES = ['restricted', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * All that a report is written from. Plain data, already restricted to its TLP and audience: a writer may print whatever is in it. Text
 * in it comes from evidence and is hostile. Times are ISO 8601 in UTC.
 */
export interface ReportModel {
  readonly campaign: Campaign;
  readonly language: Language;
  readonly tlp: Tlp;
  readonly audience: Audience;
  /** Who shares it, by `case.yaml`. */
  readonly author: string | null;
  /** Last time in the evidence, never the clock; `null` without events. */
  readonly cutOff: string | null;
  /** By id: what statements, tables, lines, indicators and victims cite. */
  readonly findings: ReadonlyMap<string, CitedFinding>;
  /** In the order of kinds and values. */
  readonly indicators: readonly ReportIndicator[];
  /** In the order of their first times. */
  readonly victims: readonly ReportVictim[];
  /** In the order of paths. */
  readonly evidence: readonly ReportEvidence[];
  /** Names that people gave to groups of findings, and stand for. */
  readonly signed: readonly SignedCampaign[];
  /** What people wrote down about the case; `null` in public reports. */
  readonly notes: string | null;
}

export interface CitedFinding extends Finding {
  /** Of tampering: the bytes where its proof lies, while the evidence is there and unchanged. */
  readonly proof: readonly HexProof[];
}

/** Bytes of evidence, as they lie there. */
export interface HexProof {
  readonly evidence: string;
  /** Of the first of them. */
  readonly offset: number;
  /** In hexadecimal, two digits each. */
  readonly bytes: string;
  /** The part that the finding is about, half-open, counted from the first byte; it may go on behind the last. `null`: not known. */
  readonly broken: { readonly start: number; readonly end: number } | null;
}

/** Why a value is an indicator. */
export const INDICATOR_REASONS = ['asked-by-implants', 'trace-of-implant', 'said-in-case'] as const;
export type IndicatorReason = (typeof INDICATOR_REASONS)[number];

/** A value by which others find the campaign. Never a common one, and never a victim's own address or host. */
export interface ReportIndicator {
  readonly kind: ObservableKind;
  /** As values of its kind are compared, not defanged. */
  readonly value: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly reason: IndicatorReason;
  /** Id and name of the implant profile that it belongs to; `null`: not known. */
  readonly profile: string | null;
  readonly profileName: string | null;
  /** As confident as its best finding; `low` for what only `case.yaml` says. */
  readonly confidence: Finding['confidence'];
  /** Ids, as those of a statement. */
  readonly findings: readonly string[];
  readonly findingCount: number;
  /** Ids of victims on whose side it was seen, with when and how often. */
  readonly sightings: readonly Sighting[];
}

export interface Sighting {
  /** Pseudonym: `ReportVictim.id`. */
  readonly victim: string;
  readonly first: string;
  readonly last: string;
  /** Requests, or findings. */
  readonly count: number;
}

/** An implant that called, or a machine with its traces. The two are not joined: an implant id names no machine. */
export interface ReportVictim {
  /** Pseudonym, the same in every report of a case: `V-3f9a1c20`. */
  readonly id: string;
  readonly kind: 'implant' | 'machine';
  /** `null` in public reports, as are `organisation` and `host`; `addresses` are empty then. */
  readonly implantId: string | null;
  readonly organisation: string | null;
  readonly host: string | null;
  readonly addresses: readonly string[];
  readonly sector: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly platforms: readonly Platform[];
  /** Id of the implant profile. */
  readonly profile: string;
  readonly profileName: string;
  readonly families: readonly string[];
  readonly sources: readonly VictimSource[];
  readonly confidence: Finding['confidence'];
  readonly first: string;
  readonly last: string;
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** Chain of custody of one piece of evidence. */
export interface ReportEvidence {
  /** Its base name in public reports. */
  readonly path: string;
  readonly role: string | null;
  readonly format: string | null;
  readonly size: number;
  readonly sha256: string | null;
  readonly events: number;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** What is damaged, by code; how often. */
  readonly issues: readonly { readonly code: string; readonly count: number }[];
  /** Why it was not read, or not to its end. */
  readonly failure: string | null;
  /** Path of evidence with the same bytes. */
  readonly sameAs: string | null;
}

/** What is written: text, bytes, or files by their path in a folder. */
export type Written = string | Uint8Array | ReadonlyMap<string, string | Uint8Array>;

/** Turns a model into one format. Pure and deterministic: the same model gives the same bytes. */
export interface ReportWriter {
  /** As `--format` names it. */
  readonly format: string;
  /** What it gives, in a few words, for the help. */
  readonly title: string;
  /** Without the dot; `null` for a folder. */
  readonly extension: string | null;
  write(model: ReportModel): Written | Promise<Written>;
}
