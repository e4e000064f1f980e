import { hashOf } from '../crosslog/hash.ts';

/** UTF-16 units of a message that are compared: less than every writer keeps of it. */
const MAX_UNITS = 512;
const PRIME = 0x01000193;
const [SPACE, DELETE, HASH, REPLACED] = [0x20, 0x7f, 0x23, 0xfffd];

/**
 * Of a message as the journal and a system log both have it: syslog daemons write control characters as `#012`, some strip spaces. FNV-1a of
 * UTF-16 units, 32 bits.
 */
export function messageHash(program: string, message: string): number {
  let hash = Math.imul(hashOf(program) ^ SPACE, PRIME);
  const end = Math.min(message.length, MAX_UNITS);
  for (let at = 0; at < end; at++) {
    const unit = message.charCodeAt(at);
    if (unit <= SPACE || unit === DELETE || unit === REPLACED) continue;
    if (unit === HASH && isEscape(message, at)) at += 3;
    else hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash >>> 0;
}

/** `#` and three octal digits of a control character. */
function isEscape(message: string, at: number): boolean {
  const digit = (place: number): number => message.charCodeAt(at + place) - 0x30;
  const [high, middle, low] = [digit(1), digit(2), digit(3)];
  return (high === 0 || high === 1) && middle >= 0 && middle < 8 && low >= 0 && low < 8;
}
