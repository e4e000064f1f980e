import type { Level } from '@unmask/sigma';
import type { Locator, Source } from '../evidence/format.ts';
import { shorten } from '../report/text.ts';
import { isoTime } from '../report/time.ts';
import { findingId } from './finding-id.ts';
import { type Finding, type FindingKind, MATCHED_VALUE_LIMIT } from './finding.ts';

/** What one of our checks has to say. */
export interface CheckSeen {
  readonly check: { readonly id: string; readonly title: string };
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  /** Microseconds since 1970. */
  readonly time: number;
  readonly until: number | null;
  readonly source: Source;
  readonly techniques: readonly string[];
  readonly matched: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly proof: readonly Locator[];
  /** Honest causes, and why each was kept or dropped. */
  readonly alternatives: readonly string[];
}

export function checkFinding(kind: FindingKind, seen: CheckSeen): Finding {
  const { check, level, confidence, time, until, source, techniques, summary, alternatives } = seen;
  const finding: Omit<Finding, 'id'> = {
    kind,
    level,
    confidence,
    time: isoTime(time),
    until: until === null ? null : isoTime(until),
    count: 1,
    source,
    rule: { id: check.id, title: check.title, engine: 'unmask', level },
    techniques,
    matched: Object.fromEntries(
      Object.entries(seen.matched).map(([key, value]) => [
        key,
        shorten(value, MATCHED_VALUE_LIMIT),
      ]),
    ),
    summary,
    locators: seen.proof.map(({ evidence, offset, record, recovered }) => ({
      evidence,
      sha256: null,
      offset,
      record,
      recovered,
    })),
    alternatives,
  };
  return { id: findingId(finding), ...finding };
}
