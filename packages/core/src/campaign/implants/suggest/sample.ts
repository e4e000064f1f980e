import { hashOf } from '../../../detect/tampering/crosslog/hash.ts';

/**
 * A fair part of many keys, with all that is told of each: those whose hash ends in zeros, as many as fit. Which keys are in it does not depend on
 * their order.
 */
export class Sample<Entry> {
  private readonly most: number;
  private readonly entries = new Map<string, { readonly hash: number; readonly entry: Entry }>();
  private mask = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** The entry of a key, made when it is new; `null` when the key is not in the sample. */
  of(key: string, make: () => Entry): Entry | null {
    const known = this.entries.get(key);
    if (known !== undefined) return known.entry;
    const hash = spread(hashOf(key));
    if ((hash & this.mask) !== 0) return null;
    const entry = make();
    this.entries.set(key, { hash, entry });
    while (this.entries.size > this.most) this.thin();
    return this.entries.has(key) ? entry : null;
  }

  get keys(): string[] {
    return [...this.entries.keys()];
  }

  get all(): (readonly [key: string, entry: Entry])[] {
    return Array.from(this.entries, ([key, { entry }]) => [key, entry] as const);
  }

  get values(): Entry[] {
    return Array.from(this.entries.values(), ({ entry }) => entry);
  }

  /** How many keys there were, about. */
  get estimate(): number {
    return this.entries.size * (this.mask + 1);
  }

  private thin(): void {
    this.mask = this.mask * 2 + 1;
    for (const [key, { hash }] of this.entries)
      if ((hash & this.mask) !== 0) this.entries.delete(key);
  }
}

/** The low bits of FNV are those of the last character mostly. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
