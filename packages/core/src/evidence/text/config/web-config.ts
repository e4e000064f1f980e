import type { Format } from '../../format.ts';
import { MAX_FIELDS, MAX_SCOPES } from '../limits.ts';
import { configurationFormat, type DirectiveParser, type EmitDirective } from './directive.ts';

/** Tags and comments that begin on a line; either may end on a later one. */
const ATTRIBUTE = /([\w:.-]{1,128})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const OWN = /<(?:system\.web(?:Server)?|system\.applicationHost|ipSecurity)\b/;
const XML = /^\s*<|=["']|>\s*$/;
const MAX_TAG_CHARS = 65_536;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * `web.config` of IIS. An element is a directive, its attributes `name=value` are the arguments, the elements around it the scope;
 * what is in a comment stays text. Texts between elements say nothing in this file and are passed over.
 */
export const WEB_CONFIG: Format = configurationFormat({
  id: 'web-config',
  title: 'an IIS web.config',
  extensions: ['.config'],
  names: /^(?:web|applicationhost)\.config/i,
  named: true,
  comment: /^\s*<[!?]/,
  recognises: (text) => OWN.test(text) || (XML.test(text) ? null : false),
  open: () => new ElementParser(),
});

class ElementParser implements DirectiveParser {
  private readonly scope: string[] = [];
  private open: { text: string; readonly offset: number; readonly line: number } | null = null;

  line(text: string, offset: number, line: number, emit: EmitDirective): boolean {
    let at = 0;
    while (at < text.length) {
      if (this.open === null) {
        at = text.indexOf('<', at);
        if (at < 0) break;
        this.open = { text: '', offset, line };
      }
      const end = this.endOf(text, at);
      this.keep(text.slice(at, end ?? undefined));
      if (end === null) break;
      this.close(emit);
      at = end;
    }
    if (this.open !== null) this.keep('\n');
    return true;
  }

  /** Behind the `>` that ends what is open, `null` when it is not on this line. */
  private endOf(text: string, at: number): number | null {
    const start = this.open!.text === '' ? text.slice(at, at + 4) : this.open!.text;
    const mark = start.startsWith('<!--') ? '-->' : '>';
    const end = text.indexOf(mark, at);
    return end < 0 ? null : end + mark.length;
  }

  private keep(text: string): void {
    const open = this.open!;
    if (open.text.length < MAX_TAG_CHARS) open.text += text;
  }

  private close(emit: EmitDirective): void {
    const { text, offset, line } = this.open!;
    this.open = null;
    const scope = [...this.scope];
    if (text.startsWith('<!--')) {
      emit({ offset, line, name: '#', arguments: [text.slice(4, -3).trim()], scope });
      return;
    }
    const tag = /^<(\/?)([\w:.-]{1,128})/.exec(text);
    if (tag === null) return;
    if (tag[1] === '/') {
      const at = this.scope.lastIndexOf(tag[2]!);
      if (at >= 0) this.scope.length = at;
      return;
    }
    emit({ offset, line, name: tag[2]!, arguments: attributesOf(text), scope });
    if (!/\/\s*>$/.test(text) && this.scope.length < MAX_SCOPES) this.scope.push(tag[2]!);
  }
}

function attributesOf(tag: string): string[] {
  const found: string[] = [];
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (found.length >= MAX_FIELDS) break;
    found.push(`${name}=${plain(double ?? single ?? '')}`);
  }
  return found;
}

function plain(text: string): string {
  return text.replace(
    /&(?:(\w{2,4})|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name, decimal, hex) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
