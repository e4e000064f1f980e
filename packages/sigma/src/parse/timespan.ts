/** `15m`, `1h`, `2d`: spans of time. Sigma 2.1 has s, m, h, d; w, M and y are used beside them. */

/** Seconds. A month is a twelfth of a year of 365.2425 days. Letter case tells minutes from months. */
const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3_600,
  d: 86_400,
  w: 604_800,
  M: 2_629_746,
  y: 31_556_952,
};

/** A span in seconds, or `null` when the text is none or is no time at all. */
export function parseTimespan(text: string): number | null {
  const match = /^(\d{1,9})([smhdwMy])$/.exec(text.trim());
  if (match === null) return null;
  const seconds = Number(match[1]) * SECONDS[match[2]!]!;
  return seconds > 0 ? seconds : null;
}
