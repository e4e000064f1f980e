/**
 * The pattern language of STIX 2.1 (section 9): `[domain-name:value = 'evil.example'] FOLLOWEDBY [file:name LIKE '%.scr'] WITHIN 60 SECONDS`.
 * AND binds closer than OR, OR closer than FOLLOWEDBY.
 */
import type { Comparison, Observation } from '../indicator.ts';
import { timeOf } from '../json.ts';
import { ComparisonParser } from './parse-comparison.ts';
import { PatternError, tokensOf } from './tokens.ts';

/** Observations of one pattern. */
const MAX_OBSERVATIONS = 256;
const MAX_REPEATS = 1_000;

/** @returns what is wrong with the pattern, or why it cannot be run on events, in place of it */
export function parsePattern(pattern: string): Observation | string {
  try {
    const parser = new PatternParser(tokensOf(pattern));
    return parser.whole();
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

class PatternParser extends ComparisonParser {
  private observations = 0;

  whole(): Observation {
    const pattern = this.followedBy();
    this.expectEnd();
    return pattern;
  }

  private followedBy(): Observation {
    return this.chain('FOLLOWEDBY', 'followed-by', () =>
      this.chain('OR', 'or', () => this.chain('AND', 'and', () => this.qualified())),
    );
  }

  private chain(
    word: string,
    kind: 'and' | 'or' | 'followed-by',
    part: () => Observation,
  ): Observation {
    const of = [part()];
    while (this.takeWord(word)) of.push(part());
    return of.length === 1 ? of[0]! : { kind, of };
  }

  private qualified(): Observation {
    let pattern = this.primary();
    for (;;) {
      if (this.takeWord('WITHIN')) {
        const microseconds = this.number('WITHIN', 'SECONDS') * 1e6;
        if (pattern.kind !== 'one') pattern = { kind: 'within', microseconds, of: pattern };
      } else if (this.takeWord('REPEATS')) pattern = this.repeats(pattern);
      else if (this.takeWord('START')) {
        const start = this.time();
        if (!this.takeWord('STOP')) this.fail('START needs a STOP');
        pattern = { kind: 'between', start, stop: this.time(), of: pattern };
      } else return pattern;
    }
  }

  private repeats(of: Observation): Observation {
    const times = this.number('REPEATS', 'TIMES');
    if (times > MAX_REPEATS || !Number.isInteger(times))
      this.fail(`REPEATS ${times} TIMES is not run`);
    if (of.kind !== 'one') this.fail('REPEATS is run for a single observation in brackets only');
    return times === 1 ? of : { kind: 'repeats', times, of };
  }

  private primary(): Observation {
    if (this.takeSign('(')) {
      const inner = this.nested(() => this.followedBy());
      this.expectSign(')');
      return inner;
    }
    this.expectSign('[');
    if (++this.observations > MAX_OBSERVATIONS)
      this.fail(`a pattern of more than ${MAX_OBSERVATIONS} observations is not run`);
    const of = this.comparison();
    if (holdsAlways(of)) this.fail('this holds of everything');
    this.expectSign(']');
    return { kind: 'one', of };
  }

  private number(qualifier: string, unit: string): number {
    const value = Number(this.take('number', `${qualifier} needs a number`).text);
    if (!this.takeWord(unit)) this.fail(`${qualifier} needs ${unit}`);
    if (!(value > 0)) this.fail(`${qualifier} needs a number above 0`);
    return value;
  }

  private time(): number {
    const { kind, text } = this.next();
    const time = kind === 'time' && text.endsWith('Z') ? timeOf(text) : null;
    if (time === null) this.fail(`a time is written as t'2014-01-31T12:00:00Z'`);
    return time;
  }
}

function holdsAlways(comparison: Comparison): boolean {
  if (comparison.kind === 'test') return false;
  return comparison.kind === 'all'
    ? comparison.of.every(holdsAlways)
    : comparison.of.some(holdsAlways);
}
