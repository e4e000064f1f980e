import { literalsOf, type Pattern, shortestOf } from './pattern.ts';
import type { TrafficShape } from './profile.ts';

/** Texts of which one is in every request of a shape, so that others are passed by after one look. */
export interface NecessaryText {
  readonly where: 'uri' | 'user-agent';
  /** Empty when the shape fixes nothing. */
  readonly texts: readonly string[];
}

/** The most telling of what a shape fixes: the one whose shortest text is longest. */
export function necessaryText({ paths, parameters, userAgents }: TrafficShape): NecessaryText {
  const inUri = [
    ofEach(paths),
    ...parameters
      .filter(({ isOptional }) => !isOptional)
      .map(({ names }) => names.map((name) => `${name}=`)),
  ];
  const candidates: NecessaryText[] = [
    ...inUri.map((texts) => ({ where: 'uri' as const, texts })),
    { where: 'user-agent', texts: ofEach(userAgents) },
  ];
  return candidates.reduce((best, each) =>
    shortestOf(each.texts) > shortestOf(best.texts) ? each : best,
  );
}

/** Empty as soon as one pattern fixes nothing. */
function ofEach(patterns: readonly Pattern[]): readonly string[] {
  const each = patterns.map(literalsOf);
  return each.some((texts) => texts.length === 0) ? [] : each.flat();
}
