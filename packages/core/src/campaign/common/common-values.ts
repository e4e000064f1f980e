import { fold } from '@unmask/sigma';
import { NetworkAnchors, networkAnchor } from '../indicators/anchors.ts';
import { parseNetwork } from '../../detect/hiding/network.ts';
import { isBelow, pathForm, type PathForm } from '../observables/path.ts';
import { COMMON } from './tables.ts';

/** A list of `rules/common/`. */
export interface CommonRow {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly kind:
    | 'address'
    | 'domain'
    /** Not what is below it. */
    | 'domain-itself'
    | 'hash'
    | 'file-name'
    | 'path-below'
    | 'user'
    | 'service-or-pipe';
  readonly values: readonly string[];
}

const exact = new Map<string, string>();
const networks = new Map<string, string>();
const lengths = new NetworkAnchors();
const folders: { readonly form: PathForm; readonly title: string }[] = [];

for (const { kind, title, values } of COMMON) {
  for (const value of values) {
    if (kind === 'address') {
      const anchor = networkAnchor(parseNetwork(value)!);
      lengths.add(anchor);
      networks.set(anchor, title);
    } else if (kind === 'path-below') folders.push({ form: pathForm(value)!, title });
    else exact.set(`${kind} ${fold(value)}`, title);
  }
}

/**
 * Whether a value is one that is met everywhere, so that it ties nothing together.
 *
 * @param kind of an observable, or `file-name`
 * @param value in its canonical form
 * @returns the title of the list that it is on
 */
export function commonListOf(kind: string, value: string): string | null {
  switch (kind) {
    case 'address':
      return (
        lengths
          .anchorsOf(value)
          .map((anchor) => networks.get(anchor))
          .find((title) => title !== undefined) ?? null
      );
    case 'domain':
      return exact.get(`domain-itself ${value}`) ?? domainList(value);
    case 'path': {
      const form = pathForm(value);
      return folders.find((folder) => form !== null && isBelow(form, folder.form))?.title ?? null;
    }
    case 'service':
    case 'pipe':
      return exact.get(`service-or-pipe ${fold(value)}`) ?? null;
    default:
      return exact.get(`${kind} ${fold(value)}`) ?? null;
  }
}

function domainList(value: string): string | null {
  for (let name = value; name !== ''; name = name.slice(name.indexOf('.') + 1)) {
    const title = exact.get(`domain ${name}`);
    if (title !== undefined) return title;
    if (!name.includes('.')) break;
  }
  return null;
}
