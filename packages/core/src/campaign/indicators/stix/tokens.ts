/** Why a pattern cannot be run: not a pattern, or more than can be tested on events. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'time' | 'sign' | 'end';
  /** What it stands for: a string without its quotes, a time without its `t`. */
  readonly text: string;
  /** Character in the pattern, from 1. */
  readonly column: number;
}

/** Longest pattern read. Public ones have up to some thousands of characters. */
const MAX_PATTERN = 65_536;

const TOKEN =
  /\s+|\/\*[^]*?\*\/|(?<time>t'[^']*')|(?<other>[hb]'[^']*')|(?<string>'(?:[^'\\]|\\['\\])*')|(?<number>[+-]?\d+(?:\.\d+)?)|(?<word>[A-Za-z_][\w-]*)|(?<sign><=|>=|!=|<>|==|[[\]():.,=<>*{}])/gy;

/** @throws {PatternError} */
export function tokensOf(pattern: string): Token[] {
  if (pattern.length > MAX_PATTERN)
    throw new PatternError(`the pattern has more than ${MAX_PATTERN} characters`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(pattern);
    if (found === null) throw new PatternError(`character ${at + 1} belongs to nothing`);
    const token = tokenOf(found, at + 1);
    if (token !== null) tokens.push(token);
    at = TOKEN.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', column: pattern.length + 1 }];
}

function tokenOf({ groups = {} }: RegExpExecArray, column: number): Token | null {
  const { time, other, string, number, word, sign } = groups;
  if (other !== undefined)
    throw new PatternError(`bytes (${other}) cannot be compared with what logs hold`);
  if (time !== undefined) return { kind: 'time', text: time.slice(2, -1), column };
  if (string !== undefined) {
    const text = string.slice(1, -1).replaceAll(/\\(['\\])/g, '$1');
    return { kind: 'string', text, column };
  }
  if (number !== undefined) return { kind: 'number', text: number, column };
  if (word !== undefined) return { kind: 'word', text: word, column };
  return sign === undefined ? null : { kind: 'sign', text: sign, column };
}
