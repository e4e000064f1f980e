import { MAX_CONTINUED_LINES, MAX_FIELDS, MAX_SCOPES } from '../limits.ts';
import type { Directive, DirectiveParser, EmitDirective } from './directive.ts';

/** How a language of statements and `{ }` blocks reads. */
export interface BlockSyntax {
  /** A statement ends with its line, unless a bracket is open. */
  readonly lineEnds: boolean;
  /** A statement ends at a semicolon. */
  readonly semicolonEnds: boolean;
  /** A brace opens a block only where a line ends with it; elsewhere it belongs to the statement. */
  readonly bracesAtLineEnd: boolean;
}

/** The line on which a statement begins. */
type Start = Pick<Directive, 'offset' | 'line'>;

const MAX_TRAILING_SPACES = 256;
const TOKEN =
  /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|[{};()]|(?:\$\{\w*\}|\\[^]|[^\s{};()"'`#]|(?<=\S)["'`#])+|#[^]*/g;
/** Where braces also stand inside of words and statements. */
const LOOSE_TOKEN =
  /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|[;()]|[{}](?=[\s;]|$)|(?:\\[^]|[^\s;()"'`#]|(?<=\S)["'`#])+|#[^]*/g;

/** Statements of Nginx, lighttpd, Caddy and nft. A quoted text ends with its line at the latest. */
export class BlockParser implements DirectiveParser {
  private readonly syntax: BlockSyntax;
  private readonly scope: string[] = [];
  private words: string[] = [];
  private start: Start = { offset: 0, line: 0 };
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
    const tokens = this.syntax.bracesAtLineEnd ? LOOSE_TOKEN : TOKEN;
    for (const { 0: token, index } of text.matchAll(tokens)) {
      const opens = token === '{' && (!this.syntax.bracesAtLineEnd || endsAt(text, index + 1));
      this.token(token, opens, { offset, line: number }, emit);
    }
    if (this.syntax.lineEnds && this.brackets === 0) this.end(emit);
    return true;
  }

  finish(emit: EmitDirective): void {
    this.end(emit);
  }

  private token(token: string, opens: boolean, place: Start, emit: EmitDirective): void {
    if (token.startsWith('#')) {
      emit({
        ...place,
        name: '#',
        arguments: [token.replace(/^#+\s*/, '')],
        scope: [...this.scope],
      });
    } else if (opens && this.brackets === 0) {
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

  private add(token: string, place: Start): void {
    if (token === '(' || token === '{') this.brackets++;
    if ((token === ')' || token === '}') && this.brackets > 0) this.brackets--;
    if (this.words.length === 0) {
      this.start = place;
      this.lines = 0;
    }
    if (this.words.length < MAX_FIELDS) this.words.push(unquote(token));
  }

  private open(place: Start, emit: EmitDirective): void {
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

/** Whether only a comment can follow on the line. */
function endsAt(text: string, index: number): boolean {
  return /^\s*(?:#|$)/.test(text.slice(index, index + MAX_TRAILING_SPACES));
}

function unquote(token: string): string {
  return /^(["'`])[^]*\1$/.test(token) && token.length > 1
    ? token.slice(1, -1).replace(/\\(["'\\])/g, '$1')
    : token;
}
