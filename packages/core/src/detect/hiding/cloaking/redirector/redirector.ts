import type { Locator } from '../../../../evidence/format.ts';
import type { DirectiveFacts } from '../../read/reader.ts';
import { ApacheWays } from './apache-ways.ts';
import { CaddyWays } from './caddy-ways.ts';
import { IisWays } from './iis-ways.ts';
import { LighttpdWays } from './lighttpd-ways.ts';
import { NginxWays } from './nginx-ways.ts';
import { hostOf, isOneSite, keepsPath, nameIn, type Told, type WayReader } from './way.ts';

/** A server that passes some requests on to another, and sends all others to a place that has nothing to do with either. */
export interface Redirector {
  readonly to: string;
  readonly rest: string;
  /** Passed on by something of the visitor's, beside the path. */
  readonly byVisitor: boolean;
  readonly places: readonly Locator[];
}

interface Way {
  readonly target: string;
  readonly byVisitor: boolean;
  readonly place: Locator;
  /** Number of the site in the configuration; 0 for what stands outside of them. */
  readonly site: number;
}

const READERS: Readonly<Record<string, () => WayReader>> = {
  'apache-config': () => new ApacheWays(),
  'nginx-config': () => new NginxWays(),
  'lighttpd-config': () => new LighttpdWays(),
  'caddy-config': () => new CaddyWays(),
  'web-config': () => new IisWays(),
};

/** Of one configuration. */
const MAX_WAYS = 1_000;
const MAX_NAMES = 1_000;

/** Reads a web server's configuration for where it passes requests on, and where it sends the rest. */
export class RedirectorReader {
  /** Under which the server is known. */
  readonly names: Set<string> = new Set();
  private readonly groups = new Map<string, string>();
  private readonly passed: Way[] = [];
  private readonly rest: Way[] = [];
  private readonly reader: WayReader | null;
  private sites = 0;
  /** Sites of directives of which the reader has yet to tell. */
  private readonly sitesOf = new WeakMap<DirectiveFacts, number>();

  /** @param server the format of the configuration */
  constructor(server: string) {
    this.reader = READERS[server]?.() ?? null;
  }

  add(directive: DirectiveFacts): void {
    const { reader } = this;
    if (reader === null) return;
    const { name, arguments: values, scope } = directive;
    const block = /^<(\w+)>$/.exec(name)?.[1] ?? (name.endsWith('{}') ? name.slice(0, -2) : name);
    if (reader.isSite([block, ...values].join(' ')) && scope.every((each) => !reader.isSite(each)))
      this.sites++;
    this.sitesOf.set(directive, scope.some(reader.isSite) ? this.sites : 0);
    reader.read(directive).forEach(this.take);
  }

  finish(): Redirector | null {
    this.reader?.finish?.().forEach(this.take);
    const names = [...this.names];
    for (const way of [...this.passed].sort((a, b) => Number(b.byVisitor) - Number(a.byVisitor))) {
      const to = hostOf(this.resolved(way.target));
      if (to === null || names.some((name) => isOneSite(name, to))) continue;
      const rest = this.rest.find(({ target, site }) => {
        const host = hostOf(target)!;
        return site === way.site && ![...names, to].some((name) => isOneSite(name, host));
      });
      if (rest === undefined) continue;
      const places = [way.place, rest.place];
      if (way.place.evidence === rest.place.evidence) places.sort((a, b) => a.offset - b.offset);
      return { to, rest: hostOf(rest.target)!, byVisitor: way.byVisitor, places };
    }
    return null;
  }

  private readonly take = (told: Told): void => {
    switch (told.kind) {
      case 'name':
        if (this.names.size < MAX_NAMES) this.names.add(told.name.toLowerCase());
        break;
      case 'group':
        if (this.groups.size < MAX_NAMES && !this.groups.has(told.name))
          this.groups.set(told.name.toLowerCase(), told.target);
        break;
      case 'pass':
        if (this.passed.length < MAX_WAYS) this.passed.push(this.way(told, told.byVisitor));
        break;
      case 'rest':
        if (hostOf(told.target) !== null && !keepsPath(told.target) && this.rest.length < MAX_WAYS)
          this.rest.push(this.way(told, false));
        break;
    }
  };

  private way({ target, at }: Extract<Told, { at: DirectiveFacts }>, byVisitor: boolean): Way {
    const { reading, offset, record } = at;
    const place = { evidence: reading.file, offset, record, recovered: null };
    return { target, byVisitor, place, site: this.sitesOf.get(at) ?? 0 };
  }

  /** Behind a name of the configuration's own. */
  private resolved(target: string): string {
    return this.groups.get(nameIn(target) ?? '') ?? target;
  }
}
