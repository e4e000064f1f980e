import {
  Companions,
  draftProfile,
  findId,
  formatsWith,
  placeOf,
  requestOf,
  seenAt,
  SlotFinder,
  verdict,
} from '@unmask/core';
import type { BeaconRequest, IdFound, Weighed } from '@unmask/core';
import { complain, reasonOf } from '../errors.ts';
import {
  complainOfUnreadable,
  hasNoBytes,
  listEvidence,
  type EvidenceFile,
} from '../evidence-list.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruptSignal } from '../interrupt.ts';
import type { ReadingOptions } from '../options.ts';
import { Output } from '../output/output.ts';
import { readItems } from '../read-items.ts';
import { TempFolder } from '../sort/temp-folder.ts';
import { countText } from '../terminal/quantities.ts';

export interface SuggestOptions extends ReadingOptions {
  readonly output: string | null;
}

/** Prints a draft of an implant profile from logs, which are read twice: to find the id, and to see what goes with it. */
export async function suggestProfile(
  paths: readonly string[],
  options: SuggestOptions,
): Promise<ExitCode> {
  const interrupt = interruptSignal();
  const output = new Output(options.output);
  const listed = await listEvidence(paths, new TempFolder(), formatsWith(options));
  const { files, unreadable } = complainOfUnreadable(listed);
  const reading = { files, options, interrupt };
  const seen = new SlotFinder();
  const isWhole = await readRequests(reading, (request) => seen.add(request));
  const weighed = findId(seen);
  if (weighed.id === null) tellOfNone(weighed, seen);
  else {
    output.open();
    const [{ seen: best }] = weighed.id.places;
    process.stderr.write(
      `${placeOf(weighed.id.places[0])}: ${countText(best.requests, 'request')}\n`,
    );
    await output.write(await draftFor({ ...weighed, id: weighed.id }, seen, reading));
  }
  await output.close();
  if (interrupt.aborted) return EXIT.interrupted;
  return isWhole && unreadable.length === 0 && !hasNoBytes(listed) ? EXIT.success : EXIT.unreadable;
}

interface Reading {
  readonly files: readonly EvidenceFile[];
  readonly options: SuggestOptions;
  readonly interrupt: AbortSignal;
}

async function draftFor(
  weighed: Weighed & { readonly id: IdFound },
  seen: SlotFinder,
  reading: Reading,
): Promise<string> {
  const companions = new Companions(weighed.id.slots, weighed.id.shape);
  await readRequests(reading, (request) => companions.add(request));
  return draftProfile(weighed, seen, companions);
}

/** @returns whether all could be read */
async function readRequests(
  { files, options, interrupt }: Reading,
  add: (request: BeaconRequest) => void,
): Promise<boolean> {
  let isWhole = true;
  for (const file of files) {
    try {
      for await (const item of readItems(file, options, interrupt)) {
        if (item.kind === 'issue') continue;
        const request = seenAt(item.event.logsource) === null ? null : requestOf(item.event);
        if (request !== null) add(request);
      }
    } catch (error) {
      complain(`${file.path}: ${reasonOf(error)}`);
      isWhole = false;
    }
  }
  return isWhole;
}

function tellOfNone({ others }: Weighed, { requests }: SlotFinder): void {
  complain(`nothing in ${countText(requests, 'request')} behaves as the id of an implant`);
  for (const each of others) process.stderr.write(`  ${placeOf(each)}: ${verdict(each)}\n`);
}
