/** What `journalctl --setup-keys` prints to be kept off the host. */
export interface VerificationKey {
  /** 12 bytes, from which the keys of all epochs follow. */
  readonly seed: Uint8Array;
  /** When epoch 0 began: microseconds since 1970. */
  readonly start: number;
  /** Of one epoch, in microseconds. */
  readonly interval: number;
}

const KEY = /^((?:[0-9a-f]-?){23}[0-9a-f])\/([0-9a-f]{1,13})-([0-9a-f]{1,13})$/iu;

/**
 * Reads a key as systemd writes it, `0f5227-0d39e3-d68401-41c4f7/1e0d40-35a4e900`: the seed, then the number of the first interval and the
 * interval in microseconds, all hexadecimal.
 *
 * @returns `null` when it is none
 */
export function parseVerificationKey(text: string): VerificationKey | null {
  const [, digits, first, length] = KEY.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const seed = digits.replaceAll('-', '').match(/../gu)!;
  const interval = Number.parseInt(length!, 16);
  const start = Number.parseInt(first!, 16) * interval;
  if (interval === 0 || !Number.isSafeInteger(start)) return null;
  return { seed: Uint8Array.from(seed, (byte) => Number.parseInt(byte, 16)), start, interval };
}
