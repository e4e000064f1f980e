/** What most days say, and what others say. */
export interface Majority<Value> {
  /** `null`: no day says anything, or two say the same number. */
  readonly value: Value | null;
  /** Distinct days for each, most first. */
  readonly votes: readonly { readonly value: Value; readonly days: number }[];
}

/** Counts each value once a day: a busy day is not worth more than a quiet one. */
export class DayVotes<Value extends string> {
  private readonly days = new Map<Value, Set<number>>();

  add(value: Value, day: number): void {
    const days = this.days.get(value);
    if (days === undefined) this.days.set(value, new Set([day]));
    else days.add(day);
  }

  majority(): Majority<Value> {
    const votes = Array.from(this.days, ([value, days]) => ({ value, days: days.size })).toSorted(
      (a, b) => b.days - a.days || (a.value < b.value ? -1 : 1),
    );
    const [first, second] = votes;
    const isTie = first !== undefined && first.days === second?.days;
    return { value: first === undefined || isTie ? null : first.value, votes };
  }
}
