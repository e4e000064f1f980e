/** What STIX 2.1 demands in words and its JSON schemas cannot say, as faults. */
import { createHash } from 'node:crypto';

export type Stix = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly id: string;
};

export interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly Stix[];
}

const OBSERVABLES = new Set(
  'artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr ipv6-addr mac-addr mutex network-traffic process software url user-account windows-registry-key x509-certificate'.split(
    ' ',
  ),
);

/** Verbs that the specification names, by what they lead from and to. */
const VERBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  campaign: {
    'attributed-to': 'intrusion-set threat-actor',
    compromises: 'infrastructure',
    'originates-from': 'location',
    targets: 'identity location vulnerability',
    uses: 'attack-pattern infrastructure malware tool',
  },
  malware: {
    'beacons-to': 'infrastructure',
    'variant-of': 'malware',
    targets: 'identity infrastructure location vulnerability',
    uses: 'attack-pattern infrastructure malware tool',
  },
  infrastructure: {
    'consists-of': `infrastructure observed-data ${[...OBSERVABLES].join(' ')}`,
    'located-at': 'location',
  },
  identity: { 'located-at': 'location' },
  indicator: {
    indicates: 'attack-pattern campaign infrastructure intrusion-set malware threat-actor tool',
    'based-on': 'observed-data',
  },
};

/** Pairs of times of which the second is not before the first. */
const ORDERED = [
  ['first_seen', 'last_seen'],
  ['first_observed', 'last_observed'],
  ['created', 'modified'],
] as const;
/** Pairs of which it is behind the first. */
const STRICT = [
  ['start_time', 'stop_time'],
  ['valid_from', 'valid_until'],
] as const;

const ID =
  /^([a-z0-9-]+)--[0-9a-f]{8}-[0-9a-f]{4}-([45])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VOCABULARY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function faultsOf(bundle: Bundle): string[] {
  const byId = new Map(bundle.objects.map((object) => [object.id, object]));
  const faults = bundle.objects.flatMap((object) =>
    [...common(object), ...times(object), ...references(object, byId), ...own(object, byId)].map(
      (fault) => `${object.id}: ${fault}`,
    ),
  );
  if (byId.size !== bundle.objects.length) faults.push('an id stands twice');
  const places = bundle.objects
    .filter(({ type }) => type === 'sighting')
    .map((object) => JSON.stringify([object['sighting_of_ref'], object['where_sighted_refs']]));
  if (new Set(places).size !== places.length) faults.push('one place is sighted twice');
  return faults;
}

function common(object: Stix): string[] {
  const { type, id } = object;
  const faults: string[] = [];
  if (ID.exec(id)?.[1] !== type) faults.push('this is no id of its type');
  if (object['spec_version'] !== '2.1') faults.push('spec_version');
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === undefined) faults.push(`${key} is nothing`);
    if (Array.isArray(value) && value.length === 0) faults.push(`${key} is empty`);
  }
  if (type === 'marking-definition') return faults;
  const marked = object['object_marking_refs'];
  if (!Array.isArray(marked)) faults.push('it is not marked');
  if (OBSERVABLES.has(type)) return [...faults, ...observable(object)];
  for (const key of ['created', 'modified', 'created_by_ref'])
    if (typeof object[key] !== 'string') faults.push(`${key} is missing`);
  return faults;
}

const CONTRIBUTING: Readonly<Record<string, readonly string[]>> = {
  directory: ['path'],
  file: ['hashes', 'name', 'parent_directory_ref'],
  mutex: ['name'],
  software: ['name'],
  'windows-registry-key': ['key'],
  'x509-certificate': ['hashes', 'serial_number'],
};

/** Its id is computed once more, in another way: by hand-ordered JSON and Node's SHA-1. */
function observable(object: Stix): string[] {
  const names = (CONTRIBUTING[object.type] ?? ['value']).filter((name) => name in object);
  const told = `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(object[name])}`).join(',')}}`;
  const hash = createHash('sha1');
  hash.update(Buffer.from('00abedb4aa42466c9c01fed23315a9b7', 'hex')).update(told);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 15) | 80;
  bytes[8] = (bytes[8]! & 63) | 128;
  const digits = bytes.toString('hex');
  return object.id.replaceAll('-', '').endsWith(digits) ? [] : ['another id is right'];
}

function times(object: Stix): string[] {
  const at = (key: string): string | null => {
    const value = object[key];
    return typeof value === 'string' ? value : null;
  };
  const bad = Object.entries(object).filter(
    ([key, value]) =>
      /^(?:created|modified|published|(?:first|last|start|stop|valid)_.*)$/.test(key) &&
      !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value)),
  );
  const wrong = ORDERED.filter(([a, b]) => at(a) !== null && at(b) !== null && at(b)! < at(a)!);
  const flat = STRICT.filter(([a, b]) => at(a) !== null && at(b) !== null && at(b)! <= at(a)!);
  return [
    ...bad.map(([key]) => `${key} is no time`),
    ...[...wrong, ...flat].map(([, b]) => `${b} is too early`),
  ];
}

function references(object: Stix, byId: ReadonlyMap<string, Stix>): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (!/_refs?$/.test(key)) return [];
    const ids = key.endsWith('_refs') ? (value as string[]) : [value as string];
    return ids.filter((id) => !byId.has(id)).map((id) => `${key} leads nowhere: ${id}`);
  });
}

function own(object: Stix, byId: ReadonlyMap<string, Stix>): string[] {
  const typeOf = (id: unknown): string => byId.get(String(id))?.type ?? '';
  const has = (...keys: readonly string[]): string[] =>
    keys.filter((key) => !(key in object)).map((key) => `${key} is missing`);
  switch (object.type) {
    case 'relationship': {
      const [source, target] = [typeOf(object['source_ref']), typeOf(object['target_ref'])];
      const verb = String(object['relationship_type']);
      const known = (VERBS[source]?.[verb] ?? '').split(' ').includes(target);
      return known ? [] : [`${source} ${verb} ${target}`];
    }
    case 'sighting':
      return sighting(object, typeOf);
    case 'location': {
      const country = object['country'];
      return /^[A-Z]{2}$/.test(String(country)) ? [] : ['no country'];
    }
    case 'indicator':
      return [
        ...has('pattern', 'pattern_type', 'valid_from', 'name', 'description'),
        ...vocabulary(object['indicator_types']),
      ];
    case 'malware':
      return [...has('is_family', 'name'), ...vocabulary(object['malware_types'])];
    case 'infrastructure':
      return vocabulary(object['infrastructure_types']);
    case 'identity':
      return [...has('name', 'identity_class'), ...vocabulary(object['sectors'] ?? [])];
    case 'report':
      return has('name', 'published', 'object_refs');
    case 'note':
      return has('content', 'object_refs');
    case 'observed-data':
      return has('number_observed', 'first_observed', 'last_observed', 'object_refs');
    case 'threat-actor':
      return ['the tool names no actor'];
    default:
      return [];
  }
}

function sighting(object: Stix, typeOf: (id: unknown) => string): string[] {
  const faults: string[] = [];
  if (typeOf(object['sighting_of_ref']) !== 'indicator') faults.push('no indicator is sighted');
  const where = object['where_sighted_refs'] as readonly string[];
  if (where.length !== 1 || typeOf(where[0]) !== 'identity') faults.push('no one victim');
  const count = object['count'] as number;
  if (!Number.isInteger(count) || count < 0 || count > 999_999_999) faults.push('count');
  if ('observed_data_refs' in object) faults.push('platforms would count it as one');
  return faults;
}

function vocabulary(values: unknown): string[] {
  return (values as readonly string[])
    .filter((value) => !VOCABULARY.test(value))
    .map((value) => `${value} is of no vocabulary`);
}
