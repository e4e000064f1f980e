import { commonListOf } from '../../campaign/common/common-values.ts';
import { tlpOf } from '../../campaign/indicators/entry.ts';
import { urlParts } from '../../campaign/observables/canonical.ts';
import { type Tlp, TLP } from '../../case/case-file.ts';
import type { CitedFinding, ReportIndicator, ReportModel, Sighting } from '../model.ts';
import { withoutUser } from './without-user.ts';

/** Longest value that leaves. No honest one is as long, and platforms cut what is. */
const MAX_VALUE = 4_096;

/** Kinds of values that others can look for. The rest says nothing without its event. */
const SHARED_KINDS = [
  'address',
  'domain',
  'url',
  'email',
  'hash',
  'path',
  'registry-key',
  'mutex',
  'pipe',
  'service',
  'task',
  'user-agent',
  'certificate',
] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

export interface SharedIndicator extends ReportIndicator {
  readonly kind: SharedKind;
}

/**
 * The indicators that may leave with a report: of a kind that others can look for, met nowhere else, of no victim, and resting on nothing that
 * was given under a stricter TLP than the report's. Folders of users are left out of paths, and who saw a trace on a machine is told with it.
 */
export function shareable(model: ReportModel): SharedIndicator[] {
  const { indicators, findings, tlp, victims } = model;
  const own = new Set(victims.flatMap(({ addresses, host }) => [...addresses, host ?? '']));
  const shared = indicators.flatMap((indicator): SharedIndicator[] => {
    const { kind } = indicator;
    if (!isShared(kind)) return [];
    const written = indicator.value.toWellFormed();
    const value = kind === 'path' ? withoutUser(written) : written;
    if (value === '' || value.length > MAX_VALUE || commonListOf(kind, value) !== null) return [];
    if (own.has(kind === 'url' ? (urlParts(value)?.host ?? '') : value)) return [];
    const cited = indicator.findings.map((id) => findings.get(id));
    if (cited.some((finding) => finding === undefined || isStricter(finding, tlp))) return [];
    return [{ ...indicator, kind, value, sightings: sightingsOf(indicator, model) }];
  });
  const same = Map.groupBy(shared, ({ kind, value, profile }) =>
    JSON.stringify([kind, value, profile]),
  );
  return Array.from(same.values(), (group) => group.reduce(merged));
}

function isShared(kind: string): kind is SharedKind {
  return (SHARED_KINDS as readonly string[]).includes(kind);
}

/** Found by an indicator of others: their TLP goes on. One that cannot be read is taken for the strictest. */
function isStricter({ matched }: CitedFinding, tlp: Tlp): boolean {
  const given = matched['indicator.tlp'];
  if (given === undefined) return false;
  return TLP.indexOf(tlpOf(given) ?? 'red') > TLP.indexOf(tlp);
}

/** Those that are counted; of a trace, the machines whose own findings are the indicator's. */
function sightingsOf(
  { sightings, reason, findings: own }: ReportIndicator,
  { victims, findings }: ReportModel,
): Sighting[] {
  const known = new Set(victims.map(({ id }) => id));
  const counted = sightings.filter(({ victim }) => known.has(victim));
  if (reason !== 'trace-of-implant') return counted;
  const seen = new Set(counted.map(({ victim }) => victim));
  const cited = new Set(own);
  const found = victims.flatMap(({ id, kind, findings: of }): Sighting[] => {
    const both = of.filter((each) => cited.has(each)).flatMap((each) => findings.get(each) ?? []);
    if (both.length === 0 || kind !== 'machine' || seen.has(id)) return [];
    const first = both.map(({ time }) => time).toSorted()[0]!;
    const last = both
      .map(({ time, until }) => until ?? time)
      .toSorted()
      .at(-1)!;
    return [{ victim: id, first, last, count: both.length }];
  });
  return [...counted, ...found].toSorted((a, b) => (a.victim < b.victim ? -1 : 1));
}

const CONFIDENCES = ['low', 'moderate', 'high'] as const;

function merged(a: SharedIndicator, b: SharedIndicator): SharedIndicator {
  const sightings = Map.groupBy([...a.sightings, ...b.sightings], ({ victim }) => victim);
  const better = CONFIDENCES.indexOf(a.confidence) < CONFIDENCES.indexOf(b.confidence) ? b : a;
  return {
    ...better,
    first: ends([a.first, b.first])[0] ?? null,
    last: ends([a.last, b.last]).at(-1) ?? null,
    findings: [...new Set([...a.findings, ...b.findings])].toSorted(),
    findingCount: a.findingCount + b.findingCount,
    sightings: Array.from(sightings, ([victim, all]) => ({
      victim,
      first: ends(all.map(({ first }) => first))[0]!,
      last: ends(all.map(({ last }) => last)).at(-1)!,
      count: all.reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

function ends(times: readonly (string | null)[]): string[] {
  return times.filter((time) => time !== null).toSorted();
}
