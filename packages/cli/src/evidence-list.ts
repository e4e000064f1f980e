import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import {
  EMPTY_LOG,
  FolderLayouts,
  FORMATS,
  HEAD_BYTES,
  isEvidenceName,
  MAX_MARKER_BYTES,
  recognise,
  readSystemSettings,
  recogniseContainer,
  STORED_FILE,
} from '@unmask/core';
import type {
  FileFacts,
  Format,
  MetFile,
  Origin,
  RotationPlace,
  StoredFiles,
  SystemSettings,
} from '@unmask/core';
import { openFileSource } from '@unmask/evtx/node';
import { openContainer, type ContainerFile } from './containers.ts';
import { complain, reasonOf } from './errors.ts';
import { factsOf } from './file-facts.ts';
import { EMPTY, NO_KIND, PassedOver } from './passed-over.ts';
import { inRotation } from './rotation.ts';
import type { TempFolder } from './sort/temp-folder.ts';
import { countText } from './terminal/quantities.ts';
import { walk, type Found } from './walk.ts';

/** A file that can be read, and how. */
export interface EvidenceFile {
  /** As the user knows it; `outer!member` for what lies in an archive. */
  readonly path: string;
  /** Where its bytes are: for a member of an archive a temporary file. */
  readonly file: string;
  readonly bytes: number;
  readonly format: Format;
  readonly facts: FileFacts | null;
  readonly origin: Origin | null;
  readonly rotation: RotationPlace | null;
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
  /** Files met in folders and archives that are no evidence. */
  readonly passedOver: PassedOver;
}

const HINT = '`unmask formats` lists what unmask reads';
/** Unreadable files told of one by one. */
const MAX_COMPLAINTS = 20;

/**
 * What there is to read under the paths. Archives and compressed files are opened, into a folder of temporary files.
 *
 * A file that is no evidence is passed over when it was met in a folder, but is unreadable when the user named it or when its
 * name says that it is evidence: an emptied log must not go unnoticed. So are links that lead nowhere or out of all that was named, which are never followed. An empty log that the user named is read, for its set, and
 * unreadable as well, because nobody names a log to have nothing read.
 *
 * @param stored is told of every file, and says which are proof that an implant sent something
 */
export async function listEvidence(
  paths: readonly string[],
  folder: TempFolder,
  formats: readonly Format[] = FORMATS,
  stored: StoredFiles | null = null,
): Promise<EvidenceList> {
  const files: EvidenceFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const layouts = new FolderLayouts(readMarker, settingsAt);
  const passedOver = new PassedOver();
  for (const found of walk(paths, 'within what was named')) {
    const seen =
      found.kind === 'file' ? await identify(found, formats, layouts) : refused(found, formats);
    const proof = found.kind === 'file' ? await meetFile(found, layouts, stored) : null;
    if (proof !== null && (seen === null || !('format' in seen))) files.push(proof);
    if (seen === null) {
      if (proof === null) passOver(found, passedOver);
    } else if ('container' in seen) {
      const inside = await openContainer(seen, folder, formats, stored, passedOver);
      files.push(...inside.files);
      unreadable.push(...inside.unreadable);
    } else if ('format' in seen) {
      files.push(seen);
      if (seen.format.id === EMPTY_LOG.id && found.kind === 'file' && found.named)
        unreadable.push({ path: seen.path, reason: EMPTY });
    } else unreadable.push(seen);
  }
  return { files: await inRotation(files), unreadable, passedOver };
}

function passOver(found: Found, passedOver: PassedOver): void {
  const { path } = found;
  const rest = { path, facts: null };
  if (found.kind === 'file') {
    const reason = found.bytes === 0 ? EMPTY : NO_KIND;
    passedOver.add({ ...rest, file: path, bytes: found.bytes, reason });
  } else
    passedOver.add({ ...rest, file: null, bytes: 0, reason: found.reason }, 'links not followed');
}

/** Tells of every file that should have been evidence, and when there is nothing to read at all. @returns its argument */
export function complainOfUnreadable(evidence: EvidenceList): EvidenceList {
  const { files, unreadable, passedOver } = evidence;
  for (const { path, reason } of unreadable.slice(0, MAX_COMPLAINTS))
    complain(`${path}: ${reason}`);
  const more = unreadable.length - MAX_COMPLAINTS;
  if (more > 0) complain(`${countText(more, 'more file')} could not be read`);
  if (files.length === 0)
    complain(
      `nothing to read: none of ${countText(passedOver.count + unreadable.length, 'file')} is of a kind that can be read (${HINT})`,
    );
  else if (hasNoBytes(evidence))
    complain(`nothing to read: ${countText(files.length, 'file')} without a byte`);
  return evidence;
}

/** Whether there is nothing to read: then there being no finding says nothing of the host. */
export function hasNoBytes({ files }: EvidenceList): boolean {
  return files.every(({ bytes }) => bytes === 0);
}

async function identify(
  { path, bytes, named, leadsNowhere }: Extract<Found, { kind: 'file' }>,
  formats: readonly Format[],
  layouts: FolderLayouts,
): Promise<EvidenceFile | UnreadableFile | ContainerFile | null> {
  try {
    const head = readHead(path, HEAD_BYTES);
    // First, because the logs in a plain tar look like one log with damage.
    const isContainer = recogniseContainer(head, path) !== null;
    const format = isContainer ? null : recognise(head, path, formats);
    if (isContainer || format !== null) {
      const facts = factsOf(path, leadsNowhere);
      const origin = await layouts.originOf(resolve(path).replaceAll(sep, '/'));
      return format === null
        ? { container: path, facts, origin }
        : { path, file: path, bytes, format, facts, origin, rotation: null };
    }
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  if (!named && !isEvidenceName(path)) return null;
  return {
    path,
    reason: bytes === 0 ? EMPTY : `its content is of no kind that can be read (${HINT})`,
  };
}

const NO_BYTES = new Uint8Array(0);

/** Links of a whole system lead out of its image by the hundred: told of are those to folders, and those that are named like logs. */
function refused(
  { path, reason, strayTo }: Extract<Found, { kind: 'unreadable' }>,
  formats: readonly Format[],
): UnreadableFile | null {
  const isTold =
    strayTo === null ||
    strayTo === 'folder' ||
    isEvidenceName(path) ||
    recognise(NO_BYTES, path, formats) !== null;
  return isTold ? { path, reason } : null;
}

/** @returns the file as evidence, where it proves that an implant sent it */
async function meetFile(
  { path, bytes, leadsNowhere }: Extract<Found, { kind: 'file' }>,
  layouts: FolderLayouts,
  stored: StoredFiles | null,
): Promise<EvidenceFile | null> {
  if (stored === null || leadsNowhere) return null;
  try {
    const origin = await layouts.originOf(resolve(path).replaceAll(sep, '/'));
    if (!stored.mayName(origin?.originalPath ?? path)) return null;
    const met: MetFile = { path, bytes, facts: factsOf(path, false), origin };
    return stored.add(met) ? { ...met, file: path, format: STORED_FILE, rotation: null } : null;
  } catch {
    // Whoever reads it says so.
    return null;
  }
}

/** A link may lead out of the collection, to what the machine at hand says of itself. */
function readMarker(path: string): string | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    return new TextDecoder().decode(readHead(path, MAX_MARKER_BYTES));
  } catch {
    return null;
  }
}

/** By the same care: no hive of the machine at hand. */
async function settingsAt(path: string): Promise<SystemSettings | null> {
  try {
    if (!lstatSync(path).isFile()) return null;
    using source = openFileSource(path);
    return await readSystemSettings(source);
  } catch {
    return null;
  }
}

function readHead(path: string, length: number): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const head = new Uint8Array(length);
    return head.subarray(0, readSync(fd, head));
  } finally {
    closeSync(fd);
  }
}
