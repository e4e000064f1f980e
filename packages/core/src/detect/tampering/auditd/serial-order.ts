import {
  MAX_HOLES,
  MAX_STRETCHES,
  MIN_HOLE,
  type AuditLogTrace,
  type SerialEdge,
  type SerialHole,
  type Stretch,
} from './audit-trace.ts';

/** Events on several processors end in another order than they began. */
const WINDOW = 64;
/** A serial so far below the last belongs to another start of the system. */
const RESTART = 1_000;

/** The serials of one host's audit log, put in order, and the holes between them. */
export class SerialOrder {
  private pending: SerialEdge[] = [];
  private readonly holes: SerialHole[] = [];
  private readonly stretches: Stretch[] = [];
  private begin: SerialEdge | null = null;
  private first: SerialEdge | null = null;
  private last: SerialEdge | null = null;
  private isMarked = false;
  private isCut = false;
  private steps = 0;
  private serials = 0;
  private time = 0;

  add(edge: SerialEdge): void {
    if (this.last !== null && this.last.serial - edge.serial > RESTART) this.mark();
    this.pending.push(edge);
    if (this.pending.length >= 2 * WINDOW) this.release(WINDOW);
  }

  /** What follows need not go on from what was before. */
  mark(): void {
    this.release(0);
    this.endStretch();
    this.last = null;
    this.isMarked = true;
  }

  take(): Omit<AuditLogTrace, 'host'> {
    this.release(0);
    this.endStretch();
    const { holes, stretches, first, last, isCut, steps, serials, time } = this;
    return { holes, stretches, first, last, isCut, pace: { steps, serials, time } };
  }

  private release(kept: number): void {
    this.pending.sort((a, b) => a.serial - b.serial);
    for (const edge of this.pending.splice(0, Math.max(0, this.pending.length - kept))) {
      this.step(edge);
    }
  }

  private endStretch(): void {
    const { begin, last, stretches } = this;
    if (begin === null || last === null) return;
    if (stretches.length < MAX_STRETCHES) stretches.push({ first: begin, last });
    else this.isCut = true;
    this.begin = null;
  }

  private step(after: SerialEdge): void {
    const before = this.last;
    if (before !== null && after.serial <= before.serial) return;
    if (before !== null && after.serial - before.serial > MIN_HOLE) this.endStretch();
    this.begin ??= after;
    this.last = after;
    if (before === null) {
      if (!this.isMarked) this.first ??= after;
      return;
    }
    const distance = after.serial - before.serial;
    if (distance <= MIN_HOLE) {
      this.steps++;
      this.serials += distance;
      this.time += Math.max(0, after.time - before.time);
    } else if (this.holes.length < MAX_HOLES) {
      this.holes.push({ before, after });
    } else {
      this.isCut = true;
    }
  }
}
