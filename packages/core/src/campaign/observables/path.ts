import { fold } from '@unmask/sigma';

/**
 * A path as it is compared. Windows' are folded, other systems' are not; which one it is, its own separators tell.
 */
export interface PathForm {
  readonly windows: boolean;
  /** `c`; `null` where any drive may be meant, as in `\Device\HarddiskVolume2\…` or `%SystemRoot%`. */
  readonly drive: string | null;
  /** Begins at the root of a drive or file system. Otherwise any folders may stand before it. */
  readonly absolute: boolean;
  /** From the root, or the part that is known, by `\` or `/`; without one at the end. */
  readonly rest: string;
}

/** Longest path looked at: Windows allows 32,767. */
const MAX_PATH = 32_767;

/** What variables of Windows stand for, from the root of the system's drive; other variables may stand for anything. */
const VARIABLES: Readonly<Record<string, string>> = {
  '%systemroot%': '\\windows',
  '%windir%': '\\windows',
  '%system%': '\\windows\\system32',
  '%programdata%': '\\programdata',
  '%allusersprofile%': '\\programdata',
  '\\systemroot': '\\windows',
};

/** What other variables end in. */
const ENDINGS: Readonly<Record<string, string>> = {
  '%appdata%': 'appdata\\roaming',
  '%localappdata%': 'appdata\\local',
  '%temp%': 'temp',
  '%tmp%': 'temp',
};

/** `null` for text that is no path: too long, or nothing but separators. */
export function pathForm(text: string): PathForm | null {
  const plain = text.trim().replace(/^"(.*)"$/s, '$1');
  if (plain.length > MAX_PATH || !/[^\\/\s]/.test(plain)) return null;
  const posix = plain.startsWith('/') || (plain.includes('/') && !/[\\%]|^[a-z]:/i.test(plain));
  return posix ? posixForm(plain) : windowsForm(plain);
}

function posixForm(text: string): PathForm {
  const rest = text.replaceAll(/\/+/g, '/').replace(/(?<=[^])\/$/, '');
  return { windows: false, drive: null, absolute: rest.startsWith('/'), rest: relative(rest, '/') };
}

/** The separator in front is kept only where the path is whole. */
function relative(text: string, separator: string): string {
  return text.startsWith(`.${separator}`) ? text.slice(2) : text;
}

function windowsForm(text: string): PathForm {
  let path = fold(text)
    .replaceAll('/', '\\')
    .replace(/^(?:\\\?\?\\|\\\\[?.]\\)/, '');
  path = path.replace(/\\+$/, '');
  const form = { windows: true, drive: null };
  const device = /^\\device\\harddiskvolume\d+(?=\\|$)/.exec(path)?.[0];
  if (device !== undefined) return { ...form, absolute: true, rest: path.slice(device.length) };
  const drive = /^([a-z]):(?=\\|$)/.exec(path)?.[1];
  if (drive !== undefined) return { ...form, drive, absolute: true, rest: path.slice(2) };
  const variable = /^(?:%[^%\\]+%|\\systemroot)(?=\\|$)/.exec(path)?.[0];
  if (variable !== undefined) return withoutVariable(path, variable);
  // A share is whole; one separator in front says only that a component begins there.
  if (path.startsWith('\\\\')) return { ...form, absolute: true, rest: path };
  return { ...form, absolute: false, rest: relative(path.replace(/^\\/, ''), '\\') };
}

function withoutVariable(path: string, variable: string): PathForm {
  const rest = path.slice(variable.length);
  const known = VARIABLES[variable];
  if (known !== undefined)
    return { windows: true, drive: null, absolute: true, rest: known + rest };
  const ending = ENDINGS[variable];
  const tail = ending === undefined ? rest.replace(/^\\/, '') : ending + rest;
  return { windows: true, drive: null, absolute: false, rest: tail };
}

/** As one text: what is shown, kept and told apart. */
export function canonicalPath(text: string): string | null {
  const form = pathForm(text);
  if (form === null || form.rest === '') return null;
  return `${form.drive === null ? '' : `${form.drive}:`}${form.rest}`;
}

/** Whether a path of an event is the wanted one, or ends in it where the wanted one does not begin at a root. */
export function isPath(seen: PathForm, wanted: PathForm): boolean {
  if (wanted.windows) return samePath(folded(seen), wanted);
  return !seen.windows && samePath(seen, wanted);
}

function samePath(seen: PathForm, wanted: PathForm): boolean {
  if (seen.rest === wanted.rest) return !wanted.absolute || sameDrive(seen, wanted);
  return !wanted.absolute && seen.rest.endsWith(separatorOf(wanted) + wanted.rest);
}

/** Whether a path of an event lies below a wanted folder. */
export function isBelow(seen: PathForm, folder: PathForm): boolean {
  if (seen.windows !== folder.windows) return false;
  const separator = separatorOf(folder);
  const inside = `${folder.rest}${separator}`;
  if (seen.rest.startsWith(inside)) return !folder.absolute || sameDrive(seen, folder);
  return !folder.absolute && seen.rest.includes(separator + inside);
}

/** The last component. */
export function nameOf({ rest, windows }: PathForm): string {
  return rest.slice(rest.lastIndexOf(windows ? '\\' : '/') + 1);
}

/** The folder that a path lies in. */
export function folderOf({ rest, windows, ...form }: PathForm): PathForm {
  const end = rest.lastIndexOf(windows ? '\\' : '/');
  return { ...form, windows, rest: rest.slice(0, Math.max(end, 0)) };
}

/** A name without folders tells no system: it may be a file of Windows. */
function folded(seen: PathForm): PathForm {
  return seen.windows || seen.rest.includes('/')
    ? seen
    : { ...seen, windows: true, rest: fold(seen.rest) };
}

function separatorOf({ windows }: PathForm): string {
  return windows ? '\\' : '/';
}

function sameDrive(a: PathForm, b: PathForm): boolean {
  return a.drive === null || b.drive === null || a.drive === b.drive;
}
