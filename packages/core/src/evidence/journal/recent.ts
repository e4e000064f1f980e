/**
 * What was used lately, by offset. Two generations: what is used while the older one fades is carried over, so nothing is ever
 * searched for or deleted singly.
 */
export class Recent<V> {
  private readonly limit: number;
  private young = new Map<number, V>();
  private old = new Map<number, V>();
  private cost = 0;
  private readonly costOf: (value: V) => number;

  /** @param limit cost of all that is kept, at most */
  constructor(limit: number, costOf: (value: V) => number) {
    this.limit = limit;
    this.costOf = costOf;
  }

  get(key: number): V | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const faded = this.old.get(key);
    if (faded !== undefined) this.set(key, faded);
    return faded;
  }

  set(key: number, value: V): void {
    this.young.set(key, value);
    this.cost += this.costOf(value);
    if (this.cost < this.limit / 2) return;
    this.old = this.young;
    this.young = new Map();
    this.cost = 0;
  }
}
