/** The most frequent of many texts, and about how often each came: space-saving counters, never too low. */
export class Top {
  total = 0;
  private readonly most: number;
  private readonly counts = new Map<string, number>();

  constructor(most: number) {
    this.most = most;
  }

  add(text: string): void {
    this.total++;
    const count = this.counts.get(text);
    if (count !== undefined) this.counts.set(text, count + 1);
    else if (this.counts.size < this.most) this.counts.set(text, 1);
    else this.replaceLeast(text);
  }

  /** The most frequent first. */
  get entries(): (readonly [text: string, count: number])[] {
    return [...this.counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  }

  /** Part of all that the most frequent `count` are: 0 to 1. */
  share(count: number): number {
    const sum = this.entries.slice(0, count).reduce((all, [, n]) => all + n, 0);
    return this.total === 0 ? 0 : Math.min(1, sum / this.total);
  }

  private replaceLeast(text: string): void {
    let least: string | null = null;
    let count = Infinity;
    for (const [each, n] of this.counts) if (n < count) [least, count] = [each, n];
    this.counts.delete(least!);
    this.counts.set(text, count + 1);
  }
}
