import type { Event, Evidence, Issue } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime } from '../../../report/time.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { judge, type ZeroRun } from './judge.ts';

/**
 * Zeros where a text log should have lines: what a log looks like that was overwritten instead of deleted. Documented in
 * `docs/detectors/zeroed-logs.md`.
 */
export const zeroedText: Detector = {
  id: 'zeroed-text',
  title: 'Text logs overwritten with zeros',
  kind: 'tampering',
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
  return tamperingFinding({
    check: { id: 'zeroed-text', title: how.title },
    level,
    confidence,
    time: before?.time ?? time,
    until: time,
    source: (after ?? before)?.source() ?? collectedSource(evidence, null),
    techniques: LINUX_LOGS,
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
    proof: [{ evidence: path, offset, record: null, recovered: null }],
    alternatives,
  });
}
