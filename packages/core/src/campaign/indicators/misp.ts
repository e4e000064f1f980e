/** MISP events as JSON: an export, an answer of the API, or a member of a feed's folder. */
import { classifyValue } from './values.ts';
import { accepted, refused, strictest, tlpOf, type Described, type Entry } from './entry.ts';
import type { Comparison, Observation, Tlp } from './indicator.ts';
import { listOf, numberOf, objectOf, objectsOf, textOf, type JsonObject } from './json.ts';
import { isOtherLanguage, subjectOfType } from './kinds.ts';

/** `{"Event":{…}}`, a list of such, or `{"response":[…]}`. */
export function mispEventsOf(json: unknown): readonly JsonObject[] {
  const all = Array.isArray(json) ? json : listOf(objectOf(json)?.['response']);
  const events = all.length > 0 ? all : [json];
  return events.map((each) => objectOf(objectOf(each)?.['Event'])).filter((each) => each !== null);
}

export function readMisp(events: readonly JsonObject[], file: string): Entry[] {
  return events.flatMap((event, at) => {
    const attributes = [
      ...placed(event['Attribute'], 'Attribute'),
      ...objectsOf(event['Object']).flatMap((object, number) =>
        placed(object['Attribute'], `Object[${number}].Attribute`).map(([place, attribute]) =>
          inherited(place, attribute, object),
        ),
      ),
    ];
    const prefix = events.length > 1 ? `[${at}].Event` : 'Event';
    return attributes.map(([place, attribute]) =>
      entryOf(attribute, { event, file, place: `${prefix}.${place}` }),
    );
  });
}

type Placed = readonly [place: string, attribute: JsonObject];

function placed(value: unknown, name: string): Placed[] {
  return objectsOf(value).map((attribute, at) => [`${name}[${at}]`, attribute]);
}

/** A deleted object takes its attributes with it. */
function inherited(place: string, attribute: JsonObject, object: JsonObject): Placed {
  return [place, isTrue(object['deleted']) ? { ...attribute, deleted: true } : attribute];
}

interface Place {
  readonly event: JsonObject;
  readonly file: string;
  readonly place: string;
}

function entryOf(attribute: JsonObject, { event, file, place }: Place): Entry {
  const value = textOf(attribute['value']) ?? '';
  const type = textOf(attribute['type']) ?? '';
  const info = textOf(event['info']);
  const described: Described = {
    id: textOf(attribute['uuid']) ?? `${file} ${place}`,
    name: textOf(attribute['comment']) ?? info ?? value,
    origin: {
      file,
      place,
      producer: info,
      tlp: strictest([...tlpsOf(event), ...tlpsOf(attribute)]),
    },
    modified: (numberOf(attribute['timestamp']) ?? 0) * 1e6,
  };
  if (isTrue(attribute['deleted'])) return refused(described, 'withdrawn', 'deleted', value);
  if (!isTrue(attribute['to_ids']))
    return refused(described, 'not-for-detection', 'to_ids is not set', value);
  const warnings = warningsOf(attribute);
  if (warnings !== null)
    return refused(described, 'common', `on the warning list ${warnings}`, value);
  if (isOtherLanguage(type)) return refused(described, 'other-language', `it is ${type}`, value);
  const pattern = patternOfAttribute(type, value);
  return 'reason' in pattern
    ? refused(described, 'unusable', pattern.reason, value)
    : accepted(described, pattern);
}

function patternOfAttribute(
  type: string,
  value: string,
): Observation | { readonly reason: string } {
  const [first = '', second = ''] = type.split('|');
  if (second === '') {
    const subject = subjectOfType(type);
    if (subject === null)
      return {
        reason: `no log that can be read tells ${type === '' ? 'a value without a type' : type}`,
      };
    return classifyValue(subject, value);
  }
  const bar = value.lastIndexOf('|');
  const [left, right] = [value.slice(0, Math.max(bar, 0)), value.slice(bar + 1)];
  switch (type) {
    case 'domain|ip':
      return joined('any', classifyValue('domain', left), classifyValue('address', right));
    case 'ip-src|port':
      return joined(
        'all',
        classifyValue('source-address', left),
        classifyValue('source-port', right),
      );
    case 'ip-dst|port':
      return joined(
        'all',
        classifyValue('destination-address', left),
        classifyValue('destination-port', right),
      );
    case 'hostname|port':
      return joined(
        'all',
        classifyValue('destination-domain', left),
        classifyValue('destination-port', right),
      );
    case 'regkey|value':
      return joined(
        'all',
        classifyValue('registry-key', left),
        classifyValue('registry-data', right),
      );
  }
  // A file's name beside its hash is not bad by itself.
  if (first === 'filename' && subjectOfType(second) === 'hash') return classifyValue('hash', right);
  return { reason: `no log that can be read tells ${type}` };
}

function joined(
  kind: 'all' | 'any',
  ...parts: readonly (Observation | { readonly reason: string })[]
): Observation | { readonly reason: string } {
  const of: Comparison[] = [];
  for (const part of parts) {
    if ('reason' in part) return part;
    if (part.kind === 'one') of.push(part.of);
  }
  return { kind: 'one', of: { kind, of } };
}

function tlpsOf(holder: JsonObject): (Tlp | null)[] {
  return objectsOf(holder['Tag']).map(({ name }) => tlpOf(textOf(name) ?? ''));
}

/** Names of the warning lists that MISP says the value is on. */
function warningsOf(attribute: JsonObject): string | null {
  const lists = [...objectsOf(attribute['warnings']), ...objectsOf(attribute['warninglists'])];
  const names = lists.map(
    (list) => textOf(list['warninglist_name']) ?? textOf(list['name']) ?? 'without a name',
  );
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
