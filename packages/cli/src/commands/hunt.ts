import { formatsWith, microsecondsOf, StoredFiles } from '@unmask/core';
import type { CaseKeeper } from '../case/keeper.ts';
import { rememberProfiles } from '../case/given.ts';
import { KeepingWriter } from '../case/keeping-writer.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CheckSetup, DetectorKind, Finding, VerificationKey } from '@unmask/core';
import type { Level } from '@unmask/sigma';
import { complain, usageError } from '../errors.ts';
import {
  complainOfUnreadable,
  hasNoBytes,
  listEvidence,
  type EvidenceList,
} from '../evidence-list.ts';
import { EvidenceTally } from '../hunt/evidence-tally.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { FindingTally } from '../hunt/finding-tally.ts';
import { createFindingWriter, type FindingFormat } from '../output/finding-writers.ts';
import type { HuntSetup } from '../hunt/hunt-part.ts';
import { readParts } from '../hunt/hunt-parts.ts';
import { interruptSignal } from '../interrupt.ts';
import { loadIndicators, type LoadedIndicators } from '../hunt/load-indicators.ts';
import { loadRanges } from '../hunt/load-ranges.ts';
import { loadOwnProfiles, withShipped } from '../load-profiles.ts';
import { NO_RULES, loadHuntRules, type HuntRules } from '../hunt/hunt-rules.ts';
import type {
  OutputOptions,
  ReadingOptions,
  RuleOptions,
  SelectionOptions,
  TimeOptions,
} from '../options.ts';
import { Output } from '../output/output.ts';
import { Progress } from '../terminal/progress.ts';
import { SpillSorter } from '../sort/spill-sorter.ts';
import { printSummary } from '../hunt/summary.ts';
import { TempFolder } from '../sort/temp-folder.ts';
import { version } from '../version.ts';

export interface HuntOptions
  extends RuleOptions, SelectionOptions, TimeOptions, ReadingOptions, OutputOptions<FindingFormat> {
  readonly only: DetectorKind | null;
  /** Folder of the case to keep what was read in. */
  readonly case: string | null;
  /** Files and folders of known-bad values. */
  readonly indicators: readonly string[];
  /** The user's table of networks. */
  readonly ranges: string | null;
  /** Implant profiles of the user's own. */
  readonly profiles: readonly string[];
  readonly verifyKey: readonly VerificationKey[];
  readonly threads: number;
  readonly quiet: boolean;
  readonly failOn: Level | null;
}

/** Bytes of findings kept in memory before they go to disk; about 6,000 findings. */
const SPILL_LIMIT = 8 << 20;

/** Reads everything under the paths, runs every rule, prints the findings in time order and how it went. */
export async function hunt(
  paths: readonly string[],
  options: HuntOptions,
  makeWriter = createFindingWriter,
): Promise<ExitCode> {
  const started = performance.now();
  const interrupt = interruptSignal();
  const output = new Output(options.output);
  using opened = options.case === null ? null : await openCase(options.case);
  const usesRules = options.only === null || options.only === 'sigma';
  const ranges = options.ranges === null ? null : loadRanges(options.ranges);
  const own = loadOwnProfiles(options.profiles);
  const profiles = withShipped(own);
  const indicators = indicatorsOf(options);
  const checks = {
    ranges,
    profiles,
    verifyKeys: options.verifyKey,
    indicators: indicators?.lines ?? null,
    clues: options.case !== null || options.only === 'clues',
  };
  const rules = usesRules ? await loadHuntRules(options) : null;
  const folder = new TempFolder();
  const stored = looksForImplants(options) ? new StoredFiles(profiles) : null;
  const evidence = complainOfUnreadable(
    await listEvidence(paths, folder, formatsWith(options), stored),
  );
  output.open();
  const keeper = opened === null ? null : await keeperFor(opened, options, interrupt);
  if (opened !== null) await rememberProfiles(opened.store, own);
  await keeper?.begin(evidence);

  const sorter = new SpillSorter({ folder, name: 'findings', limit: SPILL_LIMIT });
  const groups = new SpillSorter({ folder, name: 'groups', limit: SPILL_LIMIT });
  const tally = new EvidenceTally();
  const progress = new Progress(evidence, options.quiet);
  const setup = huntSetup(rules, checks, options);
  const { threads } = options;
  const job = { evidence, setup, threads, interrupt, sorter, tally, keeper, progress, stored };
  const stopped = await readParts(job);
  progress.stop();

  const window = { from: options.from ?? startOfLast(options.last, tally), to: options.to };
  const whole = stopped === null && !interrupt.aborted;
  const destination = { options, output, groups, makeWriter, keeper, whole };
  const { findings, failure } = await writeFindings(sorter, window.from, destination);
  const unread = evidence.unreadable.map(({ path, reason }) => [path, reason] as const);
  const kept = await keeper?.finish(new Map([...tally.failures, ...unread]), whole);
  if (failure !== null) throw failure;
  await output.close();
  for (const [path, reason] of tally.failures) complain(`${path}: ${reason}`);
  if (!options.quiet) {
    const seconds = (performance.now() - started) / 1000;
    const interrupted = interrupt.aborted;
    const counts = rules?.counts ?? null;
    printSummary({
      evidence,
      tally,
      findings,
      rules: counts,
      indicators,
      kept: kept ?? null,
      window,
      seconds,
      interrupted,
    });
  }
  if (stopped !== null) throw stopped;
  if (interrupt.aborted) return EXIT.interrupted;
  if (options.failOn !== null && findings.hasAtLeast(options.failOn)) return EXIT.findings;
  return isIncomplete(evidence, tally) ? EXIT.unreadable : EXIT.success;
}

function looksForImplants({ only }: HuntOptions): boolean {
  return only === null || only === 'implants';
}

/** @throws {CliError} when only indicators are to be looked for, and there are none */
function indicatorsOf({ indicators, only }: HuntOptions): LoadedIndicators | null {
  if (only !== null && only !== 'indicators') return null;
  if (indicators.length > 0) return loadIndicators(indicators);
  if (only === null) return null;
  throw usageError('--only indicators: name some with --indicators');
}

function huntSetup(
  rules: HuntRules | null,
  checks: CheckSetup,
  {
    only,
    from,
    to,
    recover,
    timeZone,
    accessLogFormat,
    carve,
    minLevel,
    include,
    exclude,
  }: HuntOptions,
): HuntSetup {
  return {
    rules: rules?.lines ?? NO_RULES,
    checks,
    only,
    window: { from, to },
    recover,
    timeZone,
    accessLogFormat,
    carve,
    selection: { minLevel, include, exclude },
    now: Date.now() * 1000,
  };
}

/** `--last` counts back from the newest event whose time is not in the future, so that it also serves old evidence. */
function startOfLast(last: number | null, { latestKnown }: EvidenceTally): number | null {
  return last === null || latestKnown === null ? null : latestKnown - last;
}

async function openCase(path: string): Promise<OpenCase> {
  const { openCase: open } = await import('../case/open-case.ts');
  return open(path);
}

async function keeperFor(
  opened: OpenCase,
  { recover, carve, timeZone, accessLogFormat, threads }: HuntOptions,
  interrupt: AbortSignal,
): Promise<CaseKeeper> {
  const { CaseKeeper: Keeper } = await import('../case/keeper.ts');
  const reading = { recover, carve, timeZone, accessLogFormat };
  return new Keeper({ ...opened, version: version(), reading, threads, interrupt });
}

interface Destination {
  readonly options: HuntOptions;
  readonly output: Output;
  readonly groups: SpillSorter;
  readonly makeWriter: typeof createFindingWriter;
  readonly keeper: CaseKeeper | null;
  /** Everything was read. */
  readonly whole: boolean;
}

interface Written {
  readonly findings: FindingTally;
  /** Why not all were printed, though all were kept. */
  readonly failure: unknown;
}

async function writeFindings(
  sorter: SpillSorter,
  earliest: number | null,
  { options, output, groups, makeWriter, keeper, whole }: Destination,
): Promise<Written> {
  const findings = new FindingTally();
  const terminal = options.output === null && process.stdout.isTTY ? process.stdout : null;
  const printer = makeWriter(options.format, {
    output,
    groups,
    terminal,
    clues: options.only === 'clues',
  });
  const keeping = keeper === null ? null : new KeepingWriter(printer, keeper, whole);
  const writer = keeping ?? printer;
  for (const item of sorter.drain()) {
    const finding = JSON.parse(item.text) as Finding;
    if (earliest !== null && microsecondsOf(finding.until ?? finding.time) < earliest) continue;
    findings.add(finding);
    await writer.add(finding, item);
  }
  await writer.finish();
  return { findings, failure: keeping?.failure ?? null };
}

function isIncomplete(evidence: EvidenceList, tally: EvidenceTally): boolean {
  return hasNoBytes(evidence) || evidence.unreadable.length > 0 || tally.isIncomplete;
}
