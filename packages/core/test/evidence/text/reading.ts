import { bytesSource } from '@unmask/evtx';
import {
  HEAD_BYTES,
  type Event,
  type Evidence,
  type Format,
  type Issue,
  type Origin,
} from '../../../src/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A host whose zone is known, so that none is assumed. */
const IN_UTC: Origin = { collector: 'uac', host: null, timeZone: 'UTC', originalPath: null };

export interface Reading {
  readonly path?: string;
  readonly notAfter?: number;
  readonly edges?: number[];
  readonly origin?: Origin | null;
  readonly timeZone?: string | null;
}

/** Everything that a format tells of one piece of evidence, read in one piece or in the ranges given. */
export interface Told {
  readonly events: Event[];
  readonly issues: Issue[];
}

export async function readAll(
  format: Format,
  content: string | Uint8Array,
  { path = 'log', notAfter, edges, origin = IN_UTC, timeZone = null }: Reading = {},
): Promise<Told> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const evidence: Evidence = {
    path,
    source: bytesSource(bytes),
    facts: notAfter === undefined ? null : { modified: notAfter, changed: null, allocated: null },
    origin,
  };
  const told: Told = { events: [], issues: [] };
  const ends = edges ?? [0, bytes.length];
  for (let i = 1; i < ends.length; i++) {
    const range = { start: ends[i - 1]!, end: ends[i]! };
    for await (const batch of format.read(evidence, { range, recover: false, timeZone })) {
      for (const item of batch) {
        if (item.kind === 'event') told.events.push(item.event);
        else told.issues.push(item.issue);
      }
    }
  }
  return told;
}

/** The events as objects. */
export async function objects(
  format: Format,
  content: string,
  options: Reading = {},
): Promise<Record<string, unknown>[]> {
  return (await readAll(format, content, options)).events.map((event) => event.toObject());
}

export function detects(format: Format, content: string | Uint8Array, name = 'x'): boolean {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return format.detect(bytes.subarray(0, HEAD_BYTES), name);
}
