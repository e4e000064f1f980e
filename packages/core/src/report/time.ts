const MICROSECONDS_IN_MS = 1000;
/** ECMAScript's last day: 275760-09-13. Event logs can claim up to the year 60056. */
const MAX_MS = 8.64e15;

/** ISO 8601, UTC, with six digits of fraction: `2013-10-28T17:20:14.101000Z`. */
export function isoTime(microseconds: number): string {
  const ms = Math.floor(microseconds / MICROSECONDS_IN_MS);
  const iso = new Date(Math.min(Math.max(ms, -MAX_MS), MAX_MS)).toISOString();
  const rest = Math.floor(microseconds - ms * MICROSECONDS_IN_MS);
  return `${iso.slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

/** The reverse of `isoTime`: microseconds since 1970. */
export function microsecondsOf(iso: string): number {
  const ms = Date.parse(`${iso.slice(0, -4)}Z`);
  return ms * MICROSECONDS_IN_MS + Number(iso.slice(-4, -1));
}

/** For people: `2013-10-28 17:20:14`, seconds being enough beside the record's place. */
export function shortTime(iso: string): string {
  return iso.slice(0, -8).replace('T', ' ');
}
