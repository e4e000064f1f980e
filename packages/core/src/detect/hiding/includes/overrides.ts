import type { DirectiveFacts } from '../read/reader.ts';
import { folderOf } from './assembled.ts';
import type { Configuration } from './configuration-trace.ts';
import { fits, partsOf } from './known-files.ts';

/** Sections that are kept; a server of many sites has some hundreds. */
const MAX_SECTIONS = 10_000;
const SECTION = /^Directory\s+"?([^"]{0,1024}?)\/*"?$/i;

/** What a server's configuration says of the `.htaccess` files of a folder. */
export interface Override {
  readonly allowed: boolean;
  readonly file: string;
  readonly line: number;
  readonly directory: string;
}

interface Section extends Override {
  /** Of the folder on the host. */
  readonly parts: readonly string[];
  /** Of the configuration in the evidence. */
  readonly of: readonly string[];
}

/** Apache reads no `.htaccess` where `AllowOverride None` holds. Source: its manual, and `core.c`. */
export class OverrideKeeper {
  private readonly sections: Section[] = [];

  add(
    { name, arguments: values, scope, reading, line }: DirectiveFacts,
    root: Configuration,
  ): void {
    const isList = name.toLowerCase() === 'allowoverridelist';
    if (!isList && name.toLowerCase() !== 'allowoverride') return;
    if (this.sections.length === MAX_SECTIONS) return;
    const directory = SECTION.exec(scope.at(-1) ?? '')?.[1];
    if (directory === undefined) return;
    const parts = directory.split('/').filter((part) => part !== '');
    const allowed = values.length !== 1 || values[0]!.toLowerCase() !== 'none';
    const of = partsOf(root.evidence);
    const section = { allowed, file: reading.file, line, directory: directory || '/', parts, of };
    const isBeside = isList && this.sections.at(-1)?.directory === section.directory;
    if (!isBeside || allowed) this.sections.push(section);
  }

  /** The longest section that holds for a folder, the last of those. `<Directory />` holds for every host, so it is asked only where the host is known. */
  of(perFolder: Configuration): Override | null {
    const folder = folderOf(perFolder);
    const own = this.sections.filter(
      (section) => section.parts.length > 0 && holds(section, folder),
    );
    const longest = Math.max(...own.map(({ parts }) => parts.length));
    return own.findLast(({ parts }) => parts.length === longest) ?? null;
  }

  /** What one configuration says of all folders (`<Directory />`). */
  ofAllFolders(main: Configuration): Override | null {
    const of = partsOf(main.evidence).join('/');
    return (
      this.sections.findLast((each) => each.parts.length === 0 && each.of.join('/') === of) ?? null
    );
  }
}

/** Both paths begin with the place of the host's root in the evidence, which can be any folder that they share. */
function holds({ parts, of }: Section, folder: readonly string[]): boolean {
  const end = folder.findIndex((part, i) => part !== of[i]);
  const shared = end < 0 ? folder.length : end;
  return Array.from({ length: shared + 1 }, (_, i) => i).some((root) =>
    parts.every((part, i) => folder[root + i] !== undefined && fits(folder[root + i]!, part)),
  );
}
