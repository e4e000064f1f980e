import type { Source } from './format.ts';

/** The source that a host name stands for; where an event names none, the evidence itself. */
export function sourceOf(host: string | null, evidence: string, platform: string | null): Source {
  const id = host === null ? `evidence:${evidence}` : `host:${host.toLowerCase()}`;
  return { id, host, organisation: null, platform };
}
