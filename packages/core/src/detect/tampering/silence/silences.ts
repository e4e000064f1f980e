import type { Detector } from '../../detector.ts';
import { beatFinding } from './beat-finding.ts';
import { SilenceCollector } from './collect.ts';
import { hostsOf } from './hosts.ts';
import { mergeTraces } from './merge-traces.ts';
import { silenceFinding } from './silence-finding.ts';
import type { SilenceTrace } from './trace.ts';
import { silencesOfHost } from './watch.ts';

/** Logs that were silent against their own cadence while their host was alive. Documented in `docs/detectors/silences.md`. */
export const silences: Detector<SilenceTrace> = {
  id: 'silences',
  title: 'Logs, their writers and providers that were silent while their host was alive',
  kind: 'tampering',
  start: ({ keep }) => new SilenceCollector(keep),
  merge: mergeTraces,
  conclude({ traces, report }) {
    for (const host of hostsOf(traces)) {
      const { improbable, missed } = silencesOfHost(host);
      for (const seen of improbable) report(silenceFinding(host, seen));
      for (const seen of missed) report(beatFinding(host, seen));
    }
  },
};
