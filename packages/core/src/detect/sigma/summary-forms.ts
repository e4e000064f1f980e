/**
 * How events tell who did what, in one line. Data: a form for a kind of event is a list of parts; a part is left out when one of its
 * fields is missing, and a list of parts in place of one offers alternatives, the first that can be filled being taken.
 * Field names: Sigma's (Sysmon's) for Sysmon events, Microsoft's for built-in ones.
 */
export interface SummaryForm {
  readonly channel: string;
  readonly eventIds: readonly number[];
  readonly parts: readonly (string | readonly string[])[];
}

const SYSMON = 'Microsoft-Windows-Sysmon/Operational';
const POWERSHELL = 'Microsoft-Windows-PowerShell/Operational';
const DEFENDER = 'Microsoft-Windows-Windows Defender/Operational';
const TASKS = 'Microsoft-Windows-TaskScheduler/Operational';
const SESSIONS = 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational';
const WMI = 'Microsoft-Windows-WMI-Activity/Operational';
const BITS = 'Microsoft-Windows-Bits-Client/Operational';

const SUBJECT = ['{SubjectDomainName}\\{SubjectUserName}', '{SubjectUserName}'];
const TARGET = ['{TargetDomainName}\\{TargetUserName}', '{TargetUserName}'];
const ADDRESS = ['from {IpAddress}', 'from {WorkstationName}'];

export const SUMMARY_FORMS: readonly SummaryForm[] = [
  {
    channel: SYSMON,
    eventIds: [1],
    parts: ['{User}', ['ran {CommandLine}', 'ran {Image}'], 'from {ParentImage}'],
  },
  { channel: SYSMON, eventIds: [2], parts: ['{Image}', 'changed the time of {TargetFilename}'] },
  {
    channel: SYSMON,
    eventIds: [3],
    parts: [
      '{User}',
      '{Image}',
      [
        'connected to {DestinationHostname} ({DestinationIp}:{DestinationPort})',
        'connected to {DestinationIp}:{DestinationPort}',
      ],
    ],
  },
  { channel: SYSMON, eventIds: [5], parts: ['{User}', '{Image}', 'ended'] },
  { channel: SYSMON, eventIds: [6], parts: ['driver {ImageLoaded}', 'signed by {Signature}'] },
  { channel: SYSMON, eventIds: [7], parts: ['{User}', '{Image}', 'loaded {ImageLoaded}'] },
  {
    channel: SYSMON,
    eventIds: [8],
    parts: ['{SourceUser}', '{SourceImage}', 'started a thread in {TargetImage}'],
  },
  { channel: SYSMON, eventIds: [9], parts: ['{User}', '{Image}', 'read the raw device {Device}'] },
  {
    channel: SYSMON,
    eventIds: [10],
    parts: ['{SourceUser}', '{SourceImage}', 'opened {TargetImage}', 'with access {GrantedAccess}'],
  },
  {
    channel: SYSMON,
    eventIds: [11, 15, 29],
    parts: ['{User}', '{Image}', 'wrote {TargetFilename}'],
  },
  {
    channel: SYSMON,
    eventIds: [12, 13, 14],
    parts: ['{User}', '{Image}', '{EventType} {TargetObject}', ['to {Details}', 'to {NewName}']],
  },
  { channel: SYSMON, eventIds: [17, 18], parts: ['{User}', '{Image}', '{EventType} {PipeName}'] },
  {
    channel: SYSMON,
    eventIds: [19, 20, 21],
    parts: [
      '{User}',
      '{Operation}',
      ['WMI filter {Query}', 'WMI consumer {Destination}', 'WMI binding {Consumer}'],
    ],
  },
  {
    channel: SYSMON,
    eventIds: [22],
    parts: ['{User}', '{Image}', 'looked up {QueryName}', 'and got {QueryResults}'],
  },
  {
    channel: SYSMON,
    eventIds: [23, 26],
    parts: ['{User}', '{Image}', 'deleted {TargetFilename}'],
  },
  { channel: SYSMON, eventIds: [25], parts: ['{User}', '{Image}', 'was tampered with: {Type}'] },
  {
    channel: SYSMON,
    eventIds: [27, 28],
    parts: ['{User}', '{Image}', 'was kept from {TargetFilename}'],
  },
  { channel: 'Security', eventIds: [1102], parts: [SUBJECT, 'cleared the Security log'] },
  {
    channel: 'Security',
    eventIds: [4624],
    parts: [TARGET, 'logged on (type {LogonType})', ADDRESS],
  },
  {
    channel: 'Security',
    eventIds: [4625],
    parts: [TARGET, 'failed to log on (type {LogonType})', ADDRESS, 'status {SubStatus}'],
  },
  {
    channel: 'Security',
    eventIds: [4648],
    parts: [SUBJECT, 'used the credentials of', TARGET, 'for {TargetServerName}'],
  },
  {
    channel: 'Security',
    eventIds: [4656, 4658, 4660, 4663],
    parts: [SUBJECT, '{ProcessName}', 'accessed {ObjectName}', 'with access {AccessMask}'],
  },
  {
    channel: 'Security',
    eventIds: [4657],
    parts: [SUBJECT, '{ProcessName}', 'set {ObjectName}\\{ObjectValueName}', 'to {NewValue}'],
  },
  { channel: 'Security', eventIds: [4672], parts: [SUBJECT, 'got {PrivilegeList}'] },
  {
    channel: 'Security',
    eventIds: [4673, 4674],
    parts: [SUBJECT, '{ProcessName}', 'used {PrivilegeList}'],
  },
  {
    channel: 'Security',
    eventIds: [4688],
    parts: [SUBJECT, ['ran {CommandLine}', 'ran {NewProcessName}'], 'from {ParentProcessName}'],
  },
  {
    channel: 'Security',
    eventIds: [4697],
    parts: [SUBJECT, 'installed service {ServiceName}', 'running {ServiceFileName}'],
  },
  {
    channel: 'Security',
    eventIds: [4698, 4699, 4700, 4701, 4702],
    parts: [SUBJECT, 'changed task {TaskName}', '{TaskContent}'],
  },
  {
    channel: 'Security',
    eventIds: [4719],
    parts: [SUBJECT, 'changed audit policy {SubcategoryGuid}: {AuditPolicyChanges}'],
  },
  {
    channel: 'Security',
    eventIds: [4720, 4722, 4723, 4724, 4725, 4726, 4738, 4740, 4741, 4742, 4743, 4781],
    parts: [SUBJECT, 'changed account', TARGET],
  },
  {
    channel: 'Security',
    eventIds: [4728, 4729, 4732, 4733, 4756, 4757],
    parts: [SUBJECT, 'changed group', TARGET, ['member {MemberName}', 'member {MemberSid}']],
  },
  {
    channel: 'Security',
    eventIds: [4768, 4769, 4771],
    parts: [TARGET, 'asked for a ticket for {ServiceName}', ADDRESS, 'status {Status}'],
  },
  {
    channel: 'Security',
    eventIds: [4776],
    parts: ['{TargetUserName}', 'checked from {Workstation}', 'status {Status}'],
  },
  {
    channel: 'Security',
    eventIds: [5136],
    parts: [SUBJECT, 'changed {ObjectDN}', '{AttributeLDAPDisplayName} to {AttributeValue}'],
  },
  {
    channel: 'Security',
    eventIds: [5140, 5145],
    parts: [SUBJECT, 'reached {ShareName}', 'file {RelativeTargetName}', ADDRESS],
  },
  {
    channel: 'Security',
    eventIds: [5156, 5157],
    parts: ['{Application}', '{SourceAddress} to {DestAddress}:{DestPort}'],
  },
  {
    channel: 'System',
    eventIds: [104],
    parts: [SUBJECT, 'cleared the {Channel} log'],
  },
  { channel: 'System', eventIds: [7036], parts: ['service {param1}', 'is {param2}'] },
  {
    channel: 'System',
    eventIds: [7040],
    parts: ['service {param1}', 'start changed from {param2} to {param3}'],
  },
  {
    channel: 'System',
    eventIds: [7045],
    parts: ['service {ServiceName}', 'running {ImagePath}', 'as {AccountName}'],
  },
  { channel: POWERSHELL, eventIds: [4103], parts: ['{UserId}', '{Payload}'] },
  { channel: POWERSHELL, eventIds: [4104], parts: ['script {Path}:', '{ScriptBlockText}'] },
  {
    channel: DEFENDER,
    eventIds: [1006, 1007, 1015, 1116, 1117, 1118, 1119],
    parts: [['{DetectionUser}', '{User}'], '{ThreatName}', 'in {Path}', 'by {ProcessName}'],
  },
  { channel: DEFENDER, eventIds: [5007], parts: ['{OldValue}', 'became {NewValue}'] },
  {
    channel: TASKS,
    eventIds: [106, 140, 141, 200, 201],
    parts: [['{UserContext}', '{UserName}'], 'task {TaskName}', 'runs {ActionName}'],
  },
  { channel: SESSIONS, eventIds: [21, 22, 23, 24, 25], parts: ['{User}', 'from {Address}'] },
  {
    channel: WMI,
    eventIds: [5857, 5858, 5859, 5860, 5861],
    parts: ['{User}', ['{PossibleCause}', '{Query}', '{ProviderPath}', '{Operation}']],
  },
  { channel: BITS, eventIds: [3, 59, 60], parts: ['{jobOwner}', '{processPath}', '{url}'] },
];
