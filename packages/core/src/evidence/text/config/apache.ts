import type { Format } from '../../format.ts';
import { MAX_CONTINUED_LINES, MAX_FIELDS, MAX_SCOPES } from '../limits.ts';
import { configurationFormat, type DirectiveParser, type EmitDirective } from './directive.ts';

const OWN =
  /^\s*(?:<\/?(?:Directory|DirectoryMatch|Files|FilesMatch|Location|LocationMatch|VirtualHost|IfModule|IfDefine|Limit|LimitExcept|RequireAll|RequireAny|RequireNone|If|Proxy)\b|(?:Order|Deny|Allow)\s+(?:from|allow|deny)\b|(?:Require|Rewrite(?:Engine|Cond|Rule|Base|Map)|SetEnvIf(?:NoCase)?|BrowserMatch(?:NoCase)?|ErrorDocument|DirectoryIndex|AddType|AddHandler|AddDefaultCharset|ServerName|DocumentRoot|LoadModule|AllowOverride|Auth(?:Type|Name|UserFile)|php_(?:admin_)?(?:value|flag)|CustomLog|ErrorLog|LogFormat|IncludeOptional|IndexIgnore|Satisfy)\s)/i;
/** Directives that other programs have too: ssh, the dynamic linker, logrotate. */
const SHARED = /^\s*(?:Include|Options|Header|Listen|User|Group)\s/i;

/** Apache's configuration and `.htaccess`. Documented in `docs/formats/configurations.md`. */
export const APACHE_CONFIG: Format = configurationFormat({
  id: 'apache-config',
  title: 'an Apache configuration',
  extensions: ['.htaccess', '.conf'],
  names: /^\.?htaccess|^(?:httpd|apache2?)\.conf$/i,
  named: true,
  comment: /^\s*#/,
  recognises: (text) => OWN.test(text) || (SHARED.test(text) ? null : false),
  open: () => new ApacheParser(),
});

class ApacheParser implements DirectiveParser {
  private readonly scope: string[] = [];
  /** A line that goes on. */
  private open: {
    text: string;
    readonly offset: number;
    readonly number: number;
    lines: number;
  } | null = null;

  line(text: string, offset: number, number: number, emit: EmitDirective): boolean {
    const before = this.open ?? { text: '', offset, number, lines: 0 };
    const joined = before.text + text;
    if (joined.endsWith('\\') && before.lines < MAX_CONTINUED_LINES) {
      this.open = { ...before, text: joined.slice(0, -1), lines: before.lines + 1 };
      return true;
    }
    this.open = null;
    return this.statement(joined.trim(), before.offset, before.number, emit);
  }

  finish(emit: EmitDirective): void {
    if (this.open !== null)
      this.statement(this.open.text.trim(), this.open.offset, this.open.number, emit);
    this.open = null;
  }

  private statement(text: string, offset: number, line: number, emit: EmitDirective): boolean {
    if (text === '') return true;
    const scope = [...this.scope];
    if (text.startsWith('#')) {
      emit({ offset, line, name: '#', arguments: [text.replace(/^#+\s*/, '')], scope });
      return true;
    }
    const section = /^<(\/?)([A-Za-z]+)\s*([^]*?)>?$/.exec(text);
    if (section === null) {
      const [name, ...values] = words(text);
      emit({ offset, line, name: name ?? '', arguments: values, scope });
    } else if (section[1] === '/') {
      this.close(section[2]!);
    } else {
      emit({ offset, line, name: `<${section[2]}>`, arguments: words(section[3]!), scope });
      if (this.scope.length < MAX_SCOPES) this.scope.push(`${section[2]} ${section[3]}`.trim());
    }
    return true;
  }

  /** Closes the innermost section of that name, and what was left open in it. */
  private close(name: string): void {
    const isOf = (scope: string): boolean =>
      scope.split(' ', 1)[0]!.toLowerCase() === name.toLowerCase();
    const at = this.scope.findLastIndex(isOf);
    if (at >= 0) this.scope.length = at;
  }
}

/** Words parted by spaces; quotes hold words together. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|\S+/g)) {
    if (found.length >= MAX_FIELDS) break;
    found.push(/^["']/.test(word) ? unquote(word) : word);
  }
  return found;
}

function unquote(word: string): string {
  const quote = word[0]!;
  const end = word.length > 1 && word.endsWith(quote) ? -1 : undefined;
  return word.slice(1, end).replace(/\\(["'\\])/g, '$1');
}
