import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Event } from '../../evidence/format.ts';
import { commonListOf } from '../common/common-values.ts';
import { urlParts } from '../observables/canonical.ts';
import { observablesOf } from '../observables/extract.ts';
import type { Observable, ObservableKind } from '../observables/observable.ts';
import { nameOf, pathForm } from '../observables/path.ts';

/** What findings can share, and what of it an event holds. The implant, its victim ids and servers come from beacons. */
const KINDS: ReadonlySet<ObservableKind> = new Set<ObservableKind>([
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
  'user',
  'user-agent',
  'certificate',
  'key',
]);

/** Of one event. One of thousands is a script or a list, which ties nothing by what it names. */
const MAX_ENTITIES = 64;

const OWN_NETWORKS = 'hosts of the networks that evidence is from';

/** A value that findings can share, and where an event has it. */
export interface Entity extends Pick<Observable, 'kind' | 'value' | 'role' | 'field'> {
  /** The list of common values that it is on; `null` for a value that may tell something. */
  readonly common: string | null;
}

/** Of an entity id: 48 bits, since a case has thousands of values, and ids are typed. */
export const ENTITY_ID_DIGITS = 12;

/** `e-` and a hash of kind and value: the same in every case. SQL makes the same ones, in `packages/cli/src/campaign/entities.ts`. */
export function entityId(kind: string, value: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(`${kind}\u001F${value}`)));
  return `e-${digest.slice(0, ENTITY_ID_DIGITS)}`;
}

/**
 * The entities of an event, each once, in the order of its fields. What is only guessed from running text is left out.
 *
 * @param ownDomains folded domains of the networks that evidence is from: what lies in them is common
 */
export function entitiesOf(
  event: Pick<Event, 'fields' | 'get'>,
  ownDomains: ReadonlySet<string>,
): Entity[] {
  const observables = observablesOf(event as Event);
  const file = hashedFile(observables);
  const found = new Map<string, Entity>();
  for (const { kind, value, role, field, guessed } of observables) {
    if (!KINDS.has(kind) || guessed || (kind === 'path' && !isWhole(value))) continue;
    const key = `${kind} ${value}`;
    if (found.has(key)) continue;
    const common = commonTitle(kind, value, file, ownDomains);
    found.set(key, { kind, value, role, field, common });
  }
  return found.size > MAX_ENTITIES ? [] : [...found.values()];
}

function commonTitle(
  kind: ObservableKind,
  value: string,
  file: string | null,
  ownDomains: ReadonlySet<string>,
): string | null {
  switch (kind) {
    case 'hash':
      return commonListOf(kind, value) ?? (file === null ? null : commonPath(file));
    case 'path':
      return commonPath(value);
    case 'domain':
      return isOwn(value, ownDomains) ? OWN_NETWORKS : commonListOf(kind, value);
    case 'url': {
      const host = urlParts(value)?.host ?? '';
      return commonTitle(
        host.includes(':') || /^[\d.]+$/.test(host) ? 'address' : 'domain',
        host,
        null,
        ownDomains,
      );
    }
    default:
      return commonListOf(kind, value);
  }
}

/** The file that the hashes of an event of Sysmon are of. */
function hashedFile(observables: readonly Observable[]): string | null {
  for (const field of ['ImageLoaded', 'TargetFilename', 'Image']) {
    const found = observables.find((each) => each.field === field && each.kind === 'path');
    if (found !== undefined) return found.value;
  }
  return null;
}

function commonPath(value: string): string | null {
  const form = pathForm(value);
  const name = form === null ? '' : nameOf(form);
  return commonListOf('path', value) ?? commonListOf('file-name', name);
}

/** A name alone may be any file. */
function isWhole(value: string): boolean {
  return pathForm(value)?.absolute === true;
}

function isOwn(domain: string, ownDomains: ReadonlySet<string>): boolean {
  for (let name = domain; ; name = name.slice(name.indexOf('.') + 1)) {
    if (ownDomains.has(name)) return true;
    if (!name.includes('.')) return false;
  }
}
