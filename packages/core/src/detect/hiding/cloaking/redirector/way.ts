import { parseNetwork, relate } from '../../network.ts';
import { kindOfVariable, type DirectiveFacts } from '../../read/reader.ts';

/** What a directive says of where requests go. */
export type Told =
  /** The server's own name. */
  | { readonly kind: 'name'; readonly name: string }
  /** A name of the configuration's own for another host: `upstream`, a farm, a balancer. */
  | { readonly kind: 'group'; readonly name: string; readonly target: string }
  /** Some requests are passed on. */
  | {
      readonly kind: 'pass';
      readonly target: string;
      /** By something of the visitor's, beside the path. */
      readonly byVisitor: boolean;
      readonly at: DirectiveFacts;
    }
  /** All others are sent away. */
  | { readonly kind: 'rest'; readonly target: string; readonly at: DirectiveFacts };

/** Reads one server's language. `finish` gives what waits for others, such as the meaning of a name. */
export interface WayReader {
  /** The block that is a site of its own. */
  readonly isSite: (block: string) => boolean;
  read(directive: DirectiveFacts): readonly Told[];
  finish?(): readonly Told[];
}

export const NOTHING_TOLD: readonly Told[] = [];

/** A pattern that any path fits. */
export const ALL_PATHS: RegExp =
  /^(?:|\^|\.\*|\^\.\*\$?|\^?\(?\.\*\)?\$?|\.|\^\.|\^\/?|\/|\^?\/?\(\.\*\)\$?)$/;

const URL_HOST = /^https?:\/\/(?:[^/@]{0,128}@)?(\[[\da-f:.]+\]|[\w.-]{1,255})/i;
/** A moved site keeps the path. */
const KEEPS_PATH =
  /\$(?:request_uri|uri|\d)|%\{REQUEST_URI\}|\{(?:uri|path|http\.request\.uri[\w.]*)\}|\{[RC]:\d|\{(?:REQUEST_URI|PATH_INFO|URL)\}/i;
const OWN = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7'].map(
  (text) => parseNetwork(text)!,
);

/** A host elsewhere on the net that a target names; `null` for the server's own network and for names that only its configuration knows. */
export function hostOf(target: string): string | null {
  const host = nameIn(target);
  if (host === null || host === 'localhost') return null;
  const network = parseNetwork(host);
  if (network !== null) return OWN.some((own) => relate(network, own) !== null) ? null : host;
  return /\.[a-z][a-z\d-]{1,62}$/.test(host) ? host : null;
}

/** The host as a target writes it. */
export function nameIn(target: string): string | null {
  return URL_HOST.exec(target)?.[1]?.toLowerCase() ?? null;
}

export function keepsPath(target: string): boolean {
  return KEEPS_PATH.test(target);
}

/** Whether a request variable is of the visitor, or of the path; `null` for others. */
export function sortOf(variable: string): 'visitor' | 'path' | null {
  const kind = kindOfVariable(variable);
  if (kind === null) return null;
  return kind === 'path' ? 'path' : 'visitor';
}

/** The last two labels are the same: `www.example.org` and `api.example.org`. Under `co.uk` this takes too much for one site, and says less. */
export function isOneSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf(name: string): string {
  return parseNetwork(name) === null ? name.toLowerCase().split('.').slice(-2).join('.') : name;
}

/** A name in a regular expression: `^www\.example\.org$`. */
export function plainName(pattern: string): string {
  return pattern.replace(/[\\^$()?]/g, '');
}
