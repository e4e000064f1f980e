import { firstValue, formatsWith, ZONE_ASSUMED } from '@unmask/core';
import type { Event, Issue } from '@unmask/core';
import { CliError, OutputClosed, complain, reasonOf } from '../errors.ts';
import { createEventWriter, type EventFormat } from '../output/event-writers.ts';
import {
  complainOfUnreadable,
  hasNoBytes,
  listEvidence,
  type EvidenceFile,
} from '../evidence-list.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruptSignal } from '../interrupt.ts';
import { issueText } from '../terminal/issue-text.ts';
import type { OutputOptions, ReadingOptions, TimeOptions } from '../options.ts';
import { readItems } from '../read-items.ts';
import { TempFolder } from '../sort/temp-folder.ts';
import { Output } from '../output/output.ts';
import { countText } from '../terminal/quantities.ts';
import { isInWindow, type TimeWindow } from '../time-window.ts';

export interface EventsOptions extends TimeOptions, ReadingOptions, OutputOptions<EventFormat> {
  readonly channel: readonly string[];
  readonly eventId: readonly number[];
}

/** Damage told of one by one, for each file. */
const MAX_ISSUES_TOLD = 20;

/** Prints the events of all evidence in evidence order, and on standard error the damage met. */
export async function events(paths: readonly string[], options: EventsOptions): Promise<ExitCode> {
  const interrupt = interruptSignal();
  const output = new Output(options.output);
  const formats = formatsWith(options);
  const listed = await listEvidence(paths, new TempFolder(), formats);
  const { files, unreadable } = complainOfUnreadable(listed);
  output.open();
  const window = await resolveWindow(files, options, interrupt);
  const isWanted = eventFilter(options, window);
  const writer = createEventWriter(options.format, output);
  const assumed = new Set<string>();
  let incomplete = hasNoBytes(listed) || unreadable.length > 0;
  for (const file of files) {
    const damage = new DamageTeller(file.path, assumed);
    const items = readItems(file, options, interrupt);
    try {
      for await (const item of items) {
        if (item.kind === 'issue') damage.tell(item.issue);
        else if (isWanted(item.event)) await writer.add(item.event);
      }
    } catch (error) {
      if (error instanceof CliError || error instanceof OutputClosed) throw error;
      complain(`${file.path}: ${reasonOf(error)}`);
      incomplete = true;
    }
    damage.finish();
    incomplete ||= damage.lost;
  }
  await writer.finish();
  await output.close();
  if (interrupt.aborted) return EXIT.interrupted;
  return incomplete ? EXIT.unreadable : EXIT.success;
}

function eventFilter(options: EventsOptions, window: TimeWindow): (event: Event) => boolean {
  const channels = new Set(options.channel.map((channel) => channel.toLowerCase()));
  const eventIds = new Set(options.eventId);
  return (event) =>
    isInWindow(event.time, window) &&
    (channels.size === 0 || channels.has(String(firstValue(event.get('Channel'))).toLowerCase())) &&
    (eventIds.size === 0 || eventIds.has(Number(firstValue(event.get('EventID')))));
}

/** `--last` needs to know the newest event first; the evidence is read once more for it. */
async function resolveWindow(
  files: readonly EvidenceFile[],
  options: EventsOptions,
  interrupt: AbortSignal,
): Promise<TimeWindow> {
  const { from, to, last } = options;
  if (last === null) return { from, to };
  const latest = Math.min(to ?? Infinity, Date.now() * 1000);
  let newest = -Infinity;
  for (const file of files) {
    try {
      for await (const item of readItems(file, options, interrupt)) {
        const time = item.kind === 'event' ? item.event.time : -Infinity;
        if (time > newest && time < latest) newest = time;
      }
    } catch {
      // Told of when the file is read to print it.
    }
  }
  return { from: newest - last, to };
}

/** Tells of the damage in one file on standard error, up to a limit. */
class DamageTeller {
  lost = false;
  private readonly path: string;
  private readonly assumed: Set<string>;
  private met = 0;

  /** @param assumed what was told before, of any file: that a zone was assumed is told once */
  constructor(path: string, assumed: Set<string>) {
    this.path = path;
    this.assumed = assumed;
  }

  tell(issue: Issue): void {
    if (issue.code === ZONE_ASSUMED) {
      if (this.assumed.has(issue.what)) return;
      this.assumed.add(issue.what);
    }
    this.met++;
    this.lost ||= issue.lost;
    if (this.met <= MAX_ISSUES_TOLD) complain(`${issue.code}: ${issueText(issue)}`);
  }

  finish(): void {
    const more = this.met - MAX_ISSUES_TOLD;
    if (more > 0) complain(`${this.path}: ${countText(more, 'more issue')}`);
  }
}
