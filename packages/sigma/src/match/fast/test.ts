import type { SigmaEvent } from '../../event.ts';
import type { DetectionItem, ValueTest } from '../../rule.ts';
import { addressOf, isInNetwork } from '../cidr.ts';
import { fold } from '../fold.ts';
import { compares } from '../plain.ts';
import { compileRegex } from '../regex.ts';
import { timePartOf } from '../time-part.ts';
import type { Cell } from './cell.ts';
import { compilePattern } from './pattern.ts';

/** The event at hand, for the one test that looks at a second field. */
export interface Current {
  event: SigmaEvent;
  epoch: number;
}

/** Whether one value of a field passes. */
export type CellTest = (cell: Cell, index: number) => boolean;

/** One compiled test, and the tests that it decides together. */
export interface CompiledTest {
  readonly test: CellTest;
  readonly of: readonly ValueTest[];
}

/** The texts of a long list are looked up rather than gone through. */
const LONG_LIST = 8;

/** @param cellOf finds the cell of another field, for `fieldref` */
export function compileTests(
  { tests, all }: DetectionItem,
  current: Current,
  cellOf: (field: string) => Cell,
): readonly CompiledTest[] {
  const plain = all ? [] : tests.filter((test) => plainTextOf(test) !== null);
  const listed = plain.length >= LONG_LIST ? new Set(plain) : new Set();
  const compiled = tests
    .filter((test) => !listed.has(test))
    .map((test) => ({ test: compileTest(test, current, cellOf), of: [test] }));
  if (listed.size === 0) return compiled;
  const texts = new Set(plain.map(plainTextOf));
  return [{ test: (cell, index) => texts.has(cell.foldedText(index)), of: plain }, ...compiled];
}

/** The text, folded, that a test without wildcards asks for. */
function plainTextOf(test: ValueTest): string | null {
  if (test.kind !== 'text' || test.cased || test.pattern.length > 1) return null;
  const [text = ''] = test.pattern;
  return typeof text === 'string' ? fold(text) : null;
}

function compileTest(test: ValueTest, current: Current, cellOf: (field: string) => Cell): CellTest {
  switch (test.kind) {
    case 'text': {
      const matches = compilePattern(test.pattern, test.cased);
      return test.cased
        ? (cell, index) => matches(cell.text(index))
        : (cell, index) => matches(cell.foldedText(index));
    }
    case 'number': {
      const source = fold(test.source);
      return (cell, index) =>
        cell.number(index) === test.value || cell.foldedText(index) === source;
    }
    case 'boolean': {
      const text = String(test.value);
      return (cell, index) => cell.foldedText(index) === text;
    }
    case 'null':
      return () => false;
    case 'exists':
      return () => test.value;
    case 'regex': {
      const regex = compileRegex(test.source, test.flags);
      return typeof regex === 'string' ? () => false : (cell, index) => regex(cell.text(index));
    }
    case 'cidr':
      return (cell, index) => {
        const address = addressOf(cell.text(index));
        return address !== null && isInNetwork(address, test.address, test.prefix);
      };
    case 'compare':
      return (cell, index) => compares(cell.number(index), test.operator, test.value);
    case 'timePart':
      return (cell, index) => timePartOf(cell.text(index), test.part) === test.value;
    case 'fieldref':
      return compileReference(test, current, cellOf(test.field));
    case 'group': {
      const tests = test.tests.map((each) => compileTest(each, current, cellOf));
      return (cell, index) => tests.some((each) => each(cell, index));
    }
  }
}

function compileReference(
  test: ValueTest & { kind: 'fieldref' },
  current: Current,
  other: Cell,
): CellTest {
  const text = (cell: Cell, index: number): string =>
    test.cased ? cell.text(index) : cell.foldedText(index);
  return (cell, index) => {
    other.load(current.event, current.epoch);
    const own = text(cell, index);
    for (let i = 0; i < other.count; i++) {
      const theirs = text(other, i);
      if (test.how === 'equals' ? own === theirs : relates(own, theirs, test.how)) return true;
    }
    return false;
  };
}

function relates(
  own: string,
  theirs: string,
  how: 'contains' | 'startswith' | 'endswith',
): boolean {
  if (how === 'contains') return own.includes(theirs);
  return how === 'startswith' ? own.startsWith(theirs) : own.endsWith(theirs);
}
