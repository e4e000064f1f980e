import { textWidth } from '../figure.ts';
import { type Box, overlaps } from './atlas.ts';

/** What is to be labelled: the most important first. Pixels. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedLabel extends Marked {
  /** Where its text starts. */
  readonly textX: number;
  readonly textY: number;
  /** The label lies apart from its place, and a line leads to it. */
  readonly led: boolean;
}

const HEIGHT = 12;
/** From the place to the near edge of its label. */
const NEAR = 6;
const LED_DISTANCES = [24, 40, 58, 78] as const;
const LED_ANGLES = 16;

/** Puts labels where they cover neither each other nor the places, and stay within `frame`; those without room are left out. */
export function placeLabels(marked: readonly Marked[], frame: Box, size: number): PlacedLabel[] {
  const taken: Box[] = marked.map(({ x, y }) => boxAround(x, y, 4, 4));
  const placed: PlacedLabel[] = [];
  for (const [index, mark] of marked.entries()) {
    const width = textWidth(mark.text, size) + 2;
    const found = candidates(mark, width).find(({ box }) => {
      const free = taken.every((other, of) => of === index || !overlaps(box, other));
      return free && within(box, frame);
    });
    if (found === undefined) continue;
    taken.push(found.box);
    const { left, bottom } = found.box;
    placed.push({ ...mark, textX: left + 1, textY: bottom - 2.5, led: found.led });
  }
  return placed;
}

interface Candidate {
  readonly box: Box;
  readonly led: boolean;
}

/** Beside the place, then above and below it, then further away, at the end of a line. */
function candidates({ x, y }: Marked, width: number): Candidate[] {
  const half = width / 2;
  const near = [
    boxAround(x + NEAR + half, y, half, HEIGHT / 2),
    boxAround(x - NEAR - half, y, half, HEIGHT / 2),
    boxAround(x, y - NEAR - HEIGHT / 2, half, HEIGHT / 2),
    boxAround(x, y + NEAR + HEIGHT / 2, half, HEIGHT / 2),
  ];
  const far = LED_DISTANCES.flatMap((distance) =>
    Array.from({ length: LED_ANGLES }, (_, step) => {
      const angle = (step / LED_ANGLES) * 2 * Math.PI;
      const side = Math.cos(angle);
      const middle = x + side * distance + (side < -0.1 ? -half : side > 0.1 ? half : 0);
      return boxAround(middle, y + Math.sin(angle) * distance, half, HEIGHT / 2);
    }),
  );
  return [...near.map((box) => ({ box, led: false })), ...far.map((box) => ({ box, led: true }))];
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}
