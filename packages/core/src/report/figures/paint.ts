/**
 * Colours of figures on white paper. Each comes with the class under which a page in dark colours replaces it. Contrast with white: ink 14.6, mute 6.5,
 * strong 8.6, edge 4.6.
 */
import { type Markup, markup, type Part } from '../markup/markup.ts';

const FILLS = {
  ink: '#1c2733',
  mute: '#4f5d6b',
  land: '#e6eaee',
  band: '#f3f5f7',
  strong: '#0b4f7d',
  paper: '#ffffff',
  'step-1': '#c6dcec',
  'step-2': '#83b2d3',
  'step-3': '#3a7dac',
  'step-4': '#0b4f7d',
  warn: '#b3480b',
} as const;

const STROKES = {
  ink: '#1c2733',
  grid: '#d3dae1',
  edge: '#6b7885',
  border: '#ffffff',
  strong: '#0b4f7d',
  warn: '#b3480b',
} as const;

export type Fill = keyof typeof FILLS;
export type Stroke = keyof typeof STROKES;

/** Attributes of a shape. */
export function fill(name: Fill): Markup {
  return markup`class="f-${name}" fill="${FILLS[name]}"`;
}

export function stroke(name: Stroke, width = 1): Markup {
  return markup`class="s-${name}" fill="none" stroke="${STROKES[name]}" stroke-width="${width}"`;
}

export function outlined(name: Fill, edge: Stroke, width = 1): Markup {
  return markup`class="f-${name} s-${edge}" fill="${FILLS[name]}" stroke="${STROKES[edge]}" stroke-width="${width}"`;
}

export type Anchor = 'start' | 'middle' | 'end';

interface TextStyle {
  readonly size?: number;
  readonly anchor?: Anchor;
  readonly paint?: Fill;
  readonly bold?: boolean;
}

export function label(x: number, y: number, said: Part, style: TextStyle = {}): Markup {
  const { size = 12, anchor = 'start', paint = 'ink', bold = false } = style;
  return markup`<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" text-anchor="${anchor}"${bold ? markup` font-weight="700"` : null} ${fill(paint)}>${said}</text>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
