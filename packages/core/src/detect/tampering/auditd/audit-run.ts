import type { Event, Issue, Source } from '../../../evidence/format.ts';
import { JournalEvent } from '../../../evidence/journal/event.ts';
import type { DetectorRun } from '../../detector.ts';
import {
  MAX_DAMAGE,
  MAX_HOSTS,
  MAX_LOSSES,
  type AuditLogTrace,
  type AuditTrace,
  type Loss,
} from './audit-trace.ts';
import { SerialOrder } from './serial-order.ts';

/** auditd's own records, whose numbers are not the kernel's. A rotation interrupts nothing. */
const DAEMON = /^DAEMON_/;
const ROTATION = 'DAEMON_ROTATE';
/** Behind these, other events are logged, or numbers begin anew. */
const MARK = /^(?:CONFIG_CHANGE|KERNEL|SYSTEM_BOOT|SYSTEM_SHUTDOWN|FEATURE_CHANGE)$/;
const LOSS =
  /\baudit(?:d|_\w+)?\b.*(?:backlog|lost|rate limit|suspend|no space|disk full|low on disk|low disk space)/i;
const TELLS_OF_LOSS = /^(?:kernel|auditd|audit-?disp.*)$/;

/** Notes of one part the serials of audit logs, and messages of the kernel that some were lost. */
export class AuditRun implements DetectorRun {
  private readonly keep: (trace: AuditTrace) => void;
  private readonly logs = new Map<string, { host: Source; order: SerialOrder }>();
  private readonly losses: Loss[] = [];
  private readonly damage: number[] = [];

  constructor(keep: (trace: AuditTrace) => void) {
    this.keep = keep;
  }

  event(event: Event): void {
    const { product, service } = event.logsource;
    if (product !== 'linux') return;
    if (service === 'auditd' && !(event instanceof JournalEvent)) this.audit(event);
    else if (service === 'syslog') this.message(event);
  }

  issue({ lost, offset }: Issue): void {
    if (lost && this.damage.length <= MAX_DAMAGE) this.damage.push(offset);
  }

  finish(): void {
    if (this.logs.size === 0 && this.losses.length === 0) return;
    const logs = Array.from(this.logs.values(), ({ host, order }) => ({
      host,
      ...this.doubted(order.take()),
    }));
    this.keep({ logs, losses: this.losses });
  }

  /** Without what may be missing because it could not be read. */
  private doubted<Log extends Omit<AuditLogTrace, 'host'>>(log: Log): Log {
    const { first, last } = log;
    const isDamaged = (from: number, to: number): boolean =>
      this.damage.some((offset) => offset >= from && offset <= to);
    return {
      ...log,
      holes: log.holes.filter(({ before, after }) => !isDamaged(before.offset, after.offset)),
      first: first === null || isDamaged(0, first.offset) ? null : first,
      last: last === null || isDamaged(last.offset, Infinity) ? null : last,
      isCut: log.isCut || this.damage.length > MAX_DAMAGE,
    };
  }

  private audit(event: Event): void {
    const { offset, record: serial } = event.locator;
    const order = this.orderOf(event.source());
    if (order === null || serial === null) return;
    const types = [event.get('type')].flat().map(String);
    const isDaemon = types.some((type) => DAEMON.test(type));
    const isMark = isDaemon ? !types.includes(ROTATION) : types.some((type) => MARK.test(type));
    if (isMark) order.mark();
    if (!isDaemon) order.add({ serial, time: event.time, offset });
  }

  private message(event: Event): void {
    if (this.losses.length === MAX_LOSSES) return;
    if (!TELLS_OF_LOSS.test(String(event.get('program')))) return;
    if (!LOSS.test(String(event.get('message')))) return;
    this.losses.push({ host: event.source(), time: event.time });
  }

  private orderOf(host: Source): SerialOrder | null {
    const known = this.logs.get(host.id);
    if (known !== undefined) return known.order;
    if (this.logs.size === MAX_HOSTS) return null;
    const order = new SerialOrder();
    this.logs.set(host.id, { host, order });
    return order;
  }
}
