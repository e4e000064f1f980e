import type { Event } from '../../../evidence/format.ts';
import type { Detector } from '../../detector.ts';
import { gonePages, PageReader, type PagesTrace } from './gone-pages.ts';
import { silentServers, type LifeTrace } from './silent-servers.ts';
import { WebRootReader } from './web-root.ts';

/** Web servers' own logs: what is asked is when a server last answered. */
const LOGS: ReadonlySet<string> = new Set(['webserver']);

/** What is kept of one part of a web server's log. */
interface ShutdownTrace {
  readonly life: LifeTrace;
  readonly pages: PagesTrace | null;
}

/** Servers that their operators gave up. Documented in `docs/detectors/hiding-shutdown.md`. */
export const shutdown: Detector<ShutdownTrace> = {
  id: 'shutdown',
  title: 'Servers that were emptied or fell silent together',
  kind: 'hiding',
  start({ report, keep }) {
    const roots = new WebRootReader();
    const pages = new PageReader();
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
        pages.add(event);
        count++;
        first = Math.min(first, time);
        if (latest === null || time >= latest.time) latest = event;
      },
      finish() {
        roots.finish().forEach(report);
        if (latest === null) return;
        const life = { count, first, last: latest.time, place: latest.locator };
        keep({ life, pages: pages.finish() });
      },
    };
  },
  conclude({ traces, report }) {
    const lives = traces.map(({ evidence, trace }) => ({ evidence, trace: trace.life }));
    silentServers(lives).forEach(report);
    const pages = traces.flatMap(({ evidence, trace }) =>
      trace.pages === null ? [] : [{ evidence, trace: trace.pages }],
    );
    gonePages(pages).forEach(report);
  },
};
