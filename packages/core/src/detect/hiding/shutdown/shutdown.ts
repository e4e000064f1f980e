import type { Event } from '../../../evidence/format.ts';
import type { Detector } from '../../detector.ts';
import { silentServers, type LifeTrace } from './silent-servers.ts';
import { WebRootReader } from './web-root.ts';

/** Web servers' own logs: what is asked is when a server last answered. */
const LOGS: ReadonlySet<string> = new Set(['webserver']);

/** Servers that their operators gave up. Documented in `docs/detectors/hiding-shutdown.md`. */
export const shutdown: Detector<LifeTrace> = {
  id: 'shutdown',
  title: 'Servers that were emptied or fell silent together',
  kind: 'hiding',
  start({ report, keep }) {
    const roots = new WebRootReader();
    let count = 0;
    let first = Infinity;
    let latest: Event | null = null;
    return {
      event(event) {
        const { time, logsource } = event;
        if (!LOGS.has(logsource.category ?? '')) {
          roots.add(event);
          return;
        }
        count++;
        first = Math.min(first, time);
        if (latest === null || time >= latest.time) latest = event;
      },
      finish() {
        roots.finish().forEach(report);
        if (latest !== null) keep({ count, first, last: latest.time, place: latest.locator });
      },
    };
  },
  conclude({ traces, report }) {
    silentServers(traces).forEach(report);
  },
};
