import { openCase } from '../case/open-case.ts';
import { complain } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { OutputOptions } from '../options.ts';
import { Output } from '../output/output.ts';
import { tableWidth } from '../output/table.ts';
import { painterFor, plainPainter } from '../terminal/style.ts';
import type { TimeWindow } from '../time-window.ts';
import { type Cursor, cursorText } from '../timeline/cursor.ts';
import { type Moment, moments, type Wanted } from '../timeline/moments.ts';
import { type MomentFormat, momentWriter } from '../timeline/moment-writers.ts';

export interface TimelineOptions extends TimeWindow, OutputOptions<MomentFormat> {
  /** Rows printed; `Infinity` for all. */
  readonly limit: number;
  readonly after: Cursor | null;
}

/** Prints events and findings of a case in the order of time, a page of them. */
export async function timeline(
  [path, ...words]: readonly string[],
  { from, to, after, limit, format, output: target }: TimelineOptions,
): Promise<ExitCode> {
  const output = new Output(target);
  using opened = await openCase(path!);
  const { store } = opened;
  const evidence = await store.evidence();
  output.open();
  const terminal = target === null ? process.stdout : null;
  const paint = terminal === null ? plainPainter : painterFor(terminal);
  const paths = new Map(evidence.map(({ id, custody }) => [id, custody.path]));
  const writer = momentWriter(format, output, paths, { width: tableWidth(terminal), paint });
  const wanted: Wanted = { window: { from, to }, after, words };
  let last: Moment | null = null;
  let count = 0;
  for await (const moment of moments(store.reader, wanted)) {
    if (count === limit) {
      complain(`there is more: go on with --after ${cursorText(last!)}`);
      break;
    }
    await writer.add(moment);
    last = moment;
    count++;
  }
  await output.close();
  if (count === 0) complain('nothing of that kind is in this case');
  if (await store.isInterrupted())
    complain('an import into this case was cut off; what it had not read is missing');
  return EXIT.success;
}
