import type { ByteSource } from '@unmask/evtx';
import type { FieldValue, SigmaEvent } from '@unmask/sigma';

/** One file, or one member of an archive, as it was handed in. Opened for reading only. */
export interface Evidence {
  /** As given, with `!` before a member of an archive. */
  readonly path: string;
  readonly source: ByteSource;
  /** Absent or `null` where nothing is known beside the bytes. */
  readonly facts?: FileFacts | null;
  /** Absent or `null` where no collector's layout tells. */
  readonly origin?: Origin | null;
  /** Absent or `null` where the log is not one of a rotated set, or its set tells nothing. */
  readonly rotation?: RotationPlace | null;
}

/** What the neighbours of a log in its rotated set tell of it. Times in microseconds since 1970 as their clocks show them. */
export interface RotationPlace {
  /** The last line of the next older one. `null`: there is none, or it tells no time. */
  readonly olderEnds: number | null;
  /** The first line of the next newer one. */
  readonly newerBegins: number | null;
  /** A line, a message or a file's name in the set tells a year. Otherwise only the times of files do. */
  readonly sure: boolean;
  /** How the next older one goes on in this one. `null`: there is none, or it may not be the next. */
  readonly before: Seam | null;
  /** How this one goes on in the next newer. */
  readonly after: Seam | null;
}

/** Where a rotation cut a log in two, which may be anywhere in it. */
export interface Seam {
  /** The last line of the older log that is one of its own, which the first lines of the newer may continue. */
  readonly lastLine: string | null;
  /** What the newer begins with to end the last line or record of the older: it is read with that one. */
  readonly rest: Uint8Array;
  /** Where in the newer its own lines begin: behind `rest`. */
  readonly begins: number;
}

/** Where a collected file was, told by the layout of the collection. */
export interface Origin {
  readonly collector: 'uac' | 'kape' | 'velociraptor';
  readonly host: string | null;
  /** IANA name or offset, as the host had it set. */
  readonly timeZone: string | null;
  /** The path on the host; `null` for what the collector wrote itself. */
  readonly originalPath: string | null;
}

/** What a file system, or an archive's header, says of a file beside its bytes. Times in microseconds since 1970. */
export interface FileFacts {
  /** Last change of the content: nothing in the file is later. */
  readonly modified: number | null;
  /** Last change of the content or of what is said about it. */
  readonly changed: number | null;
  /** Bytes that the file takes on its disk: less than its size where it has holes. */
  readonly allocated: number | null;
  /** Number of the file on its file system: another file of the same name has another. Absent where that is not known. */
  readonly inode?: number | null;
  /** Permission bits, as of `chmod`. Absent where that is not known. */
  readonly mode?: number | null;
  /** It is a link to `/dev/null`, so whatever was written to it is gone. Absent where that is not known. */
  readonly leadsNowhere?: boolean;
  /** Last change by the clock of whoever packed the file, as if it were UTC, where the archive tells it beside UTC. Absent where that is not known. */
  readonly localTime?: number | null;
}

/**
 * How bytes become events. A value in the list `FORMATS`; the first whose `detect` answers wins.
 * Adding a format means adding a folder here and a line to the list.
 */
export interface Format {
  /** Short, permanent: `evtx`. */
  readonly id: string;
  readonly title: string;
  /** Lower case, with the dot. Only a hint: content decides. */
  readonly extensions: readonly string[];
  /** Recognises the format by the first bytes of the evidence (up to `HEAD_BYTES`), and by its path where they alone do not tell. */
  detect(head: Uint8Array, name: string): boolean;
  /** Cuts the evidence into ranges that can be read independently, in order; one range when it cannot be cut. */
  parts(source: ByteSource): readonly ByteRange[];
  /** Of logs that are written line by line: how one goes on in the next of its rotated set. */
  seam?(older: ByteSource, newer: ByteSource): Promise<Seam>;
  /** Goes through a range once and keeps no bytes beyond a batch, so that the source may use one buffer for all reads. */
  readonly forward?: boolean;
  /** Events and damage in evidence order, in batches. A batch's events are valid until the next is asked for. */
  read(evidence: Evidence, options: ReadOptions): AsyncIterable<readonly Item[]>;
}

/** Half-open, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface ReadOptions {
  readonly range: ByteRange;
  /** Also bring back deleted or damaged records, each marked in its locator. */
  readonly recover: boolean;
  /** IANA name or offset of logs that name no zone and whose collection does not tell it. Absent or `null`: UTC. */
  readonly timeZone?: string | null;
}

export type Item =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'issue'; readonly issue: Issue };

/** One record: a time, a source, a log source, and fields that are decoded when asked for. */
export interface Event extends SigmaEvent {
  /** Microseconds since 1970, UTC. */
  readonly time: number;
  readonly locator: Locator;
  /** What the event came from. Computed when asked for. */
  source(): Source;
  get(field: string): FieldValue | undefined;
  /** As a JSON object, in the shape that the format's usual tools print. */
  toObject(): Record<string, unknown>;
  /** As the format's own viewer shows it; `null` where there is no such text form. */
  toXml(): string | null;
}

/** Where the proof lies: a person can open the evidence at `offset` and see it. */
export interface Locator {
  readonly evidence: string;
  /** Byte offset in the evidence. */
  readonly offset: number;
  /** The record's own number, where the format has one. */
  readonly record: number | null;
  /** How a recovered record was come by; `null` for a live one. */
  readonly recovered: string | null;
}

/** A host, a server, a phone, a network sensor. */
export interface Source {
  /** `host:` and the lower-cased host name, or `evidence:` and the path when the event names no host. */
  readonly id: string;
  readonly host: string | null;
  readonly organisation: string | null;
  readonly platform: string | null;
}

/** Damage or doubt met while reading. Output, not an exception. */
export interface Issue {
  /** Permanent code, documented with its format. */
  readonly code: string;
  readonly evidence: string;
  readonly what: string;
  readonly offset: number;
  readonly need: number | null;
  readonly have: number | null;
  readonly record: number | null;
  /** Something could not be read because of it; `false` when it only casts doubt. */
  readonly lost: boolean;
}
