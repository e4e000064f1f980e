const TOKEN =
  /\\[xpP]\{[^}]*\}|\\x[0-9a-f]{2}|\\p\w|\\.|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gisu;
const QUANTIFIER = /^(?:[*+?]|\{\d.*\})$/u;
const ESCAPED_PUNCTUATION = /^\\[^0-9A-Za-z]$/su;
/** Stands for something, but never for a `|` or a parenthesis that the tokens after it would miss. */
const NOT_LITERAL = /^(?:[[{^$.)].*|\\[dDsSwWbBAzntrfv]|\\[xpP].+)$/su;
const PLAIN = /^[^\\]$/su;

/**
 * The longest text that everything found by a regular expression contains, letter case aside; `''` when none is sure. Careful
 * rather than clever: groups and classes are passed over, alternatives and what is not understood give up.
 */
export function literalIn(source: string): string {
  let longest = '';
  let run: string[] = [];
  let depth = 0;
  const endRun = (): void => {
    const text = run.join('');
    if (text.length > longest.length) longest = text;
    run = [];
  };
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === '(') depth++;
    if (depth > 0) {
      endRun();
      if (token === ')') depth--;
    } else if (token === '|') return '';
    else if (QUANTIFIER.test(token)) {
      // What it repeats may be absent.
      run.pop();
      endRun();
    } else if (NOT_LITERAL.test(token)) endRun();
    else if (ESCAPED_PUNCTUATION.test(token)) run.push(token.slice(1));
    else if (PLAIN.test(token)) run.push(token);
    else return '';
  }
  endRun();
  return longest;
}
