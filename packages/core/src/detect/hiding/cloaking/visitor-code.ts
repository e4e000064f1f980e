import type { SubjectKind } from '../access-rule.ts';
import { kindOfVariable } from '../read/reader.ts';

/** What scripts read of a request: PHP's `$_SERVER['X']`, Perl's `$ENV{X}`, Python's `os.environ['X']` and headers by name. */
const READS =
  /(?:\$_SERVER\s*\[\s*|\$_COOKIE|getenv\(\s*|\$ENV\{\s*|os\.environ(?:\.get\(|\[)\s*|headers(?:\.get\(|\[)\s*|\$\{?(?=(?:HTTP|REMOTE)_))["']?([A-Za-z_-]{0,64})/g;
const HOST_NAME = /\bgethostby(?:addr|name)\b/;
const COUNTRY = /\bgeoip\w*|\bcountry_?(?:code|name)\b/i;

/** A variable that is given a value: `$ip =`, `my $ip =`, `ip =`. */
const ASSIGNS = /^\s*(?:my\s+|local\s+)?([$@]?\w{1,64})\s*\.?=(?![=~>])([^]*)$/;
const VARIABLE = /[$@]\w{1,64}|\b[a-z_]\w{0,63}\b/g;

/** A decision. */
const CONDITION =
  /\b(?:if|elseif|elsif|elif|unless|case|switch)\b|\b(?:preg_match\w*|eregi?|in_array|str(?:i?pos|i?str|(?:case)?cmp)|str_contains)\s*\(|[=!]=|=~|\?[^?:]{0,256}:/;

/** What is done with the visitor. `hidden`: the page is said not to be there. `blank`: nothing comes. */
export type Reaction = 'hidden' | 'elsewhere' | 'refused' | 'limited' | 'blank';

export interface Reacted {
  readonly how: Reaction;
  /** The host sent to, for `elsewhere`. */
  readonly target: string | null;
}

const LIMITED = /\b(?:429|503)\b|too many requests|retry-after/i;
const HIDDEN = /\b(?:404|410|444)\b|not found/i;
const REFUSED = /\b40[0135-9]\b|forbidden|unauthori[sz]ed|access denied/i;
const ANSWERS =
  /\b(?:header|http_response_code|status|abort|print|send_error|die|exit|echo|return)\b/i;
const ELSEWHERE =
  /\b(?:location\s*:\s*|redirect\w*\s*\(\s*["']?|(?:window\.)?location(?:\.href)?\s*=\s*\\?["'])https?:\/\/([\w.-]{1,255})/i;
const ENDS =
  /\b(?:die|exit|sys\.exit|quit)\s{0,4}(?:\(\s{0,4}\d?\s{0,4}\))?\s{0,4};?\s{0,4}\}?\s{0,4}$/;

/** What a line of code does with whoever asks; `null` when it goes on. */
export function reactionOf(code: string): Reacted | null {
  const host = ELSEWHERE.exec(code)?.[1];
  if (host !== undefined) return { how: 'elsewhere', target: host.toLowerCase() };
  const told = ANSWERS.test(code) ? statusOf(code) : null;
  if (told !== null) return { how: told, target: null };
  return ENDS.test(code) ? { how: 'blank', target: null } : null;
}

function statusOf(code: string): Reaction | null {
  if (LIMITED.test(code)) return 'limited';
  if (HIDDEN.test(code)) return 'hidden';
  return REFUSED.test(code) ? 'refused' : null;
}

/** Variables of one script that are followed; big ones have some hundreds. */
const MAX_VARIABLES = 1_024;
/** Follows in a script which variables hold something of the visitor's, or what was stored of earlier ones. Scopes are not told apart. */
export class VisitorFlow {
  private readonly held = new Map<string, ReadonlySet<SubjectKind>>();
  private readonly stored = new Set<string>();

  /** What the line reads of the visitor. Remembers where it puts it. */
  read(code: string): { readonly kinds: ReadonlySet<SubjectKind>; readonly fromStore: boolean } {
    const [, assigned, value] = ASSIGNS.exec(code) ?? [];
    const kinds = this.kindsIn(value ?? code);
    const fromStore = this.isStored(value ?? code);
    if (assigned !== undefined && this.held.size + this.stored.size < MAX_VARIABLES) {
      if (kinds.size > 0) this.held.set(assigned, kinds);
      if (fromStore) this.stored.add(assigned);
    }
    return { kinds, fromStore };
  }

  private kindsIn(code: string): Set<SubjectKind> {
    const kinds = new Set<SubjectKind>();
    for (const [whole, name] of code.matchAll(READS)) {
      const kind = whole.includes('_COOKIE')
        ? 'cookie'
        : kindOfVariable(name!.replaceAll('-', '_'));
      if (kind !== null && kind !== 'path') kinds.add(kind);
    }
    if (HOST_NAME.test(code)) kinds.add('host name');
    if (COUNTRY.test(code)) kinds.add('country');
    for (const [name] of code.matchAll(VARIABLE)) {
      for (const kind of this.held.get(name) ?? []) kinds.add(kind);
    }
    return kinds;
  }

  private isStored(code: string): boolean {
    if (
      /\b(?:file|file_get_contents|fgets|fread|file_exists|is_file|readlines?)\s*\(|-e\s+["$]|<\w{1,16}>/.test(
        code,
      )
    )
      return true;
    return Array.from(code.matchAll(VARIABLE)).some(([name]) => this.stored.has(name));
  }
}

export function isCondition(code: string): boolean {
  return CONDITION.test(code);
}

/** Something is put into a file. */
export function isStoring(code: string): boolean {
  return /\b(?:file_put_contents|fwrite|fputs|touch)\s*\(|\bprint\s+\{?\$?[A-Z]\w*\}?\s|\.write\(|>>\s*["$\w/]/.test(
    code,
  );
}
