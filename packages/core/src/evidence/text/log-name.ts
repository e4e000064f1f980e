import { baseName } from '../base-name.ts';
import { rotatedName } from './rotation.ts';

/**
 * Names that servers and distributions give text logs, once rotation's endings are taken off. Databases call binary files `.log` too, so that
 * the ending alone says nothing.
 */
const TEXT_LOG =
  /^(?:[\w.-]*[._-])?(?:access|error|request)[._]?log$|^(?:syslog|messages|secure|maillog|cron|dmesg)$|^(?:auth|kern|daemon|mail|user|cron|audit|syslog|boot|ufw)\.log$/i;

/** Whether a file's name is that of a text log, live or rotated. */
export function isTextLogName(path: string): boolean {
  return TEXT_LOG.test(rotatedName(baseName(path)).base);
}
