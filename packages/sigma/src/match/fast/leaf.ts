import type { SigmaEvent } from '../../event.ts';
import type { DetectionItem } from '../../rule.ts';
import { holdsWithoutValue } from '../without-value.ts';
import type { Cell } from './cell.ts';
import { type CellTest, compileTest, type Current } from './test.ts';

/** A detection item, compiled. Rules that contain the same item share it, and it is decided once for each event. */
export class Leaf {
  private readonly item: DetectionItem;
  private readonly cell: Cell | null;
  private readonly current: Current;
  private readonly tests: readonly CellTest[];
  /** What the item comes to for a missing field and for one without value. */
  private readonly whenMissing: boolean;
  private readonly whenNull: boolean;
  private readonly nullTests: readonly boolean[];
  private epoch = -1;
  private result = false;

  constructor(
    item: DetectionItem,
    cell: Cell | null,
    current: Current,
    cellOf: (field: string) => Cell,
  ) {
    this.item = item;
    this.cell = cell;
    this.current = current;
    this.tests = item.tests.map((test) => compileTest(test, current, cellOf));
    this.nullTests = item.tests.map((test) => holdsWithoutValue(test, null));
    this.whenNull = combine(item, this.nullTests);
    this.whenMissing = combine(
      item,
      item.tests.map((test) => holdsWithoutValue(test, undefined)),
    );
  }

  holds(keywords: Keywords): boolean {
    const { epoch } = this.current;
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.result = this.cell === null ? this.decideKeyword(keywords) : this.decide(this.cell);
    }
    return this.result;
  }

  private decide(cell: Cell): boolean {
    cell.load(this.current.event, this.current.epoch);
    if (cell.count === 0) return cell.isMissing ? this.whenMissing : this.whenNull;
    const { tests, nullTests } = this;
    const { all, negated } = this.item;
    for (let t = 0; t < tests.length; t++) {
      const test = tests[t]!;
      let found = cell.hasNull && nullTests[t]!;
      for (let i = 0; i < cell.count && !found; i++) found = test(cell, i);
      if (found !== all) return found !== negated;
    }
    return all !== negated;
  }

  private decideKeyword(keywords: Keywords): boolean {
    const { all, negated } = this.item;
    for (const test of this.tests) {
      const found = keywords.some(this.current, test);
      if (found !== all) return found !== negated;
    }
    return all !== negated;
  }
}

function combine({ all, negated }: DetectionItem, results: readonly boolean[]): boolean {
  return (all ? results.every(Boolean) : results.some(Boolean)) !== negated;
}

/** All values of the event at hand, for keywords. Gathered once for each event that has such rules. */
export class Keywords {
  private readonly cells: Cell[] = [];
  private readonly makeCell: () => Cell;
  private used = 0;
  private epoch = -1;

  constructor(makeCell: () => Cell) {
    this.makeCell = makeCell;
  }

  some(current: Current, test: CellTest): boolean {
    for (const cell of this.load(current.event, current.epoch)) {
      for (let i = 0; i < cell.count; i++) if (test(cell, i)) return true;
    }
    return false;
  }

  load(event: SigmaEvent, epoch: number): readonly Cell[] {
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.used = 0;
      for (const [, value] of event.fields()) {
        const cell = (this.cells[this.used++] ??= this.makeCell());
        cell.set(value);
      }
      for (let i = this.used; i < this.cells.length; i++) this.cells[i]!.set(undefined);
    }
    return this.cells;
  }
}
