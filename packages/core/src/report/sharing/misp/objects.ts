import { groupsOf, type CampaignGroup } from '../groups.ts';
import { gradeText, implantsOf, platformTitle } from '../implants.ts';
import type { ReportModel } from '../../model.ts';
import type { Scope } from '../scope.ts';
import type { SharedIndicator } from '../shareable.ts';
import { secondsOf } from '../times.ts';
import { attribute, commentOf, type MispAttribute } from './attributes.ts';
import { mispTypeOf } from './types.ts';

/** An object as MISP's JSON has it. */
export interface MispObject {
  readonly uuid: string;
  readonly name: string;
  readonly 'meta-category': string;
  readonly description: string;
  readonly template_uuid: string;
  readonly template_version: string;
  readonly timestamp: string;
  readonly comment: string;
  readonly Attribute: readonly MispAttribute[];
  readonly ObjectReference: readonly MispReference[];
}

export interface MispReference {
  readonly uuid: string;
  readonly object_uuid: string;
  readonly referenced_uuid: string;
  readonly relationship_type: string;
  readonly comment: string;
  readonly timestamp: string;
}

/** Templates of misp-objects, as of September 2026. */
const TEMPLATES = {
  malware: {
    'meta-category': 'misc',
    description: 'Malware is a type of TTP that represents malicious code.',
    template_uuid: 'e5ad1d64-4b4e-44f5-9e00-88a705a67f9d',
    template_version: '1',
  },
  x509: {
    'meta-category': 'network',
    description: 'x509 object describing a X.509 certificate',
    template_uuid: 'd1ab756a-26b5-4349-9f43-765630f0911c',
    template_version: '14',
  },
} as const;

/** Implants with the servers that they call, and certificates that are known by their number. */
export function mispObjects(
  scope: Scope,
  model: ReportModel,
  indicators: readonly SharedIndicator[],
  uuids: ReadonlyMap<SharedIndicator, string>,
): MispObject[] {
  const groups = groupsOf(model, indicators);
  const implants = groups.flatMap((group) => implantObjects(scope, group, model, uuids));
  const certificates = indicators
    .filter((each) => each.kind === 'certificate' && mispTypeOf(each) === null)
    .map((each) => certificateObject(scope, each));
  return [...implants, ...certificates];
}

/** The family of a profile, and an implant for each system. */
function implantObjects(
  scope: Scope,
  group: CampaignGroup,
  model: ReportModel,
  uuids: ReadonlyMap<SharedIndicator, string>,
): MispObject[] {
  const { profile, implants, indicators } = group;
  if (profile === null || implants === null) return [];
  const servers = indicators.flatMap((each) =>
    each.reason === 'asked-by-implants' ? (uuids.get(each) ?? []) : [],
  );
  const family = objectOf(
    scope,
    'malware',
    [profile],
    { name: implants, is_family: '1' },
    servers.map((uuid) => [uuid, 'beacons-to'] as const),
  );
  const variants = implantsOf(group, model).map(({ family: name, platform, grade }) =>
    objectOf(
      scope,
      'malware',
      [profile, name, platform],
      {
        name: `${name} (${platformTitle(platform)})`,
        is_family: '0',
        description: gradeText(grade),
      },
      [[family.uuid, 'variant-of']],
    ),
  );
  return [family, ...variants];
}

function certificateObject(scope: Scope, indicator: SharedIndicator): MispObject {
  const { value, profile } = indicator;
  const said = { 'serial-number': value };
  return {
    ...objectOf(scope, 'x509', [value, profile ?? ''], said, []),
    comment: commentOf(indicator),
  };
}

function objectOf(
  scope: Scope,
  name: keyof typeof TEMPLATES,
  key: readonly string[],
  said: Readonly<Record<string, string>>,
  references: readonly (readonly [uuid: string, verb: string])[],
): MispObject {
  const uuid = scope.uuid('misp-object', name, ...key);
  const timestamp = String(secondsOf(scope.made));
  return {
    uuid,
    name,
    ...TEMPLATES[name],
    timestamp,
    comment: '',
    Attribute: Object.entries(said).map(([relation, value]) => ({
      ...attribute(scope, scope.uuid('misp-attribute', uuid, relation), {
        type: relation === 'is_family' ? 'boolean' : 'text',
        category: 'Other',
        toIds: false,
        value,
        comment: '',
      }),
      object_relation: relation,
    })),
    ObjectReference: references.map(([to, verb]) => ({
      uuid: scope.uuid('misp-reference', uuid, verb, to),
      object_uuid: uuid,
      referenced_uuid: to,
      relationship_type: verb,
      comment: '',
      timestamp,
    })),
  };
}
