import type { Judgement } from '../../../campaign/judgements/judgement.ts';
import type { ReportModel, Sighting } from '../../model.ts';
import { estimate } from '../estimate.ts';
import type { Scope } from '../scope.ts';
import type { SharedIndicator } from '../shareable.ts';
import { secondsOf, sharedTime } from '../times.ts';
import { registryKey } from '../stix/observable.ts';
import { admiralty, type Tag } from './tags.ts';
import { type MispType, mispTypeOf } from './types.ts';

/** An attribute as MISP's JSON has it. */
export interface MispAttribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly disable_correlation: boolean;
  readonly comment: string;
  readonly timestamp: string;
  readonly first_seen?: string;
  readonly last_seen?: string;
  /** Of an attribute of an object. */
  readonly object_relation?: string;
  readonly Tag?: readonly Tag[];
  readonly Sighting?: readonly MispSighting[];
}

export interface MispSighting {
  readonly uuid: string;
  readonly type: '0';
  /** Seconds since 1970. */
  readonly date_sighting: string;
  readonly source: string;
}

const REASONS: Readonly<Record<SharedIndicator['reason'], string>> = {
  'asked-by-implants': 'implants of victims asked it, or reported to it',
  'trace-of-implant': 'a trace that the implant left on a machine',
  'said-in-case': 'named by a person in the case, not found in evidence',
};

/** Of an indicator; `null` where MISP has no type for it. */
export function indicatorAttribute(scope: Scope, indicator: SharedIndicator): MispAttribute | null {
  const how = mispTypeOf(indicator);
  if (how === null) return null;
  const { kind, value, reason, first, last, confidence, profile, sightings } = indicator;
  const uuid = scope.uuid('misp-attribute', kind, value, profile ?? '');
  const isEvidence = reason !== 'said-in-case';
  return {
    ...attribute(scope, uuid, {
      ...how,
      toIds: how.toIds && isEvidence && confidence !== 'low',
      value: kind === 'registry-key' ? registryKey(value) : value,
      comment: commentOf(indicator),
    }),
    disable_correlation: false,
    ...(first === null ? {} : { first_seen: mispTime(first) }),
    ...(last === null ? {} : { last_seen: mispTime(last) }),
    Tag: admiralty(confidence, isEvidence),
    Sighting: sightings.map((sighting) => sightingOf(scope, uuid, sighting)),
  };
}

export function commentOf({
  reason,
  profileName,
  findings,
  findingCount,
}: SharedIndicator): string {
  const implant = profileName === null ? '' : `${profileName}: `;
  if (findingCount === 0) return `${implant}${REASONS[reason]}`;
  const more = findingCount > 1 ? ` and ${findingCount - 1} more` : '';
  return `${implant}${REASONS[reason]} (${findings[0] ?? ''}${more})`;
}

/** Who was hit, as data that nobody looks for: countries, and in reports for few organisations. */
export function targetAttributes(
  scope: Scope,
  { victims, campaign }: ReportModel,
): MispAttribute[] {
  const target = (type: string, value: string, comment: string): MispAttribute =>
    attribute(scope, scope.uuid('misp-attribute', type, value), {
      type,
      category: 'Targeting data',
      toIds: false,
      value,
      comment,
    });
  const counted = (key: 'country' | 'organisation', type: string): MispAttribute[] =>
    [...Map.groupBy(victims, (victim) => victim[key])]
      .flatMap(([value, all]) =>
        value === null
          ? []
          : [target(type, value, `${all.length} implants that called, or machines with traces`)],
      )
      .toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const name = attribute(scope, scope.uuid('misp-attribute', 'campaign-name'), {
    type: 'campaign-name',
    category: 'Attribution',
    toIds: false,
    value: campaign.name,
    comment: 'name of the case',
  });
  return [name, ...counted('country', 'target-location'), ...counted('organisation', 'target-org')];
}

/** What is judged, with likelihood and confidence as tags. */
export function judgementAttribute(scope: Scope, judgement: Judgement): MispAttribute {
  const { id, statement, signed } = judgement;
  return {
    ...attribute(scope, scope.uuid('misp-attribute', 'judgement', id), {
      type: 'text',
      category: 'Attribution',
      toIds: false,
      value: statement,
      comment: `judgement ${id}${signed === null ? '' : `, of ${signed.by}`}`,
    }),
    Tag: estimate(judgement).map((name) => ({ name })),
  };
}

/** One that nobody looks for, and that ties no events together. */
export function attribute(
  scope: Scope,
  uuid: string,
  { type, category, toIds, value, comment }: MispType & { value: string; comment: string },
): MispAttribute {
  return {
    uuid,
    type,
    category,
    value: value.toWellFormed(),
    to_ids: toIds,
    disable_correlation: true,
    comment: comment.toWellFormed(),
    timestamp: String(secondsOf(scope.made)),
  };
}

function sightingOf(
  scope: Scope,
  attributeId: string,
  { victim, last, count }: Sighting,
): MispSighting {
  return {
    uuid: scope.uuid('misp-sighting', attributeId, victim),
    type: '0',
    date_sighting: String(secondsOf(last)),
    source: `Unmask, victim ${victim}, ${count} times`,
  };
}

/** `2012-02-01T00:00:00.000000+00:00`. */
export function mispTime(iso: string): string {
  return sharedTime(iso).replace(/(\.\d{3})Z$/, '$1000+00:00');
}
