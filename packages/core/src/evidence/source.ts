import type { Evidence, Source } from './format.ts';

/** The source that a host name stands for; where an event names none, the evidence itself. */
export function sourceOf(host: string | null, evidence: string, platform: string | null): Source {
  const id = host === null ? `evidence:${evidence}` : `host:${host.toLowerCase()}`;
  return { id, host, organisation: null, platform };
}

/** The source of a piece of evidence of which no event tells more. */
export function collectedSource(
  { path, origin }: Pick<Evidence, 'path' | 'origin'>,
  platform: string | null,
): Source {
  return sourceOf(origin?.host ?? null, path, platform);
}
