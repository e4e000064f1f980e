import type { Event, Issue } from '../../../evidence/format.ts';
import { TEXT_FILLED, TEXT_NOISE } from '../../../evidence/text/overwritten.ts';
import type { DetectContext, Detector, DetectorRun } from '../../detector.ts';
import { cutBeginning } from './cut-beginning.ts';
import { ExcursionFinder } from './excursion.ts';
import { noiseFinding } from './noise.ts';
import { explainOlder, isInOrder, orderFinding } from './order.ts';
import { emptiedMembers } from './rotation-empty.ts';
import { missingMembers } from './rotation-gap.ts';
import { isRotatedName, memberSets, type LogSpan } from './rotation-set.ts';

/** Of one part of the evidence: a log of several servers, put together line by line, is none to speak about. */
const MAX_EXCURSIONS = 20;

/** What text logs show of editing, beside zeros. Documented in `docs/detectors/text-logs.md`. */
export const textLogs: Detector<LogSpan | null> = {
  id: 'text-logs',
  title:
    'Text logs with noise, a lost beginning, lines of another time, or missing or emptied members',
  kind: 'tampering',
  start: (context) => new TextLogRun(context),
  inspects: ['access'],
  async inspect({ evidence, report }) {
    const finding = await cutBeginning(evidence);
    if (finding !== null) report(finding);
  },
  conclude({ traces, report }) {
    const sets = memberSets(traces);
    for (const finding of [...sets.flatMap(missingMembers), ...emptiedMembers(sets)])
      report(finding);
  },
};

class TextLogRun implements DetectorRun {
  private readonly context: DetectContext<LogSpan | null>;
  private readonly excursions = new ExcursionFinder(explainOlder);
  private found = 0;
  private noise: Issue | null = null;
  private first = Infinity;
  private last = -Infinity;

  constructor(context: DetectContext<LogSpan | null>) {
    this.context = context;
  }

  event(event: Event): void {
    this.closeNoise(event);
    if (!isInOrder(event)) return;
    this.first = Math.min(this.first, event.time);
    this.last = Math.max(this.last, event.time);
    const excursion = this.excursions.add(event);
    if (excursion !== null && this.found++ < MAX_EXCURSIONS)
      this.context.report(orderFinding(excursion));
  }

  issue(issue: Issue): void {
    if (issue.code === TEXT_NOISE || issue.code === TEXT_FILLED) this.noise = issue;
  }

  finish(): void {
    this.closeNoise(null);
    const { first, last, context } = this;
    if (first <= last) context.keep({ first, last });
    else if (isRotatedName(context.evidence.path)) context.keep(null);
  }

  private closeNoise(after: Event | null): void {
    if (this.noise === null) return;
    this.context.report(noiseFinding(this.context.evidence, this.noise, after));
    this.noise = null;
  }
}
