import { FORMATS, createDetectors, microsecondsOf, safeJson, selectsFinding } from '@unmask/core';
import type { DetectContext, Detector, Evidence, Finding, Format, Issue, Item } from '@unmask/core';
import { openFileSource } from '@unmask/evtx/node';
import { reasonOf } from '../errors.ts';
import type { DamageCount, FindingBatch, HuntPart, HuntSetup, PartResult } from './hunt-part.ts';
import type { Perform } from '../pool/serve-tasks.ts';
import type { Sortable } from '../sort/spill-sorter.ts';
import { isInWindow } from '../time-window.ts';

/** A batch is handed over when it is this large; about 250 findings. */
const BATCH_CHARACTERS = 1 << 18;

export type PartReader = Perform<HuntPart, FindingBatch, PartResult>;

/** Makes the function that does a part. Compiles the rules, once. */
export function createPartReader(setup: HuntSetup): PartReader {
  const detectors = createDetectors(setup.detectors);
  return async (part, send) => {
    const tally = new PartTally(setup);
    const buffer = new FindingBuffer(part.evidence, setup);
    try {
      const reuse = part.work === 'events' && formatOf(part).forward === true;
      using source = openFileSource(part.file, { reuse });
      const evidence: Evidence = { path: part.path, source, facts: part.facts };
      const context = { evidence, report: (finding: Finding): void => buffer.add(finding) };
      if (part.work === 'inspect') await inspect(detectors, part, context);
      else await readEvents(detectors, part, context, { setup, tally, buffer, send });
    } catch (error) {
      tally.failure = reasonOf(error);
    }
    await send(buffer.take());
    return tally.result();
  };
}

async function inspect(
  detectors: readonly Detector[],
  part: HuntPart,
  context: DetectContext,
): Promise<void> {
  for (const detector of detectors) {
    if (detector.inspects?.includes(part.format) === true) await detector.inspect?.(context);
  }
}

interface Reading {
  readonly setup: HuntSetup;
  readonly tally: PartTally;
  readonly buffer: FindingBuffer;
  readonly send: (batch: FindingBatch) => Promise<void>;
}

async function readEvents(
  detectors: readonly Detector[],
  part: HuntPart,
  context: DetectContext,
  { setup, tally, buffer, send }: Reading,
): Promise<void> {
  const runs = detectors.flatMap((detector) => detector.start?.(context) ?? []);
  try {
    for await (const items of readItems(part, context.evidence, setup.recover)) {
      for (const item of items) {
        if (item.kind === 'issue') {
          tally.addIssue(item.issue);
          for (const run of runs) run.issue?.(item.issue);
        } else if (tally.addEvent(item.event.time)) for (const run of runs) run.event(item.event);
        if (buffer.isFull) await send(buffer.take());
      }
    }
  } finally {
    for (const run of runs) run.finish();
  }
}

async function* readItems(
  part: HuntPart,
  evidence: Evidence,
  recover: boolean,
): AsyncGenerator<readonly Item[]> {
  const range = { start: part.start, end: part.end };
  yield* formatOf(part).read(evidence, { range, recover });
}

function formatOf(part: HuntPart): Format {
  const format = FORMATS.find(({ id }) => id === part.format);
  if (format === undefined) throw new Error(`no format '${part.format}'`);
  return format;
}

/** Findings on their way out, as text with the place in the order: time, evidence, offset, detector and rule order. */
class FindingBuffer {
  private readonly evidence: number;
  private batch: Sortable[] = [];
  private characters = 0;
  private made = 0;
  private readonly setup: HuntSetup;

  constructor(evidence: number, setup: HuntSetup) {
    this.evidence = evidence;
    this.setup = setup;
  }

  get isFull(): boolean {
    return this.characters >= BATCH_CHARACTERS;
  }

  /** Takes a finding, unless it is one of our own and was not asked for. */
  add(finding: Finding): void {
    const { window, selection } = this.setup;
    const isOwn = finding.rule.engine === 'unmask';
    if (isOwn && !isInWindow(microsecondsOf(finding.time), window)) return;
    if (isOwn && !selectsFinding(finding, selection)) return;
    const offset = finding.locators[0]?.offset ?? 0;
    const key = [microsecondsOf(finding.time), this.evidence, offset, this.made++];
    const text = safeJson(finding);
    this.batch.push({ key, text });
    this.characters += text.length;
  }

  take(): FindingBatch {
    const { batch } = this;
    this.batch = [];
    this.characters = 0;
    return batch;
  }
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
    };
  }
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
