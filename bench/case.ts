/**
 * What a large case needs: `npm run bench:case -- [MILLIONS] [--keep]`.
 *
 * Makes up access logs of a million lines each, hunts through them into a new case with a heap of 256 MiB for the main thread, and asks the
 * case. Printed are the highest resident memory of the whole process (its workers and DuckDB are threads of it) and the time. How far the
 * hunt is when memory is sampled is told from the size of the database, which grows by what events take.
 */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const MILLION = 1_000_000;
const LINES_PER_WRITE = 10_000;
const POLL_MS = 250;
const HEAP = '--max-old-space-size=256';
const STEPS = [1, 5, 10, 20, 30, 50, 100];

const root = resolve(import.meta.dirname, '..');
const unmask = join(root, 'packages/cli/bin/unmask.js');
const folder = join(root, 'bench/data/case');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const millions = Number(positionals[0] ?? '1');
if (!Number.isInteger(millions) || millions < 1) throw new RangeError('give a number of millions');
await main();

/** What one moment of a process was like; bytes. */
interface Sample {
  readonly peak: number;
  /** Of the case's database. */
  readonly size: number;
}

interface Run {
  readonly code: number | null;
  readonly seconds: number;
  readonly samples: readonly Sample[];
  readonly errors: string;
}

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'logs'), { recursive: true });
  for (let i = 0; i < millions; i++) writeAccessLog(join(folder, `logs/web-${i}-access.log`), i);
  print(`Node ${process.version}, ${cpus()[0]!.model}, ${availableParallelism()} cores, `);
  print(`${(totalmem() / 2 ** 30).toFixed(0)} GiB; ${millions} million lines, made up\n\n`);
  await run(['case', 'init', 'case']);
  await hunt();
  await ask();
  if (!values.keep) rmSync(folder, { recursive: true });
}

async function hunt(): Promise<void> {
  const { samples, seconds, errors } = await run(
    ['hunt', 'logs', '--case', 'case', '--format', 'jsonl'],
    [HEAP],
  );
  const size = statSync(join(folder, 'case/case.duckdb')).size;
  print(
    `${errors.trim()}\n\nhunt: ${seconds.toFixed(0)} s, ${mebibytes(size)} MiB of database\n\n`,
  );
  print('| million events | peak MiB |\n| --- | --- |\n');
  for (const step of [...STEPS.filter((each) => each < millions), millions]) {
    const until = samples.filter((sample) => sample.size <= (size * step) / millions);
    const { peak } = (step === millions ? samples : until).at(-1)!;
    print(`| ${step} | ${mebibytes(peak)} |\n`);
  }
}

async function ask(): Promise<void> {
  const questions = [
    ['case', 'check', 'case'],
    ['case', 'list', 'case'],
    ['campaign', 'case', '--format', 'json'],
    ['campaign', 'case', '--format', 'json'],
    ['timeline', 'case'],
    ['search', 'case', 'page-777777'],
    ['case', 'export', 'case', 'exported'],
  ];
  print('\n| question | seconds | peak MiB |\n| --- | --- | --- |\n');
  for (const question of questions) {
    const { code, seconds, samples, errors } = await run(question, [HEAP]);
    const ended = code === 0 ? '' : ` (exit status ${code}: ${errors.trim()})`;
    const peak = mebibytes(samples.at(-1)!.peak);
    print(`| ${question.join(' ')}${ended} | ${seconds.toFixed(1)} | ${peak} |\n`);
  }
}

async function run(args: readonly string[], flags: readonly string[] = []): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, unmask, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const samples: Sample[] = [{ peak: 0, size: 0 }];
  const poll = setInterval(() => {
    const peak = residentPeak(child.pid);
    if (peak > 0) samples.push({ peak, size: databaseSize() });
  }, POLL_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(poll);
  return { code, seconds: (performance.now() - started) / 1000, samples, errors };
}

function databaseSize(): number {
  return statSync(join(folder, 'case/case.duckdb'), { throwIfNoEntry: false })?.size ?? 0;
}

/** The highest resident size so far, from Linux's own accounting. */
function residentPeak(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'));
  return line === null ? 0 : Number(line[1]) * 1024;
}

/** A million harmless requests of some thousand clients, ten a second from a day of 2013 on. */
function writeAccessLog(path: string, place: number): void {
  const begin = Date.UTC(2013, 0, 1 + place * 2);
  const fd = openSync(path, 'w');
  for (let from = 0; from < MILLION; from += LINES_PER_WRITE) {
    const lines = Array.from({ length: LINES_PER_WRITE }, (_, i) =>
      lineOf(place, from + i, begin + (from + i) * 100),
    );
    writeSync(fd, lines.join(''));
  }
  closeSync(fd);
}

function lineOf(place: number, number: number, time: number): string {
  const [, date, month, year, at] = new Date(time).toUTCString().split(' ');
  const mixed = Math.imul(number + place * MILLION, 2_654_435_761) >>> 0;
  const client = `198.18.${mixed % 31}.${(mixed >>> 8) % 250}`;
  const page = `/site-${mixed % 40}/page-${number}.html`;
  const status = mixed % 50 === 0 ? 404 : 200;
  const agent = `Mozilla/5.0 (Windows NT 6.${mixed % 4}; rv:${mixed % 30}.0) Gecko/20100101 Firefox/${mixed % 30}.0`;
  return `${client} - - [${date}/${month}/${year}:${at} +0000] "GET ${page} HTTP/1.1" ${status} ${mixed % 60_000} "-" "${agent}"\n`;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function print(text: string): void {
  process.stdout.write(text);
}
