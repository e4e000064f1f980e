import { SourceCache } from '../../../evidence/evtx/event.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { tamperingFinding, WINDOWS_LOGS } from '../tampering-finding.ts';
import { inspectEvtx } from './inspect-evtx.ts';
import { concludeBeginnings } from './log-beginnings.ts';
import type { LogLife } from './log-life.ts';

/** What the structure of Windows event logs shows of tampering. Documented in `docs/detectors/evtx-tampering.md`. */
export const evtxTampering: Detector<LogLife> = {
  id: 'evtx-tampering',
  title: 'Event logs that were edited: hidden records, holes, counters, checksums, clocks',
  kind: 'tampering',
  inspects: ['evtx'],
  async inspect({ evidence, report, keep }) {
    const sources = new SourceCache(evidence);
    const { observed, life } = await inspectEvtx(evidence.source);
    for (const { check, observation } of observed) {
      report(toFinding(check, observation, evidence.path, sources));
    }
    if (life !== null) keep(life);
  },
  conclude: concludeBeginnings,
};

function toFinding(
  check: EvtxCheck,
  { host, proof, ...said }: Observation,
  evidence: string,
  sources: SourceCache,
): Finding {
  return tamperingFinding({
    ...said,
    check,
    source: sources.of(host),
    techniques: WINDOWS_LOGS,
    proof: proof.map((place) => ({ ...place, evidence, recovered: null })),
  });
}
