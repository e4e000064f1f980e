import type { Sighting } from '../../model.ts';
import { hostOf } from '../servers.ts';
import type { SharedIndicator } from '../shareable.ts';
import { sharedTime } from '../times.ts';
import { stixConfidence } from './confidence.ts';
import type { BundleDraft } from './draft.ts';
import { observableOf } from './observable.ts';
import { patternOf } from './pattern.ts';

/** What indicators of a campaign point to. */
export interface Indicated {
  readonly campaign: string;
  /** Of its implants. */
  readonly family: string | null;
  /** Ids of infrastructure by host. */
  readonly servers: ReadonlyMap<string, string>;
  /** Ids of identities by pseudonym. */
  readonly victims: ReadonlyMap<string, string>;
  /** Objects of what was observed go out too. */
  readonly isRestricted: boolean;
}

/** Largest count of a sighting (STIX 2.1, section 5.2). */
const MAX_COUNT = 999_999_999;

const REASONS: Readonly<Record<SharedIndicator['reason'], string>> = {
  'asked-by-implants': 'Implants of victims asked it, or reported to it.',
  'trace-of-implant': 'A trace that the implant left on a machine.',
  'said-in-case': 'Named by a person in the case, not found in evidence.',
};

/** A pattern for each value, who saw it, and what it indicates. Values that STIX has no property for are left out. */
export function addIndicators(
  draft: BundleDraft,
  indicators: readonly SharedIndicator[],
  indicated: Indicated,
): void {
  for (const indicator of indicators) addIndicator(draft, indicator, indicated);
}

function addIndicator(draft: BundleDraft, indicator: SharedIndicator, indicated: Indicated): void {
  const pattern = patternOf(indicator);
  if (pattern === null) return;
  const { kind, value, reason, first, confidence, profileName } = indicator;
  const id = draft.add('indicator', [indicated.campaign, kind, value], {
    name: `${kind}: ${value}`,
    description: `${REASONS[reason]}${profileName === null ? '' : ` Implant: ${profileName}.`} ${cited(indicator)}`,
    indicator_types: ['malicious-activity'],
    pattern,
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: first === null ? draft.scope.made : sharedTime(first),
    confidence: stixConfidence(confidence),
  });
  const { campaign, family, servers } = indicated;
  draft.relate(id, 'indicates', family ?? campaign);
  const host = hostOf(indicator);
  const server = host === null ? undefined : servers.get(host);
  if (server !== undefined) draft.relate(id, 'indicates', server);
  for (const sighting of indicator.sightings) addSighting(draft, id, sighting, indicated);
  if (indicated.isRestricted) addObserved(draft, id, indicator);
}

/** One for each indicator and victim: platforms keep only the first place of several. */
function addSighting(
  draft: BundleDraft,
  indicator: string,
  { victim, first, last, count }: Sighting,
  { victims }: Indicated,
): void {
  const where = victims.get(victim);
  if (where === undefined) return;
  draft.add('sighting', [indicator, victim], {
    sighting_of_ref: indicator,
    where_sighted_refs: [where],
    first_seen: sharedTime(first),
    last_seen: sharedTime(last),
    count: Math.min(count, MAX_COUNT),
    summary: true,
  });
}

/** What was seen, as objects. */
function addObserved(draft: BundleDraft, indicator: string, shared: SharedIndicator): void {
  const { first, last, findingCount } = shared;
  const part = observableOf(shared);
  if (part === null || first === null || last === null || findingCount === 0) return;
  const id = draft.add('observed-data', [indicator], {
    first_observed: sharedTime(first),
    last_observed: sharedTime(last),
    number_observed: Math.min(findingCount, MAX_COUNT),
    object_refs: draft.observable(part),
  });
  draft.relate(indicator, 'based-on', id);
}

function cited({ findings, findingCount }: SharedIndicator): string {
  if (findingCount === 0) return 'No finding.';
  const more = findingCount - Math.min(findings.length, MAX_NAMED);
  return `Findings: ${findings.slice(0, MAX_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Ids of findings named in one text. */
const MAX_NAMED = 5;
