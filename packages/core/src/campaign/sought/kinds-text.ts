import { groupOf } from './sought-in.ts';

/** Files of one kind, and the bytes in them. */
export interface KindCount {
  readonly files: number;
  readonly bytes: number;
}

/** Of files whose names tell no kind. */
export const UNTOLD = 'not told by the name';

/** The group of extensions that a file is in, by its name; `UNTOLD` for none. */
export function kindOfName(name: string | null): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase();
  return (extension === undefined ? undefined : groupOf(extension)) ?? UNTOLD;
}

/** Kind → how much, as a finding tells it: `documents: 3 (12345 bytes); …`. */
export function kindsText(kinds: ReadonlyMap<string, KindCount>): string {
  return [...kinds]
    .toSorted(([a, m], [b, n]) => n.files - m.files || (a < b ? -1 : 1))
    .map(([kind, { files, bytes }]) => `${kind}: ${files} (${bytes} bytes)`)
    .join('; ');
}

const ONE = /^(?<kind>[^:;]{1,128}): (?<files>\d{1,15}) \((?<bytes>\d{1,15}) bytes\)$/u;

/** What `kindsText` wrote; what is none of it is left out. */
export function parseKinds(text: string): Map<string, KindCount> {
  const kinds = new Map<string, KindCount>();
  for (const part of text.split('; ')) {
    const { kind, files, bytes } = ONE.exec(part)?.groups ?? {};
    if (kind !== undefined) kinds.set(kind, { files: Number(files), bytes: Number(bytes) });
  }
  return kinds;
}
