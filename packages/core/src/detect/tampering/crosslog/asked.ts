import { folderOf, type KeptOf } from './same-host.ts';
import { ANYBODY, hashOf, includesHash, requestHash, visitHash } from './hash.ts';
import type { Span } from './trace.ts';

/** All that access logs of a host tell of who asked for what. */
export class Asked {
  private readonly logs: readonly KeptOf<'access'>[];
  private readonly spans: ReadonlyMap<string, Span>;

  constructor(logs: readonly KeptOf<'access'>[]) {
    this.logs = logs;
    const files = Map.groupBy(logs, ({ evidence }) => evidence.path);
    this.spans = new Map(Array.from(files, ([path, parts]) => [path, spanOf(parts)]));
  }

  /** Access logs beside another log, from `margin` before to as long after a time. */
  covering(path: string, time: number, margin: number): KeptOf<'access'> | null {
    const folder = folderOf(path);
    const covers = ({ evidence }: KeptOf<'access'>): boolean => {
      const { first, last } = this.spans.get(evidence.path)!;
      return folderOf(evidence.path) === folder && first <= time - margin && last >= time + margin;
    };
    return this.logs.find(covers) ?? null;
  }

  hasPath(path: string): boolean {
    return this.has('paths', hashOf(path));
  }

  hasRequest(client: string, path: string): boolean {
    return this.has('requests', requestHash(hashOf(client), hashOf(path)));
  }

  /** In the half hour, the one before or the one after. */
  hasVisit(client: string, time: number): boolean {
    const hash = hashOf(client);
    return [-1, 0, 1].some((away) => this.has('visits', visitHash(hash, time, away)));
  }

  /** Whether anybody was there in the half hour. */
  isWritten(time: number): boolean {
    return this.has('visits', visitHash(ANYBODY, time));
  }

  private has(set: 'requests' | 'visits' | 'paths', hash: number): boolean {
    return this.logs.some(({ trace }) => includesHash(trace[set], hash));
  }
}

function spanOf(parts: readonly KeptOf<'access'>[]): Span {
  const spans = parts.map(({ trace }) => trace.span);
  return {
    first: spans.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: spans.reduce((most, { last }) => Math.max(most, last), -Infinity),
  };
}
