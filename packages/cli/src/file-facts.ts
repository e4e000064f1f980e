import { lstatSync, statSync } from 'node:fs';
import type { FileFacts } from '@unmask/core';

const DISK_BLOCK_BYTES = 512;
const PERMISSIONS = 0o7777;

/** What the file system says of a file; of a link to nowhere, not of what it leads to. */
export function factsOf(path: string, leadsNowhere: boolean): FileFacts {
  const { mtimeMs, ctimeMs, blocks, ino, mode } = leadsNowhere ? lstatSync(path) : statSync(path);
  const allocated = blocks === undefined ? null : blocks * DISK_BLOCK_BYTES;
  return {
    modified: Math.floor(mtimeMs * 1_000),
    changed: Math.floor(ctimeMs * 1_000),
    allocated,
    inode: ino,
    mode: mode & PERMISSIONS,
    leadsNowhere,
  };
}
