import type { Indicator } from './indicator.ts';
import type { IndicatorSet } from './matcher.ts';

const LINE_FEED = 0x0a;

/** Indicators as bytes that threads can share: a line of JSON each. */
export function packIndicators(indicators: readonly Indicator[]): Uint8Array {
  return new TextEncoder().encode(indicators.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

/** A line is parsed whenever it is asked for: of 100,000 indicators, few are met. */
export function unpackIndicators(bytes: Uint8Array): IndicatorSet {
  const ends: number[] = [];
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, end + 1))
    ends.push(end);
  const decoder = new TextDecoder();
  return {
    size: ends.length,
    // What is shared between threads cannot be decoded as it is.
    at: (index) =>
      JSON.parse(
        decoder.decode(bytes.slice((ends[index - 1] ?? -1) + 1, ends[index])),
      ) as Indicator,
  };
}
