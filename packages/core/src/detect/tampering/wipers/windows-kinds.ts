import { WINDOWS_LOGS } from '../tampering-finding.ts';

export type WindowsKindName =
  | 'clears'
  | 'deletesLogs'
  | 'stopsService'
  | 'stopsSession'
  | 'disables'
  | 'shrinks'
  | 'audits'
  | 'registry'
  | 'noService'
  | 'rights'
  | 'journal'
  | 'backups'
  | 'overwrites'
  | 'freeSpace'
  | 'serverLogs'
  | 'history'
  | 'noHistory';

/** What a command does on Windows to what is logged. */
export interface WindowsKind {
  readonly what: string;
  readonly techniques: readonly string[];
  /** What Windows itself logs when the command is carried out. */
  readonly leaves: 'clearing' | 'stop' | null;
  /** Honest causes, and why each was kept. */
  readonly honest: readonly string[];
}

const DISABLED: readonly string[] = ['T1685.001'];
const DELETED: readonly string[] = ['T1070.004'];
const ADMINISTRATOR = 'An administrator at work: kept; ask who';

function kind(
  what: string,
  techniques: readonly string[],
  honest: string,
  leaves: WindowsKind['leaves'] = null,
): WindowsKind {
  return { what, techniques, leaves, honest: [honest, ADMINISTRATOR] };
}

/** Everything that is looked for, by ATT&CK's ids since 2026. */
export const WINDOWS_KINDS: Readonly<Record<WindowsKindName, WindowsKind>> = {
  clears: kind(
    'clears event logs',
    WINDOWS_LOGS,
    'Preparation of an image of the machine, a job that archives and clears: kept',
    'clearing',
  ),
  deletesLogs: kind(
    'deletes files of event logs',
    WINDOWS_LOGS,
    'Room made by deleting logs that were archived before: kept',
  ),
  stopsService: kind(
    'stops the service that writes the event logs',
    DISABLED,
    'Repair of a damaged log: kept',
    'stop',
  ),
  stopsSession: kind(
    'stops the session that feeds an event log',
    DISABLED,
    'Search for a fault in logging: kept',
  ),
  disables: kind(
    'switches an event log off',
    DISABLED,
    'Product or policy that switches off a log nobody reads: kept',
  ),
  shrinks: kind(
    'gives an event log the least room',
    DISABLED,
    'Size put back to what Windows gives by itself: kept',
  ),
  audits: kind(
    'switches auditing off',
    DISABLED,
    'Script that hardens a host and sets the policy anew after it: kept; look for what it set next',
  ),
  registry: kind(
    'changes in the registry what is logged',
    DISABLED,
    'Installation or removal of a product with a log of its own: kept',
  ),
  noService: kind(
    'makes Windows believe that it is an installation medium, which logs nothing',
    DISABLED,
    'Making of an installation medium: kept',
  ),
  rights: kind(
    'changes who may touch the files of event logs',
    ['T1222.001'],
    'Agent that reads the files of logs gets the right to: kept',
  ),
  journal: kind(
    'deletes the journal of the file system',
    ['T1070'],
    'Journal made anew because it is damaged or too large: kept',
  ),
  backups: kind(
    'deletes copies that could hold earlier logs',
    ['T1490'],
    'Backup software that drops its own copies, or room made on a disk: kept; that is its usual reason, and extortion is another',
  ),
  overwrites: kind(
    'overwrites files',
    DELETED,
    'Files that must not be restored, a disk that is retired: kept',
  ),
  freeSpace: kind(
    'overwrites the space that deleted files left',
    DELETED,
    'Disk of a virtual machine made smaller, a host that is retired: kept',
  ),
  serverLogs: kind(
    'deletes logs of a server',
    DELETED,
    'Room made: kept, logs of web servers are deleted by hand and by jobs everywhere',
  ),
  history: kind(
    'deletes or empties the history of PowerShell',
    ['T1070.003'],
    'Password that was typed in the clear: kept',
  ),
  noHistory: kind(
    'stops the history of PowerShell',
    ['T1690'],
    'Profile of a user who keeps none, or of a session that automation starts: kept',
  ),
};
