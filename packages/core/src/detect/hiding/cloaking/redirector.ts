import type { Locator } from '../../../evidence/format.ts';
import { parseNetwork, relate } from '../network.ts';
import { kindOfVariable, type DirectiveFacts } from '../read/reader.ts';

/** A server that passes some requests on to another, and sends all others to a place that has nothing to do with either. */
export interface Redirector {
  readonly to: string;
  readonly rest: string;
  /** Passed on by something of the visitor's, beside the path. */
  readonly byVisitor: boolean;
  readonly places: readonly Locator[];
}

interface Way {
  readonly host: string;
  readonly byVisitor: boolean;
  readonly place: Locator;
  /** Number of the site in the configuration; 0 for what stands outside of them. */
  readonly site: number;
}

/** Of one configuration. */
const MAX_WAYS = 1_000;
const MAX_NAMES = 1_000;
const MAX_CONDITIONS = 1_000;
const URL_HOST = /^https?:\/\/(?:[^/@]{0,128}@)?(\[[\da-f:.]+\]|[\w.-]{1,255})/i;
/** The block that is a site of its own, by format. */
const SITES: Readonly<Record<string, RegExp>> = {
  'apache-config': /^VirtualHost$/i,
  'nginx-config': /^server$/,
};
/** A moved site keeps the path, and says that it is for good. */
const KEEPS_PATH = /\$(?:request_uri|uri|\d)|%\{REQUEST_URI\}|\{uri\}/i;
const ALL_PATHS = /^(?:\^|\.\*|\^\.\*\$?|\^?\(?\.\*\)?\$?|\.|\^\.|\^\/?|\/)$/;
const OWN = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7'].map(
  (text) => parseNetwork(text)!,
);

/** Reads a web server's configuration for where it passes requests on, and where it sends the rest. */
export class RedirectorReader {
  private readonly names = new Set<string>();
  private readonly passed: Way[] = [];
  private readonly rest: Way[] = [];
  /** Of Apache: conditions that wait for their rule. */
  private conditions: string[] = [];
  private readonly site: RegExp;
  private sites = 0;

  /** @param server the format of the configuration */
  constructor(server: string) {
    this.site = SITES[server] ?? /^$/;
  }

  add(directive: DirectiveFacts): void {
    const { name, arguments: values } = directive;
    if (this.site.test(name.replace(/^<|\{\}$|>$/g, ''))) this.sites++;
    switch (name.toLowerCase()) {
      case 'server_name':
      case 'servername':
      case 'serveralias':
        for (const value of values) if (this.names.size < MAX_NAMES) this.names.add(value);
        break;
      case 'proxy_pass':
        if (isPart(directive)) this.pass(values[0], directive, visitorIn(directive.scope));
        break;
      case 'return':
        if (!isPart(directive) && /^30[237]$/.test(values[0] ?? ''))
          this.away(values[1], directive);
        break;
      case 'rewritecond':
        if (this.conditions.length < MAX_CONDITIONS) this.conditions.push(values[0] ?? '');
        break;
      case 'rewriterule':
        this.rewrite(directive);
        break;
      case 'redirect':
        if (!/^(?:permanent|301|308|gone)$/i.test(values[0] ?? '') && values.at(-2) === '/')
          this.away(values.at(-1), directive);
        break;
    }
  }

  finish(): Redirector | null {
    const names = [...this.names];
    for (const way of [...this.passed].sort((a, b) => Number(b.byVisitor) - Number(a.byVisitor))) {
      if (names.some((name) => isOneSite(name, way.host))) continue;
      const rest = this.rest.find(
        ({ host, site }) =>
          site === way.site && ![...names, way.host].some((name) => isOneSite(name, host)),
      );
      if (rest === undefined) continue;
      const places = [way.place, rest.place];
      if (way.place.evidence === rest.place.evidence) places.sort((a, b) => a.offset - b.offset);
      return { to: way.host, rest: rest.host, byVisitor: way.byVisitor, places };
    }
    return null;
  }

  private rewrite(directive: DirectiveFacts): void {
    const { conditions } = this;
    this.conditions = [];
    const [path = '', target = '', flags = ''] = directive.arguments;
    const passes = /[[,](?:P|proxy)[\],]/i.test(flags);
    const kinds = conditions.map((variable) => kindOfVariable(variable));
    const byVisitor = kinds.some((kind) => kind !== null && kind !== 'path');
    const isAll = ALL_PATHS.test(path) && conditions.length === 0;
    if (passes && !isAll) this.pass(target, directive, byVisitor);
    else if (!passes && isAll && !/R=30[18]|R=permanent/i.test(flags)) this.away(target, directive);
  }

  private pass(target: string | undefined, directive: DirectiveFacts, byVisitor: boolean): void {
    const host = hostOf(target);
    if (host !== null && this.passed.length < MAX_WAYS)
      this.passed.push({ host, byVisitor, ...this.standing(directive) });
  }

  private away(target: string | undefined, directive: DirectiveFacts): void {
    const host = hostOf(target);
    if (host === null || KEEPS_PATH.test(target!) || this.rest.length === MAX_WAYS) return;
    this.rest.push({ host, byVisitor: false, ...this.standing(directive) });
  }

  private standing(directive: DirectiveFacts): Pick<Way, 'place' | 'site'> {
    const { reading, offset, record, scope } = directive;
    return {
      place: { evidence: reading.file, offset, record, recovered: null },
      site: scope.some((block) => this.site.test(block.split(' ', 1)[0]!)) ? this.sites : 0,
    };
  }
}

/** A host elsewhere on the net that a target names; `null` for the server's own network and for names that only its configuration knows. */
export function hostOf(target: string | undefined): string | null {
  const host = URL_HOST.exec(target ?? '')?.[1]?.toLowerCase();
  if (host === undefined || host === 'localhost') return null;
  const network = parseNetwork(host);
  if (network !== null) return OWN.some((own) => relate(network, own) !== null) ? null : host;
  return /\.[a-z][a-z\d-]{1,62}$/.test(host) ? host : null;
}

/** Whether a directive stands for a part of the paths, or of the visitors. */
function isPart({ scope }: DirectiveFacts): boolean {
  return scope.some((block) => /^(?:if|location)\b/.test(block) && !/^location\s+\/$/.test(block));
}

function visitorIn(scope: readonly string[]): boolean {
  return scope.some((block) => {
    const kind = /^if\b/.test(block) ? kindOfVariable(block) : null;
    return kind !== null && kind !== 'path';
  });
}

/** The last two labels are the same: `www.example.org` and `api.example.org`. Under `co.uk` this takes too much for one site, and says less. */
function isOneSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf(name: string): string {
  return parseNetwork(name) === null ? name.toLowerCase().split('.').slice(-2).join('.') : name;
}
