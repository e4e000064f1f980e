import { oneLine } from '@unmask/core';
import type { Issue } from '@unmask/core';

/** Where damage is and what was wrong: `logs/System.evtx at 0x11000: chunk.magic, needed 8, have 0`. */
export function issueText({ evidence, offset, what, need, have }: Issue): string {
  const needed = need === null ? '' : `, needed ${amount(need)}`;
  const had = have === null ? '' : `, have ${amount(have)}`;
  return `${oneLine(evidence)} at 0x${offset.toString(16)}: ${what}${needed}${had}`;
}

/** Large ones are magics and checksums, which people know in hexadecimal. */
function amount(value: number): string {
  return value > 0xffff ? `0x${value.toString(16)}` : String(value);
}
