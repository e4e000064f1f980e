import type { FieldValue, SigmaEvent } from '../../event.ts';
import { compileSource, type FieldReader } from '../field-source.ts';
import type { FieldSource } from '../../mapping.ts';
import { fold } from '../fold.ts';
import { numberOf, type Scalar, scalarsOf, textOf } from '../values.ts';

/** One field of the event at hand: asked for once, folded once, however many rules look at it. */
export class Cell {
  /** Missing or null values count as none here; `isMissing` tells which. */
  count = 0;
  isMissing = true;
  /** A list that holds a null beside values. */
  hasNull = false;
  private readonly read: FieldReader;
  private epoch = -1;
  private values: Exclude<Scalar, null>[] = [];
  private readonly texts: (string | null)[] = [];
  private readonly folded: (string | null)[] = [];

  constructor(source: FieldSource | null) {
    this.read = source === null ? () => undefined : compileSource(source);
  }

  /** @param epoch a number that each event has to itself */
  load(event: SigmaEvent, epoch: number): this {
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.set(this.read(event));
    }
    return this;
  }

  set(value: FieldValue | undefined): void {
    this.isMissing = value === undefined;
    this.hasNull = false;
    this.count = 0;
    if (typeof value === 'object') {
      for (const scalar of scalarsOf(value)) this.add(scalar);
      if (value !== null && this.count === 0 && !this.hasNull) this.hasNull = true;
    } else if (value !== undefined) this.add(value);
  }

  value(index: number): Exclude<Scalar, null> {
    return this.values[index]!;
  }

  text(index: number): string {
    return (this.texts[index] ??= textOf(this.values[index]!)!);
  }

  foldedText(index: number): string {
    return (this.folded[index] ??= fold(this.text(index)));
  }

  number(index: number): number {
    return numberOf(this.values[index]!);
  }

  private add(value: Scalar): void {
    if (value === null) {
      this.hasNull = true;
      return;
    }
    const index = this.count++;
    this.values[index] = value;
    this.texts[index] = null;
    this.folded[index] = null;
  }
}
