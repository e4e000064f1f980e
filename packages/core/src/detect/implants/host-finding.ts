import type { HostTrace, ImplantProfile, TraceWeight } from '../../campaign/implants/profile.ts';
import { checkFinding, type CheckSeen } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import type { HostSeen } from './host-seen.ts';

/** A trace that was seen, and what the profile says of it. */
interface Known {
  readonly seen: HostSeen;
  readonly trace: HostTrace;
}

/** Weak traces that must come together on one host. */
const WEAK_TOGETHER = 2;
const WEAK_TO_LOOK_AT = 3;
const MAX_PROOF = 20;

/** One finding of all traces of an implant on a host; none where they say nothing. */
export function hostFinding(seen: readonly HostSeen[], profile: ImplantProfile): Finding[] {
  const known = seen.flatMap((each): Known[] => {
    const trace = profile.traces[each.trace];
    return trace === undefined ? [] : [{ seen: each, trace }];
  });
  const weighed = gravity(known);
  if (weighed === null) return [];
  const dated = known.filter((each) => each.seen.doubt === '');
  const times = (dated.length > 0 ? dated : known).flatMap((each) => [
    each.seen.first.time,
    each.seen.last.time,
  ]);
  const [time, until] = [Math.min(...times), Math.max(...times)];
  const byTime = known.toSorted((a, b) => a.seen.first.time - b.seen.first.time);
  const finding = checkFinding('indicator', {
    check: { id: `implant-${profile.id}-host`, title: `Traces of an implant: ${profile.name}` },
    ...weighed,
    time,
    until: until === time ? null : until,
    source: known[0]!.seen.source,
    techniques: [...new Set(byTime.flatMap(({ trace }) => trace.techniques))],
    matched: matchedOf(byTime, profile),
    summary: summaryOf(known, profile) + (dated.length > 0 ? '' : known[0]!.seen.doubt),
    proof: byTime.slice(0, MAX_PROOF).map((each) => each.seen.first.place),
    alternatives: alternativesOf(known),
  });
  return [{ ...finding, count: known.reduce((sum, each) => sum + each.seen.count, 0) }];
}

function gravity(known: readonly Known[]): Pick<CheckSeen, 'level' | 'confidence'> | null {
  const [strong, moderate, weak] = (['strong', 'moderate', 'weak'] as const).map(
    (weight) => ofWeight(known, weight).length,
  ) as [number, number, number];
  if (strong > 0) return { level: 'high', confidence: strong > 1 ? 'high' : 'moderate' };
  if (moderate > 0)
    return { level: 'medium', confidence: moderate + weak > 1 ? 'moderate' : 'low' };
  if (weak < WEAK_TOGETHER) return null;
  return { level: weak < WEAK_TO_LOOK_AT ? 'low' : 'medium', confidence: 'low' };
}

function ofWeight(known: readonly Known[], weight: TraceWeight): Known[] {
  return known.filter(({ trace }) => trace.weight === weight);
}

function matchedOf(
  known: readonly Known[],
  { id, family }: ImplantProfile,
): Record<string, string> {
  const families = new Set(known.map(({ trace }) => trace.family ?? family));
  const platforms = new Set(known.flatMap(({ trace }) => trace.platform ?? []));
  const named = (weight: TraceWeight): [string, string][] => {
    const names = ofWeight(known, weight).flatMap(({ seen }) => seen.names);
    return names.length === 0 ? [] : [[`${weight} traces`, names.join('; ')]];
  };
  return Object.fromEntries([
    ['profile', id],
    ['family', [...families].join(', ')],
    ...(platforms.size === 0 ? [] : [['platform', [...platforms].join(', ')]]),
    ['platform_grade', 'host-traces'],
    ['traces', String(known.length)],
    ...named('strong'),
    ...named('moderate'),
    ...named('weak'),
  ]) as Record<string, string>;
}

function summaryOf(known: readonly Known[], { name }: ImplantProfile): string {
  const [best] = [...ofWeight(known, 'strong'), ...ofWeight(known, 'moderate'), ...known];
  const more = known.length === 1 ? '' : ` and ${known.length - 1} more`;
  return `${name}: ${best!.trace.meaning}: ${best!.seen.names[0]}${more}`;
}

function alternativesOf(known: readonly Known[]): string[] {
  return [
    ...new Set(known.flatMap(({ trace }) => trace.benign.map((each) => `${each}: kept`))),
    'A computer on which the implant was studied: kept',
  ];
}
