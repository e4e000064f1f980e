/**
 * Chain of custody: the file `evidence.jsonl`, one line for each piece of evidence that was handled. Only ever appended to, so that
 * what was said of a piece of evidence stays as it was said.
 */
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { safeJson } from '@unmask/core';
import type { Origin } from '@unmask/core';
import { CliError, reasonOf } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { caseError } from './case-folder.ts';

/** Unknown values are `null`, never left out. */
export interface CustodyRecord {
  /** As given, with `!` before a member of an archive. */
  readonly path: string;
  /** Where the file was; for a member, the archive. */
  readonly file: string;
  readonly size: number;
  /** Of its bytes; `null` when they could not be read, and of large files that are no evidence. */
  readonly sha256: string | null;
  /** Of the archive that a member came from. */
  readonly archiveSha256: string | null;
  /** ISO 8601, UTC: what the file system, or the archive, said when it was read. */
  readonly modified: string | null;
  readonly changed: string | null;
  /** On its file system. */
  readonly inode: number | null;
  /** Permission bits, as of `chmod`: `0640`. */
  readonly mode: string | null;
  /** Bytes that it took on its disk: less than its size where it has holes. */
  readonly allocated: number | null;
  readonly format: string | null;
  readonly origin: Origin | null;
  /** By the case file. */
  readonly role: string | null;
  /** When reading began and ended. */
  readonly from: string;
  readonly to: string;
  /** Version of unmask. */
  readonly unmask: string;
  readonly options: CustodyOptions;
  readonly events: number;
  /** Of its events. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Damage met, by code. */
  readonly issues: readonly CustodyIssue[];
  /** Why it was not read, or not to its end. */
  readonly failure: string | null;
  /** Why it is no evidence: nothing was sought in it. Left out by versions before this was kept. */
  readonly passedOver?: string | null;
  /** Path of evidence with the same bytes, under which its events are kept. */
  readonly sameAs: string | null;
}

/** How it was read. */
export interface CustodyOptions {
  readonly recover: boolean;
  readonly carve: boolean;
  readonly timeZone: string | null;
  readonly accessLogFormat: readonly string[];
}

export interface CustodyIssue {
  readonly code: string;
  readonly count: number;
  /** The first of them. */
  readonly what: string;
  readonly offset: number;
  readonly lost: boolean;
}

/** What was said until now. A last line that a crash cut off says nothing. */
export function readCustody(path: string): CustodyRecord[] {
  if (!existsSync(path)) return [];
  return wholeLines(textOf(path)).map((line, index) => parseLine(path, line, index + 1));
}

function wholeLines(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw caseError(`${path}: ${reasonOf(error)}`, error);
  }
}

function parseLine(path: string, line: string, number: number): CustodyRecord {
  try {
    return JSON.parse(line) as CustodyRecord;
  } catch (error) {
    const message = `line ${number} is no record: the chain of custody was damaged or changed by hand`;
    throw caseError(`${path}: ${message}`, error);
  }
}

/** Appends the records that say something new of a piece of evidence. @returns how many */
export function appendCustody(path: string, records: readonly CustodyRecord[]): number {
  const said = new Set(readCustody(path).map(keyOf));
  const added = records.filter((record) => {
    const key = keyOf(record);
    return !said.has(key) && said.add(key);
  });
  if (added.length === 0) return 0;
  try {
    dropCutLine(path);
    appendFileSync(path, added.map((record) => `${safeJson(record)}\n`).join(''));
  } catch (error) {
    throw new CliError(EXIT.output, `cannot write ${path}: ${reasonOf(error)}`, error);
  }
  return added.length;
}

/** So that the next line begins as one. */
function dropCutLine(path: string): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(path, end);
}

/** The same bytes at the same place, read or not for the same reason, are not news. */
function keyOf({ file, path, size, sha256, failure, passedOver }: CustodyRecord): string {
  const passed = (passedOver ?? null) === null ? [] : [passedOver, size];
  return JSON.stringify([file, path, sha256, failure, ...passed]);
}

/** Met, and no evidence. */
export function isPassedOver({ passedOver }: CustodyRecord): boolean {
  return (passedOver ?? null) !== null;
}
