import { OUTLINES, PLACES } from './world.ts';

/** Of one country, or of a disputed area (`code` is `null`). */
export interface Outline {
  readonly code: string | null;
  /** SVG path in drawn units. */
  readonly path: string;
  readonly box: Box;
}

/** In drawn units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Atlas {
  readonly outlines: readonly Outline[];
  readonly places: ReadonlyMap<string, Place>;
}

let atlas: Atlas | null = null;

/** The world as `tools/world-map.ts` has drawn it; read when a map is first asked for. */
export function readAtlas(): Atlas {
  atlas ??= {
    outlines: OUTLINES.split('\n').map((line): Outline => {
      const [code, path] = line.split('\t') as [string, string];
      return { code: code === '-' ? null : code, path, box: boxOf(path) };
    }),
    places: new Map(
      PLACES.split('\n').map((line): [string, Place] => {
        const [code, x, y] = line.split('\t') as [string, string, string];
        return [code, { x: Number(x), y: Number(y) }];
      }),
    ),
  };
  return atlas;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isIn({ x, y }: Place, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Of a path of relative moves; each ring starts where the one before it started. */
function boxOf(path: string): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let start: Place = { x: 0, y: 0 };
  for (const ring of path.split('m').slice(1)) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let { x, y } = start;
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at]!;
      y += numbers[at + 1]!;
      if (at === 0) start = { x, y };
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return { left, top, right, bottom };
}
