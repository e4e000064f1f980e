/** UTF-16 units of a literal that are searched for; longer ones are cut to their ends, which tell more than their beginnings. */
const MAX_LITERAL = 12;

/** 8 MiB of table. The largest group of the public rules has 18,675. */
const MAX_STATES = 0x7fff;

/** Beside a state in the table: it or one of its suffixes has something to tell. */
const TELLS = 0x8000;

const ROW_BITS = 6;
const ROW = 1 << ROW_BITS;

/** What folded ASCII text is mostly made of has a column of its own. */
const OWN_COLUMNS = 'abcdefghijklmnopqrstuvwxyz0123456789\\/.-_ :"=,$%();';

/**
 * All other characters share columns. A literal may then seem to occur where it does not, which costs one evaluation and changes
 * no result.
 */
const COLUMNS: Uint8Array = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  const own = OWN_COLUMNS.indexOf(String.fromCharCode(unit));
  return own >= 0 ? own : OWN_COLUMNS.length + (unit % (ROW - OWN_COLUMNS.length));
});

function columnOf(unit: number): number {
  return COLUMNS[unit]!;
}

/**
 * Finds which of many literals may occur in a text, in one pass and in time that no rule and no text can stretch: Aho and
 * Corasick, "Efficient string matching" (1975), with every transition in a table.
 */
export class Automaton {
  /** Next state, perhaps with `TELLS`, by state and column. State 0 is the start. */
  private table: Uint16Array;
  private states = 1;
  /** What is told when a state is reached. */
  private readonly targets = new Map<number, number[]>();
  /** The next shorter suffix of a state that has targets; 0: none. */
  private readonly shorter: Uint16Array;
  private readonly seen: Float64Array;

  /** @param literals folded text, not empty → what is told when it occurs */
  constructor(literals: ReadonlyMap<string, readonly number[]>) {
    let units = 1;
    for (const literal of literals.keys()) units += Math.min(literal.length, MAX_LITERAL);
    this.table = new Uint16Array(Math.min(units, MAX_STATES) << ROW_BITS);
    for (const [literal, targets] of literals) this.add(literal, targets);
    this.table = this.table.slice(0, this.states << ROW_BITS);
    this.shorter = new Uint16Array(this.states);
    this.seen = new Float64Array(this.states).fill(-1);
    this.complete();
  }

  /**
   * @param epoch a number that each event has to itself; what was told in it is not told again
   * @param found is given the targets of each literal that may occur
   */
  search(text: string, epoch: number, found: (targets: readonly number[]) => void): void {
    const { table } = this;
    if (this.targets.has(0)) this.tell(0, epoch, found);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const entry = table[(state << ROW_BITS) | columnOf(text.charCodeAt(at))]!;
      state = entry & MAX_STATES;
      if (entry !== state) this.tell(state, epoch, found);
    }
  }

  private tell(from: number, epoch: number, found: (targets: readonly number[]) => void): void {
    let state = from;
    while (this.seen[state] !== epoch) {
      this.seen[state] = epoch;
      const targets = this.targets.get(state);
      if (targets !== undefined) found(targets);
      state = this.shorter[state]!;
    }
  }

  /** When the table is full, a literal ends where it stands, which may be the start: it is then found in every text. */
  private add(literal: string, targets: readonly number[]): void {
    let state = 0;
    for (let at = Math.max(0, literal.length - MAX_LITERAL); at < literal.length; at++) {
      const slot = (state << ROW_BITS) | columnOf(literal.charCodeAt(at));
      if (this.table[slot] === 0) {
        if (this.states === MAX_STATES) break;
        this.table[slot] = this.states++;
      }
      state = this.table[slot]!;
    }
    const known = this.targets.get(state);
    if (known === undefined) this.targets.set(state, [...targets]);
    else for (const target of targets) known.push(target);
  }

  /** Goes through the states by depth, so that the longest proper suffix of each is complete before it. */
  private complete(): void {
    const { table } = this;
    const suffix = new Uint16Array(this.states);
    const queue = new Uint16Array(this.states);
    let end = 1;
    for (let next = 0; next < end; next++) {
      const state = queue[next]!;
      const shorter = suffix[state]!;
      this.shorter[state] = this.targets.has(shorter) ? shorter : this.shorter[shorter]!;
      for (let column = 0; column < ROW; column++) {
        const slot = (state << ROW_BITS) | column;
        const beyond = state === 0 ? 0 : table[(shorter << ROW_BITS) | column]!;
        const child = table[slot]!;
        if (child === 0) table[slot] = beyond;
        else {
          suffix[child] = beyond & MAX_STATES;
          queue[end++] = child;
          if (this.targets.has(child) || (beyond & TELLS) !== 0) table[slot] = child | TELLS;
        }
      }
    }
  }
}
