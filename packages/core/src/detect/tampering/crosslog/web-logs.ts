import type { Finding } from '../../finding.ts';
import { Asked } from './asked.ts';
import { errorsWithoutRequest } from './error-without-request.ts';
import { referrersWithoutRequest } from './referrer-without-request.ts';
import { tracesOf, type HostTraces } from './same-host.ts';

/** Nothing is said of a host of whose requests some were not kept. */
export function compareWebLogs(host: HostTraces, report: (finding: Finding) => void): void {
  const access = tracesOf(host, 'access');
  if (access.length === 0 || access.some(({ trace }) => trace.isCut)) return;
  const asked = new Asked(access);
  errorsWithoutRequest(tracesOf(host, 'errors'), asked, report);
  referrersWithoutRequest(access, asked, report);
}
