export const SHAPE_NAMES = [
  'digits',
  'hex',
  'guid',
  'letters',
  'alphanumeric',
  'word',
  'token',
  'dotted',
  'base64',
  'base64url',
  'text',
] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

/** What the characters of a value may be, as a class of a regular expression. `docs/implants.md` lists them. */
const CHARACTERS: Readonly<Record<ShapeName, string>> = {
  digits: '0-9',
  hex: '0-9A-Fa-f',
  guid: '0-9A-Fa-f{}-',
  letters: 'A-Za-z',
  alphanumeric: '0-9A-Za-z',
  word: '0-9A-Za-z_-',
  token: '0-9A-Za-z._-',
  dotted: '0-9.',
  base64: '0-9A-Za-z+/=',
  base64url: '0-9A-Za-z_=-',
  /** Of a name: whatever parts of URLs and paths do not end at. */
  text: String.raw`^\s/\\?&#=;,"'<>`,
};

/** UTF-16 units of one value. Ids of implants that were published have 4 to 64. */
export const MAX_VALUE_LENGTH = 1_024;

/** Characters of one kind, so many of them. Both ends included. */
export interface Shape {
  readonly name: ShapeName;
  readonly min: number;
  readonly max: number;
}

const WRITTEN = /^([a-z\d]+)(?:\((\d{1,5})(?:-(\d{1,5}))?\))?$/;

/** Reads `digits`, `digits(16)` or `hex(8-32)`. `null`: it is none of these. */
export function parseShape(text: string): Shape | null {
  const written = WRITTEN.exec(text);
  const name = SHAPE_NAMES.find((each) => each === written?.[1]);
  if (written === null || name === undefined) return null;
  if (written[2] === undefined) return { name, min: 1, max: MAX_VALUE_LENGTH };
  const min = Number(written[2]);
  const max = Number(written[3] ?? written[2]);
  return min < 1 || max < min || max > MAX_VALUE_LENGTH ? null : { name, min, max };
}

const RUNS: Readonly<Record<ShapeName, RegExp>> = Object.fromEntries(
  Object.entries(CHARACTERS).map(([name, characters]) => [
    name,
    new RegExp(`[${characters}]{0,${MAX_VALUE_LENGTH + 1}}`, 'y'),
  ]),
) as Record<ShapeName, RegExp>;

/** Where the characters of a shape end that begin at `start`; no further than one beyond the longest value. */
export function endOfRun(name: ShapeName, text: string, start: number): number {
  const run = RUNS[name];
  run.lastIndex = start;
  run.test(text);
  return run.lastIndex;
}
