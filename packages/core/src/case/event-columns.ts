/**
 * Columns of events in a case beside the envelope: what detections, joins and searches ask for most, under one name whatever the
 * system. Each has the field names that hold it, the first that says something being taken. `docs/case.md` describes the table.
 */
export const PIVOT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  channel: ['Channel'],
  provider: ['Provider_Name'],
  event_code: ['EventID', 'type'],
  message: ['message', 'Message'],
  user_name: ['User', 'SubjectUserName', 'cs-username', 'user', 'acct'],
  user_domain: ['SubjectDomainName'],
  user_sid: ['SubjectUserSid', 'Security_UserID'],
  target_user: ['TargetUserName'],
  logon_id: ['SubjectLogonId', 'LogonId'],
  logon_type: ['LogonType'],
  process_path: ['Image', 'NewProcessName', 'ProcessName', 'exe'],
  process_cmdline: ['CommandLine', 'command', 'proctitle'],
  process_pid: ['ProcessId', 'NewProcessId', 'pid'],
  process_guid: ['ProcessGuid'],
  parent_path: ['ParentImage', 'ParentProcessName'],
  parent_cmdline: ['ParentCommandLine'],
  parent_guid: ['ParentProcessGuid'],
  file_path: ['TargetFilename', 'ImageLoaded'],
  hashes: ['Hashes', 'Hash'],
  reg_key: ['TargetObject'],
  reg_data: ['Details'],
  service_name: ['ServiceName'],
  task_name: ['TaskName'],
  pipe_name: ['PipeName'],
  src_ip: ['SourceIp', 'IpAddress', 'c-ip', 'addr'],
  src_port: ['SourcePort', 'IpPort', 'c-port'],
  dst_ip: ['DestinationIp', 's-ip'],
  dst_port: ['DestinationPort', 's-port'],
  protocol: ['Protocol'],
  domain: ['QueryName', 'DestinationHostname', 'cs-host'],
  http_method: ['cs-method'],
  url: ['cs-uri', 'request'],
  http_ua: ['cs-user-agent'],
  status_code: ['sc-status', 'Status'],
};

/** Names of all text columns of an event, in the order of `EventCells`. */
export const TEXT_COLUMNS: readonly string[] = [
  'locator_recovered',
  'host_id',
  'host',
  'os',
  'product',
  'category',
  'service',
  ...Object.keys(PIVOT_FIELDS),
  'src_ip_hex',
  'dst_ip_hex',
];
