import type { LogsourceMapping } from '../mapping.ts';
import { AUDIT_ROUTES } from './windows-audit.ts';
import { SERVICE_ROUTES } from './windows-services.ts';
import { SYSMON_ROUTES } from './windows-sysmon.ts';

/**
 * Where Windows keeps what Sigma's log sources speak of. Sysmon comes first: where it and the audit log tell of the same, it tells
 * more. Documented in `docs/logsources.md`.
 */
export const WINDOWS_MAPPING: LogsourceMapping = {
  routes: [
    ...SYSMON_ROUTES,
    ...AUDIT_ROUTES,
    ...SERVICE_ROUTES,
    { logsource: { product: 'windows' } },
  ],
};
