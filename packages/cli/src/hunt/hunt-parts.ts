import { createChecks, type StoredFiles } from '@unmask/core';
import { openFileSource } from '@unmask/evtx/node';
import { CliError, reasonOf } from '../errors.ts';
import type { EvidenceFile, EvidenceList } from '../evidence-list.ts';
import type { EvidenceTally } from './evidence-tally.ts';
import { EXIT } from '../exit-codes.ts';
import type { FindingBatch, HuntPart, HuntSetup, PartOutput, PartResult } from './hunt-part.ts';
import type { CaseKeeper } from '../case/keeper.ts';
import { runPool } from '../pool/pool.ts';
import type { Progress } from '../terminal/progress.ts';
import type { SpillSorter } from '../sort/spill-sorter.ts';
import { TraceStore } from './traces.ts';

/**
 * Heap of one worker. The whole public rule set needs about 60 MB; what needs ten times as much is a fault. What events leave behind is
 * short-lived, so a small young generation is collected often and cheaply, and keeps a hunt's memory low.
 */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 4 };

/** Formats that some detector looks at as a whole. */
const INSPECTED: ReadonlySet<string> = new Set(
  createChecks({}).flatMap(({ inspects = [] }) => inspects),
);

export interface HuntJob {
  readonly evidence: EvidenceList;
  readonly setup: HuntSetup;
  readonly threads: number;
  readonly interrupt: AbortSignal;
  /** Takes the findings. */
  readonly sorter: Pick<SpillSorter, 'add'>;
  readonly tally: EvidenceTally;
  /** Keeps a case; `null` when none is kept. */
  readonly keeper: CaseKeeper | null;
  readonly progress: Pick<Progress, 'addBytes' | 'addFindings'>;
  /** What was met of what implants sent; `null` where nobody looks for them. */
  readonly stored: StoredFiles | null;
}

/**
 * Reads all evidence in workers. Ends early on an interrupt, and when findings cannot be kept on disk; what was found until
 * then is in the sorter.
 *
 * @returns why it ended early, when that was the disk
 */
export async function readParts(job: HuntJob): Promise<CliError | null> {
  const { sorter, tally, keeper, progress } = job;
  const traces = new TraceStore(job.setup);
  const stop = new AbortController();
  let failure: CliError | null = null;
  const addFindings = (batch: FindingBatch): void => {
    if (failure !== null) return;
    progress.addFindings(batch.length);
    try {
      for (const item of batch) sorter.add(item);
    } catch (error) {
      failure = spillFailure(error);
      stop.abort();
    }
  };
  const keep = (act: (keeper: CaseKeeper) => void): void => {
    if (keeper === null || failure !== null) return;
    try {
      act(keeper);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failure = error;
      stop.abort();
    }
  };
  const tasks = job.evidence.files
    .flatMap((file, index) => cutFile(file, index, tally))
    .map((part) => keeper?.plan(part) ?? part);
  await runPool<HuntPart, PartOutput, PartResult>({
    script: new URL('../worker.js', import.meta.url),
    setup: job.setup,
    threads: job.threads,
    tasks,
    signal: AbortSignal.any([job.interrupt, stop.signal]),
    resourceLimits: WORKER_LIMITS,
    onBatch(_, { findings, rows }) {
      addFindings(findings);
      if (rows !== null) keep((each) => each.addEvents(rows));
    },
    onResult(part, result) {
      keep((each) => each.addResult(part, result));
      tally.add(part, result);
      traces.add(part, result);
      if (part.work === 'events') progress.addBytes(part.end - part.start);
    },
    onLost(part, error) {
      const place = `bytes ${part.start} to ${part.end}`;
      const reason = `${place} were not read, the worker failed: ${error.message}`;
      tally.fail(part.path, reason);
      keep((each) => each.addLoss(part, reason));
      if (part.work === 'events') progress.addBytes(part.end - part.start);
    },
  });
  addFindings(traces.conclude(job.evidence.files, job.stored?.findings() ?? []));
  return failure;
}

/** The work that a piece of evidence makes. */
export function cutFile(listed: EvidenceFile, evidence: number, tally: EvidenceTally): HuntPart[] {
  const { path, file, facts, origin, rotation, format } = listed;
  try {
    using source = openFileSource(file);
    const end = source.byteLength;
    const whole = {
      evidence,
      path,
      file,
      facts,
      origin,
      rotation,
      format: format.id,
      timeZone: null,
      keepAs: null,
      start: 0,
      end,
    };
    const parts = format
      .parts(source)
      .map((range): HuntPart => ({ ...whole, ...range, work: 'events' }));
    return INSPECTED.has(format.id) ? [{ ...whole, work: 'inspect' }, ...parts] : parts;
  } catch (error) {
    tally.fail(path, reasonOf(error));
    return [];
  }
}

function spillFailure(error: unknown): CliError {
  const message =
    `stopped early, because findings could not be kept in the folder for temporary files: ` +
    `${reasonOf(error)} (set TMPDIR to a folder with more room)`;
  return new CliError(EXIT.output, message, error);
}
