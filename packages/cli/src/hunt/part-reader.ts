import { createDetectors, formatsWith } from '@unmask/core';
import type { DetectContext, Detector, Evidence, Format, Issue, Item } from '@unmask/core';
import { openFileSource } from '@unmask/evtx/node';
import { reasonOf } from '../errors.ts';
import { EventRowBuffer } from '../case/event-rows.ts';
import { FindingBuffer } from './finding-buffer.ts';
import type { DamageCount, HuntPart, HuntSetup, PartOutput, PartResult } from './hunt-part.ts';
import { packTraces } from './packed-traces.ts';
import { unpackRules } from './rule-lines.ts';
import type { Perform } from '../pool/serve-tasks.ts';
import { isInWindow } from '../time-window.ts';

export type PartReader = Perform<HuntPart, PartOutput, PartResult>;

/** Makes the function that does a part. Compiles the rules, once. */
export function createPartReader(setup: HuntSetup): PartReader {
  const detectors = createDetectors({ ...unpackRules(setup.rules), ...setup.checks }).filter(
    ({ kind }) => setup.only === null || kind === setup.only,
  );
  const formats = formatsWith(setup);
  let kept: EventRowBuffer | null = null;
  return async (part, send) => {
    const tally = new PartTally(setup);
    const buffer = new FindingBuffer(setup);
    const rows = part.keepAs === null ? null : (kept ??= new EventRowBuffer());
    if (part.keepAs !== null) rows?.begin(part.keepAs);
    try {
      const format = formatOf(part, formats);
      const reading = { detectors, setup, part, format, tally, send, buffer, rows };
      using source = openFileSource(part.file, { reuse: format.forward === true });
      const { path, facts, origin, rotation } = part;
      const evidence: Evidence = { path, source, facts, origin, rotation };
      if (part.work === 'inspect') await inspect(reading, evidence);
      else await readEvents(reading, evidence);
    } catch (error) {
      tally.failure = reasonOf(error);
    }
    await send({ findings: buffer.take(), rows: rows?.take() ?? null });
    return tally.result();
  };
}

interface Reading {
  readonly detectors: readonly Detector[];
  readonly setup: HuntSetup;
  readonly part: HuntPart;
  readonly format: Format;
  readonly tally: PartTally;
  readonly buffer: FindingBuffer;
  /** Of a part whose events a case wants. */
  readonly rows: EventRowBuffer | null;
  readonly send: (output: PartOutput) => Promise<void>;
}

function contextFor(
  { id }: Detector,
  evidence: Evidence,
  { buffer, part, tally }: Reading,
): DetectContext {
  return {
    evidence,
    report: (finding) => buffer.add(finding, part.evidence),
    keep: (trace) => tally.keep(id, trace),
  };
}

async function inspect(reading: Reading, evidence: Evidence): Promise<void> {
  for (const detector of reading.detectors) {
    if (detector.inspects?.includes(reading.part.format) !== true) continue;
    await detector.inspect?.(contextFor(detector, evidence, reading));
  }
}

async function readEvents(reading: Reading, evidence: Evidence): Promise<void> {
  const { detectors, tally, buffer, rows, send } = reading;
  const runs = detectors.flatMap(
    (detector) => detector.start?.(contextFor(detector, evidence, reading)) ?? [],
  );
  try {
    for await (const items of readItems(reading, evidence)) {
      for (const item of items) {
        if (item.kind === 'issue') {
          tally.addIssue(item.issue);
          for (const run of runs) run.issue?.(item.issue);
        } else {
          rows?.add(item.event);
          if (tally.addEvent(item.event.time)) for (const run of runs) run.event(item.event);
        }
        if (buffer.isFull) await send({ findings: buffer.take(), rows: null });
        if (rows?.isFull === true) await send({ findings: [], rows: rows.take() });
      }
    }
  } finally {
    for (const run of runs) run.finish();
  }
}

async function* readItems(
  { format, part, setup: { recover, timeZone } }: Reading,
  evidence: Evidence,
): AsyncGenerator<readonly Item[]> {
  const range = { start: part.start, end: part.end };
  yield* format.read(evidence, { range, recover, timeZone: part.timeZone ?? timeZone });
}

function formatOf(part: HuntPart, formats: readonly Format[]): Format {
  const format = formats.find(({ id }) => id === part.format);
  if (format === undefined) throw new Error(`no format '${part.format}'`);
  return format;
}

class PartTally {
  failure: string | null = null;
  private readonly setup: HuntSetup;
  private events = 0;
  private inWindow = 0;
  private earliest = Infinity;
  private latest = -Infinity;
  private latestKnown = -Infinity;
  private readonly damage = new Map<string, { count: number; readonly first: Issue }>();
  private readonly traces: Record<string, unknown[]> = {};

  constructor(setup: HuntSetup) {
    this.setup = setup;
  }

  addIssue(issue: Issue): void {
    const entry = this.damage.get(issue.code) ?? { count: 0, first: issue };
    entry.count++;
    this.damage.set(issue.code, entry);
  }

  /** Whether the event counts. */
  addEvent(time: number): boolean {
    this.events++;
    if (time < this.earliest) this.earliest = time;
    if (time > this.latest) this.latest = time;
    if (!isInWindow(time, this.setup.window)) return false;
    this.inWindow++;
    if (time > this.latestKnown && time <= this.setup.now) this.latestKnown = time;
    return true;
  }

  keep(detector: string, trace: unknown): void {
    (this.traces[detector] ??= []).push(trace);
  }

  result(): PartResult {
    const damage: DamageCount[] = Array.from(this.damage, ([code, entry]) => ({ code, ...entry }));
    return {
      events: this.events,
      inWindow: this.inWindow,
      damage,
      earliest: finite(this.earliest),
      latest: finite(this.latest),
      latestKnown: finite(this.latestKnown),
      failure: this.failure,
      traces: Object.fromEntries(
        Object.entries(this.traces).map(([detector, traces]) => [detector, packTraces(traces)]),
      ),
    };
  }
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
