import type { Event, Evidence, Issue, Source } from '../../../evidence/format.ts';
import { isoTime } from '../../../report/time.ts';
import type { Detector } from '../../detector.ts';
import { findingId } from '../../finding-id.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { judge, type ZeroRun } from './judge.ts';

/** ATT&CK: Indicator Removal on Linux and macOS logs, by its id since 2026. */
const TECHNIQUES = ['T1685.006'];

/**
 * Zeros where a text log should have lines: what a log looks like that was overwritten instead of deleted. Documented in
 * `docs/detectors/zeroed-logs.md`.
 */
export const zeroedText: Detector = {
  id: 'zeroed-text',
  title: 'Text logs overwritten with zeros',
  start({ evidence, report }) {
    let before: Event | null = null;
    let open: { issue: Issue; before: Event | null } | null = null;
    const close = (after: Event | null): void => {
      if (open !== null) report(toFinding(evidence, open.issue, open.before, after));
      open = null;
    };
    return {
      event(event) {
        close(event);
        before = event;
      },
      issue(issue) {
        if (issue.code !== 'TEXT_NUL_RUN') return;
        close(null);
        open = { issue, before };
      },
      finish: () => close(null),
    };
  },
};

function toFinding(
  evidence: Evidence,
  { offset, have }: Issue,
  before: Event | null,
  after: Event | null,
): Finding {
  const { facts, source, path } = evidence;
  const run: ZeroRun = {
    offset,
    length: have ?? 0,
    fileSize: source.byteLength,
    allocated: facts?.allocated ?? null,
    linesFollow: after !== null,
  };
  const { level, confidence, how, alternatives } = judge(run);
  const time = after?.time ?? facts?.modified ?? before?.time ?? 0;
  const finding: Omit<Finding, 'id'> = {
    kind: 'tampering',
    level,
    confidence,
    time: isoTime(before?.time ?? time),
    until: isoTime(time),
    count: 1,
    source: sourceOf(evidence, after ?? before),
    rule: { id: 'zeroed-text', title: how.title, engine: 'unmask', level },
    techniques: TECHNIQUES,
    matched: {
      'zeros at': hex(run.offset),
      'zeros to': hex(run.offset + run.length),
      bytes: String(run.length),
      'blocks of 4096': run.length % 4096 === 0 ? String(run.length / 4096) : 'no whole number',
      'bytes on disk': run.allocated === null ? 'not known' : String(run.allocated),
      'last line before': before === null ? 'none' : isoTime(before.time),
      'first line after': after === null ? 'none' : isoTime(after.time),
    },
    summary: `${run.length} bytes of the log are zeros, from ${hex(run.offset)} on: ${how.text}`,
    locators: [{ evidence: path, sha256: null, offset, record: null, recovered: null }],
    alternatives,
  };
  return { id: findingId(finding), ...finding };
}

function sourceOf({ path }: Evidence, event: Event | null): Source {
  return (
    event?.source() ?? { id: `evidence:${path}`, host: null, organisation: null, platform: null }
  );
}
