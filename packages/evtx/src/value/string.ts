/**
 * UTF-16LE text. Logs repeat a few thousand strings (hosts, users, programs) all the time, so short strings are looked up in a
 * table of recent ones before a new one is made: comparing is cheaper than making, and equal strings stay one object.
 */
const SLOTS = 1 << 14;
const MAX_KEPT_UNITS = 160;
const recent: string[] = Array.from({ length: SLOTS }, () => '');

const SCRATCH_UNITS = 8_192;
const scratch = new Uint16Array(SCRATCH_UNITS);

/** `units` UTF-16 units from `at`, whatever they are: lone surrogates and control characters are kept. The bytes must be there. */
export function utf16(bytes: Uint8Array, at: number, units: number): string {
  return units > MAX_KEPT_UNITS ? make(bytes, at, units) : lookUp(bytes, at, units);
}

function lookUp(bytes: Uint8Array, at: number, units: number): string {
  let hash = units;
  const end = at + units * 2;
  for (let i = at; i < end; i += 2) {
    hash = (Math.imul(hash, 31) + (bytes[i]! | (bytes[i + 1]! << 8))) | 0;
  }
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const kept = recent[slot]!;
  if (kept.length === units && isSame(kept, bytes, at)) return kept;
  return (recent[slot] = make(bytes, at, units));
}

function isSame(text: string, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== (bytes[at + i * 2]! | (bytes[at + i * 2 + 1]! << 8))) return false;
  }
  return true;
}

function make(bytes: Uint8Array, at: number, units: number): string {
  let text = '';
  for (let done = 0; done < units; done += SCRATCH_UNITS) {
    const count = Math.min(SCRATCH_UNITS, units - done);
    for (let i = 0; i < count; i++) {
      const from = at + (done + i) * 2;
      scratch[i] = bytes[from]! | (bytes[from + 1]! << 8);
    }
    text += String.fromCharCode.apply(null, scratch.subarray(0, count) as unknown as number[]);
  }
  return text;
}
