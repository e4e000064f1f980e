import { baseName } from '../../../evidence/base-name.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';
import type { CrossTrace } from './trace.ts';

/** A trace of one kind, with its evidence. */
export type KeptOf<Kind extends CrossTrace['kind']> = Kept<Extract<CrossTrace, { kind: Kind }>>;

/** What was kept of the logs of one host. */
export type HostTraces = readonly Kept<CrossTrace>[];

/** Below a host's own folder of logs: a journal lies in the folder of its machine. */
const JOURNAL_FOLDER = /journal\/(?:[0-9a-f]{32}(?:\.\w+)?\/)?$/;
const COMPRESSED_MEMBER = /[^/!]+!$/;

/**
 * Logs that were collected of one host, or lie in one folder where no collector tells the host: nothing in login records and web
 * server logs says where they were written.
 */
export function byHost<Trace>(traces: readonly Kept<Trace>[]): (readonly Kept<Trace>[])[] {
  return [...Map.groupBy(traces, ({ evidence }) => placeOf(evidence)).values()];
}

export function tracesOf<Kind extends CrossTrace['kind']>(
  host: HostTraces,
  kind: Kind,
): KeptOf<Kind>[] {
  return host.filter((kept): kept is KeptOf<Kind> => kept.trace.kind === kind);
}

function placeOf({ path, origin }: EvidenceIdentity): string {
  if (origin !== null && origin.host !== null) return `host:${origin.host.toLowerCase()}`;
  return `folder:${folderOf(path).replace(JOURNAL_FOLDER, '')}`;
}

/** Where a log lies; a compressed file's member lies where the file does. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - baseName(path).length).replace(COMPRESSED_MEMBER, '');
}
