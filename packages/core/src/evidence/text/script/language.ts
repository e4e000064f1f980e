export type ScriptLanguage = 'shell' | 'php' | 'perl' | 'python';

const SHEBANG =
  /^#!\s{0,8}\/\S{0,256}?\/?(?:env\s{1,8}(?:-\S{1,16}\s{1,8})?)?([\w.-]{1,32})(?:\s|$)/;
/** Not `<?xml`. */
const PHP_OPEN = /<\?(?:php\b|=|(?=\s|$))/i;
const PHP_NAME = /\.(?:php\d?|phtml|inc)(?:\.\w{1,8})?$/i;

/** What shells run when they begin and end, which needs no first line that says so. */
const SHELL_STARTUP =
  /^\.(?:bash(?:rc|_profile|_login|_logout)|profile|z(?:shrc|shenv|profile|login|logout)|m?kshrc)$/;

const INTERPRETERS: readonly (readonly [RegExp, ScriptLanguage])[] = [
  [/^(?:ba|da|a|k|z|mk|pdk)?sh$/, 'shell'],
  [/^php(?:-?cgi)?[\d.]*$/, 'php'],
  [/^(?:perl|speedy)[\d.]*$/, 'perl'],
  [/^python[\d.]*$/, 'python'],
];

/** The language of a script whose first lines these are; `null` for what is no script. PHP between HTML is told by the file's name too. */
export function languageOf(lines: readonly string[], name: string): ScriptLanguage | null {
  const [first = ''] = lines;
  const interpreter = SHEBANG.exec(first)?.[1] ?? '';
  const told = INTERPRETERS.find(([pattern]) => pattern.test(interpreter))?.[1];
  if (told !== undefined) return told;
  if (lines.length > 0 && isShellStartup(name)) return 'shell';
  if (/^\s*<\?(?:php\b|=|(?=\s|$))/i.test(first)) return 'php';
  return PHP_NAME.test(name) && lines.some((line) => PHP_OPEN.test(line)) ? 'php' : null;
}

/** @param name without its folder */
export function isShellStartup(name: string): boolean {
  return SHELL_STARTUP.test(name);
}

/** One line taken apart. */
export interface CodeLine {
  /** What runs. */
  readonly code: string;
  /** What its author says of it. */
  readonly comment: string;
}

/** Takes comments from code, line by line. A string that goes on over several lines is taken to end with its line. */
export interface CodeReader {
  read(line: string): CodeLine;
}

export function createCodeReader(language: ScriptLanguage): CodeReader {
  return language === 'php' ? new PhpReader() : new HashReader(language);
}

/** Where a string that begins at `at` ends; the line's end when it does not. */
function endOfString(line: string, at: number): number {
  const quote = line[at]!;
  for (let i = at + 1; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === quote) return i + 1;
  }
  return line.length;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** Languages whose comments begin with `#`; Perl's documentation and Python's strings in place of one count as comments too. */
class HashReader implements CodeReader {
  private readonly language: ScriptLanguage;
  /** What ends the block that the line is in. */
  private until: RegExp | null = null;

  constructor(language: ScriptLanguage) {
    this.language = language;
  }

  read(line: string): CodeLine {
    if (this.until !== null) {
      if (this.until.test(line)) this.until = null;
      return { code: '', comment: line };
    }
    this.until = this.blockFrom(line);
    if (this.until !== null) return { code: '', comment: line };
    const at = hashIn(line);
    return at < 0
      ? { code: line, comment: '' }
      : { code: line.slice(0, at), comment: line.slice(at) };
  }

  private blockFrom(line: string): RegExp | null {
    if (this.language === 'perl') return /^=[a-z]/.test(line) ? /^=cut\b/ : null;
    if (this.language !== 'python') return null;
    const [, quotes, rest] = /^\s*("""|''')([^]*)$/.exec(line) ?? [];
    if (quotes === undefined || rest!.includes(quotes)) return null;
    return quotes === '"""' ? /"""/ : /'''/;
  }
}

/** A `#` that begins a comment: outside strings, and not inside a word, as in `$#` and `${a#b}`. */
function hashIn(line: string): number {
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (isQuote(character)) i = endOfString(line, i) - 1;
    else if (character === '\\') i++;
    else if (character === '#' && (i === 0 || /[\s;]/.test(line[i - 1]!))) return i;
  }
  return -1;
}

class PhpReader implements CodeReader {
  private state: 'html' | 'code' | 'comment' = 'html';

  read(line: string): CodeLine {
    let code = '';
    let comment = '';
    let at = 0;
    while (at < line.length) {
      const [from, state] = [at, this.state];
      at = this.pass(line, at);
      if (state === 'code') code += line.slice(from, at);
      else if (state === 'comment') comment += line.slice(from, at);
    }
    // A comment of one line does not go on in the next.
    if (this.state === 'comment' && !this.inBlock) this.state = 'code';
    return { code, comment };
  }

  private inBlock = false;

  /** The end of what is in one state from `at` on; sets the state that follows. */
  private pass(line: string, at: number): number {
    if (this.state === 'html') {
      const found = PHP_OPEN.exec(line.slice(at));
      if (found === null) return line.length;
      this.state = 'code';
      return at + found.index + found[0].length;
    }
    return this.state === 'code' ? this.passCode(line, at) : this.passComment(line, at);
  }

  private passCode(line: string, at: number): number {
    for (let i = at; i < line.length; i++) {
      const pair = line.slice(i, i + 2);
      if (isQuote(line[i]!)) i = endOfString(line, i) - 1;
      else if (pair === '?>') {
        this.state = 'html';
        return i + 2;
      } else if (pair === '/*' || pair === '//' || line[i] === '#') {
        this.state = 'comment';
        this.inBlock = pair === '/*';
        return i;
      }
    }
    return line.length;
  }

  private passComment(line: string, at: number): number {
    // A block's own mark does not end it: `/*/`.
    const mark = this.inBlock ? '*/' : '?>';
    const from = this.inBlock && line.startsWith('/*', at) ? at + 2 : at;
    const end = line.indexOf(mark, from);
    if (end < 0) return line.length;
    this.state = 'code';
    return this.inBlock ? end + 2 : end;
  }
}
