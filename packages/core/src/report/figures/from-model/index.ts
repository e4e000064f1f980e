import type { ReportModel } from '../../model.ts';
import type { Figure } from '../figure.ts';
import { infrastructureOf, timelineOf } from './life-lines.ts';
import { proofsOf } from './proofs.ts';
import { matrixOf } from './techniques.ts';
import { mapsOf, monthsOf } from './victims.ts';

/** The figures of a report, the same in every format; `null` or none where the case has nothing to show. */
export interface ReportFigures {
  /** One for each implant profile with victims, as are `months`. */
  readonly maps: readonly Figure[];
  readonly months: readonly Figure[];
  readonly timeline: Figure | null;
  readonly infrastructure: Figure | null;
  readonly attack: Figure | null;
  /** By the id of the finding whose proof they show. */
  readonly proofs: ReadonlyMap<string, readonly Figure[]>;
}

export function reportFigures({
  campaign,
  cutOff,
  findings,
  language,
}: ReportModel): ReportFigures {
  const { sections } = campaign;
  const proofs = [...findings.values()]
    .map((finding): [string, Figure[]] => [finding.id, proofsOf(finding, language)])
    .filter(([, figures]) => figures.length > 0);
  return {
    maps: mapsOf(sections, language),
    months: monthsOf(sections, language),
    timeline: timelineOf(sections, cutOff, language),
    infrastructure: infrastructureOf(sections, cutOff, language),
    attack: matrixOf(sections, language),
    proofs: new Map(proofs),
  };
}
