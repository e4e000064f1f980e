import type { EvidenceIdentity } from '../detector.ts';

/** The server that a log is of: by the collection, or by the folder that holds its file system. Logs in one folder are of one server. */
export function serverOf({ origin, path }: Pick<EvidenceIdentity, 'origin' | 'path'>): string {
  if (origin?.host !== undefined && origin.host !== null)
    return `host ${origin.host.toLowerCase()}`;
  const root = /^(?:[^]*?[/\\!])?(?=(?:var|etc|root|home|usr|srv|opt)[/\\])/.exec(path)?.[0];
  return root ?? path.replace(/[^/\\!]*$/, '');
}
