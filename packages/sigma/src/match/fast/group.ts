import type { SigmaEvent } from '../../event.ts';
import type { Route } from '../../mapping.ts';
import type { DetectionItem, SigmaRule } from '../../rule.ts';
import { sourceOf } from '../field-source.ts';
import { isWhere } from '../routes.ts';
import { Cell } from './cell.ts';
import { compileExpression, type Expression, holds } from './expression.ts';
import { Keywords, Leaf } from './leaf.ts';
import type { Current } from './test.ts';
import { TextIndex } from './text-index.ts';
import { type Witness, witnessesOf } from './witness.ts';

/** A rule on one of its routes. */
export interface RoutedRule {
  /** Index of the rule in the matcher's list. */
  readonly rule: number;
  readonly document: SigmaRule;
  readonly route: Route;
}

/** One match: the rule's index in the list that was compiled, and the route on which it matched. */
export interface RuleMatch {
  readonly rule: number;
  readonly route: Route;
}

const NO_MATCHES: readonly RuleMatch[] = [];

/** Costs of witnesses, as how many other rules' worth of chance they are. */
const COST = { exact: 1, long: 2, short: 8, present: 400, keywords: 50 };
const LONG_LITERAL = 7;

/** The rules that events of one log and one number can match. Everything about them is compiled when the first such event comes. */
export class RuleGroup {
  private readonly rules: readonly RoutedRule[];
  private readonly current: Current;
  private readonly cells = new Map<string, Cell>();
  private readonly leaves = new Map<string, Leaf>();
  private readonly expressions: readonly Expression[];
  private readonly keywords = new Keywords(() => new Cell(null));
  /** Rules to look at whatever the event holds. */
  private readonly always: number[] = [];
  private readonly indexed = new Map<Cell | null, CellIndex>();
  private readonly seen: Int32Array;
  private candidates: number[] = [];

  constructor(rules: readonly RoutedRule[], current: Current) {
    this.rules = rules;
    this.current = current;
    this.seen = new Int32Array(rules.length).fill(-1);
    this.expressions = rules.map(({ document, route }) =>
      compileExpression(document, (item) => this.leafOf(item, route)),
    );
    this.index();
  }

  /** The matches of the current event, in rule order; of several routes of one rule, the first. */
  match(event: SigmaEvent): readonly RuleMatch[] {
    this.collect(event);
    const { candidates } = this;
    if (candidates.length === 0) return NO_MATCHES;
    candidates.sort((a, b) => a - b);
    let matches: RuleMatch[] | null = null;
    for (const index of candidates) {
      const { rule, route } = this.rules[index]!;
      if (matches !== null && matches.at(-1)!.rule === rule) continue;
      if (!holds(this.expressions[index]!, this.keywords) || !isWhere(route, event)) continue;
      matches ??= [];
      matches.push({ rule, route });
    }
    return matches ?? NO_MATCHES;
  }

  private collect(event: SigmaEvent): void {
    this.candidates = this.always.length === 0 ? [] : [...this.always];
    const { epoch } = this.current;
    for (const [cell, index] of this.indexed) {
      if (cell !== null) index.search(cell.load(event, epoch), this.add);
      else {
        for (const each of this.keywords.load(event, epoch)) index.search(each, this.add);
      }
    }
  }

  private readonly add = (targets: readonly number[]): void => {
    const { seen, candidates } = this;
    const { epoch } = this.current;
    for (let i = 0; i < targets.length; i++) {
      const target = targets[i]!;
      if (seen[target] === epoch) continue;
      seen[target] = epoch;
      candidates.push(target);
    }
  };

  private cellOf(field: string, route: Route): Cell {
    const source = route.lacks?.includes(field) ? null : sourceOf(field, route);
    const key = JSON.stringify(source);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      cell = new Cell(source);
      this.cells.set(key, cell);
    }
    return cell;
  }

  private leafOf(item: DetectionItem, route: Route): Leaf {
    const { field, tests, all, negated } = item;
    const source = field === null ? null : [sourceOf(field, route), route.lacks?.includes(field)];
    const refers = tests.some(({ kind }) => kind === 'fieldref' || kind === 'group');
    const key = JSON.stringify([source, tests, all, negated, refers ? route.fields : null]);
    let leaf = this.leaves.get(key);
    if (leaf === undefined) {
      const cell = field === null ? null : this.cellOf(field, route);
      leaf = new Leaf(item, cell, this.current, (other) => this.cellOf(other, route));
      this.leaves.set(key, leaf);
    }
    return leaf;
  }

  /** Files every rule under its witnesses. What many rules share is likely to be common, so it costs more. */
  private index(): void {
    const shares = new Map<Cell | null, Map<string, number>>();
    const all = this.witnesses(() => 1);
    for (const witnesses of all) {
      for (const witness of witnesses ?? []) countShare(shares, witness);
    }
    const chosen = this.witnesses((witness) => costOf(witness, shares));
    for (const witnesses of chosen) for (const witness of witnesses ?? []) this.announce(witness);
    for (const [target, witnesses] of chosen.entries()) {
      if (witnesses === null) this.always.push(target);
      else for (const witness of witnesses) this.indexOf(witness.cell).add(witness, target);
    }
  }

  private witnesses(cost: (witness: Witness) => number): (readonly Witness[] | null)[] {
    return this.expressions.map((expression, index) => {
      const { route } = this.rules[index]!;
      const cellOf = ({ field }: DetectionItem): Cell | null =>
        field === null ? null : this.cellOf(field, route);
      return witnessesOf(expression, cellOf, cost);
    });
  }

  private announce(witness: Witness): void {
    if (witness.kind === 'literal') this.indexOf(witness.cell).texts.count(witness.text);
  }

  private indexOf(cell: Cell | null): CellIndex {
    let index = this.indexed.get(cell);
    if (index === undefined) {
      index = new CellIndex();
      this.indexed.set(cell, index);
    }
    return index;
  }
}

/** The rules that ask something of one field. */
class CellIndex {
  readonly texts = new TextIndex();
  private readonly whenPresent: number[] = [];
  private hasTexts = false;

  add(witness: Witness, target: number): void {
    if (witness.kind === 'present') {
      this.whenPresent.push(target);
      return;
    }
    this.hasTexts = true;
    if (witness.kind === 'exact') this.texts.addExact(witness.text, target);
    else this.texts.addLiteral(witness.text, target);
  }

  search(cell: Cell, found: (targets: readonly number[]) => void): void {
    if (cell.count === 0) return;
    if (this.whenPresent.length > 0) found(this.whenPresent);
    if (!this.hasTexts) return;
    for (let i = 0; i < cell.count; i++) {
      const text = cell.foldedText(i);
      this.texts.search(text, found);
      const number = cell.number(i);
      if (!Number.isNaN(number)) this.texts.searchExact(String(number), found);
    }
  }
}

function countShare(shares: Map<Cell | null, Map<string, number>>, witness: Witness): void {
  if (witness.kind === 'present') return;
  const byText = shares.get(witness.cell) ?? new Map<string, number>();
  byText.set(witness.text, (byText.get(witness.text) ?? 0) + 1);
  shares.set(witness.cell, byText);
}

function costOf(witness: Witness, shares: Map<Cell | null, Map<string, number>>): number {
  const anywhere = witness.cell === null ? COST.keywords : 0;
  if (witness.kind === 'present') return COST.present + anywhere;
  const share = shares.get(witness.cell)?.get(witness.text) ?? 0;
  if (witness.kind === 'exact') return COST.exact + share + anywhere;
  return (witness.text.length >= LONG_LITERAL ? COST.long : COST.short) + share + anywhere;
}
