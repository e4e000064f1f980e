import { styleText } from 'node:util';
import type { Level } from '@unmask/sigma';

type Style = Parameters<typeof styleText>[0];

/** Applies a style where the stream shows it: on a terminal, unless `NO_COLOR` is set. */
export type Painter = (style: Style, text: string) => string;

export function painterFor(stream: NodeJS.WriteStream): Painter {
  return (style, text) => styleText(style, text, { stream });
}

export const plainPainter: Painter = (_, text) => text;

export const LEVEL_STYLE: Readonly<Record<Level, Style>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  informational: 'dim',
};
