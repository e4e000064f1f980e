/** Shorter ids may be such by chance. */
const MIN_LENGTH = 8;
/** Counting up, and down. */
const COUNTED: readonly string[] = ['01234567890123456789', '98765432109876543210'];

/** Whether an id is one that people type to try a server: one character again and again, or counting up or down. */
export function isPlaceholder(id: string): boolean {
  if (id.length < MIN_LENGTH) return false;
  if (new Set(id).size === 1) return true;
  return COUNTED.some((digits) => digits.includes(id.slice(0, digits.length)));
}
