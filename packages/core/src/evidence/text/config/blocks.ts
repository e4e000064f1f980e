import { MAX_CONTINUED_LINES, MAX_FIELDS, MAX_SCOPES } from '../limits.ts';
import type { DirectiveParser, EmitDirective } from './directive.ts';

/** How a language of statements and `{ }` blocks reads. */
export interface BlockSyntax {
  /** A statement ends with its line, unless a bracket is open. */
  readonly lineEnds: boolean;
  /** A statement ends at a semicolon. */
  readonly semicolonEnds: boolean;
  /** A brace opens a block only where a line ends with it; elsewhere it belongs to the statement. */
  readonly bracesAtLineEnd: boolean;
}

const NGINX_TOKEN = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|[{};()]|(?:\$\{\w*\}|\\[^]|[^\s{};()"'`#]|(?<=\S)["'`#])+|#[^]*/g;
const LOOSE_TOKEN = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|[;()]|[{}](?=[\s;]|$)|(?:\\[^]|[^\s;()"'`#]|(?<=\S)["'`#])+|#[^]*/g;

/** Statements of Nginx, lighttpd, Caddy and nft. A quoted text ends with its line at the latest. */
export class BlockParser implements DirectiveParser {
  private readonly syntax: BlockSyntax;
  private readonly scope: string[] = [];
  private words: string[] = [];
  private start = { offset: 0, line: 0 };
  private lines = 0;
  /** Brackets of a statement that are still open. */
  private brackets = 0;
  /** Blocks beyond the limit, whose ends must not close others. */
  private tooDeep = 0;

  constructor(syntax: BlockSyntax) {
    this.syntax = syntax;
  }

  line(text: string, offset: number, number: number, emit: EmitDirective): boolean {
    if (this.words.length > 0 && ++this.lines > MAX_CONTINUED_LINES) this.end(emit);
    const tokens = this.syntax.bracesAtLineEnd ? LOOSE_TOKEN : NGINX_TOKEN;
    for (const { 0: token, index } of text.matchAll(tokens)) {
      const place = { offset: offset + index, line: number };
      const atEnd = /^\s*(?:#[^]*)?$/.test(text.slice(index + token.length, index + token.length + 256));
      this.token(token, place, atEnd, emit);
    }
    if (this.syntax.lineEnds && this.brackets === 0) this.end(emit);
    return true;
  }

  finish(emit: EmitDirective): void {
    this.end(emit);
  }

  private token(token: string, place: { offset: number; line: number }, atEnd: boolean, emit: EmitDirective): void {
    if (token.startsWith('#')) {
      emit({ ...place, name: '#', arguments: [token.replace(/^#+\s*/, '')], scope: [...this.scope] });
    } else if (token === '{' && this.brackets === 0 && (atEnd || !this.syntax.bracesAtLineEnd)) {
      this.open(place, emit);
    } else if (token === '}' && this.brackets === 0) {
      this.end(emit);
      this.close();
    } else if (token === ';' && this.syntax.semicolonEnds && this.brackets === 0) {
      this.end(emit);
    } else {
      this.add(token, place);
    }
  }

  private add(token: string, place: { offset: number; line: number }): void {
    if (token === '(' || token === '{') this.brackets++;
    if ((token === ')' || token === '}') && this.brackets > 0) this.brackets--;
    if (this.words.length === 0) {
      this.start = place;
      this.lines = 0;
    }
    if (this.words.length < MAX_FIELDS) this.words.push(unquote(token));
  }

  private open(place: { offset: number; line: number }, emit: EmitDirective): void {
    const header = this.words.join(' ');
    if (this.words.length === 0) this.start = place;
    this.emitStatement(`${this.words[0] ?? ''}{}`, emit);
    if (this.scope.length < MAX_SCOPES) this.scope.push(header);
    else this.tooDeep++;
  }

  private close(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else this.scope.pop();
  }

  private end(emit: EmitDirective): void {
    if (this.words.length > 0) this.emitStatement(this.words[0]!, emit);
    this.brackets = 0;
  }

  private emitStatement(name: string, emit: EmitDirective): void {
    const { start, words, scope } = this;
    emit({ ...start, name, arguments: words.slice(1), scope: [...scope] });
    this.words = [];
  }
}

function unquote(token: string): string {
  return /^(["'`])[^]*\1$/.test(token) && token.length > 1
    ? token.slice(1, -1).replace(/\\(["'\\])/g, '$1')
    : token;
}
