import type { Evidence, Format, Item } from '../format.ts';
import {
  MAX_ANSWER_BYTES,
  registrationEvent,
  registrationIssue,
  type RegistrationRecord,
  registrationTime,
} from './record.ts';

const OBJECT = /^\uFEFF?\s*\{/;
const DOMAIN = /"rdapConformance"\s*:|"objectClassName"\s*:\s*"domain"/;
/** Entities within entities; answers have two. */
const MAX_DEPTH = 4;
const MAX_ENTITIES = 64;

/** An answer of a registry about a domain, as RDAP gives it in JSON. Documented in `docs/formats/registrations.md`. */
export const RDAP: Format = {
  id: 'rdap',
  title: 'an answer of RDAP about a domain',
  extensions: ['.json'],
  detect(head) {
    const text = new TextDecoder().decode(head);
    return OBJECT.test(text) && DOMAIN.test(text);
  },
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readAnswer,
};

async function* readAnswer(evidence: Evidence): AsyncGenerator<Item[]> {
  const { source } = evidence;
  if (source.byteLength > MAX_ANSWER_BYTES) {
    const what = 'an answer of RDAP of more than 1 MiB';
    yield [{ kind: 'issue', issue: registrationIssue(evidence, what, 'REGISTRATION_LIMIT') }];
    return;
  }
  const text = new TextDecoder().decode(await source.read(0, source.byteLength));
  const answer = parsed(text);
  const record = answer === null ? null : recordOf(answer);
  if (answer === null) {
    const what = 'an answer of RDAP that is no JSON';
    yield [{ kind: 'issue', issue: registrationIssue(evidence, what, 'REGISTRATION_DAMAGED') }];
  } else if (record !== null)
    yield [{ kind: 'event', event: registrationEvent(record, evidence, 'rdap') }];
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** @returns `null` for answers about anything but a domain */
function recordOf(answer: Json): RegistrationRecord | null {
  const name = answer['ldhName'] ?? answer['unicodeName'];
  if (answer['objectClassName'] !== 'domain' || typeof name !== 'string') return null;
  const entities = entitiesIn(answer, 0).slice(0, MAX_ENTITIES);
  const registrar = entities.find((each) => hasRole(each, 'registrar'));
  const registrant = entities.find((each) => hasRole(each, 'registrant'));
  return {
    domain: name.toLowerCase().replace(/\.$/, ''),
    registered: eventTime(answer, 'registration'),
    changed: eventTime(answer, 'last changed'),
    expires: eventTime(answer, 'expiration'),
    registrar: registrar === undefined ? null : textOf(propertyOf(registrar, 'fn')?.[3]),
    registrantCountry: registrant === undefined ? null : countryOf(registrant),
    offset: 0,
  };
}

function entitiesIn(from: Json, depth: number): Json[] {
  const entities = listOf(from['entities']).filter(isObject).slice(0, MAX_ENTITIES);
  return depth >= MAX_DEPTH
    ? entities
    : [...entities, ...entities.flatMap((each) => entitiesIn(each, depth + 1))];
}

function hasRole(entity: Json, role: string): boolean {
  return listOf(entity['roles']).includes(role);
}

function eventTime(answer: Json, action: string): string | null {
  const event = listOf(answer['events'])
    .filter(isObject)
    .find((each) => each['eventAction'] === action);
  return event === undefined ? null : registrationTime(event['eventDate']);
}

/** jCard (RFC 7095): `["vcard", [[name, parameters, type, value…]…]]`. */
function propertyOf(entity: Json, name: string): readonly unknown[] | null {
  const properties = listOf(listOf(entity['vcardArray'])[1]).map(listOf);
  return properties.find((each) => each[0] === name) ?? null;
}

/** The parameter `cc` (RFC 8605), else the last part of the address. */
function countryOf(entity: Json): string | null {
  const address = propertyOf(entity, 'adr');
  if (address === null) return null;
  const [, parameters, , parts] = address;
  const code = isObject(parameters) ? textOf(parameters['cc']) : null;
  return code ?? textOf(listOf(parts)[6]);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
