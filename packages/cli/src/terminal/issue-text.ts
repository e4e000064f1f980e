import { oneLine } from '@unmask/core';
import type { Issue } from '@unmask/core';

/** Where damage is and what was wrong: `logs/System.evtx at 0x11000: chunk.magic, needed 8, have 0`. */
export function issueText({ evidence, offset, what, need, have }: Issue): string {
  const needed = need === null ? '' : `, needed ${need}`;
  const had = have === null ? '' : `, have ${have}`;
  return `${oneLine(evidence)} at 0x${offset.toString(16)}: ${what}${needed}${had}`;
}
