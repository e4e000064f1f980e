import type { DetectionItem, ValueTest } from '../../rule.ts';
import { holdsWithoutValue } from '../without-value.ts';
import type { Cell } from './cell.ts';
import type { Keywords } from './keywords.ts';
import { type CellTest, compileTests, type Current } from './test.ts';

const REGEX_COST = 100;

/** A detection item, compiled. Rules that contain the same item share it, and it is decided once for each event. */
export class Leaf {
  readonly item: DetectionItem;
  /** `null`: a keyword. */
  readonly cell: Cell | null;
  /** How long the item takes to decide, in comparisons of texts. */
  readonly cost: number;
  private readonly keywords: Keywords;
  private readonly current: Current;
  private readonly tests: readonly CellTest[];
  /** What the tests come to for a missing field, for one without value, and for a null in a list. */
  private readonly whenMissing: boolean;
  private readonly whenNull: boolean;
  private readonly nullTests: readonly boolean[];
  private epoch = -1;
  private result = false;

  constructor(
    item: DetectionItem,
    cell: Cell | null,
    keywords: Keywords,
    current: Current,
    cellOf: (field: string) => Cell,
  ) {
    this.item = item;
    this.cell = cell;
    this.keywords = keywords;
    this.current = current;
    const compiled = compileTests(item, current, cellOf);
    this.tests = compiled.map(({ test }) => test);
    this.cost = item.tests.reduce((sum, test) => sum + (test.kind === 'regex' ? REGEX_COST : 1), 0);
    this.nullTests = compiled.map(({ of }) => of.some((test) => holdsWithoutValue(test, null)));
    this.whenNull = combine(item, null);
    this.whenMissing = combine(item, undefined);
  }

  holds(): boolean {
    const { event, epoch } = this.current;
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      const { cell } = this;
      const result = cell === null ? this.decideKeyword() : this.decide(cell.load(event, epoch));
      this.result = result !== this.item.negated;
    }
    return this.result;
  }

  private decide(cell: Cell): boolean {
    if (cell.count === 0) return cell.isMissing ? this.whenMissing : this.whenNull;
    const { tests, nullTests } = this;
    const { all } = this.item;
    for (let t = 0; t < tests.length; t++) {
      const test = tests[t]!;
      let found = cell.hasNull && nullTests[t]!;
      for (let i = 0; i < cell.count && !found; i++) found = test(cell, i);
      if (found !== all) return found;
    }
    return all;
  }

  private decideKeyword(): boolean {
    const { all } = this.item;
    for (const test of this.tests) {
      const found = this.keywords.some(this.current, test);
      if (found !== all) return found;
    }
    return all;
  }
}

function combine({ all, tests }: DetectionItem, value: null | undefined): boolean {
  const holds = (test: ValueTest): boolean => holdsWithoutValue(test, value);
  return all ? tests.every(holds) : tests.some(holds);
}
