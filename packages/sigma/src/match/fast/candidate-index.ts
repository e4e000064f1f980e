import { Automaton } from './automaton.ts';
import type { Cell } from './cell.ts';
import type { Keywords } from './keywords.ts';
import type { Current } from './test.ts';
import type { Witness, Witnesses } from './witness.ts';

/** Finds the few rules that an event may match, by their witnesses. */
export class CandidateIndex {
  private readonly fields: readonly (readonly [Cell, FieldIndex])[];
  private readonly keywordIndex: FieldIndex | null;
  private readonly keywords: Keywords;
  /** Rules without witnesses. */
  private readonly always: readonly number[];
  /** The last event of which a rule was a candidate. */
  private readonly seen: Float64Array;
  private readonly list: Int32Array;
  private size = 0;
  private epoch = 0;

  /** @param witnesses one for each rule */
  constructor(witnesses: readonly Witnesses[], keywords: Keywords) {
    this.keywords = keywords;
    this.seen = new Float64Array(witnesses.length).fill(-1);
    this.list = new Int32Array(witnesses.length);
    this.always = [...witnesses.keys()].filter((rule) => witnesses[rule] === null);
    const lists = new Map<Cell | null, WitnessLists>();
    for (const [rule, choice] of witnesses.entries()) {
      for (const witness of choice ?? []) file(witness, rule, lists);
    }
    const indexes = [...lists].map(([cell, list]) => [cell, new FieldIndex(list)] as const);
    this.fields = indexes.filter((entry): entry is [Cell, FieldIndex] => entry[0] !== null);
    this.keywordIndex = indexes.find(([cell]) => cell === null)?.[1] ?? null;
  }

  /** The rules to look at, ascending. The array is used again. */
  candidates({ event, epoch }: Current): Int32Array {
    this.epoch = epoch;
    this.size = 0;
    this.add(this.always);
    for (let i = 0; i < this.fields.length; i++) {
      const [cell, index] = this.fields[i]!;
      index.search(cell.load(event, epoch), epoch, this.add);
    }
    const { keywordIndex } = this;
    if (keywordIndex !== null) {
      this.keywords.each(event, epoch, (cell) => keywordIndex.search(cell, epoch, this.add));
    }
    const found = this.list.subarray(0, this.size);
    return this.size > 1 ? found.sort() : found;
  }

  private readonly add = (rules: readonly number[]): void => {
    const { seen, list, epoch } = this;
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i]!;
      if (seen[rule] === epoch) continue;
      seen[rule] = epoch;
      list[this.size++] = rule;
    }
  };
}

/** The witnesses of one field → the rules that have them. */
interface WitnessLists {
  readonly texts: Map<string, number[]>;
  readonly numbers: Map<number, number[]>;
  readonly literals: Map<string, number[]>;
  readonly present: number[];
}

function file(witness: Witness, rule: number, lists: Map<Cell | null, WitnessLists>): void {
  let list = lists.get(witness.cell);
  if (list === undefined) {
    list = { texts: new Map(), numbers: new Map(), literals: new Map(), present: [] };
    lists.set(witness.cell, list);
  }
  switch (witness.kind) {
    case 'exact':
      return append(list.texts, witness.text, rule);
    case 'number':
      return append(list.numbers, witness.value, rule);
    case 'literal':
      return append(list.literals, witness.text, rule);
    case 'present':
      list.present.push(rule);
  }
}

function append<Key>(map: Map<Key, number[]>, key: Key, rule: number): void {
  const rules = map.get(key);
  if (rules === undefined) map.set(key, [rule]);
  else rules.push(rule);
}

class FieldIndex {
  private readonly texts: ReadonlyMap<string, readonly number[]>;
  private readonly numbers: ReadonlyMap<number, readonly number[]>;
  private readonly present: readonly number[];
  private readonly automaton: Automaton | null;
  /** Looking a text up takes time by its length. */
  private readonly longestText: number;

  constructor({ texts, numbers, present, literals }: WitnessLists) {
    this.texts = texts;
    this.numbers = numbers;
    this.present = present;
    this.longestText = Math.max(0, ...Array.from(texts.keys(), ({ length }) => length));
    this.automaton = literals.size > 0 ? new Automaton(literals) : null;
  }

  search(cell: Cell, epoch: number, found: (rules: readonly number[]) => void): void {
    if (cell.count === 0) return;
    const { automaton, texts, numbers, present } = this;
    found(present);
    for (let i = 0; i < cell.count; i++) {
      if (numbers.size > 0) {
        const rules = numbers.get(cell.number(i));
        if (rules !== undefined) found(rules);
      }
      if (texts.size > 0 && cell.text(i).length <= this.longestText) {
        const rules = texts.get(cell.foldedText(i));
        if (rules !== undefined) found(rules);
      }
      automaton?.search(cell.foldedText(i), epoch, found);
    }
  }
}
