import type { Role } from './observable.ts';

/** How the text of a field is taken. */
export type FieldForm =
  | 'address'
  | 'domain'
  | 'url'
  | 'email'
  | 'hashes'
  | 'path'
  | 'registry-key'
  | 'registry-value'
  | 'registry-data'
  | 'pipe'
  | 'service'
  | 'task'
  | 'user'
  | 'user-agent'
  | 'certificate'
  | 'command-line'
  | 'port'
  /** Windows' object of an access check: its type stands in another field. */
  | 'object'
  | 'text';

export interface FieldUse {
  readonly form: FieldForm;
  readonly role: Role | null;
}

/** Running text: what most fields are, and all that are not named here. */
export const TEXT: FieldUse = { form: 'text', role: null };

/**
 * Fields by form, under the names that the formats give them (Sysmon, the Security log, W3C names of access and proxy logs, auditd, Zeek,
 * Suricata). A role stands behind a colon.
 */
const NAMES: Readonly<Partial<Record<FieldForm | `${FieldForm}:${Role}`, string>>> = {
  'address:source':
    'SourceIp IpAddress SourceAddress ClientAddress ClientIP c-ip addr src_ip id.orig_h rhost',
  'address:destination': 'DestinationIp DestAddress s-ip r-ip dest_ip dst_ip id.resp_h',
  'domain:source': 'SourceHostname WorkstationName',
  'domain:destination':
    'DestinationHostname QueryName cs-host query host server_name dns.rrname tls.sni http.hostname',
  url: 'cs-referer referrer http.http_refer',
  email: 'mailfrom rcptto smtp.mail_from smtp.rcpt_to',
  hashes: 'Hashes Hash md5 sha1 sha256 fileinfo.md5 fileinfo.sha1 fileinfo.sha256',
  'path:process': 'Image NewProcessName ProcessName SourceImage Application exe',
  'path:parent': 'ParentImage ParentProcessName',
  path: 'TargetFilename ImageLoaded TargetImage OriginalFileName filename fileinfo.filename',
  'registry-key': 'TargetObject',
  'registry-value': 'ObjectValueName',
  'registry-data': 'Details NewValue',
  pipe: 'PipeName',
  service: 'ServiceName',
  task: 'TaskName',
  'user:source': 'SubjectUserName SubjectUserSid User cs-username acct user',
  'user:destination': 'TargetUserName TargetUserSid TargetSid',
  'user-agent': 'cs-user-agent user_agent http.http_user_agent',
  certificate:
    'CertSerialNumber CertThumbprint certificate.serial tls.serial tls.fingerprint fingerprint signer_serial',
  'command-line:process': 'CommandLine command COMMAND proctitle ServiceFileName ImagePath',
  'command-line:parent': 'ParentCommandLine',
  'port:source': 'SourcePort IpPort c-port src_port id.orig_p',
  'port:destination': 'DestinationPort s-port dest_port id.resp_p cs-uri-port',
  object: 'ObjectName',
};

/** Fields that hold nothing to look for: the log's own names, numbers, versions that look like addresses. */
const NOTHING =
  'Channel Computer Provider_Name Provider_Guid EventID Version Level Task Opcode Keywords TimeCreated_SystemTime EventRecordID ' +
  'Execution_ProcessID Execution_ThreadID UtcTime ProcessGuid ParentProcessGuid SourceProcessGUID TargetProcessGUID LogonGuid ' +
  'RuleName FileVersion ProductVersion OSVersion version time_from year_from sc-status sc-bytes cs-bytes time-taken cs-version cs-method ' +
  // What somebody looked up is no trace of it.
  'registered-domain registrar registrant_country ' +
  'LogonId SubjectLogonId TargetLogonId ProcessId NewProcessId ParentProcessId TerminalSessionId IntegrityLevel';

const USES: ReadonlyMap<string, FieldUse | null> = new Map([
  ...Object.entries(NAMES).flatMap(([key, names]) => {
    const [form, role = null] = key.split(':') as [FieldForm, Role?];
    const use: FieldUse = { form, role };
    return names.split(' ').map((name) => [name, use] as const);
  }),
  ...NOTHING.split(' ').map((name) => [name, null] as const),
]);

/** How a field's text is taken; `null` where there is nothing to look for. */
export function useOf(field: string): FieldUse | null {
  const use = USES.get(field);
  return use === undefined ? TEXT : use;
}
