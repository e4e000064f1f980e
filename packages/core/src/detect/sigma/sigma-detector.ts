import { compileMatcher, explainMatch } from '@unmask/sigma';
import type { Level, LogsourceMapping, MatchedField, Route, SigmaRule } from '@unmask/sigma';
import type { Event } from '../../evidence/format.ts';
import { isoTime } from '../../report/time.ts';
import { shorten } from '../../report/text.ts';
import type { Detector } from '../detector.ts';
import { findingId } from '../finding-id.ts';
import { type Finding, type FindingLocator, MATCHED_VALUE_LIMIT } from '../finding.ts';
import { timeDoubt } from '../time-doubt.ts';
import { summarise } from './summary.ts';

/** A rule that states no level is not thereby harmless. */
export const LEVEL_IF_UNSTATED: Level = 'medium';

/** Sigma rules over events: one finding for each rule that an event matches. Documented in `docs/matching.md`. */
export function sigmaDetector(rules: readonly SigmaRule[], mapping: LogsourceMapping): Detector {
  const matcher = compileMatcher(rules, mapping);
  return {
    id: 'sigma',
    title: 'Sigma rules over events',
    kind: 'sigma',
    start: ({ report }) => ({
      event(event) {
        for (const { rule, route } of matcher.match(event)) {
          report(toFinding(rules[rule]!, route, event));
        }
      },
      finish() {},
    }),
  };
}

/** The level that a rule's findings have. */
export function levelOf(rule: SigmaRule): Level {
  return rule.level ?? LEVEL_IF_UNSTATED;
}

/** ATT&CK technique ids from a rule's tags: `attack.t1546.015` → `T1546.015`. */
export function techniquesOf(tags: readonly string[]): string[] {
  const ids = tags.map((tag) => /^attack\.(t\d{4}(?:\.\d{3})?)$/iu.exec(tag)?.[1]?.toUpperCase());
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function toFinding(rule: SigmaRule, route: Route, event: Event): Finding {
  const matched = matchedText(explainMatch(rule, route, event));
  const finding: Omit<Finding, 'id'> = {
    kind: 'rule',
    level: levelOf(rule),
    confidence: confidenceOf(rule),
    time: isoTime(event.time),
    until: null,
    count: 1,
    source: event.source(),
    rule: { id: rule.id, title: rule.title, engine: 'sigma', level: rule.level },
    techniques: techniquesOf(rule.tags),
    matched,
    summary: summarise(event, matched) + timeDoubt(event),
    locators: [proofOf(event)],
    alternatives: rule.falsepositives,
  };
  return { id: findingId(finding), ...finding };
}

function proofOf(event: Event): FindingLocator {
  const { evidence, offset, record, recovered } = event.locator;
  return { evidence, sha256: null, offset, record, recovered };
}

/** How far the rule's authors trust it: its status is the only thing that says so. */
function confidenceOf(rule: SigmaRule): Finding['confidence'] {
  if (rule.status === 'stable') return 'high';
  return rule.status === 'test' ? 'moderate' : 'low';
}

/** `fromEntries`, because field names come from evidence and one may be `__proto__`. */
function matchedText(fields: readonly MatchedField[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ field, eventField, value }) => [
      eventField ?? field ?? 'keyword',
      shorten(valueText(value), MATCHED_VALUE_LIMIT),
    ]),
  );
}

function valueText(value: MatchedField['value']): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.map(valueText).join(', ') : String(value);
}
