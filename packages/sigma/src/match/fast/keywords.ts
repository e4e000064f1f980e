import type { SigmaEvent } from '../../event.ts';
import { Cell } from './cell.ts';
import type { CellTest, Current } from './test.ts';

/** All values of the event at hand, for keywords. Gathered once for each event that has such rules. */
export class Keywords {
  private readonly cells: Cell[] = [];
  private used = 0;
  private epoch = -1;

  some({ event, epoch }: Current, test: CellTest): boolean {
    this.load(event, epoch);
    for (let at = 0; at < this.used; at++) {
      const cell = this.cells[at]!;
      for (let i = 0; i < cell.count; i++) if (test(cell, i)) return true;
    }
    return false;
  }

  /** @param visit is given the cell of every field */
  each(event: SigmaEvent, epoch: number, visit: (cell: Cell) => void): void {
    this.load(event, epoch);
    for (let at = 0; at < this.used; at++) visit(this.cells[at]!);
  }

  private load(event: SigmaEvent, epoch: number): void {
    if (epoch === this.epoch) return;
    this.epoch = epoch;
    this.used = 0;
    for (const [, value] of event.fields()) {
      (this.cells[this.used++] ??= new Cell(null)).set(value);
    }
  }
}
