import { firstValue } from '../../../evidence/first-value.ts';
import { SourceCache } from '../../../evidence/evtx/event.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { tamperingFinding, WINDOWS_LOGS } from '../tampering-finding.ts';
import { inspectEvtx } from './inspect-evtx.ts';

/** What the structure of Windows event logs shows of tampering. Documented in `docs/detectors/evtx-tampering.md`. */
export const evtxTampering: Detector = {
  id: 'evtx-tampering',
  title: 'Event logs that were edited: hidden records, holes, counters, checksums, clocks',
  kind: 'tampering',
  inspects: ['evtx'],
  async inspect({ evidence, report }) {
    const sources = new SourceCache(evidence);
    for (const { check, observation } of await inspectEvtx(evidence.source)) {
      report(toFinding(check, observation, evidence.path, sources));
    }
  },
};

function toFinding(
  check: EvtxCheck,
  { witness, proof, ...said }: Observation,
  evidence: string,
  sources: SourceCache,
): Finding {
  return tamperingFinding({
    ...said,
    check,
    source: sources.of(firstValue(witness.get('Computer'))),
    techniques: WINDOWS_LOGS,
    proof: proof.map((place) => ({ ...place, evidence, recovered: null })),
  });
}
