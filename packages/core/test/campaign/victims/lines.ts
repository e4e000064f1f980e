import {
  countVictims,
  type VictimContext,
  type VictimCounts,
} from '../../../src/campaign/victims/count-victims.ts';
import { createAddressBook } from '../../../src/campaign/victims/country/address-book.ts';
import type { BeaconLine } from '../../../src/campaign/victims/line.ts';
import { VictimTally } from '../../../src/campaign/victims/tally.ts';

const DAY_US = 86_400_000_000;

/** A beacon line with what a test says of it; `at` is days since 1970, with a fraction. */
export function line(at: number, said: Partial<BeaconLine>): BeaconLine {
  const time = Math.round(at * DAY_US);
  return {
    profile: 'p',
    family: 'P',
    source: 'log',
    evidence: 'e1',
    implantId: null,
    address: null,
    version: null,
    platform: null,
    platformGrade: null,
    day: Math.floor(at),
    first: time,
    last: time,
    count: 1,
    fault: null,
    isOdd: false,
    finding: null,
    ...said,
  };
}

const NOBODY = createAddressBook({ organisations: [], addresses: [] }, null);

/** Counts, with nothing known beside the lines but what a test says. */
export function counted(
  lines: readonly BeaconLine[],
  { book = NOBODY, coverage = new Map(), others = [], keptOut = [] }: Partial<VictimContext> = {},
): VictimCounts {
  const tally = new VictimTally();
  for (const each of lines) tally.add(each);
  return countVictims(tally.finish(), { book, coverage, others, keptOut });
}
