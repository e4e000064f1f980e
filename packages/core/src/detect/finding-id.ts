import type { Finding } from './finding.ts';
import { sha256 } from './sha256.ts';

/** 128 bits: evidence is hostile, and nobody may be able to make two findings share an id so that one disappears. */
const HEX_DIGITS = 32;

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
  return `f-${sha256(JSON.stringify(says)).slice(0, HEX_DIGITS)}`;
}
