import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { HEAD_BYTES, isEvidenceName, recognise } from '@unmask/core';
import type { Format } from '@unmask/core';
import { complain, reasonOf } from './errors.ts';
import { countText } from './terminal/quantities.ts';
import { walk, type Found } from './walk.ts';

/** A file that can be read, and how. */
export interface EvidenceFile {
  readonly path: string;
  readonly bytes: number;
  readonly format: Format;
}

/** A file that should have been evidence and cannot be read. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}

export interface EvidenceList {
  /** In evidence order. */
  readonly files: readonly EvidenceFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Files met in folders that are of no known format. */
  readonly skipped: number;
}

const HINT = '`unmask formats` lists what unmask reads';
/** Unreadable files told of one by one. */
const MAX_COMPLAINTS = 20;

/**
 * What there is to read under the paths.
 *
 * A file that is no evidence is passed over when it was met in a folder, but is unreadable when the user named it or when its
 * name says that it is evidence: an emptied log must not go unnoticed.
 */
export function listEvidence(paths: readonly string[]): EvidenceList {
  const files: EvidenceFile[] = [];
  const unreadable: UnreadableFile[] = [];
  let skipped = 0;
  for (const found of walk(paths)) {
    const seen = found.kind === 'file' ? identify(found) : found;
    if (seen === null) skipped++;
    else if ('format' in seen) files.push(seen);
    else unreadable.push(seen);
  }
  return { files, unreadable, skipped };
}

/** Tells of every file that should have been evidence, and when there is nothing to read at all. @returns its argument */
export function complainOfUnreadable(evidence: EvidenceList): EvidenceList {
  const { files, unreadable, skipped } = evidence;
  for (const { path, reason } of unreadable.slice(0, MAX_COMPLAINTS))
    complain(`${path}: ${reason}`);
  const more = unreadable.length - MAX_COMPLAINTS;
  if (more > 0) complain(`${countText(more, 'more file')} could not be read`);
  if (files.length === 0)
    complain(
      `nothing to read: none of ${countText(skipped + unreadable.length, 'file')} is of a kind that can be read (${HINT})`,
    );
  return evidence;
}

function identify({
  path,
  bytes,
  named,
}: Extract<Found, { kind: 'file' }>): EvidenceFile | UnreadableFile | null {
  try {
    const format = recognise(readHead(path), basename(path));
    if (format !== null) return { path, bytes, format };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  if (!named && !isEvidenceName(path)) return null;
  return {
    path,
    reason:
      bytes === 0 ? 'the file is empty' : `its content is of no kind that can be read (${HINT})`,
  };
}

function readHead(path: string): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const head = new Uint8Array(HEAD_BYTES);
    return head.subarray(0, readSync(fd, head));
  } finally {
    closeSync(fd);
  }
}
