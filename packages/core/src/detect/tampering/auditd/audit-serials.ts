import type { Detector } from '../../detector.ts';
import { AuditRun } from './audit-run.ts';
import type { AuditTrace } from './audit-trace.ts';
import { reportSerialHoles } from './serial-holes.ts';

/** Numbers that are missing from audit logs. Documented in `docs/detectors/auditd.md`. */
export const auditSerials: Detector<AuditTrace> = {
  id: 'auditd',
  title: 'Audit logs that miss events in a row',
  kind: 'tampering',
  start: ({ keep }) => new AuditRun(keep),
  conclude: reportSerialHoles,
};
