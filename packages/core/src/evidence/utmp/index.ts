import type { Format } from '../format.ts';
import { LASTLOG } from './lastlog.ts';
import { LOGIN_DATABASE } from './login-database.ts';
import { UTMP } from './utmp.ts';

/** Who logged in, and when: the binary logs of Linux. */
export const UTMP_FORMATS: readonly Format[] = [UTMP, LASTLOG, LOGIN_DATABASE];
