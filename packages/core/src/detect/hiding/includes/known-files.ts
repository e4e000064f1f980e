import type { EvidenceIdentity } from '../../detector.ts';

/** Parts of a path that are looked at; a longer one is no path of a configuration. */
const MAX_PARTS = 64;
/** Files that one pattern may name; folders of sites have some hundreds. */
const MAX_MATCHES = 2_048;
/** Patterns for folders (`/home/*` and below) that one hunt looks for: each is held to all folders that are known. */
const MAX_FOLDER_SEARCHES = 2_000;

interface KnownFile<Value> {
  /** From the evidence's own root: the collection's host, or the folder or archive that was handed in. */
  readonly parts: readonly string[];
  readonly value: Value;
}

/** What a pattern of a configuration names among the evidence. */
export interface Matched<Value> {
  readonly files: readonly Value[];
  /** Links (`sites-enabled`) are not in the evidence, so all that they may lead to (`sites-available`) was taken. */
  readonly byAvailable: boolean;
}

/**
 * Files of the evidence, found by the paths that configurations have for one another. Nothing is opened: a path that is not in the evidence
 * names nothing. Where the host's root lies in the paths of the evidence is tried from the including file's folder upwards.
 */
export class KnownFiles<Value> {
  private readonly byFolder = new Map<string, KnownFile<Value>[]>();
  private searches = 0;

  add(evidence: EvidenceIdentity, value: Value): void {
    const parts = partsOf(evidence);
    const folder = parts.slice(0, -1).join('/');
    const known = this.byFolder.get(folder) ?? [];
    this.byFolder.set(folder, known);
    known.push({ parts, value });
  }

  /**
   * @param pattern a path with `*`, `?` and `[…]`, which the server takes from its own root or, where it is relative, from one of `bases`
   * @param bases parts of folders of the evidence, the likeliest first
   */
  find(pattern: string, bases: readonly (readonly string[])[]): Matched<Value> {
    const found = this.match(pattern, bases);
    if (found.length > 0) return { files: found, byAvailable: false };
    const available = pattern.replace(/-enabled(?=\/)/, '-available');
    if (available === pattern) return { files: [], byAvailable: false };
    const files = this.match(available, bases);
    return { files, byAvailable: files.length > 0 };
  }

  private match(pattern: string, bases: readonly (readonly string[])[]): Value[] {
    const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/.test(pattern);
    const wanted = pattern.split(/[/\\]+/).filter((part) => !/^(?:\.?|[A-Za-z]:)$/.test(part));
    const tried = isAbsolute ? rootsAbove(bases[0] ?? []) : bases;
    for (const base of tried) {
      const path = resolved(base, wanted);
      const found = path === null ? [] : this.filesAt(path);
      if (found.length > 0) return found.slice(0, MAX_MATCHES);
    }
    return [];
  }

  private filesAt(path: readonly string[]): Value[] {
    const folders = path.slice(0, -1);
    const name = path.at(-1)!;
    if (!folders.some(isGlob)) {
      const files = this.byFolder.get(folders.join('/')) ?? [];
      return files.filter(({ parts }) => fits(parts.at(-1)!, name)).map(({ value }) => value);
    }
    if (this.searches++ >= MAX_FOLDER_SEARCHES) return [];
    return [...this.byFolder]
      .filter(([folder]) => allFit(folder.split('/'), folders))
      .flatMap(([, files]) => files.filter(({ parts }) => fits(parts.at(-1)!, name)))
      .map(({ value }) => value);
  }
}

/** The parts of a file's path in the evidence, an archive's name among them; its path on the host where the collection tells. */
export function partsOf({ path, origin }: Pick<EvidenceIdentity, 'path' | 'origin'>): string[] {
  const original = origin?.originalPath ?? null;
  const text = original === null ? path : `${origin?.host ?? ''}/${original}`;
  return text
    .split(/[/\\!]+/)
    .filter((part) => part !== '')
    .slice(-MAX_PARTS);
}

/** The folder itself, and each above it, to the empty one. */
function rootsAbove(folder: readonly string[]): string[][] {
  return Array.from({ length: folder.length + 1 }, (_, i) => folder.slice(0, folder.length - i));
}

/** @returns `null` where `..` leads out of the evidence */
function resolved(base: readonly string[], wanted: readonly string[]): string[] | null {
  const path = [...base];
  for (const part of wanted) {
    if (part !== '..') path.push(part);
    else if (path.pop() === undefined) return null;
  }
  return path.length === 0 || path.length > MAX_PARTS * 2 ? null : path;
}

function isGlob(part: string): boolean {
  return /[*?[]/.test(part);
}

function allFit(parts: readonly string[], patterns: readonly string[]): boolean {
  return parts.length === patterns.length && parts.every((part, i) => fits(part, patterns[i]!));
}

/** A name against `*`, `?` and `[a-z]`, as `fnmatch` has them; a leading dot must be written. In time of the product of both lengths at most. */
export function fits(name: string, pattern: string): boolean {
  if (!isGlob(pattern)) return name === pattern;
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const tokens = pattern.match(/\[[!^]?\]?[^\]]{0,256}\]|[^]/g) ?? [];
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let i = 0; i < name.length;) {
    const token = tokens[at];
    if (token === '*') {
      star = at++;
      retry = i;
    } else if (token !== undefined && fitsOne(name[i]!, token)) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++retry;
    } else return false;
  }
  return tokens.slice(at).every((token) => token === '*');
}

function fitsOne(character: string, token: string): boolean {
  if (token === '?') return true;
  if (token.length === 1) return token === character;
  const negated = /^\[[!^]/.test(token);
  const members = token.slice(negated ? 2 : 1, -1).matchAll(/([^])(?:-([^]))?/g);
  const isIn = Array.from(members).some(
    ([, from, to = from]) => from! <= character && character <= to!,
  );
  return isIn !== negated;
}
