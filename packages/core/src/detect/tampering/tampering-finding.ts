import { checkFinding, type CheckSeen } from '../check-finding.ts';
import type { Finding } from '../finding.ts';

/** ATT&CK: Indicator Removal, by the ids since 2026: of Windows event logs, of logs of Linux and macOS. */
export const WINDOWS_LOGS: readonly string[] = ['T1685.005'];
export const LINUX_LOGS: readonly string[] = ['T1685.006'];

export type TamperingSeen = CheckSeen;

export function tamperingFinding(seen: TamperingSeen): Finding {
  return checkFinding('tampering', seen);
}
