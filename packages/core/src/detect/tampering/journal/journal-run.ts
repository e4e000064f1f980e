import { baseName } from '../../../evidence/base-name.ts';
import type { Event, Evidence, Issue } from '../../../evidence/format.ts';
import { JournalEvent } from '../../../evidence/journal/event.ts';
import { collectedSource } from '../../../evidence/source.ts';
import type { DetectContext, DetectorRun } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { checkOf, DOUBTFUL, type JournalCheck } from './journal-checks.ts';
import type { JournalEdge, JournalTrace } from './journal-trace.ts';

/** Of one check in one journal. Where there are more, the journal is damaged rather than edited. */
const MAX_FINDINGS = 20;
/** Kept until the end, since damage that comes later takes away what they say. */
const MAX_ISSUES = 1_000;
/** What journald calls a journal that it found not closed. */
const UNCLEAN = /~$/;

interface Told {
  readonly check: JournalCheck;
  readonly issue: Issue;
  readonly before: Event | null;
}

/** Notes of one journal what its reader says of it, and where it begins and ends. */
export class JournalRun implements DetectorRun {
  private readonly context: DetectContext<JournalTrace>;
  private readonly told: Told[] = [];
  private isWhole: boolean;
  private first: Event | null = null;
  private last: Event | null = null;
  private entries = 0;

  constructor(context: DetectContext<JournalTrace>) {
    this.context = context;
    this.isWhole = !UNCLEAN.test(baseName(context.evidence.path));
  }

  event(event: Event): void {
    if (!(event instanceof JournalEvent) || event.locator.recovered !== null) return;
    this.first ??= event;
    this.last = event;
    this.entries++;
  }

  issue(issue: Issue): void {
    if (DOUBTFUL.has(issue.code)) this.isWhole = false;
    const check = checkOf(issue);
    if (check === undefined || this.told.length === MAX_ISSUES) return;
    this.told.push({ check, issue, before: this.last });
  }

  finish(): void {
    const { first, last, entries, isWhole, context } = this;
    if (isWhole) this.judge();
    if (first === null || last === null) return;
    const [head, tail] = [edgeOf(first), edgeOf(last)];
    const seqnumId = String(first.get('__SEQNUM_ID'));
    context.keep({ host: first.source(), seqnumId, isWhole, head, tail, entries });
  }

  private judge(): void {
    const { report, evidence } = this.context;
    const byCheck = Map.groupBy(this.told, ({ check }) => check);
    for (const [check, all] of byCheck) {
      // The counts of a list that lost an entry are wrong with it.
      if (check.id === 'journal-counts' && byCheck.size > 1) continue;
      for (const each of all.slice(0, MAX_FINDINGS)) {
        report(toFinding(each, evidence, all.length));
      }
    }
  }
}

function edgeOf(event: Event): JournalEdge {
  return {
    seqnum: event.locator.record ?? 0,
    bootId: String(event.get('_BOOT_ID')),
    time: event.time,
    offset: event.locator.offset,
  };
}

function toFinding({ check, issue, before }: Told, evidence: Evidence, count: number): Finding {
  const { offset, record, what } = issue;
  const isDamage = count > MAX_FINDINGS;
  return tamperingFinding({
    check,
    level: isDamage ? 'low' : check.level,
    confidence: isDamage ? 'low' : check.confidence,
    time: before?.time ?? evidence.facts?.modified ?? 0,
    until: null,
    source: before?.source() ?? collectedSource(evidence, 'linux'),
    techniques: LINUX_LOGS,
    matched: {
      at: hex(offset),
      told: what,
      'entry number': record === null ? 'none' : String(record),
      'entry before': before === null ? 'none' : String(before.locator.record),
      'such places in this journal': String(count),
    },
    summary: `${what}, at ${hex(offset)}`,
    proof: [{ evidence: evidence.path, offset, record, recovered: null }],
    alternatives: isDamage
      ? [...check.alternatives, `${count} places: damage is likelier than an edit`]
      : check.alternatives,
  });
}
