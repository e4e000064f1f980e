import type { ReportModel } from '../../model.ts';
import { type Scope, scopeOf } from '../scope.ts';
import { sharedTime } from '../times.ts';
import { uuidOf } from '../uuid.ts';
import { type ObservableType, observableId } from './ids.ts';
import { tlpMarking } from './marking.ts';
import { given, type JsonMap, type Properties, type StixObject } from './objects.ts';
import type { Draft } from './observable.ts';

/** From when to when a relationship held; `null` for an end that is not known. */
export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/** MITRE's own identity in its ATT&CK bundles. */
const MITRE = 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5';
/** Older than any copy of MITRE's, so that theirs is kept where a platform has one. */
const MITRE_MADE = '1970-01-01T00:00:00.000Z';

/** A bundle as it grows: each object once, marked, with its maker and the time of making. */
export class BundleDraft {
  readonly scope: Scope;
  private readonly objects = new Map<string, StixObject>();
  private readonly marking: StixObject;
  private readonly creator: string;

  constructor(model: ReportModel) {
    this.scope = scopeOf(model);
    this.marking = tlpMarking(model.tlp);
    this.objects.set(this.marking.id, this.marking);
    this.creator = `identity--${this.scope.uuid('identity', 'creator')}`;
    this.add('identity', ['creator'], { name: this.scope.author, identity_class: 'unknown' });
  }

  /** @param key tells it from others of its type. @returns its id */
  add(type: string, key: readonly string[], properties: Properties): string {
    const id = `${type}--${this.scope.uuid(type, ...key)}`;
    return this.put(id, type, this.creator, this.scope.made, properties);
  }

  /** A country: the same for all who write of it. */
  country(code: string): string {
    const id = `location--${uuidOf('location', 'country', code, this.scope.author)}`;
    return this.put(id, 'location', this.creator, this.scope.made, { name: code, country: code });
  }

  /** What MITRE published, by its own id. */
  ofMitre(type: string, uuid: string, properties: Properties): string {
    const about = { name: 'The MITRE Corporation', identity_class: 'organization' };
    this.put(MITRE, 'identity', MITRE, MITRE_MADE, about);
    return this.put(`${type}--${uuid}`, type, MITRE, MITRE_MADE, properties);
  }

  /** @returns its id, and that of what it refers to */
  observable({ type, properties, folder }: Draft): [id: string, ...parts: string[]] {
    if (folder === undefined) return [this.putObservable(type, properties)];
    const directory = this.putObservable('directory', { path: folder });
    const within = { ...properties, parent_directory_ref: directory };
    return [this.putObservable(type, within), directory];
  }

  relate(
    source: string,
    verb: string,
    target: string,
    properties: Properties = {},
    { first, last }: Span = { first: null, last: null },
  ): string {
    const start = first === null ? null : sharedTime(first);
    const stop = last === null ? null : sharedTime(last);
    // The end has to be behind the beginning; a moment has none.
    const isSpan = stop !== null && (start === null || stop > start);
    return this.add('relationship', [source, verb, target], {
      relationship_type: verb,
      source_ref: source,
      target_ref: target,
      ...properties,
      start_time: start,
      stop_time: isSpan ? stop : null,
    });
  }

  /** All ids but those of markings, which mark and are no content. */
  ids(): string[] {
    return [...this.objects.keys()].filter((id) => !id.startsWith('marking-definition--'));
  }

  bundle(): JsonMap {
    return {
      type: 'bundle',
      id: `bundle--${this.scope.uuid('bundle', this.scope.made)}`,
      objects: [...this.objects.values()],
    };
  }

  private putObservable(type: ObservableType, properties: JsonMap): string {
    const id = observableId(type, properties);
    this.objects.set(id, {
      type,
      spec_version: '2.1',
      id,
      object_marking_refs: [this.marking.id],
      ...properties,
    });
    return id;
  }

  private put(
    id: string,
    type: string,
    creator: string,
    made: string,
    properties: Properties,
  ): string {
    this.objects.set(id, {
      type,
      spec_version: '2.1',
      id,
      created_by_ref: creator,
      created: made,
      modified: made,
      object_marking_refs: [this.marking.id],
      ...given(properties),
    });
    return id;
  }
}
