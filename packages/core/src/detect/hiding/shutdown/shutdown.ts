import type { Event } from '../../../evidence/format.ts';
import type { Detector, Kept } from '../../detector.ts';
import { BeatReader, type BeatTrace } from './beats.ts';
import { fallenSilent } from './fallen-silent.ts';
import { gonePages, PageReader, type PagesTrace } from './gone-pages.ts';
import { OrderReader, type OrderTrace } from './orders.ts';
import { silentServers, type LifeTrace } from './silent-servers.ts';
import { uninstallOrders } from './uninstall-orders.ts';
import { WebRootReader } from './web-root.ts';

/** Web servers' own logs: what is asked is when a server last answered. */
const LOGS: ReadonlySet<string> = new Set(['webserver']);

/** What is kept of one part of the evidence. */
interface ShutdownTrace {
  readonly life: LifeTrace | null;
  readonly pages: PagesTrace | null;
  readonly beats: BeatTrace | null;
  readonly orders: readonly OrderTrace[];
  /** When a web root was emptied. */
  readonly removals: readonly number[];
}

/** Servers that their operators gave up. Documented in `docs/detectors/hiding-shutdown.md`. */
export const shutdown: Detector<ShutdownTrace> = {
  id: 'shutdown',
  title: 'Servers that were emptied or fell silent together',
  kind: 'hiding',
  start({ report, keep }) {
    const roots = new WebRootReader();
    const orders = new OrderReader();
    const log = new LogReader();
    return {
      event(event) {
        orders.add(event);
        if (LOGS.has(event.logsource.category ?? '')) log.add(event);
        else roots.add(event);
      },
      finish() {
        const removed = roots.finish();
        removed.forEach(({ finding }) => report(finding));
        const trace = {
          ...log.finish(),
          orders: orders.finish(),
          removals: removed.map(({ time }) => time),
        };
        if (trace.life !== null || trace.orders.length > 0 || removed.length > 0) keep(trace);
      },
    };
  },
  conclude({ traces, report }) {
    const orders = traces.flatMap(({ evidence, trace }) =>
      trace.orders.map((order) => ({ evidence, trace: order })),
    );
    const removals = traces.flatMap(({ evidence, trace }) =>
      trace.removals.map((time) => ({ evidence, trace: time })),
    );
    silentServers(only(traces, ({ life }) => life)).forEach(report);
    gonePages(only(traces, ({ pages }) => pages)).forEach(report);
    uninstallOrders(orders).forEach(report);
    fallenSilent(
      only(traces, ({ beats }) => beats),
      { orders, removals },
    ).forEach(report);
  },
};

function only<Part>(
  traces: readonly Kept<ShutdownTrace>[],
  part: (trace: ShutdownTrace) => Part | null,
): Kept<Part>[] {
  return traces.flatMap(({ evidence, trace }) => {
    const told = part(trace);
    return told === null ? [] : [{ evidence, trace: told }];
  });
}

/** Follows one part of a web server's log. */
class LogReader {
  private readonly pages = new PageReader();
  private readonly beats = new BeatReader();
  private count = 0;
  private first = Infinity;
  private latest: Event | null = null;

  add(event: Event): void {
    this.pages.add(event);
    this.beats.add(event);
    this.count++;
    this.first = Math.min(this.first, event.time);
    if (this.latest === null || event.time >= this.latest.time) this.latest = event;
  }

  finish(): Pick<ShutdownTrace, 'life' | 'pages' | 'beats'> {
    const { count, first, latest } = this;
    if (latest === null) return { life: null, pages: null, beats: null };
    return {
      life: { count, first, last: latest.time, place: latest.locator },
      pages: this.pages.finish(),
      beats: this.beats.finish(),
    };
  }
}
