import type { Detector } from '../../detector.ts';
import { JournalRun } from './journal-run.ts';
import type { JournalTrace } from './journal-trace.ts';
import { reportSequenceHoles } from './sequence-holes.ts';

/** What journals of systemd show of editing and removal. Documented in `docs/detectors/journal.md`. */
export const journals: Detector<JournalTrace> = {
  id: 'journal',
  title: 'Journals that were edited after they were closed, or removed from their set',
  kind: 'tampering',
  start: (context) => new JournalRun(context),
  conclude: reportSequenceHoles,
};
