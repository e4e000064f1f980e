/**
 * How events tell who did what, in one line. Data: a form for a kind of event is a list of parts; a part is left out when one of its
 * fields has no value, and a list in place of a part offers alternatives, the first that can be filled being taken.
 *
 *     {Image}                 the field
 *     {Channel:own}           the event's own field, where the event's System part has one of that name too
 *     {TaskContent:Command}   the text of an XML element in the field
 *
 * Field names: Sigma's (Sysmon's) for Sysmon events, Microsoft's for built-in ones.
 */
export interface SummaryForm {
  readonly ids: readonly number[];
  readonly parts: readonly (string | readonly string[])[];
}

function form(ids: number | readonly number[], ...parts: SummaryForm['parts']): SummaryForm {
  return { ids: typeof ids === 'number' ? [ids] : ids, parts };
}

const SUBJECT = ['{SubjectDomainName}\\{SubjectUserName}', '{SubjectUserName}'];
const TARGET = ['{TargetDomainName}\\{TargetUserName}', '{TargetUserName}'];
const ADDRESS = ['from {IpAddress}', 'from {WorkstationName}'];
const CALLER = [
  '{CallerProcessName} ({SubjectDomainName}\\{SubjectUserName})',
  '{CallerProcessName}',
  ...SUBJECT,
];
const MEMBER = ['{MemberName}', '{MemberSid}'];
/** A process, and for whom it ran. */
const ACTOR = ['{Image} ({User})', '{Image}', '{User}'];
const SOURCE = ['{SourceImage} ({SourceUser})', '{SourceImage}'];
const PROCESS = [
  '{ProcessName} ({SubjectDomainName}\\{SubjectUserName})',
  '{ProcessName}',
  ...SUBJECT,
];

const SYSMON: readonly SummaryForm[] = [
  form(1, '{User}', ['ran {CommandLine}', 'ran {Image}'], 'started by {ParentImage}'),
  form(2, ACTOR, 'changed the time of {TargetFilename}'),
  form(3, ACTOR, [
    'connected to {DestinationHostname} ({DestinationIp}:{DestinationPort})',
    'connected to {DestinationIp}:{DestinationPort}',
  ]),
  form(4, 'the Sysmon service is {State}'),
  form(5, ACTOR, 'ended'),
  form(6, 'driver {ImageLoaded} loaded', 'signed by {Signature}'),
  form(7, ACTOR, 'loaded {ImageLoaded}', 'signed by {Signature}'),
  form(8, SOURCE, 'started a thread in {TargetImage}'),
  form(9, ACTOR, 'read the raw device {Device}'),
  form(10, SOURCE, 'opened {TargetImage}', 'with access {GrantedAccess}'),
  form([11, 15, 29], ACTOR, 'wrote {TargetFilename}'),
  form(12, ACTOR, '{EventType} {TargetObject}'),
  form(13, ACTOR, 'set {TargetObject}', 'to {Details}'),
  form(14, ACTOR, 'renamed {TargetObject}', 'to {NewName}'),
  form(16, 'the Sysmon configuration is now {Configuration}'),
  form(17, ACTOR, 'created pipe {PipeName}'),
  form(18, ACTOR, 'connected to pipe {PipeName}'),
  form(19, '{User}', '{Operation}', 'WMI filter {Query}'),
  form(20, '{User}', '{Operation}', 'WMI consumer {Destination}'),
  form(21, '{User}', '{Operation}', 'WMI binding of {Consumer}', 'to {Filter}'),
  form(22, ACTOR, 'looked up {QueryName}', 'and got {QueryResults}'),
  form([23, 26], ACTOR, 'deleted {TargetFilename}'),
  form(24, ACTOR, 'changed the clipboard'),
  form(25, ACTOR, 'was tampered with: {Type}'),
  form([27, 28], ACTOR, 'was kept from {TargetFilename}'),
];

const SECURITY: readonly SummaryForm[] = [
  form(1102, SUBJECT, 'cleared the Security log'),
  form(4616, PROCESS, 'set the clock from {PreviousTime} to {NewTime}'),
  form(4624, TARGET, 'logged on (type {LogonType})', ADDRESS),
  form(4625, TARGET, 'failed to log on (type {LogonType})', ADDRESS, 'status {SubStatus}'),
  form([4634, 4647], TARGET, 'logged off'),
  form(4648, SUBJECT, 'used the credentials of', TARGET, 'for {TargetServerName}'),
  form([4656, 4663], PROCESS, 'opened {ObjectName}', 'with access {AccessMask}'),
  form(4657, PROCESS, 'set {ObjectName}\\{ObjectValueName}', 'to {NewValue}'),
  form(4660, PROCESS, 'deleted an object'),
  form([4661, 4662], SUBJECT, 'opened {ObjectType} {ObjectName}', 'with access {AccessMask}'),
  form(4672, SUBJECT, 'got {PrivilegeList}'),
  form([4673, 4674], PROCESS, 'used {PrivilegeList}'),
  form(
    4688,
    SUBJECT,
    ['ran {CommandLine}', 'ran {NewProcessName}'],
    'started by {ParentProcessName}',
  ),
  form(4697, SUBJECT, 'installed service {ServiceName}', 'running {ServiceFileName}'),
  form(
    4698,
    SUBJECT,
    'created task {TaskName}',
    'running {TaskContent:Command}',
    '{TaskContent:Arguments}',
  ),
  form(4699, SUBJECT, 'deleted task {TaskName}'),
  form(4700, SUBJECT, 'enabled task {TaskName}'),
  form(4701, SUBJECT, 'disabled task {TaskName}'),
  form(
    4702,
    SUBJECT,
    'changed task {TaskName}',
    'running {TaskContentNew:Command}',
    '{TaskContentNew:Arguments}',
  ),
  form(4719, SUBJECT, 'changed audit policy {SubcategoryGuid}: {AuditPolicyChanges}'),
  form([4720, 4741], SUBJECT, 'created account', TARGET),
  form(4722, SUBJECT, 'enabled account', TARGET),
  form([4723, 4724], SUBJECT, 'set the password of', TARGET),
  form(4725, SUBJECT, 'disabled account', TARGET),
  form([4726, 4743], SUBJECT, 'deleted account', TARGET),
  form([4738, 4742], SUBJECT, 'changed account', TARGET),
  form(4740, TARGET, 'was locked out'),
  form(4781, SUBJECT, 'renamed account {OldTargetUserName} to {NewTargetUserName}'),
  form([4727, 4731, 4754], SUBJECT, 'created group', TARGET),
  form([4728, 4732, 4756], SUBJECT, 'added', MEMBER, 'to group', TARGET),
  form([4729, 4733, 4757], SUBJECT, 'removed', MEMBER, 'from group', TARGET),
  form([4735, 4737, 4755], SUBJECT, 'changed group', TARGET),
  form([4765, 4766], SUBJECT, 'gave', TARGET, 'the SID history of {SourceUserName}'),
  form([4768, 4769, 4771], TARGET, 'asked for a ticket for {ServiceName}', ADDRESS, [
    'status {Status}',
  ]),
  form(4776, '{TargetUserName}', 'was checked from {Workstation}', 'status {Status}'),
  form(4794, SUBJECT, 'set the password of the restore mode', 'from {Workstation}'),
  form(4798, CALLER, 'listed the groups of', TARGET),
  form(4799, CALLER, 'listed the members of', TARGET),
  form(4907, PROCESS, 'changed the auditing of {ObjectName}'),
  form(5136, SUBJECT, 'changed {ObjectDN}', '{AttributeLDAPDisplayName} to {AttributeValue}'),
  form([5140, 5145], SUBJECT, 'reached {ShareName}', 'file {RelativeTargetName}', ADDRESS),
  form(5156, '{Application}', 'connected {SourceAddress} to {DestAddress}:{DestPort}'),
  form(5157, '{Application}', 'was kept from {DestAddress}:{DestPort}'),
  form(5379, SUBJECT, 'read stored credentials {TargetName}'),
];

const SYSTEM: readonly SummaryForm[] = [
  form(104, SUBJECT, 'cleared the log {Channel:own}'),
  form(7023, 'service {param1}', 'ended with {param2}'),
  form(7034, 'service {param1}', 'ended unexpectedly'),
  form(7036, 'service {param1}', 'is {param2}'),
  form(7040, 'service {param1}', 'start changed from {param2} to {param3}'),
  form(7045, 'service {ServiceName} installed', 'running {ImagePath}', 'as {AccountName}'),
];

const DEFENDER: readonly SummaryForm[] = [
  form(
    [1006, 1007, 1015, 1116, 1117, 1118, 1119],
    ['{Detection User}', '{User}'],
    '{Threat Name}',
    'in {Path}',
    'by {Process Name}',
  ),
  form(5001, 'real-time protection was switched off'),
  form(5007, '{Old Value}', 'became {New Value}'),
];

const BITS: readonly SummaryForm[] = [
  form(3, '{jobOwner}', '{processPath}', 'created transfer {jobTitle}'),
  form([59, 60, 61], 'transfer {name}', '{url}'),
];

const FIREWALL: readonly SummaryForm[] = [
  form(
    [2004, 2071, 2097],
    '{ModifyingApplication}',
    'added rule {RuleName}',
    'for {ApplicationPath}',
  ),
  form([2005, 2073], '{ModifyingApplication}', 'changed rule {RuleName}', 'for {ApplicationPath}'),
  form([2006, 2052], '{ModifyingApplication}', 'deleted rule {RuleName}'),
];

/** Channel → its forms. */
export const SUMMARY_FORMS: Readonly<Record<string, readonly SummaryForm[]>> = {
  'Microsoft-Windows-Sysmon/Operational': SYSMON,
  Security: SECURITY,
  System: SYSTEM,
  'Microsoft-Windows-PowerShell/Operational': [
    form(4103, '{Payload}'),
    form(4104, ['script {Path}:', 'script:'], '{ScriptBlockText}'),
  ],
  'Microsoft-Windows-Windows Defender/Operational': DEFENDER,
  'Microsoft-Windows-TaskScheduler/Operational': [
    form(106, '{UserContext}', 'registered task {TaskName}'),
    form(140, '{UserName}', 'changed task {TaskName}'),
    form(141, '{UserName}', 'deleted task {TaskName}'),
    form([200, 201], 'task {TaskName}', 'ran {ActionName}'),
  ],
  'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational': [
    form([21, 22], '{User}', 'logged on', 'from {Address}'),
    form(23, '{User}', 'logged off'),
    form(24, '{User}', 'disconnected', 'from {Address}'),
    form(25, '{User}', 'reconnected', 'from {Address}'),
  ],
  'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational': [
    form(1149, ['{Param2}\\{Param1}', '{Param1}'], 'connected', 'from {Param3}'),
  ],
  'Microsoft-Windows-WMI-Activity/Operational': [
    form([5857, 5858, 5859, 5860, 5861], '{User}', [
      '{PossibleCause}',
      '{Query}',
      '{ProviderPath}',
      '{Operation}',
    ]),
  ],
  'Microsoft-Windows-Bits-Client/Operational': BITS,
  'Microsoft-Windows-Windows Firewall With Advanced Security/Firewall': FIREWALL,
};
