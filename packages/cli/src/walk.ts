import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
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
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

const NOWHERE = '/dev/null';
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * Every regular file under the paths, and every link to nowhere, each once, however many paths and symbolic links lead to it. Folders are read in the order
 * of their entries' names, so the order is the same on every run and system.
 *
 * @throws {CliError} when a path that the user named does not exist
 */
export function* walk(paths: readonly string[]): Generator<Found> {
  for (const path of paths) mustExist(path);
  const met: Met = { named: new Set(paths.flatMap(realPath)), seen: new Set() };
  for (const path of paths) yield* visit(path, null, met);
}

/** Real paths: those that the user named, and those visited. */
interface Met {
  readonly named: ReadonlySet<string>;
  readonly seen: Set<string>;
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
    yield { kind: 'unreadable', path, reason: reasonOf(error) };
  }
}

function* visitFolder(path: string, real: string, met: Met): Generator<Found> {
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort(compareNames)) {
    if (leadsNowhere(entry, path)) {
      yield {
        kind: 'file',
        path: join(path, entry.name),
        bytes: 0,
        named: false,
        leadsNowhere: true,
      };
      continue;
    }
    const known = entry.isSymbolicLink() ? null : join(real, entry.name);
    yield* visit(join(path, entry.name), known, met);
  }
}

/** What is written to such a file is gone, which its name may make worth knowing. */
function leadsNowhere(entry: Dirent, folder: string): boolean {
  return entry.isSymbolicLink() && readlinkSync(join(folder, entry.name)) === NOWHERE;
}

/** Pipes, sockets and devices are passed over: reading one may never end. */
function* visitFile(path: string, stats: Stats, named: boolean): Generator<Found> {
  if (stats.isFile()) yield { kind: 'file', path, bytes: stats.size, named, leadsNowhere: false };
  else if (named) yield { kind: 'unreadable', path, reason: 'it is not a regular file' };
}

/** By UTF-16 units, which no locale changes. */
function compareNames(a: Dirent, b: Dirent): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
