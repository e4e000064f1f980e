import { EXTENSION_GROUPS } from './tables.ts';

/** What a command or a path in a finding tells of what was wanted. */
export interface Sought {
  /** `pattern`: all files of a kind were asked for. `file`: one is named. `archive`: one was made, of what does not matter here. */
  readonly kind: 'pattern' | 'file' | 'archive';
  /** Lower case, without the dot; `null` for an archive without a name. */
  readonly extension: string | null;
  /** `null`: of no group, which only patterns and archives may be. */
  readonly group: string | null;
  readonly name: string | null;
}

/** UTF-16 units of one text that are looked at. Command lines have up to 32,767. */
const MAX_TEXT = 32_768;
/** Of what one text names. */
const MAX_SOUGHT = 256;

const PATTERN = /\*\.([a-z0-9]{1,8})(?![\w.])/gi;
const FILE = /([\p{L}\p{N}_~()-][^\\/:"'<>|*?;,=\s]{0,128})\.([a-z0-9]{1,8})(?![\w.])/giu;
/** Programs that make an archive when they are told to: the rest of the command names it. */
const ARCHIVER =
  /(?:^|[\\/\s"'&|;(])(?:(?:rar|winrar|7z|7za|7zr)(?:\.exe)?["']? +a\b|zip(?:\.exe)? +-|tar(?:\.exe)? +-?[a-z]*c|makecab(?:\.exe)?\b|Compress-Archive\b)/i;
const ARCHIVE_NAME =
  /([^\\/:"'<>|*?;,=\s]{1,128}\.(?:rar|7z|zip|cab|tgz|tar(?:\.[gx]z)?))(?![\w.])/i;

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(EXTENSION_GROUPS).flatMap(([group, extensions]) =>
    extensions.split(' ').map((extension) => [extension, group] as const),
  ),
);

/** The group that an extension is in, lower case and without the dot. */
export function groupOf(extension: string): string | undefined {
  return GROUP_OF.get(extension);
}

/** What a text of a finding asks for, names or packs; each once, in the order of the text. */
export function soughtIn(text: string): Sought[] {
  const part = text.slice(0, MAX_TEXT);
  const told = new Map<string, Sought>();
  const add = (sought: Sought): void => {
    const key = `${sought.kind} ${sought.extension} ${sought.name}`;
    if (told.size < MAX_SOUGHT && !told.has(key)) told.set(key, sought);
  };
  const archiver = ARCHIVER.test(part);
  const archive = archiver ? (ARCHIVE_NAME.exec(part)?.[1] ?? null) : null;
  if (archiver)
    add({ kind: 'archive', extension: extensionOf(archive), group: null, name: archive });
  for (const [, ending] of part.matchAll(PATTERN)) {
    const extension = ending!.toLowerCase();
    add({ kind: 'pattern', extension, group: GROUP_OF.get(extension) ?? null, name: null });
  }
  for (const [name, , ending] of part.matchAll(FILE)) {
    const extension = ending!.toLowerCase();
    const group = GROUP_OF.get(extension);
    if (group !== undefined && archive?.endsWith(name) !== true)
      add({ kind: 'file', extension, group, name });
  }
  return [...told.values()];
}

function extensionOf(name: string | null): string | null {
  return name === null ? null : name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
