import type { Level } from '@unmask/sigma';
import type { Finding } from '../../finding.ts';

/** What a check says, whatever record shows it. */
export interface LoginCheck {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly alternatives: readonly string[];
}

const ROTATION =
  'Rotation of the log: dropped, this lies behind a start of the system in the same file';

export const ZEROED: LoginCheck = {
  id: 'logins-zeroed',
  title: 'Login records overwritten with zeros',
  level: 'high',
  confidence: 'moderate',
  alternatives: [
    'Empty slots: dropped, only utmp has them, and this log is only ever appended to',
    'Power loss while records were being written: kept when nothing but zeros follows; look for a start of the system right after',
  ],
};

export const CUT: LoginCheck = {
  id: 'logins-cut',
  title: 'Login records that end inside a record',
  level: 'low',
  confidence: 'low',
  alternatives: [
    'A full disk, power loss, or a copy made while the log was written: kept, the most likely',
  ],
};

export const NO_LOGIN: LoginCheck = {
  id: 'logins-without-login',
  title: 'Logout without its login',
  level: 'low',
  confidence: 'low',
  alternatives: [
    ROTATION,
    'A program that writes logouts only, such as a graphical login or a terminal multiplexer: kept',
  ],
};

export const NOT_CLOSED: LoginCheck = {
  id: 'logins-not-closed',
  title: 'Login never closed, although its line was used again',
  level: 'low',
  confidence: 'low',
  alternatives: [
    'A session that was killed, or a program that writes no logouts: kept, the most likely; common on some hosts',
  ],
};

export const BACKWARDS: LoginCheck = {
  id: 'logins-time-backwards',
  title: 'Time goes back in the login records, and no record says why',
  level: 'informational',
  confidence: 'low',
  alternatives: [
    'Clock wrong at the start of the system until it was set over the network: kept; a start itself is not reported',
    'Clock set by a person or by synchronisation: kept, not every program records it',
  ],
};
