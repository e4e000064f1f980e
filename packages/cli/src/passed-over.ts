import { dirname } from 'node:path';
import type { FileFacts } from '@unmask/core';
import { countText } from './terminal/quantities.ts';

/** A file that was met and is no evidence; or several of one folder, told of together. */
export interface PassedFile {
  /** Of the file, with `!` before a member of an archive; of the folder, where it stands for several. */
  readonly path: string;
  /** Where its bytes are: for a member, the archive. `null` where it stands for several, or for a link. */
  readonly file: string | null;
  readonly bytes: number;
  readonly reason: string;
  /** Of a member of an archive, what that says of it. */
  readonly facts: FileFacts | null;
}

export const EMPTY = 'the file is empty';
export const NO_KIND = 'of no kind that can be read';

/** Files of one folder that are listed one by one. */
const MAX_IN_FOLDER = 1_000;

/** Files that are listed one by one. */
const MAX_LISTED = 10_000;

/** Folders of which the rest is told together; of more, with the folder above that is among them. */
const MAX_FOLDERS = 1_000;

interface Rest {
  readonly path: string;
  readonly reason: string;
  files: number;
  bytes: number;
}

/** What a hunt met and did not read. Whoever hands a disk over has millions of files on it: a list of all would fill the memory. */
export class PassedOver {
  private readonly listed: PassedFile[] = [];
  private readonly inFolder = new Map<string, number>();
  private readonly rests = new Map<string, Rest>();
  private files = 0;

  get count(): number {
    return this.files;
  }

  /** @param group what is said of it together with others; default: its reason */
  add(passed: PassedFile, group: string = passed.reason): void {
    this.files++;
    const folder = dirname(passed.path);
    const before = this.inFolder.get(folder) ?? 0;
    if (before < MAX_IN_FOLDER && this.listed.length < MAX_LISTED) {
      this.inFolder.set(folder, before + 1);
      this.listed.push(passed);
    } else this.addToRest(folder, group, passed.bytes);
  }

  private addToRest(folder: string, reason: string, bytes: number): void {
    let path = folder;
    const keyOf = (): string => `${path}\0${reason}`;
    while (this.rests.size >= MAX_FOLDERS && !this.rests.has(keyOf()) && path !== dirname(path))
      path = dirname(path);
    const rest = this.rests.get(keyOf()) ?? { path, reason, files: 0, bytes: 0 };
    this.rests.set(keyOf(), rest);
    rest.files++;
    rest.bytes += bytes;
  }

  /** In the order in which they were met, what stands for several last. */
  get list(): PassedFile[] {
    const together = [...this.rests.values()].map(({ path, reason, files, bytes }) => ({
      path,
      file: null,
      bytes,
      reason: `${countText(files, 'more file')}, ${reason}`,
      facts: null,
    }));
    return [...this.listed, ...together];
  }
}
