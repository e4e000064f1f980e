import type { Detector, DetectorRun } from '../detector.ts';
import { LanguageClues } from './language/language-clues.ts';
import { MoneyClues } from './money-clues.ts';
import { OffsetClues } from './offset-clues.ts';
import { SampleClues } from './sample-clues.ts';
import { ZoneClues } from './zone-clues.ts';

/**
 * What suggests who wrote what lies on a machine. Whether these are the operators of a campaign or whoever owns the machine is not known
 * here: the campaign asks where the machine is from. Documented in `docs/clues.md`.
 */
export const clues: Detector<never> = {
  id: 'clues',
  title: 'Languages, money, zones and builds in what somebody wrote',
  kind: 'clues',
  start({ evidence, report }) {
    const readers = [
      new LanguageClues(evidence),
      new MoneyClues(evidence),
      new ZoneClues(evidence),
      new SampleClues(),
      new OffsetClues(evidence),
    ];
    return {
      event(event) {
        for (const reader of readers) reader.add(event);
      },
      finish() {
        for (const reader of readers) reader.finish().forEach(report);
      },
    } satisfies DetectorRun;
  },
};
