import { baseName } from '../../../evidence/base-name.ts';
import type { Source } from '../../../evidence/format.ts';
import type { SealBreak, SealReport } from '../../../evidence/journal/seal/seal-report.ts';
import { isoTime } from '../../../report/time.ts';
import type { EvidenceIdentity } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding, type TamperingSeen } from '../tampering-finding.ts';

export interface SealsSeen {
  readonly evidence: EvidenceIdentity;
  readonly source: Source;
  readonly report: SealReport;
  /** Keys that were tried. */
  readonly keys: number;
}

const STATES = {
  broken: { id: 'journal-seal-broken', title: 'Seal of a journal that does not hold' },
  verified: { id: 'journal-seals-verified', title: 'Seals of a journal that hold' },
  unverifiable: {
    id: 'journal-seals-unverifiable',
    title: 'Sealed journal that cannot be verified',
  },
} as const;

const DISK = 'A failing disk, or a copy that went wrong: kept; compare with another copy';
const OPEN = 'A copy made while the journal was written: dropped, the journal was closed';

/** What is said of the seals of one journal: every one that is broken, else one sentence about all. */
export function sealFindings(seen: SealsSeen): Finding[] {
  const { report, evidence } = seen;
  const isClosed = report.isClosed && !evidence.path.endsWith('~');
  if (isClosed && report.breaks.length > 0) {
    return report.breaks.map((each) => broken(seen, each));
  }
  return report.verified > 0 ? [held(seen)] : [unverifiable(seen, isClosed)];
}

function broken(seen: SealsSeen, { offset, what, isByKey, first, last }: SealBreak): Finding {
  return finding(seen, {
    check: STATES.broken,
    level: isByKey ? 'high' : 'medium',
    confidence: 'moderate',
    time: first ?? seen.evidence.facts?.modified ?? 0,
    until: last,
    techniques: LINUX_LOGS,
    matched: {
      at: hex(offset),
      told: what,
      by: isByKey ? 'the verification key' : 'the seals’ own numbers; no key was at hand',
      'first entry under the seal': timeOf(first),
      'last entry under the seal': timeOf(last),
      ...counts(seen.report),
    },
    summary: `${what}, at ${hex(offset)}; entries from ${timeOf(first)} to ${timeOf(last)} are not to be trusted`,
    offset,
    alternatives: [OPEN, DISK],
  });
}

function held(seen: SealsSeen): Finding {
  const { verified, verifiedUntil, unsealed, stopped, isHeaderUnsealed } = seen.report;
  const until =
    verifiedUntil === null
      ? 'no entry is under them yet'
      : `entries are as they were written until ${timeOf(verifiedUntil)}`;
  const header = isHeaderUnsealed ? '; not the first, which covers the header and no entry' : '';
  const rest = stopped === null ? '' : `; not all were looked at, since ${stopped}`;
  return finding(seen, {
    check: STATES.verified,
    level: 'informational',
    confidence: 'moderate',
    time: verifiedUntil ?? seen.evidence.facts?.modified ?? 0,
    until: null,
    techniques: [],
    matched: { 'verified until': timeOf(verifiedUntil), ...counts(seen.report) },
    summary: `${name(seen)}: ${seals(verified)} verified, ${until}${header}; ${unsealed} entries behind the last${rest}`,
    offset: 0,
    alternatives: [
      'Somebody had the verification key too: kept; where was it?',
      ...(isHeaderUnsealed
        ? [
            'A header that was changed: unlikely, systemd 254 leaves such a first seal by itself; entries are not under it',
          ]
        : []),
    ],
  });
}

function unverifiable(seen: SealsSeen, isClosed: boolean): Finding {
  const { report, keys, evidence } = seen;
  const why = reasonOf(report, keys, isClosed);
  return finding(seen, {
    check: STATES.unverifiable,
    level: 'informational',
    confidence: 'low',
    time: evidence.facts?.modified ?? 0,
    until: null,
    techniques: [],
    matched: { why, ...counts(report) },
    summary: `${name(seen)}: ${seals(report.seals)}, unverifiable: ${why}`,
    offset: 0,
    alternatives: [],
  });
}

function reasonOf({ stopped, breaks }: SealReport, keys: number, isClosed: boolean): string {
  if (!isClosed && breaks.length > 0) return 'it was being written when it was copied';
  if (keys > 0) return 'no key given fits: of another host, of another time, or all was changed';
  if (stopped !== null) return stopped;
  return 'that needs the key that was kept off the host (--verify-key)';
}

function counts(report: SealReport): Record<string, string> {
  return {
    seals: String(report.seals),
    'seals verified': String(report.verified),
    'entries unsealed': String(report.unsealed),
  };
}

function finding(
  { evidence, source }: SealsSeen,
  { offset, ...seen }: Omit<TamperingSeen, 'source' | 'proof'> & { readonly offset: number },
): Finding {
  const proof = [{ evidence: evidence.path, offset, record: null, recovered: null }];
  return tamperingFinding({ ...seen, source, proof });
}

function seals(count: number): string {
  return count === 1 ? '1 seal' : `${count} seals`;
}

function name({ evidence }: SealsSeen): string {
  return baseName(evidence.path);
}

function timeOf(time: number | null): string {
  return time === null ? 'none' : isoTime(time);
}
