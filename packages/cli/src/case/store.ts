/** What a case keeps, whatever engine keeps it. Events are never held in bulk: they come in batches and leave in files. */
import type { Finding } from '@unmask/core';
import type { CustodyRecord } from './custody.ts';
import type { EventRows } from './event-rows.ts';
import type { CaseReader, CaseWriter, Table } from './query.ts';

/** A piece of evidence that was read to its end. */
export interface StoredEvidence {
  /** SHA-256 of its bytes; what its events are kept under. */
  readonly id: string;
  readonly custody: CustodyRecord;
}

export interface CaseCounts {
  readonly evidence: number;
  readonly events: number;
  readonly findings: number;
  /** Of events; microseconds since 1970. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Tables that follow from what a case keeps. */
export interface DerivedTables {
  /** Of what derives them. */
  readonly id: string;
  /** All that they depend on: with the same stamp they would be the same. */
  readonly stamp: string;
  readonly tables: readonly Table[];
  /** Tables to work with, which are gone when all is made. */
  readonly scratch: readonly Table[];
}

/** A file of the user's that a case was hunted or asked with. */
export interface GivenFile {
  readonly option: 'profiles' | 'countries';
  /** Of the profile; empty where there is one file of the kind. A file of the same name takes its place. */
  readonly name: string;
  readonly path: string;
  /** Of its bytes as they were. */
  readonly sha256: string;
  /** Its text, where it is small enough to be kept. */
  readonly content: string | null;
}

export interface CaseStore {
  readonly reader: CaseReader;
  /** Makes tables anew, all or none, unless they were made with the same stamp. @returns whether they were made */
  derive(derived: DerivedTables, fill: (writer: CaseWriter) => Promise<void>): Promise<boolean>;
  /** All evidence that was read to its end, in the order of paths. */
  evidence(): Promise<StoredEvidence[]>;
  counts(): Promise<CaseCounts>;
  /** In the order of options and names. */
  given(): Promise<GivenFile[]>;
  remember(files: readonly GivenFile[]): Promise<void>;
  /** Whether an import was cut off, so that something is still to be read. */
  isInterrupted(): Promise<boolean>;
  /**
   * Begins an import. What an earlier one left of evidence that it did not read to its end is removed, here or when the next begins.
   */
  begin(): Promise<void>;
  /** Adds events of evidence that is not stored yet. */
  addEvents(rows: EventRows): void;
  /** Says that all events of a piece of evidence were added. They are on the disk before this is. */
  complete(evidence: StoredEvidence): void;
  /** Adds a finding; it is kept when the import is finished. */
  addFinding(finding: Finding): void;
  /**
   * Keeps the findings that are not there yet, and ends the import.
   *
   * @param whole everything was read
   * @returns how many were new
   */
  finish(whole: boolean): Promise<number>;
  /** Writes every table as Parquet into a folder that is there and empty. */
  exportTo(folder: string): Promise<void>;
  /** Takes in what `exportTo` wrote, without what is there already. @returns what was new */
  importFrom(folder: string): Promise<Pick<CaseCounts, 'evidence' | 'events' | 'findings'>>;
  close(): void;
}
