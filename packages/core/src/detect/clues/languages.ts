import type { Detector, DetectorRun } from '../detector.ts';
import { LanguageClues } from './language/language-clues.ts';

/**
 * What suggests who wrote what lies on a machine. Whether these are the operators of a campaign or whoever owns the machine is not known
 * here: the campaign asks where the machine is from. Documented in `docs/clues.md`.
 */
export const languages: Detector<never> = {
  id: 'languages',
  title: 'Languages in comments, messages and names',
  kind: 'clues',
  start({ evidence, report }) {
    const clues = new LanguageClues(evidence);
    return {
      event: (event) => clues.add(event),
      finish: () => clues.finish().forEach(report),
    } satisfies DetectorRun;
  },
};
