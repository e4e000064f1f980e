import { endOfRun, type Shape, type ShapeName } from '../shapes.ts';

/** The tightest first. */
const ORDER: readonly ShapeName[] = [
  'digits',
  'hex',
  'guid',
  'letters',
  'alphanumeric',
  'dotted',
  'word',
  'token',
  'base64',
  'base64url',
  'text',
];
/** Values that may be of another shape: visitors who try. */
const OUTLIERS = 0.1;

/** The tightest shape that nearly all values have; `null` where there is none. */
export function guessShape(values: readonly string[]): Shape | null {
  if (values.length === 0) return null;
  for (const name of ORDER) {
    const fitting = values.filter(
      (value) => value !== '' && endOfRun(name, value, 0) === value.length,
    );
    if (fitting.length < values.length * (1 - OUTLIERS)) continue;
    const lengths = fitting.map(({ length }) => length).sort((a, b) => a - b);
    const common = mostCommon(lengths);
    if (common.share >= 1 - OUTLIERS) return { name, min: common.length, max: common.length };
    const cut = Math.floor((lengths.length * OUTLIERS) / 4);
    return { name, min: lengths[cut]!, max: lengths[lengths.length - 1 - cut]! };
  }
  return null;
}

function mostCommon(lengths: readonly number[]): { length: number; share: number } {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  return { length, share: count / lengths.length };
}

/** How telling a shape is: of two values that go together, the simpler one is the id. */
export function shapeRank({ name }: Shape): number {
  return ORDER.indexOf(name);
}

/** A shape as long as the values are. */
export function spanning(name: ShapeName, values: readonly string[]): Shape {
  const lengths = values.map(({ length }) => length);
  return { name, min: Math.min(...lengths), max: Math.max(...lengths) };
}

/** As a pattern has it. */
export function shapeText({ name, min, max }: Shape): string {
  return min === max ? `${name}(${min})` : `${name}(${min}-${max})`;
}

export function isOfShape(value: string, { name, min, max }: Shape): boolean {
  return value.length >= min && value.length <= max && endOfRun(name, value, 0) === value.length;
}
