/** UTF-16 units that are looked up at every position of a text. */
export const GRAM_UNITS = 4;

const BUCKETS = 1 << 16;

interface Posting {
  readonly text: string;
  /** Of the gram in the text. */
  readonly gramAt: number;
  readonly targets: number[];
}

/**
 * Finds which of many texts occur in a text, in one pass: each is filed under its rarest run of four units, and found runs are
 * checked in full. The way of Wu and Manber (1994) with one length of run.
 */
export class TextIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly literals = new Map<string, Posting>();
  private readonly buckets = new Map<number, Posting[]>();
  private readonly bits = new Uint32Array(BUCKETS / 32);
  private readonly counts = new Map<number, number>();
  private hasLiterals = false;

  /** Announces a literal, so that its runs are known to be common before any is filed. */
  count(literal: string): void {
    for (let at = 0; at + GRAM_UNITS <= literal.length; at++) {
      const gram = gramAt(literal, at);
      this.counts.set(gram, (this.counts.get(gram) ?? 0) + 1);
    }
  }

  addExact(text: string, target: number): void {
    const targets = this.exact.get(text);
    if (targets === undefined) this.exact.set(text, [target]);
    else targets.push(target);
  }

  /** @param literal at least `GRAM_UNITS` long */
  addLiteral(literal: string, target: number): void {
    const known = this.literals.get(literal);
    if (known !== undefined) {
      known.targets.push(target);
      return;
    }
    const at = this.rarestGram(literal);
    const posting: Posting = { text: literal, gramAt: at, targets: [target] };
    this.literals.set(literal, posting);
    const gram = gramAt(literal, at);
    const bucket = this.buckets.get(gram);
    if (bucket === undefined) this.buckets.set(gram, [posting]);
    else bucket.push(posting);
    this.bits[gram >>> 5]! |= 1 << (gram & 31);
    this.hasLiterals = true;
  }

  /** Calls `found` with the targets of everything that the text is or contains; the same target may come several times. */
  search(text: string, found: (targets: readonly number[]) => void): void {
    if (this.exact.size > 0) this.searchExact(text, found);
    if (!this.hasLiterals || text.length < GRAM_UNITS) return;
    const { bits } = this;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    let c = text.charCodeAt(2);
    for (let i = GRAM_UNITS - 1; i < text.length; i++) {
      const d = text.charCodeAt(i);
      const gram = hash(a, b, c, d);
      if ((bits[gram >>> 5]! & (1 << (gram & 31))) !== 0) {
        this.check(gram, text, i - GRAM_UNITS + 1, found);
      }
      a = b;
      b = c;
      c = d;
    }
  }

  searchExact(text: string, found: (targets: readonly number[]) => void): void {
    const targets = this.exact.get(text);
    if (targets !== undefined) found(targets);
  }

  private check(
    gram: number,
    text: string,
    at: number,
    found: (targets: readonly number[]) => void,
  ): void {
    const bucket = this.buckets.get(gram);
    if (bucket === undefined) return;
    for (let i = 0; i < bucket.length; i++) {
      const posting = bucket[i]!;
      const start = at - posting.gramAt;
      if (start >= 0 && text.startsWith(posting.text, start)) found(posting.targets);
    }
  }

  private rarestGram(literal: string): number {
    let rarest = 0;
    let fewest = Infinity;
    for (let at = 0; at + GRAM_UNITS <= literal.length; at++) {
      const count = this.counts.get(gramAt(literal, at)) ?? 0;
      if (count >= fewest) continue;
      fewest = count;
      rarest = at;
    }
    return rarest;
  }
}

function gramAt(text: string, at: number): number {
  return hash(
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
  );
}

function hash(a: number, b: number, c: number, d: number): number {
  const mixed = Math.imul(a | (b << 8) | (c << 16) | (d << 24), 0x9e3779b1) + (c >>> 8) + (d >>> 8);
  return mixed >>> 16;
}
