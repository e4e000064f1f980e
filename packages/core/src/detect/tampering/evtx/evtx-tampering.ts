import { firstValue } from '../../../evidence/first-value.ts';
import { SourceCache } from '../../../evidence/evtx/event.ts';
import { isoTime } from '../../../report/time.ts';
import { shorten } from '../../../report/text.ts';
import type { Detector } from '../../detector.ts';
import { findingId } from '../../finding-id.ts';
import type { Finding } from '../../finding.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { inspectEvtx } from './inspect-evtx.ts';

/** ATT&CK: Indicator Removal, Clear Windows Event Logs, by its id since 2026. */
const TECHNIQUES = ['T1685.005'];
/** UTF-16 units kept of a value; the proof stays in the log. */
const MATCHED_VALUE_LIMIT = 4_096;

/** What the structure of Windows event logs shows of tampering. Documented in `docs/detectors/evtx-tampering.md`. */
export const evtxTampering: Detector = {
  id: 'evtx-tampering',
  title: 'Event logs that were edited: hidden records, holes, counters, checksums, clocks',
  inspects: ['evtx'],
  async inspect({ evidence, report }) {
    const sources = new SourceCache(evidence.path);
    for (const { check, observation } of await inspectEvtx(evidence.source)) {
      report(toFinding(check, observation, evidence.path, sources));
    }
  },
};

function toFinding(
  check: EvtxCheck,
  observation: Observation,
  evidence: string,
  sources: SourceCache,
): Finding {
  const { level, confidence, time, until, summary, matched, proof, alternatives } = observation;
  const finding: Omit<Finding, 'id'> = {
    kind: 'tampering',
    level,
    confidence,
    time: isoTime(time),
    until: until === null ? null : isoTime(until),
    count: 1,
    source: sources.of(firstValue(observation.witness.get('Computer'))),
    rule: { id: check.id, title: check.title, engine: 'unmask', level },
    techniques: TECHNIQUES,
    matched: Object.fromEntries(
      Object.entries(matched).map(([key, value]) => [key, shorten(value, MATCHED_VALUE_LIMIT)]),
    ),
    summary,
    locators: proof.map(({ offset, record }) => ({
      evidence,
      sha256: null,
      offset,
      record,
      recovered: null,
    })),
    alternatives,
  };
  return { id: findingId(finding), ...finding };
}
