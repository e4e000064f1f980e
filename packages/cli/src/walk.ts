import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { codeOf, reasonOf, usageError } from './errors.ts';

/** A file found, or a place that could not be looked into. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly bytes: number;
      /** Named by the user, not only met in a folder. */
      readonly named: boolean;
      /** It is a link to `/dev/null`, which reads as a file without a byte. */
      readonly leadsNowhere: boolean;
    }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: string;
      /** What it leads to, where it is a link out of all that was named, or to nothing. */
      readonly strayTo: 'folder' | 'file' | 'nothing' | null;
    };

/** Links met in folders: those of evidence lead into the machine that it was taken from, and here into the one at hand. */
export type FollowedLinks = 'all' | 'within what was named';

/** What is written there is gone, which the name of the link may make worth knowing. */
const NOWHERE = '/dev/null';
/** Where containers send their logs: of the machine at hand, here. */
const DEVICES = '/dev/';
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * Every regular file under the paths, and every link to nowhere, each once, however many paths and symbolic links lead to it. Folders are read in the order
 * of their entries' names, so the order is the same on every run and system.
 *
 * @throws {CliError} when a path that the user named does not exist
 */
export function* walk(paths: readonly string[], links: FollowedLinks = 'all'): Generator<Found> {
  for (const path of paths) mustExist(path);
  const met: Met = { named: new Set(paths.flatMap(realPath)), seen: new Set(), links };
  for (const path of paths) yield* visit(path, null, met);
}

/** Real paths: those that the user named, and those visited. */
interface Met {
  readonly named: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly links: FollowedLinks;
}

/** Nothing where there is none, which `visit` then tells of. */
function realPath(path: string): string[] {
  try {
    return [realpathSync.native(path)];
  } catch {
    return [];
  }
}

function mustExist(path: string): void {
  try {
    lstatSync(path);
  } catch (error) {
    if (NOT_THERE.has(codeOf(error) ?? '')) throw usageError(`${path}: ${reasonOf(error)}`);
  }
}

/** @param known the real path, where that needs no look at the disk: it takes time with the square of the path's depth */
function* visit(path: string, known: string | null, met: Met): Generator<Found> {
  try {
    const real = known ?? realpathSync.native(path);
    if (met.seen.has(real)) return;
    met.seen.add(real);
    const stats = statSync(path);
    if (stats.isDirectory()) yield* visitFolder(path, real, met);
    else yield* visitFile(path, stats, met.named.has(real));
  } catch (error) {
    yield unreadable(path, reasonOf(error));
  }
}

function* visitFolder(path: string, real: string, met: Met): Generator<Found> {
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort(compareNames)) {
    const entryPath = join(path, entry.name);
    const isLink = entry.isSymbolicLink();
    const target = isLink ? readlinkSync(entryPath) : '';
    if (target === NOWHERE) {
      yield { kind: 'file', path: entryPath, bytes: 0, named: false, leadsNowhere: true };
      continue;
    }
    if (target.startsWith(DEVICES)) continue;
    const stray = isLink && met.links !== 'all' ? strayLink(entryPath, target, met) : null;
    if (stray === null) yield* visit(entryPath, isLink ? null : join(real, entry.name), met);
    else if (!isInImage(target, met)) yield stray;
  }
}

/** `null` for a link that is to be followed, and for one that fails in another way, which `visit` tells of. */
function strayLink(path: string, target: string, { named }: Met): Found | null {
  try {
    const real = realpathSync.native(path);
    if (isWithin(real, named)) return null;
    const reason = `a link out of the evidence, to ${target}: not followed; if that is evidence too, name it`;
    return unreadable(path, reason, statSync(real).isDirectory() ? 'folder' : 'file');
  } catch (error) {
    if (!NOT_THERE.has(codeOf(error) ?? '')) return null;
    return unreadable(path, `a link to ${target}, which is not there`, 'nothing');
  }
}

/** In the image of a system, absolute links lead to what is met there anyway. */
function isInImage(target: string, { named }: Met): boolean {
  return isAbsolute(target) && [...named].some((root) => existsSync(join(root, target)));
}

function unreadable(
  path: string,
  reason: string,
  strayTo: 'folder' | 'file' | 'nothing' | null = null,
): Found {
  return { kind: 'unreadable', path, reason, strayTo };
}

function isWithin(real: string, named: ReadonlySet<string>): boolean {
  return [...named].some(
    (place) => real === place || real.startsWith(place.endsWith(sep) ? place : place + sep),
  );
}

/** Pipes, sockets and devices are passed over: reading one may never end. */
function* visitFile(path: string, stats: Stats, named: boolean): Generator<Found> {
  if (stats.isFile()) yield { kind: 'file', path, bytes: stats.size, named, leadsNowhere: false };
  else if (named) yield unreadable(path, 'it is not a regular file');
}

/** By UTF-16 units, which no locale changes. */
function compareNames(a: Dirent, b: Dirent): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
