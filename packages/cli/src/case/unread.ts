/** What was handed in and is not read: it belongs to the chain of custody as well. */
import { statSync } from 'node:fs';
import type { FileFacts } from '@unmask/core';
import type { EvidenceList } from '../evidence-list.ts';
import { factsOf } from '../file-facts.ts';
import { archiveOf } from './archive-of.ts';

/** Bytes of a file up to which it is hashed though nothing reads it, and of all such files: images of disks take hours. */
const MAX_HASHED = 64 * 2 ** 20;
const MAX_HASHED_IN_ALL = 4 * 2 ** 30;

export interface Unread {
  readonly path: string;
  /** A file, or an archive; `null` where neither is there. */
  readonly file: string | null;
  readonly isMember: boolean;
  readonly bytes: number;
  readonly facts: FileFacts | null;
  readonly reason: string;
  /** It is no evidence; otherwise it should have been. */
  readonly isPassedOver: boolean;
}

export function unreadOf({ unreadable, passedOver }: EvidenceList): Unread[] {
  const passed = passedOver.list.map(({ path, file, bytes, reason, facts }) => {
    const isMember = file !== null && file !== path;
    const said = facts ?? (file === path ? diskFacts(path) : null);
    return { path, file, isMember, bytes, facts: said, reason, isPassedOver: true };
  });
  return [...unreadable.map(({ path, reason }) => unreadableFile(path, reason)), ...passed];
}

function unreadableFile(path: string, reason: string): Unread {
  const stats = statSync(path, { throwIfNoEntry: false });
  const isFile = stats?.isFile() === true;
  const archive = stats === undefined ? archiveOf({ path, file: '' }) : null;
  return {
    path,
    file: isFile ? path : archive,
    isMember: archive !== null,
    bytes: isFile ? stats.size : 0,
    facts: isFile ? diskFacts(path) : null,
    reason,
    isPassedOver: false,
  };
}

/** Nothing of a file that went meanwhile. */
function diskFacts(path: string): FileFacts | null {
  try {
    return factsOf(path, false);
  } catch {
    return null;
  }
}

/** The files whose hash is worth its time: of a member of an archive, that of the archive. */
export function filesToHash(unread: readonly Unread[]): string[] {
  let all = 0;
  return unread.flatMap(({ file, isMember, bytes }) => {
    if (file === null) return [];
    if (isMember) return [file];
    if (bytes > MAX_HASHED || all + bytes > MAX_HASHED_IN_ALL) return [];
    all += bytes;
    return [file];
  });
}
