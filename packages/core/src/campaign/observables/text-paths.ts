import { fold } from '@unmask/sigma';
import type { PathForm } from './path.ts';

/** Places in one text that are looked at for one path. */
const MAX_PLACES = 256;

/**
 * Whether running text holds a path, with nothing of a longer component before or behind it. A path may have spaces, so the text is not cut
 * into words first.
 */
export function hasPath(text: string, { windows, drive, absolute, rest }: PathForm): boolean {
  if (rest === '') return false;
  const hay = windows ? fold(text).replaceAll('/', '\\').replaceAll('\\\\', '\\') : text;
  return places(hay, rest.replace(/^\\\\/, '\\')).some(({ start, end }) => {
    if (!endsComponent(hay, end)) return false;
    if (!absolute) return beginsComponent(hay, start);
    if (!windows) return isFree(hay, start);
    const before = hay.slice(Math.max(0, start - 24), start);
    const found = /([a-z]):$/.exec(before)?.[1];
    if (found !== undefined) return drive === null || found === drive;
    return drive === null || /harddiskvolume\d+$/.test(before);
  });
}

/** Whether running text holds a file's name as a whole component. Case matters behind `/`, as it does there. */
export function hasName(text: string, name: string): boolean {
  const hay = fold(text);
  return places(hay, fold(name)).some(({ start, end }) => {
    if (!endsComponent(hay, end) || !beginsComponent(hay, start)) return false;
    return hay[start - 1] !== '/' || text.slice(start, end) === name;
  });
}

function places(hay: string, needle: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    found.push({ start: at, end: at + needle.length });
    if (found.length === MAX_PLACES) break;
  }
  return found;
}

const PART = /[\p{L}\p{N}_.-]/u;

function beginsComponent(hay: string, start: number): boolean {
  return start === 0 || !PART.test(hay[start - 1]!);
}

/** Nothing of a path stands before it. */
function isFree(hay: string, start: number): boolean {
  return beginsComponent(hay, start) && hay[start - 1] !== '/';
}

/** A full stop ends a sentence, unless a name goes on behind it. */
function endsComponent(hay: string, end: number): boolean {
  let at = end;
  while (hay[at] === '.' || hay[at] === '-') at++;
  return at >= hay.length || !PART.test(hay[at]!);
}
