/** An offset as tools that show bytes write it: `0x12230`. */
export function hex(offset: number): string {
  return `0x${offset.toString(16)}`;
}
