import { extname } from 'node:path';
import {
  collectEntries,
  commonTest,
  type Entry,
  packIndicators,
  type Refusal,
  readIndicatorFile,
  type WarningList,
} from '@unmask/core';
import { complain, usageError } from '../errors.ts';
import { bytesText } from '../terminal/quantities.ts';
import { readUserFile } from '../user-file.ts';
import { type Found, walk } from '../walk.ts';
import { sharedBytes } from './shared-bytes.ts';

/** Bytes of one file. The largest public feeds in one file have some tens of megabytes. */
const MAX_FILE_BYTES = 256 << 20;
/** Indicators of one hunt. */
const MAX_INDICATORS = 1_000_000;

/** Extensions of files that are read in folders. Of those in `LISTS`, plain text is a list of values. */
const TABLES: readonly string[] = ['.json', '.stix', '.csv'];
const LISTS: readonly string[] = ['.txt', '.list', '.lst', '.ioc'];

export interface LoadedIndicators {
  /** As `packIndicators` makes them, in shared memory. */
  readonly lines: Uint8Array;
  readonly running: number;
  /** Files that held some. */
  readonly files: number;
  readonly refusals: readonly Refusal[];
}

/**
 * Reads indicators under the paths: STIX bundles, MISP events and feeds, lists, tables and MISP's warning lists.
 *
 * @throws {CliError} when a file that the user named cannot be used, or nothing was found to look for
 */
export function loadIndicators(paths: readonly string[]): LoadedIndicators {
  const entries: Entry[] = [];
  const lists: WarningList[] = [];
  let files = 0;
  for (const found of walk(paths)) {
    const content = contentOf(found);
    if (content === null) continue;
    if (content.kind === 'warning-list') lists.push(content.list);
    else {
      files++;
      for (const entry of content.entries) entries.push(entry);
      if (entries.length > MAX_INDICATORS)
        throw usageError(`${found.path}: more than ${MAX_INDICATORS} indicators`);
    }
  }
  const { indicators, refusals } = collectEntries(entries, commonTest(lists));
  if (indicators.length === 0) throw usageError(nothingLeft(paths, refusals));
  const lines = sharedBytes(packIndicators(indicators));
  return { lines, running: indicators.length, files, refusals };
}

type Usable = Exclude<ReturnType<typeof readIndicatorFile>, { readonly kind: 'none' }>;

/** `null` for a file of a folder that holds none. A damaged one is told of. */
function contentOf(found: Found): Usable | null {
  const { path } = found;
  if (found.kind === 'unreadable') {
    complain(`${path}: ${found.reason}`);
    return null;
  }
  const { bytes, named } = found;
  const extension = extname(path).toLowerCase();
  if (!named && ![...TABLES, ...LISTS].includes(extension)) return null;
  if (bytes > MAX_FILE_BYTES)
    return faulty(path, `larger than ${bytesText(MAX_FILE_BYTES)}`, named);
  const asList = named ? !TABLES.includes(extension) : LISTS.includes(extension);
  const content = readIndicatorFile(readUserFile(path).toString(), path, asList);
  if (content.kind !== 'none') return content;
  return named || content.damaged ? faulty(path, content.reason, named) : null;
}

function faulty(path: string, reason: string, named: boolean): null {
  if (named) throw usageError(`${path}: no indicators can be read: ${reason}`);
  complain(`${path}: ${reason}`);
  return null;
}

function nothingLeft(paths: readonly string[], refusals: readonly Refusal[]): string {
  const [first] = refusals;
  const example =
    first === undefined
      ? ''
      : `; the first: ${first.origin.file} ${first.origin.place}: ${first.reason}`;
  return `${paths.join(', ')}: no indicator to look for${example}`;
}
