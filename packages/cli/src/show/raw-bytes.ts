/** The bytes that a finding or an event was read from, as long as they are what they were. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { openFileSource } from '@unmask/evtx/node';
import type { CustodyRecord } from '../case/custody.ts';
import { hashFile } from '../case/hash-file.ts';
import { openMember } from '../containers.ts';
import { reasonOf } from '../errors.ts';
import type { TempFolder } from '../sort/temp-folder.ts';

/** Shown of one record. */
const MAX_BYTES = 512;

/** Of bytes that do not say how long they are. */
const UNKNOWN_BYTES = 64;

export type RawBytes =
  | { readonly bytes: Uint8Array; readonly length: number }
  | { readonly bytes: null; readonly reason: string };

/** Opens each file once, and hashes it before anything of it is shown. */
export class EvidenceBytes {
  private readonly folder: TempFolder;
  /** Path of evidence → where its bytes are, or why not. */
  private readonly places = new Map<string, { file: string } | { reason: string }>();

  constructor(folder: TempFolder) {
    this.folder = folder;
  }

  /** The record that begins at an offset. */
  async read(evidence: CustodyRecord, offset: number): Promise<RawBytes> {
    const place = await this.placeOf(evidence);
    if ('reason' in place) return { bytes: null, reason: place.reason };
    using source = openFileSource(place.file);
    if (offset >= source.byteLength) return { bytes: null, reason: 'the evidence ends before it' };
    const head = source.read(offset, Math.min(offset + MAX_BYTES, source.byteLength));
    const length = recordLength(head);
    return { bytes: head.slice(0, length), length };
  }

  /** A file with the bytes of the evidence, unchanged since it was read, or why there is none. */
  async placeOf(evidence: CustodyRecord): Promise<{ file: string } | { reason: string }> {
    const place = this.places.get(evidence.path) ?? (await this.find(evidence));
    this.places.set(evidence.path, place);
    return place;
  }

  private async find(evidence: CustodyRecord): Promise<{ file: string } | { reason: string }> {
    const { file, sha256, archiveSha256, path } = evidence;
    const expected = archiveSha256 ?? sha256;
    if (!existsSync(file)) return { reason: `${file} is not there any more` };
    const now = hashFile(file);
    if (now.sha256 === null) return { reason: `${file}: ${now.reason}` };
    if (now.sha256 !== expected)
      return { reason: `${file} changed since: its SHA-256 was ${expected}, is ${now.sha256}` };
    if (archiveSha256 === null) return { file };
    try {
      const member = await openMember({ file, name: archiveName(path, file) }, path, this.folder);
      return member === null ? { reason: `${file} has no such member` } : { file: member };
    } catch (error) {
      return { reason: `${file}: ${reasonOf(error)}` };
    }
  }
}

/** The archive's part of a member's path: `dir/uac.tar.gz` of `dir/uac.tar.gz![root]/var/log/auth.log`. */
function archiveName(path: string, archive: string): string {
  const name = basename(archive);
  for (let at = path.indexOf('!'); at >= 0; at = path.indexOf('!', at + 1))
    if (basename(path.slice(0, at)) === name) return path.slice(0, at);
  return path;
}

const EVTX_RECORD = 0x00002a2a;
const EVTX_SIZE_OFFSET = 4;
const LINE_FEED = 0x0a;

/** A record of an event log says its length, a line of text ends; of other bytes the first are shown. */
export function recordLength(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length >= 8 && view.getUint32(0, true) === EVTX_RECORD)
    return Math.min(view.getUint32(EVTX_SIZE_OFFSET, true), head.length);
  const end = head.indexOf(LINE_FEED);
  const line = end < 0 ? head : head.subarray(0, end);
  const isText = line.length > 0 && line.every((byte) => byte >= 0x20 || byte === 0x09);
  return isText ? line.length : Math.min(UNKNOWN_BYTES, head.length);
}
