import type { FieldSource, Route } from '../mapping.ts';

const SECURITY = ['Security'];
const POWERSHELL = ['Microsoft-Windows-PowerShell/Operational', 'PowerShellCore/Operational'];
const POWERSHELL_CLASSIC = ['Windows PowerShell'];
const DEFENDER = ['Microsoft-Windows-Windows Defender/Operational'];

/** Who did it, in the one field that Sysmon has for it. */
const SUBJECT: FieldSource = { from: ['SubjectDomainName', 'SubjectUserName'], join: '\\' };

/** How the kernel names what programs call `HKLM` and `HKU`. */
export const REGISTRY_ROOTS: Readonly<Record<string, string>> = {
  '\\REGISTRY\\MACHINE\\': 'HKLM\\',
  '\\REGISTRY\\USER\\': 'HKU\\',
};

/** Security 4688, "A new process has been created". Facts: Windows security auditing reference; Sigma taxonomy appendix. */
const PROCESS_CREATED: Route = {
  logsource: { product: 'windows', category: 'process_creation' },
  channels: SECURITY,
  eventIds: [4688],
  fields: {
    Image: { from: 'NewProcessName' },
    ParentImage: { from: 'ParentProcessName' },
    ProcessId: { from: 'NewProcessId', number: 'decimal' },
    ParentProcessId: { from: 'ProcessId', number: 'decimal' },
    LogonId: { from: 'SubjectLogonId' },
    User: SUBJECT,
    IntegrityLevel: {
      from: 'MandatoryLabel',
      values: {
        'S-1-16-4096': 'Low',
        'S-1-16-8192': 'Medium',
        'S-1-16-8448': 'Medium',
        'S-1-16-12288': 'High',
        'S-1-16-16384': 'System',
      },
    },
  },
  lacks: [
    'RuleName',
    'UtcTime',
    'ProcessGuid',
    'FileVersion',
    'Description',
    'Product',
    'Company',
    'OriginalFileName',
    'CurrentDirectory',
    'LogonGuid',
    'TerminalSessionId',
    'Hashes',
    'md5',
    'sha1',
    'sha256',
    'imphash',
    'Imphash',
    'ParentProcessGuid',
    'ParentCommandLine',
    'ParentUser',
  ],
};

/** Security 4657, "A registry value was modified". A value new to its key comes as one too. */
const REGISTRY_FIELDS: Readonly<Record<string, FieldSource>> = {
  Image: { from: 'ProcessName' },
  ProcessId: { from: 'ProcessId', number: 'decimal' },
  User: SUBJECT,
  TargetObject: { from: ['ObjectName', 'ObjectValueName'], join: '\\', prefixes: REGISTRY_ROOTS },
  Details: { from: 'NewValue' },
  EventType: {
    from: 'OperationType',
    values: { '%%1904': 'SetValue', '%%1905': 'SetValue', '%%1906': 'DeleteValue' },
  },
};

const REGISTRY_LACKS = ['ProcessGuid', 'UtcTime', 'RuleName', 'NewName'];

function registryRoute(category: string, operations: readonly string[]): Route {
  return {
    logsource: { product: 'windows', category },
    channels: SECURITY,
    eventIds: [4657],
    where: { OperationType: operations },
    fields: REGISTRY_FIELDS,
    lacks: REGISTRY_LACKS,
  };
}

/** Values of an export of the registry: what is set, not who set it. */
function exportRoute(category: string): Route {
  return {
    logsource: { product: 'windows', category },
    log: { product: 'windows', category: 'registry_set' },
    lacks: [...REGISTRY_LACKS, 'Image', 'ProcessId', 'User'],
  };
}

/** Security 5156, "The Windows Filtering Platform has permitted a connection". */
const CONNECTION: Route = {
  logsource: { product: 'windows', category: 'network_connection' },
  channels: SECURITY,
  eventIds: [5156],
  fields: {
    Image: { from: 'Application' },
    ProcessId: { from: 'ProcessID' },
    Initiated: { from: 'Direction', values: { '%%14593': 'true', '%%14592': 'false' } },
    Protocol: { from: 'Protocol', values: { '6': 'tcp', '17': 'udp' } },
    SourceIp: { from: 'SourceAddress' },
    SourcePort: { from: 'SourcePort' },
    DestinationIp: { from: 'DestAddress' },
    DestinationPort: { from: 'DestPort' },
  },
  lacks: [
    'User',
    'ProcessGuid',
    'UtcTime',
    'RuleName',
    'SourceHostname',
    'DestinationHostname',
    'SourcePortName',
    'DestinationPortName',
    'SourceIsIpv6',
    'DestinationIsIpv6',
  ],
};

const DEFENDER_EVENTS = [
  1006, 1007, 1008, 1009, 1010, 1011, 1012, 1017, 1018, 1019, 1115, 1116, 1117,
];

/** Categories that logs of Windows itself serve, beside Sysmon. */
export const AUDIT_ROUTES: readonly Route[] = [
  PROCESS_CREATED,
  CONNECTION,
  registryRoute('registry_event', ['%%1904', '%%1905', '%%1906']),
  registryRoute('registry_set', ['%%1904', '%%1905']),
  registryRoute('registry_add', ['%%1904']),
  registryRoute('registry_delete', ['%%1906']),
  exportRoute('registry_event'),
  exportRoute('registry_set'),
  {
    logsource: { product: 'windows', category: 'wmi_event' },
    channels: ['Microsoft-Windows-WMI-Activity/Operational'],
    eventIds: [5861],
    fields: { Destination: { from: 'PossibleCause' } },
  },
  powershell('ps_module', POWERSHELL, 4103),
  powershell('ps_script', POWERSHELL, 4104),
  powershell('ps_classic_start', POWERSHELL_CLASSIC, 400),
  powershell('ps_classic_provider_start', POWERSHELL_CLASSIC, 600),
  powershell('ps_classic_script', POWERSHELL_CLASSIC, 800),
  {
    logsource: { category: 'antivirus' },
    channels: DEFENDER,
    eventIds: DEFENDER_EVENTS,
    fields: { Signature: { from: 'ThreatName' }, Filename: { from: 'Path' } },
  },
];

function powershell(category: string, channels: readonly string[], eventId: number): Route {
  return { logsource: { product: 'windows', category }, channels, eventIds: [eventId] };
}
