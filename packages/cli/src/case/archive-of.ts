import { statSync } from 'node:fs';

/** The archive on the disk that a piece of evidence lies in; `null` when it is a file itself. */
export function archiveOf({ path, file }: { path: string; file: string }): string | null {
  if (path === file) return null;
  for (let at = path.indexOf('!'); at >= 0; at = path.indexOf('!', at + 1)) {
    const outer = path.slice(0, at);
    if (statSync(outer, { throwIfNoEntry: false })?.isFile() === true) return outer;
  }
  return null;
}
