import { type CalledServer, handoverOf, MAX_CITED, type RefusedCalls } from '@unmask/core';
import type { Row } from '../case/query.ts';
import type { Call, ENDS } from './silence.ts';

const DAY_US = 86_400_000_000;
/** Days of one server. Logs with more are made up, and the last of them count. */
const MAX_DAYS = 20_000;
export const MAX_VICTIMS = 200_000;

/** When an implant called a sinkhole, and a finding that tells of it. Microseconds since 1970. */
export interface SinkholeSpan {
  readonly first: number;
  readonly last: number;
  readonly finding: string | null;
}

/** Share of its calls that a server answered while it was there. */
const ANSWERED_SHARE = 0.9;
/** Calls that it did not answer afterwards, and implants that made them, from which on it has been closed. */
const MIN_REFUSED_CALLS = 10;
const MIN_REFUSED_VICTIMS = 3;

/** Calls of one campaign's implants to one server. They come day by day. */
export class ServerCallTally {
  private readonly days = new Map<number, number>();
  private readonly victims = new Set<string>();
  private readonly findings = new Set<string>();
  private readonly today = new Set<string>();
  /** Implant id → its last call. */
  private readonly lastOf = new Map<string, number>();
  private readonly answers = new AnswerTally();
  private day = Number.NaN;
  private first = Infinity;
  private last = -Infinity;

  add(call: Call): void {
    const { day, victim, implant_id: id, first_us: first, last_us: last } = call;
    if (day !== this.day) this.today.clear();
    this.day = day;
    if (victim !== null) this.today.add(victim);
    this.days.set(day, this.today.size);
    if (victim !== null && this.victims.size < MAX_VICTIMS) this.victims.add(victim);
    if (id !== null && (this.lastOf.has(id) || this.lastOf.size < MAX_VICTIMS))
      this.lastOf.set(id, Math.max(last, this.lastOf.get(id) ?? -Infinity));
    if (call.finding_id !== null) this.findings.add(call.finding_id);
    this.answers.add(call);
    this.first = Math.min(this.first, first);
    this.last = Math.max(this.last, last);
  }

  /**
   * @param all servers of the campaign, this one among them
   * @param sinkhole implant id → when it called a sinkhole
   */
  finish(
    { host_id: server, host, last_us: collected, others_us: others }: Row<typeof ENDS.columns>,
    all: ReadonlyMap<string, ServerCallTally>,
    sinkhole: ReadonlyMap<string, SinkholeSpan>,
  ): CalledServer {
    const lastDay = Math.floor(this.last / DAY_US);
    const start = Math.max(Math.floor(this.first / DAY_US), lastDay - MAX_DAYS);
    const shared = [...this.lastOf.keys()].filter((id) => sinkhole.has(id));
    const there = shared.flatMap((id) => sinkhole.get(id)!.finding ?? []);
    return {
      server,
      host: host ?? server,
      start,
      victims: Array.from(
        { length: lastDay - start + 1 },
        (_, index) => this.days.get(start + index) ?? 0,
      ),
      collectedUntil: Math.floor(collected / DAY_US),
      victimCount: this.victims.size,
      othersUntil: others === null ? null : Math.floor(others / DAY_US),
      handover: handoverOf(
        shared.map((id) => ({
          lastHere: this.lastOf.get(id)!,
          lastElsewhere: lastElsewhere(id, this, all),
          firstThere: sinkhole.get(id)!.first,
          lastThere: sinkhole.get(id)!.last,
        })),
      ),
      handoverFindings: [...new Set(there)].toSorted(),
      refused: this.answers.refused(),
      firstCall: this.first,
      lastCall: this.last,
      findings: [...this.findings].toSorted().slice(0, MAX_CITED),
      findingCount: this.findings.size,
    };
  }

  lastCallOf(id: string): number | null {
    return this.lastOf.get(id) ?? null;
  }
}

function lastElsewhere(
  id: string,
  here: ServerCallTally,
  all: ReadonlyMap<string, ServerCallTally>,
): number | null {
  let last: number | null = null;
  for (const server of all.values()) {
    const call = server === here ? null : server.lastCallOf(id);
    if (call !== null) last = Math.max(call, last ?? -Infinity);
  }
  return last;
}

/** Until when a server answered. */
class AnswerTally {
  private calls = 0;
  private answered = 0;
  private lastAnswer: number | null = null;
  private refusedCalls = 0;
  private readonly refusedVictims = new Set<string>();

  add({ day, victim, count, answered }: Call): void {
    if (answered > 0) {
      this.calls += this.refusedCalls + count;
      this.answered += answered;
      this.lastAnswer = day;
      this.refusedCalls = 0;
      this.refusedVictims.clear();
    } else if (day === this.lastAnswer) this.calls += count;
    else {
      this.refusedCalls += count;
      if (victim !== null && this.refusedVictims.size < MAX_VICTIMS)
        this.refusedVictims.add(victim);
    }
  }

  refused(): RefusedCalls | null {
    const { lastAnswer, refusedCalls: calls, refusedVictims } = this;
    const victims = refusedVictims.size;
    const isClosed =
      lastAnswer !== null &&
      this.answered >= this.calls * ANSWERED_SHARE &&
      calls >= MIN_REFUSED_CALLS &&
      victims >= MIN_REFUSED_VICTIMS;
    return isClosed ? { from: lastAnswer + 1, calls, victims } : null;
  }
}
