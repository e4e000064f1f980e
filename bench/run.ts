/**
 * What Unmask's speed is, on this machine, on named data: `npm run bench`.
 *
 *     node bench/run.ts [LOG.evtx] [--rules PATH] [--runs 3]
 *
 * Without LOG a synthetic log of 256 MiB is made from ../shared/data (or from fixtures/ where that is absent). Each lane
 * runs in a process of its own, three times; printed are the median and the spread, and the ratio to hashing the same
 * bytes with SHA-256 in the same run, which is what makes figures from two machines comparable.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSyntheticLog } from './synthetic-log.ts';

const root = resolve(import.meta.dirname, '..');
const shared = resolve(root, '../shared/data');
const POLL_MS = 20;

interface Lane {
  readonly name: string;
  readonly command: readonly string[];
}

/** One run of one lane. Times in seconds, memory in bytes. */
interface Run {
  readonly seconds: number;
  readonly firstOutput: number;
  readonly peakMemory: number;
  readonly events: number | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const log = positionals[0] ?? (await makeLog(256));
const rules = values.rules ?? defaultRules();
const runs = Number(values.runs);
await main();

async function main(): Promise<void> {
  const bytes = statSync(log).size;
  const lanes = lanesOf(log, rules);
  const measured = new Map<Lane, Run[]>(lanes.map((lane) => [lane, []]));
  // The lanes take turns, so that a slow minute of the machine falls on all of them.
  for (let i = 0; i < runs; i++)
    for (const lane of lanes) measured.get(lane)!.push(await runLane(lane));

  const hashSeconds = median(measured.get(lanes[0]!)!.map((run) => run.seconds));
  print(`Node ${process.version}, ${cpus()[0]!.model}, ${availableParallelism()} cores, `);
  print(`${(totalmem() / 2 ** 30).toFixed(0)} GiB; ${process.platform} ${process.arch}\n`);
  print(
    `${log}: ${mebibytes(bytes)} MiB${isSynthetic(log) ? ', synthetic' : ''}; rules: ${rules}\n`,
  );
  print(`${runs} runs each, median (spread)\n\n`);
  print('| lane | seconds | MiB/s | events/s | first output s | peak MiB | times SHA-256 |\n');
  print('| --- | --- | --- | --- | --- | --- | --- |\n');
  for (const lane of lanes) print(row(lane, measured.get(lane)!, bytes, hashSeconds));
}

function lanesOf(path: string, rulePath: string): Lane[] {
  const node = process.execPath;
  const lane = (name: string): readonly string[] => [
    node,
    '--conditions=@unmask/source',
    resolve(root, 'bench/lane.ts'),
    name,
    path,
  ];
  const hunt = (threads: number): readonly string[] => [
    node,
    resolve(root, 'packages/cli/bin/unmask.js'),
    'hunt',
    path,
    '--rules',
    rulePath,
    '--format',
    'jsonl',
    '--threads',
    String(threads),
  ];
  return [
    { name: 'SHA-256 of the bytes', command: lane('sha256') },
    { name: 'decode: time, channel, event id', command: lane('headers') },
    { name: 'decode: every field', command: lane('fields') },
    { name: 'decode: JSON text', command: lane('json') },
    { name: 'hunt, 1 thread', command: hunt(1) },
    { name: 'hunt, 2 threads', command: hunt(2) },
  ];
}

async function runLane({ command }: Lane): Promise<Run> {
  const started = performance.now();
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  let firstOutput = 0;
  let peakMemory = 0;
  let errors = '';
  child.stdout.on('data', () => (firstOutput ||= performance.now() - started));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const poll = setInterval(
    () => (peakMemory = Math.max(peakMemory, residentPeak(child.pid))),
    POLL_MS,
  );
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(poll);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${errors}`);
  const events = /([\d,]+) events/.exec(errors);
  return {
    seconds: (performance.now() - started) / 1000,
    firstOutput: firstOutput / 1000,
    peakMemory,
    events: events === null ? null : Number(events[1]!.replaceAll(',', '')),
  };
}

/** The highest resident size so far of a process (its workers are threads of it), from Linux's own accounting. */
function residentPeak(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'));
  return line === null ? 0 : Number(line[1]) * 1024;
}

function row(lane: Lane, laneRuns: readonly Run[], bytes: number, hashSeconds: number): string {
  const seconds = median(laneRuns.map((run) => run.seconds));
  const spread =
    Math.max(...laneRuns.map((run) => run.seconds)) -
    Math.min(...laneRuns.map((run) => run.seconds));
  const events = laneRuns[0]!.events;
  const cells = [
    lane.name,
    `${seconds.toFixed(2)} (${spread.toFixed(2)})`,
    (bytes / 2 ** 20 / seconds).toFixed(0),
    events === null ? '' : Math.round(events / seconds).toLocaleString('en'),
    median(laneRuns.map((run) => run.firstOutput)).toFixed(2),
    mebibytes(Math.max(...laneRuns.map((run) => run.peakMemory))),
    (seconds / hashSeconds).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

async function makeLog(mebibytesWanted: number): Promise<string> {
  const path = resolve(root, `bench/data/synthetic-${mebibytesWanted}.evtx`);
  if (existsSync(path)) return path;
  mkdirSync(resolve(root, 'bench/data'), { recursive: true });
  const sources = existsSync(shared)
    ? [`${shared}/evtx`, `${shared}/sigma/regression_data`]
    : [resolve(root, 'fixtures')];
  writeSyntheticLog(path, mebibytesWanted * 2 ** 20, sources);
  return path;
}

function defaultRules(): string {
  const windows = `${shared}/sigma/rules/windows`;
  return existsSync(windows) ? windows : resolve(root, 'rules/sigma');
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function isSynthetic(path: string): boolean {
  return path.includes('synthetic');
}

function print(text: string): void {
  process.stdout.write(text);
}
