/** The bytes where tampering shows, read from the evidence as long as it is what it was. */
import type { Finding, HexProof } from '@unmask/core';
import { type FileSource, openFileSource } from '@unmask/evtx/node';
import type { CampaignContext } from '../campaign/context.ts';
import { EvidenceBytes, recordLength } from '../show/raw-bytes.ts';
import { TempFolder } from '../sort/temp-folder.ts';

const LINE_BYTES = 16;
/** Shown before the broken part. */
const BEFORE_BYTES: number = 2 * LINE_BYTES;
/** Shown of it and of what follows. */
const AFTER_BYTES: number = 10 * LINE_BYTES;
/** Findings whose bytes are shown, and places of each: more are not looked at, and evidence is hashed again for each file. */
const MAX_FINDINGS = 40;
const MAX_PLACES = 2;
/** Zeros are followed to their end, so far: wiped logs have some megabytes. */
const MAX_ZEROS: number = 256 * 1024 * 1024;
const STEP_BYTES = 65_536;

/** By the id of a finding, for findings of tampering; those whose evidence is gone or changed have none. */
export async function hexProofs(
  findings: readonly Finding[],
  { custody }: CampaignContext,
): Promise<Map<string, HexProof[]>> {
  const bytes = new EvidenceBytes(new TempFolder());
  const proofs = new Map<string, HexProof[]>();
  const tampering = findings.filter(({ kind }) => kind === 'tampering').slice(0, MAX_FINDINGS);
  for (const { id, locators } of tampering) {
    const found: HexProof[] = [];
    for (const { evidence, sha256, offset } of locators.slice(0, MAX_PLACES)) {
      const record = custody.find(({ path }) => path === evidence);
      if (record === undefined || sha256 === null) continue;
      const place = await bytes.placeOf({ ...record, sha256 });
      if ('reason' in place) continue;
      using source = openFileSource(place.file);
      found.push(...proofsAt(source, evidence, offset));
    }
    proofs.set(id, found);
  }
  return proofs;
}

/** Where the broken part begins and, of a long run of zeros, where it ends too. */
function proofsAt(source: FileSource, evidence: string, offset: number): HexProof[] {
  if (offset >= source.byteLength) return [];
  const end = endOfBroken(source, offset);
  const start = proofAround(source, evidence, offset, { from: offset, to: end });
  if (end - offset <= AFTER_BYTES || end >= source.byteLength) return [start];
  return [start, proofAround(source, evidence, end, { from: offset, to: end })];
}

function proofAround(
  source: FileSource,
  evidence: string,
  middle: number,
  broken: { readonly from: number; readonly to: number },
): HexProof {
  const first = Math.max(0, Math.floor(middle / LINE_BYTES) * LINE_BYTES - BEFORE_BYTES);
  const last = Math.min(first + BEFORE_BYTES + AFTER_BYTES, source.byteLength);
  return {
    evidence,
    offset: first,
    bytes: Buffer.from(source.read(first, last)).toString('hex'),
    broken: { start: Math.max(0, broken.from - first), end: broken.to - first },
  };
}

/** A run of zeros goes on to its end; any other proof is the record that begins there. */
function endOfBroken(source: FileSource, offset: number): number {
  const head = source.read(offset, Math.min(offset + AFTER_BYTES, source.byteLength));
  if (head[0] !== 0) return offset + recordLength(head);
  const limit = Math.min(source.byteLength, offset + MAX_ZEROS);
  for (let at = offset; at < limit; at += STEP_BYTES) {
    const step = source.read(at, Math.min(at + STEP_BYTES, limit));
    const other = step.findIndex((byte) => byte !== 0);
    if (other >= 0) return at + other;
  }
  return limit;
}
