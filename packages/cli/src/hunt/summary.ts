import { isoTime, oneLine, REFUSALS, shorten, shortTime, ZONE_ASSUMED } from '@unmask/core';
import type { EvidenceList } from '../evidence-list.ts';
import type { KeptCounts } from '../case/keeper.ts';
import type { EvidenceTally } from './evidence-tally.ts';
import { largest, type FindingTally } from './finding-tally.ts';
import { issueText } from '../terminal/issue-text.ts';
import type { LoadedIndicators } from './load-indicators.ts';
import type { RuleCounts } from '../load-rules.ts';
import { bytesText, countText, durationText, numberText } from '../terminal/quantities.ts';
import { LEVEL_STYLE, painterFor, type Painter } from '../terminal/style.ts';
import { tableWidth } from '../output/table.ts';
import type { TimeWindow } from '../time-window.ts';
import { padEnd, wrap } from '../terminal/wrap.ts';

/** Rules, hosts and days named. */
const TOP = 5;
const LABEL_WIDTH = 14;

export interface Hunted {
  readonly evidence: EvidenceList;
  readonly tally: EvidenceTally;
  readonly findings: FindingTally;
  /** `null` when none were to run. */
  readonly rules: RuleCounts | null;
  /** `null` when none are looked for. */
  readonly indicators: Pick<LoadedIndicators, 'running' | 'files' | 'refusals'> | null;
  /** In a case; `null` when none is kept. */
  readonly kept: KeptCounts | null;
  readonly window: TimeWindow;
  readonly seconds: number;
  /** Not everything was read, because the user interrupted. */
  readonly interrupted: boolean;
}

type Line = readonly [label: string, ...values: string[]];

/** Tells on standard error how the hunt went. */
export function printSummary(hunted: Hunted): void {
  const paint = painterFor(process.stderr);
  const width = tableWidth(process.stderr.isTTY ? process.stderr : null) - LABEL_WIDTH;
  const lines = [
    ...readLines(hunted),
    ...zoneLines(hunted.tally),
    ...ruleLines(hunted.rules),
    ...indicatorLines(hunted.indicators),
    ...findingLines(hunted.findings, paint),
    ...caseLines(hunted.kept),
    ...damageLines(hunted.tally),
  ];
  for (const [label, ...values] of lines) {
    const wrapped = values.flatMap((value) => wrap(value, width));
    const text = wrapped.map((line, index) => {
      const margin = padEnd(index === 0 ? label : '', LABEL_WIDTH);
      return `${paint('bold', margin)}${line}\n`;
    });
    process.stderr.write(text.join(''));
  }
}

function readLines({ evidence, tally, window, seconds, interrupted }: Hunted): Line[] {
  const bytes = evidence.files.reduce((sum, file) => sum + file.bytes, 0);
  const files = [
    countText(evidence.files.length, 'file'),
    interrupted ? `${bytesText(tally.bytes)} of ${bytesText(bytes)}` : bytesText(bytes),
    countText(tally.events, 'event'),
    `${durationText(seconds)} (${numberText(tally.events / seconds)} events/s, ${bytesText(tally.bytes / seconds)}/s)`,
  ];
  const passed = [
    ...(evidence.passedOver.count > 0
      ? [`${countText(evidence.passedOver.count, 'other file')} passed over`]
      : []),
    ...(evidence.unreadable.length > 0
      ? [`${countText(evidence.unreadable.length, 'file')} unreadable`]
      : []),
  ];
  return [
    ...(interrupted
      ? [['Interrupted', 'what follows covers what was read until then'] as Line]
      : []),
    ['Read', [...files, ...passed].join(', ')],
    ...spanLines(tally, window),
  ];
}

function spanLines(tally: EvidenceTally, { from, to }: TimeWindow): Line[] {
  if (tally.earliest === null || tally.latest === null) return [];
  const span: Line = ['Events from', `${moment(tally.earliest)} to ${moment(tally.latest)} UTC`];
  if (from === null && to === null) return [span];
  const bounds = [
    ...(from === null ? [] : [`from ${moment(from)}`]),
    ...(to === null ? [] : [`before ${moment(to)}`]),
  ].join(', ');
  return [span, ['Looked at', `${countText(tally.inWindow, 'event')} ${bounds} UTC`]];
}

/** What times were taken for that name no zone. */
function zoneLines(tally: EvidenceTally): Line[] {
  const assumed = tally.damage.find(({ code }) => code === ZONE_ASSUMED);
  if (assumed === undefined) return [];
  const { what, evidence } = assumed.first;
  return [['Time zone', `${what}, first in ${oneLine(evidence)}; --time-zone names another`]];
}

function ruleLines(rules: RuleCounts | null): Line[] {
  if (rules === null) return [];
  const reasons = [...rules.failures, ...rules.unroutable];
  const notLoaded = sum(reasons);
  const values = [countText(rules.running, 'rule') + ' run'];
  if (notLoaded > 0) values.push(`${numberText(notLoaded)} not loaded`);
  if (rules.deselected > 0) values.push(`${numberText(rules.deselected)} deselected`);
  if (rules.duplicates > 0) values.push(`${numberText(rules.duplicates)} duplicate`);
  if (rules.notRunYet > 0)
    values.push(`${countText(rules.notRunYet, 'correlation or filter')} not run yet`);
  const told = reasons.slice(0, TOP).map(([reason, n]) => `${numberText(n)} × ${reason}`);
  const more = sum(reasons.slice(TOP));
  if (more > 0) told.push(`${numberText(more)} for other reasons`);
  const hint = told.length > 0 ? ['`unmask rules check` lists each'] : [];
  return [['Rules', values.join(', '), ...told, ...hint]];
}

/** Nothing that was asked for is left out in silence. */
function indicatorLines(indicators: Hunted['indicators']): Line[] {
  if (indicators === null) return [];
  const { running, files, refusals } = indicators;
  const values = [`${countText(running, 'indicator')} from ${countText(files, 'file')}`];
  for (const [kind, title] of Object.entries(REFUSALS)) {
    const those = refusals.filter((refusal) => refusal.kind === kind);
    const [first] = those;
    if (first === undefined) continue;
    const { shown, reason, origin } = first;
    const example = `${oneLine(shorten(shown, 80))} (${origin.file} ${origin.place}): ${oneLine(reason)}`;
    values.push(`${numberText(those.length)} left out, ${title}, the first ${example}`);
  }
  return [['Indicators', ...values]];
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((total, [, n]) => total + n, 0);
}

function findingLines(tally: FindingTally, paint: Painter): Line[] {
  const levels = tally
    .byLevel()
    .map(([level, count]) => paint(LEVEL_STYLE[level], `${numberText(count)} ${level}`));
  if (tally.total === 0) return [['Findings', 'none']];
  return [
    ['Findings', `${numberText(tally.total)}: ${levels.join(', ')}`],
    [
      'Top rules',
      ...largest(tally.rules, TOP).map(([rule, n]) => `${numberText(n)} × ${oneLine(rule)}`),
    ],
    ['Hosts', top(tally.hosts)],
    ['Busiest days', top(tally.days)],
  ];
}

function caseLines(kept: KeptCounts | null): Line[] {
  if (kept === null) return [];
  const files = `${countText(kept.added, 'file')} added, ${numberText(kept.known)} known before`;
  return [['Case', `${files}, ${countText(kept.findings, 'finding')} new`]];
}

function damageLines(tally: EvidenceTally): Line[] {
  const damage = tally.damage
    .filter(({ code }) => code !== ZONE_ASSUMED)
    .map(({ code, count, first }) => `${code} × ${numberText(count)}, first ${issueText(first)}`);
  return damage.length === 0 ? [] : [['Damage met', ...damage]];
}

function top(counts: ReadonlyMap<string, number>): string {
  const named = largest(counts, TOP).map(([name, n]) => `${oneLine(name)} (${numberText(n)})`);
  const more = counts.size - named.length;
  return more > 0 ? `${named.join(', ')} and ${numberText(more)} more` : named.join(', ');
}

function moment(microseconds: number): string {
  return shortTime(isoTime(microseconds));
}
