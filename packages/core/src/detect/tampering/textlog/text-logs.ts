import type { Event, Issue } from '../../../evidence/format.ts';
import { TEXT_FILLED, TEXT_NOISE } from '../../../evidence/text/overwritten.ts';
import type { DetectContext, Detector, DetectorRun } from '../../detector.ts';
import { cutBeginning } from './cut-beginning.ts';
import { ExcursionFinder } from './excursion.ts';
import { noiseFinding } from './noise.ts';
import { explainOlder, isInOrder, orderFinding } from './order.ts';
import { changedLater } from './changed-later.ts';
import { missingDates } from './rotation-dated.ts';
import { emptiedMembers } from './rotation-empty.ts';
import { missingMembers } from './rotation-gap.ts';
import { isRotatedName, memberSets, type LogSpan } from './rotation-set.ts';
import { SpanRecorder } from './span-recorder.ts';

/** Of one part of the evidence: a log of several servers, put together line by line, is none to speak about. */
const MAX_EXCURSIONS = 20;

/** What text logs show of editing, beside zeros. Documented in `docs/detectors/text-logs.md`. */
export const textLogs: Detector<LogSpan | null> = {
  id: 'text-logs',
  title:
    'Text logs with noise, a lost beginning, lines of another time, missing or emptied members, or changed after their last line',
  kind: 'tampering',
  start: (context) => new TextLogRun(context),
  inspects: ['access'],
  async inspect({ evidence, report }) {
    const finding = await cutBeginning(evidence);
    if (finding !== null) report(finding);
  },
  conclude({ traces, report }) {
    const sets = memberSets(traces);
    const missing = [...sets.flatMap(missingMembers), ...missingDates(sets)];
    const checks = [missing, emptiedMembers(sets), changedLater(sets)];
    for (const finding of checks.flat()) report(finding);
  },
};

class TextLogRun implements DetectorRun {
  private readonly context: DetectContext<LogSpan | null>;
  private readonly excursions = new ExcursionFinder(explainOlder);
  private readonly span = new SpanRecorder();
  private found = 0;
  private noise: Issue | null = null;

  constructor(context: DetectContext<LogSpan | null>) {
    this.context = context;
  }

  event(event: Event): void {
    this.closeNoise(event);
    if (!isInOrder(event)) {
      this.span.other();
      return;
    }
    this.span.event(event);
    const excursion = this.excursions.add(event);
    if (excursion !== null && this.found++ < MAX_EXCURSIONS)
      this.context.report(orderFinding(excursion));
  }

  issue(issue: Issue): void {
    if (issue.code === TEXT_NOISE || issue.code === TEXT_FILLED) this.noise = issue;
    this.span.issue(issue);
  }

  finish(): void {
    this.closeNoise(null);
    const { span, context } = this;
    const told = span.take();
    if (told !== null || isRotatedName(context.evidence.path)) context.keep(told);
  }

  private closeNoise(after: Event | null): void {
    if (this.noise === null) return;
    this.context.report(noiseFinding(this.context.evidence, this.noise, after));
    this.noise = null;
  }
}
