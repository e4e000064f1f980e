import { checkFinding, type CheckSeen } from '../check-finding.ts';
import type { Finding } from '../finding.ts';

type ClueSeen = Omit<CheckSeen, 'level' | 'confidence' | 'techniques' | 'until'> &
  Partial<Pick<CheckSeen, 'until'>>;

/** What suggests who: nothing that happened, and cheap to fake. */
export function clueFinding(seen: ClueSeen): Finding {
  return checkFinding('clue', {
    level: 'informational',
    confidence: 'low',
    techniques: [],
    until: null,
    ...seen,
  });
}
