/** First and last day that STIX and MISP can write: years have four digits (RFC 3339). */
const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';

/** What stands for the time of making where the evidence tells no time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** A time to the millisecond, later parts cut off: `2013-10-28T17:20:14.101Z`. Event logs can claim years that RFC 3339 cannot write. */
export function sharedTime(iso: string): string {
  if (iso.startsWith('-')) return EARLIEST;
  return iso.startsWith('+') ? LATEST : iso.replace(/(\.\d{3})\d+Z$/, '$1Z');
}

/** When what is shared was made: the last time in the evidence, so that the same evidence gives the same bytes. */
export function timeOfMaking(cutOff: string | null): string {
  return cutOff === null ? NEVER : sharedTime(cutOff);
}

export function earliest(times: readonly string[]): string | null {
  return times.map(sharedTime).toSorted()[0] ?? null;
}

export function latest(times: readonly string[]): string | null {
  return times.map(sharedTime).toSorted().at(-1) ?? null;
}

/** Seconds since 1970. */
export function secondsOf(iso: string): number {
  return Math.floor(Date.parse(sharedTime(iso)) / 1_000);
}
