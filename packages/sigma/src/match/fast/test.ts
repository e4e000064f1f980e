import type { SigmaEvent } from '../../event.ts';
import type { DetectionItem, ValueTest } from '../../rule.ts';
import { addressOf, isInNetwork } from '../cidr.ts';
import { fold } from '../fold.ts';
import { compares } from '../plain.ts';
import { compileRegex } from '../regex.ts';
import { literalIn } from '../regex-literal.ts';
import { timePartOf } from '../time-part.ts';
import type { Cell } from './cell.ts';
import { compileText, TextList } from './text.ts';

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

/** A list of texts this long is searched for in one pass rather than gone through. */
const LONG_LIST = 16;

/** @param cellOf finds the cell of another field, for `fieldref` */
export function compileTests(
  { tests, all }: DetectionItem,
  current: Current,
  cellOf: (field: string) => Cell,
): readonly CompiledTest[] {
  const texts = all ? [] : tests.filter((test) => test.kind === 'text');
  const single = texts.length >= LONG_LIST ? tests.filter((test) => test.kind !== 'text') : tests;
  const compiled = single.map((test) => ({
    test: compileTest(test, current, cellOf),
    of: [test],
  }));
  if (single === tests) return compiled;
  const list = new TextList(texts);
  return [{ test: (cell, index) => list.includes(cell, index), of: texts }, ...compiled];
}

function compileTest(test: ValueTest, current: Current, cellOf: (field: string) => Cell): CellTest {
  switch (test.kind) {
    case 'text':
      return compileText(test);
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
    case 'regex':
      return compileRegexTest(test);
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

/** What cannot be found is mostly told by its literal, which is far quicker to look for. */
function compileRegexTest({ source, flags }: ValueTest & { kind: 'regex' }): CellTest {
  const regex = compileRegex(source, flags);
  if (typeof regex === 'string') return () => false;
  const literal = fold(literalIn(source));
  return (cell, index) => cell.foldedText(index).includes(literal) && regex(cell.text(index));
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
