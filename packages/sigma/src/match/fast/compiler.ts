import type { SigmaEvent } from '../../event.ts';
import type { FieldSource, Route } from '../../mapping.ts';
import type { DetectionItem, SigmaRule, ValueTest } from '../../rule.ts';
import { sourceOf } from '../field-source.ts';
import { Cell } from './cell.ts';
import { compileExpression, type Expression } from './expression.ts';
import { Keywords } from './keywords.ts';
import { Leaf } from './leaf.ts';
import type { Current } from './test.ts';

const NO_EVENT: SigmaEvent = { logsource: {}, get: () => undefined, fields: () => [] };

/** UTF-16 units by which an item is told from others. No two rules say the same at greater length, and keeping that takes megabytes. */
const MAX_KEY = 512;

/** Compiles rules so that what they have in common is there once: the cells of fields, and the leaves of items. */
export class Compiler {
  readonly current: Current = { event: NO_EVENT, epoch: 0 };
  readonly keywords: Keywords = new Keywords();
  private readonly cells = new Map<string, Cell>();
  private readonly leaves = new Map<string, Leaf>();
  private readonly longItems = new Map<DetectionItem, number>();

  /** A rule on one of its routes, with what the route asks of the event's fields. */
  compile(rule: SigmaRule, route: Route): Expression {
    const expression = compileExpression(rule, (item) => this.leafOf(item, route));
    const where = Object.entries(route.where ?? {}).map(([field, values]): Expression => {
      const item = whereItem(field, values, rule);
      return { kind: 'leaf', leaf: this.leafOf(item, NO_ROUTE) };
    });
    return where.length === 0 ? expression : { kind: 'and', operands: [...where, expression] };
  }

  private leafOf(item: DetectionItem, route: Route): Leaf {
    const { field, tests, all, negated } = item;
    const source = field === null ? 'keyword' : keyOf(field, route);
    const references = tests.flatMap(referencesOf).map((other) => keyOf(other, route));
    const said = JSON.stringify([source, references, all, negated, tests]);
    const key =
      said.length <= MAX_KEY ? said : JSON.stringify([source, references, this.numberOf(item)]);
    let leaf = this.leaves.get(key);
    if (leaf === undefined) {
      const cellOf = (name: string): Cell => this.cellOf(name, route);
      const cell = field === null ? null : cellOf(field);
      leaf = new Leaf(item, cell, this.keywords, this.current, cellOf);
      this.leaves.set(key, leaf);
    }
    return leaf;
  }

  private numberOf(item: DetectionItem): number {
    const number = this.longItems.get(item) ?? this.longItems.size;
    this.longItems.set(item, number);
    return number;
  }

  private cellOf(field: string, route: Route): Cell {
    const key = keyOf(field, route);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      cell = new Cell(keptSource(field, route));
      this.cells.set(key, cell);
    }
    return cell;
  }
}

/** Fields as the event names them. */
const NO_ROUTE: Route = { logsource: {} };

/** @returns `null`: the log never has this field */
function keptSource(field: string, route: Route): FieldSource | null {
  return route.lacks?.includes(field) === true ? null : sourceOf(field, route);
}

function keyOf(field: string, route: Route): string {
  return JSON.stringify(keptSource(field, route));
}

function referencesOf(test: ValueTest): string[] {
  if (test.kind === 'group') return test.tests.flatMap(referencesOf);
  return test.kind === 'fieldref' ? [test.field] : [];
}

function whereItem(field: string, values: readonly string[], { span }: SigmaRule): DetectionItem {
  const tests = values.map((value): ValueTest => {
    return { kind: 'text', pattern: value === '' ? [] : [value], cased: false };
  });
  return { kind: 'item', field, modifiers: [], tests, all: false, negated: false, span };
}
