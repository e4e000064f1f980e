import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import type { Detector, DetectorRun, Kept } from '../../detector.ts';
import { windowsWipeFinding } from './windows-finding.ts';
import { burstsOf, trailsOf } from './windows-bursts.ts';
import { windowsCommandOf, type WindowsCommand } from './windows-commands.ts';
import { type Trail, type WindowsTrace, type WipeSeen, WipeTable } from './windows-trace.ts';
import { trailOf } from './windows-trails.ts';
import { type Strength, windowsWipesIn } from './windows-wipes.ts';

/** Different commands of one part of the evidence. A loop over all logs of a host makes about four hundred. */
const MAX_WIPES = 500;
const MAX_TRAILS = 64;
/** Of all evidence. */
const MAX_FINDINGS = 1_000;
const MAX_TEXT_CHARS = 300;
const MAX_COMMAND_SHOWN = 600;

/** Commands of Windows that wipe, wherever its event logs show a command. Documented in `docs/detectors/wipers.md`. */
export const windowsWipers: Detector<WindowsTrace> = {
  id: 'windows-wipers',
  title: 'Commands that wipe logs of Windows or keep them from being written',
  kind: 'tampering',
  start: ({ keep }) => new WindowsWipeCollector(keep),
  merge: (traces) => merged(traces),
  conclude({ traces, report }) {
    const { wipes, trails } = merged(traces.map(({ trace }: Kept<WindowsTrace>) => trace));
    const byHost = Map.groupBy(trails, ({ source }) => source);
    for (const burst of burstsOf(wipes).slice(0, MAX_FINDINGS)) {
      const left = trailsOf(burst, byHost.get(burst[0]!.source.id) ?? []);
      report(windowsWipeFinding(burst, left));
    }
  },
};

class WindowsWipeCollector implements DetectorRun {
  private readonly keep: (trace: WindowsTrace) => void;
  private readonly table = new WipeTable();
  private readonly trails: Trail[] = [];

  constructor(keep: (trace: WindowsTrace) => void) {
    this.keep = keep;
  }

  event(event: Event): void {
    if (event.logsource.product !== 'windows') return;
    const command = windowsCommandOf(event);
    if (command !== null) this.command(event, command);
    else if (this.trails.length < MAX_TRAILS) {
      const trail = trailOf(event);
      if (trail !== null) this.trails.push(trail);
    }
  }

  finish(): void {
    if (this.table.size === 0 && this.trails.length === 0) return;
    this.keep({ wipes: this.table.take(), trails: this.trails });
  }

  private command(event: Event, { text, by, account }: WindowsCommand): void {
    if (this.table.size >= MAX_WIPES) return;
    for (const wipe of windowsWipesIn(text)) {
      const { time, locator } = event;
      this.table.add({
        ...wipe,
        ...strengthOf(wipe, by),
        source: event.source(),
        text: shorten(wipe.text, MAX_TEXT_CHARS),
        command: shorten(text, MAX_COMMAND_SHOWN),
        by,
        account,
        until: time,
        count: 1,
        sightings: [{ time, locator }],
      });
    }
  }
}

/** A script that was handed to PowerShell may hold what never ran. */
function strengthOf({ level, confidence }: Strength, by: WindowsCommand['by']): Strength {
  if (by !== 'script') return { level, confidence };
  return { level: level === 'high' ? 'medium' : 'low', confidence: 'low' };
}

function merged(traces: readonly WindowsTrace[]): WindowsTrace {
  const table = new WipeTable();
  const trails: Trail[] = [];
  for (const trace of traces) {
    for (const wipe of trace.wipes) table.add(wipe satisfies WipeSeen);
    trails.push(...trace.trails);
  }
  return { wipes: table.take(), trails };
}
