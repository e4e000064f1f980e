import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../src/match/fast/automaton.ts';

/** What an automaton tells of a text. Told twice in one epoch is an error. */
function told(automaton: Automaton, text: string, epoch: number): Set<number> {
  const targets = new Set<number>();
  automaton.search(text, epoch, (found) => {
    for (const target of found) targets.add(target);
  });
  return targets;
}

function automatonOf(literals: readonly string[]): Automaton {
  return new Automaton(new Map(literals.map((literal, index) => [literal, [index]])));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

describe('the automaton', () => {
  it('tells exactly what occurs, in plain text that is not too long', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 30 })),
        (literals, texts) => {
          const automaton = automatonOf(literals);
          for (const [epoch, text] of texts.entries()) {
            const occurring = [...literals.keys()].filter((at) => text.includes(literals[at]!));
            expect([...told(automaton, text, epoch)].toSorted((a, b) => a - b)).toEqual(occurring);
          }
        },
      ),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('never misses what occurs, in any text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anything, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        (literals, picks) => {
          const text = picks.map((pick) => literals[pick % literals.length]!).join('-');
          const targets = told(automatonOf(literals), text, 0);
          for (const [at, literal] of literals.entries()) {
            if (text.includes(literal)) expect(targets).toContain(at);
          }
        },
      ),
      { numRuns: 2_000, seed: 2 },
    );
  });

  it('misses nothing when there is no more room', () => {
    const literals = Array.from({ length: 20_000 }, (_, at) => (at * 7_919_873 + 1e9).toString(36));
    const automaton = automatonOf(literals);
    for (let at = 0; at < literals.length; at += 97) {
      expect(told(automaton, `x${literals[at]!}x`, at)).toContain(at);
    }
  });

  it('takes time by the length of the text, not by what is found', () => {
    const literals = Array.from({ length: 2_000 }, (_, at) => 'a'.repeat(at + 1));
    let calls = 0;
    automatonOf(literals).search('a'.repeat(100_000), 0, () => calls++);
    expect(calls).toBeLessThanOrEqual(literals.length);
  });
});
