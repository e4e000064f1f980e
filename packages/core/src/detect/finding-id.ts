import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding } from './finding.ts';

/** 128 bits: evidence is hostile, and nobody may be able to make two findings share an id so that one disappears. */
const ID_BYTES = 16;

/**
 * The id of a finding: what it asserts, of which source, when, and where the proof lies. The wording of the summary does not
 * enter, so that a better wording keeps the id.
 */
export function findingId(finding: Omit<Finding, 'id'>): string {
  const says = [
    finding.kind,
    finding.rule.id ?? finding.rule.title,
    finding.source.id,
    finding.time,
    finding.locators.map(({ evidence, offset, record }) => [evidence, offset, record]),
  ];
  const digest = sha256(utf8ToBytes(JSON.stringify(says)));
  return `f-${bytesToHex(digest.subarray(0, ID_BYTES))}`;
}
