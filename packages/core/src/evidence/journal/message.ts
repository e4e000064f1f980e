import type { Logsource } from '@unmask/sigma';
import { parseAuditHeader, parseAuditPairs } from '../text/auditd/record.ts';
import { addField, type Fields } from '../text/event.ts';
import { addMessageFields, serviceOf } from '../text/syslog/programs.ts';
import type { Field } from './field-store.ts';

/** Facilities of syslog whose messages belong to a service, whatever program wrote them. */
const SERVICE_OF_FACILITY: Readonly<Record<string, string>> = {
  '4': 'auth',
  '9': 'cron',
  '10': 'auth',
};
const AUDIT = 'auditd';

/** Kept, because the matcher tells log sources apart by identity first. */
const LOGSOURCES = new Map<string, Logsource>();

/** The service whose log would hold the entry if there were files of text, so that rules for them run over journals. */
export function logsourceOf(data: readonly Field[]): Logsource {
  const service = serviceOfEntry(data);
  let logsource = LOGSOURCES.get(service);
  if (logsource === undefined) LOGSOURCES.set(service, (logsource = { product: 'linux', service }));
  return logsource;
}

/** `_TRANSPORT` is journald's own word; identifier and facility are what the program said of itself, as in syslog. */
function serviceOfEntry(data: readonly Field[]): string {
  if (valueOf(data, '_TRANSPORT') === 'audit') return AUDIT;
  const service = serviceOf(programOf(data));
  if (service !== 'syslog') return service;
  return SERVICE_OF_FACILITY[valueOf(data, 'SYSLOG_FACILITY') ?? ''] ?? service;
}

/** What a text log of the same message would give: `program`, `pid`, `message` and what the message says. */
export function messageFields(data: readonly Field[], logsource: Logsource): Fields {
  const fields: Fields = new Map();
  const message = valueOf(data, 'MESSAGE');
  if (message === null) return fields;
  if (logsource.service === AUDIT) {
    addAuditFields(fields, message, valueOf(data, '_AUDIT_TYPE_NAME'));
    return fields;
  }
  const program = programOf(data);
  const pid = valueOf(data, 'SYSLOG_PID') ?? valueOf(data, '_PID');
  if (program !== null) fields.set('program', program);
  if (pid !== null) fields.set('pid', pid);
  fields.set('message', message);
  addMessageFields(fields, program, message);
  return fields;
}

/** journald leaves the header of the audit record out and puts the type in front: `EXECVE argc=2 a0="ls" …`. */
function addAuditFields(fields: Fields, message: string, type: string | null): void {
  if (type === null || !message.startsWith(`${type} `)) return;
  const line = `type=${type} msg=audit(0.000:0): ${message.slice(type.length + 1)}`;
  const header = parseAuditHeader(line);
  if (header === null) return;
  fields.set('type', type);
  for (const [name, value] of parseAuditPairs(line, header)) addField(fields, name, value);
}

function programOf(data: readonly Field[]): string | null {
  return valueOf(data, 'SYSLOG_IDENTIFIER') ?? valueOf(data, '_COMM');
}

/** The first of the field's values. */
function valueOf(data: readonly Field[], name: string): string | null {
  return data.find((field) => field.name === name)?.value ?? null;
}
