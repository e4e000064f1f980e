/** STIX 2.0 and 2.1 bundles, TAXII envelopes and single objects: the indicators among their objects. */
import { accepted, refused, strictest, tlpOf, type Described, type Entry } from '../entry.ts';
import type { Tlp } from '../indicator.ts';
import {
  numberOf,
  objectOf,
  objectsOf,
  textOf,
  textsOf,
  timeOf,
  type JsonObject,
} from '../json.ts';
import { parsePattern } from './parse-pattern.ts';

/** Fixed ids of the TLP markings: those of TLP 1 (STIX 2.1, section 7.2.1.4) and of TLP 2.0. */
const TLP_MARKINGS: Readonly<Record<string, Tlp>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
};

/** The objects of what is STIX; `null` for other JSON. */
export function stixObjectsOf(json: unknown): readonly JsonObject[] | null {
  const holder = objectOf(json);
  const objects = Array.isArray(json) ? objectsOf(json) : objectsOf(holder?.['objects']);
  if (holder !== null && isStixId(holder['id']) && holder['type'] !== 'bundle') return [holder];
  if (holder?.['type'] === 'bundle') return objects;
  return objects.some(({ id, type }) => isStixId(id) && typeof type === 'string') ? objects : null;
}

function isStixId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]+--[0-9a-f-]{36}$/i.test(value);
}

export function readStix(objects: readonly JsonObject[], file: string): Entry[] {
  const known = new Context(objects);
  return objects.flatMap((object, at) =>
    object['type'] === 'indicator'
      ? [entryOf(object, { file, place: `objects[${at}]`, known })]
      : [],
  );
}

interface Place {
  readonly file: string;
  readonly place: string;
  readonly known: Context;
}

function entryOf(object: JsonObject, { file, place, known }: Place): Entry {
  const id = textOf(object['id']) ?? `${file} ${place}`;
  const indicated = known.indicatedBy(id);
  const pattern = textOf(object['pattern']) ?? '';
  const described: Described = {
    id,
    name: textOf(object['name']) ?? indicated.names[0] ?? pattern,
    origin: {
      file,
      place,
      producer: known.nameOf(object['created_by_ref']),
      tlp: known.tlpOf(object['object_marking_refs']),
    },
    modified: timeOf(object['modified']),
    validFrom: timeOf(object['valid_from']),
    validUntil: timeOf(object['valid_until']),
    confidence: numberOf(object['confidence']),
    techniques: indicated.techniques,
  };
  if (object['revoked'] === true) return refused(described, 'withdrawn', 'revoked');
  const language = textOf(object['pattern_type']) ?? 'stix';
  if (language !== 'stix') return refused(described, 'other-language', `it is ${language}`);
  const parsed = parsePattern(pattern);
  return typeof parsed === 'string'
    ? refused(described, 'unusable', parsed)
    : accepted(described, parsed);
}

/** What the other objects of a bundle tell of its indicators. */
class Context {
  private readonly byId = new Map<string, JsonObject>();
  private readonly targets = new Map<string, string[]>();

  constructor(objects: readonly JsonObject[]) {
    for (const object of objects) {
      const id = textOf(object['id']);
      if (id !== null) this.byId.set(id, object);
      if (object['relationship_type'] !== 'indicates') continue;
      const [source, target] = [textOf(object['source_ref']), textOf(object['target_ref'])];
      if (source === null || target === null) continue;
      const known = this.targets.get(source);
      if (known === undefined) this.targets.set(source, [target]);
      else known.push(target);
    }
  }

  nameOf(reference: unknown): string | null {
    return textOf(this.byId.get(textOf(reference) ?? '')?.['name']);
  }

  /** Names of what the indicator points to, and the techniques among them. */
  indicatedBy(id: string): {
    readonly names: readonly string[];
    readonly techniques: readonly string[];
  } {
    const targets = (this.targets.get(id) ?? [])
      .map((target) => this.byId.get(target))
      .filter((target) => target !== undefined);
    return {
      names: targets.flatMap(({ name }) => textOf(name) ?? []),
      techniques: targets.flatMap(({ external_references: references }) =>
        objectsOf(references).flatMap(({ external_id: id }) => {
          const technique = textOf(id);
          return technique !== null && /^T\d{4}(?:\.\d{3})?$/.test(technique) ? [technique] : [];
        }),
      ),
    };
  }

  tlpOf(references: unknown): Tlp | null {
    return strictest(
      textsOf(references).map((reference) => TLP_MARKINGS[reference] ?? this.ownTlp(reference)),
    );
  }

  private ownTlp(reference: string): Tlp | null {
    const marking = this.byId.get(reference);
    return tlpOf(
      textOf(objectOf(marking?.['definition'])?.['tlp']) ?? textOf(marking?.['name']) ?? '',
    );
  }
}
