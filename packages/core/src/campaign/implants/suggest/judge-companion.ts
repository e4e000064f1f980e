import type { Companions } from './companions.ts';
import { guessShape, shapeText, spanning } from './guess-shape.ts';

/** What a parameter beside the id seems to say. */
export interface CompanionJudgement {
  readonly name: string;
  readonly role: 'version' | 'group' | null;
  /** As a profile writes them; empty when nothing is sure. */
  readonly values: readonly string[];
  readonly isOptional: boolean;
  readonly reason: string;
}

const EVERYWHERE = 0.98;
const RARE = 0.02;
const MANY_VERSIONS = 64;
const VERSION = /^[A-Za-z]{0,8}[-_.]?\d{1,5}(?:[._-]\d{1,5}){0,4}[a-z]?$/;

/** The parameters that go with the id, the most frequent first; rare ones are left out. */
export function judgeCompanions(
  seen: Companions,
  idNames: readonly string[],
): CompanionJudgement[] {
  const judged = [...seen.parameters]
    .filter(([name, { total }]) => !idNames.includes(name) && total >= RARE * seen.requests)
    .sort(([, a], [, b]) => b.total - a.total)
    .map(([name, { total }]) => ({
      name,
      isOptional: total < EVERYWHERE * seen.requests,
      ...judge(seen, name),
    }));
  // A profile has one place for each.
  return judged.map((each, index) =>
    judged.findIndex(({ role }) => role === each.role) < index ? { ...each, role: null } : each,
  );
}

function judge(
  seen: Companions,
  name: string,
): Pick<CompanionJudgement, 'role' | 'values' | 'reason'> {
  const values = seen.parameters.get(name)!.entries.map(([value]) => value);
  const byId = seen.valuesById(name);
  const one = byId.filter((each) => each.length === 1).length / Math.max(1, byId.length);
  const shape = guessShape(values);
  const shaped = shape === null ? [] : [`<${shapeText(shape)}>`];
  if (values.length === 1)
    return { role: null, values: literal(values), reason: 'always the same' };
  if (values.length <= 3 && values.every((value) => value.length <= 2))
    return {
      role: null,
      values: literal(values),
      reason:
        'a switch; one value may ask for orders and another report: say which by asks and reports',
    };
  const versions = values.filter((value) => VERSION.test(value)).length / values.length;
  const some = byId.filter((each) => each.length <= 3).length / Math.max(1, byId.length);
  if (
    values.length <= MANY_VERSIONS &&
    versions >= 0.9 &&
    some >= 0.9 &&
    values.length < byId.length
  )
    return {
      role: 'version',
      values: [`<${shapeText(spanning('token', values))}>`],
      reason: `${values.length} values, few of each id: looks like a version`,
    };
  if (one >= 0.95 && values.length > 1) {
    const apart = new Set(byId.flat()).size === byId.length;
    const reason = apart
      ? 'one for each id: made from it, or the id itself; the logs cannot tell which'
      : 'the same for an id, shared by several: looks like a group';
    return { role: 'group', values: shaped, reason };
  }
  return { role: null, values: shaped, reason: 'changes' };
}

/** A pattern cannot hold these. */
function literal(values: readonly string[]): string[] {
  return values.some((value) => value === '' || /[<>]/.test(value)) ? [] : [...values];
}
