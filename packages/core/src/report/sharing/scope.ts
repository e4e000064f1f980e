import type { ReportModel } from '../model.ts';
import { timeOfMaking } from './times.ts';
import { uuidOf } from './uuid.ts';

/** Who shares, where nobody is named. */
const NOBODY = 'Not named (made with Unmask)';

/** What all that is shared of one report has in common. */
export interface Scope {
  /** Who shares. */
  readonly author: string;
  /** When: the last time in the evidence. */
  readonly made: string;
  /**
   * The UUID of a thing in this report. Reports of one case for other readers have other ids: of two things with one id, platforms keep
   * one, and a report for all must never take the place of one for few.
   */
  uuid(type: string, ...parts: readonly string[]): string;
}

export function scopeOf({ campaign, tlp, audience, cutOff, author: named }: ReportModel): Scope {
  const author = named ?? NOBODY;
  return {
    author,
    made: timeOfMaking(cutOff),
    uuid: (type, ...parts) => uuidOf(type, campaign.name, author, tlp, audience, ...parts),
  };
}
