import { describe, expect, it } from 'vitest';
import { MAX_COMMAND_CHARS } from '../../../src/detect/tampering/wipers/wipe-command.ts';
import { windowsWipesIn } from '../../../src/detect/tampering/wipers/windows-wipes.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const WIPES: readonly (readonly [command: string, kind: string, level: string])[] = [
  ['wevtutil cl Security', 'clears', 'high'],
  ['"C:\\Windows\\System32\\wevtutil.exe" clear-log System', 'clears', 'high'],
  ['cmd.exe /c "wevtutil.exe cl System"', 'clears', 'high'],
  ['for /F %1 in (\'wevtutil el\') DO wevtutil cl "%1"', 'clears', 'high'],
  ['wevtutil cl Vendor-Agent/Operational', 'clears', 'medium'],
  ['wevtutil cl Security /bu:D:\\old.evtx', 'clears', 'medium'],
  ['Clear-EventLog -LogName Security', 'clears', 'high'],
  ['powershell -c "Get-EventLog -List | % { Clear-EventLog $_.Log }"', 'clears', 'high'],
  ['Remove-EventLog -LogName "Windows PowerShell"', 'clears', 'high'],
  [
    '[System.Diagnostics.Eventing.Reader.EventLogSession]::GlobalSession.ClearLog("System")',
    'clears',
    'high',
  ],
  ['(Get-EventLog -List).ForEach({ $_.Clear() })', 'clears', 'high'],
  ["wmic nteventlog where filename='system' call cleareventlog", 'clears', 'high'],
  ['net stop eventlog', 'stopsService', 'high'],
  ['sc.exe \\\\srv stop eventlog', 'stopsService', 'high'],
  ['Stop-Service -Name EventLog -Force', 'stopsService', 'high'],
  ['sc config eventlog start= disabled', 'stopsService', 'high'],
  ['Set-Service -Name EventLog -StartupType Disabled', 'stopsService', 'high'],
  ['logman stop EventLog-Security -ets', 'stopsSession', 'high'],
  ['logman update trace EventLog-Application --p {c22d1b14} -ets', 'stopsSession', 'medium'],
  ['wevtutil sl Microsoft-Windows-PowerShell/Operational /e:false', 'disables', 'medium'],
  ['wevtutil.exe set-log Vendor/Debug /enabled:false', 'disables', 'low'],
  [
    'reg add HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\Microsoft-Windows-Sysmon/Operational /v Enabled /t REG_DWORD /d 0 /f',
    'disables',
    'medium',
  ],
  ['wevtutil sl System /ms:65536', 'shrinks', 'medium'],
  ['Limit-EventLog -LogName System -MaximumSize 64KB', 'shrinks', 'medium'],
  ['auditpol /clear /y', 'audits', 'medium'],
  ['auditpol.exe /set /category:* /success:disable /failure:disable', 'audits', 'medium'],
  [
    'reg delete HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Publishers\\{0} /f',
    'registry',
    'medium',
  ],
  ['reg add HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNt', 'noService', 'high'],
  ['takeown /f C:\\Windows\\System32\\winevt\\Logs\\Security.evtx', 'rights', 'medium'],
  ['fsutil usn deletejournal /d c:', 'journal', 'medium'],
  ['vssadmin.exe delete shadows /all /quiet', 'backups', 'low'],
  ['wmic shadowcopy delete', 'backups', 'low'],
  ['Get-WmiObject Win32_ShadowCopy | ForEach-Object { $_.Delete() }', 'backups', 'low'],
  ['wbadmin delete catalog -quiet', 'backups', 'low'],
  ['vssadmin delete shadows /shadow={5b1d} /quiet', 'backups', 'low'],
  [
    'sdelete64.exe -accepteula C:\\Windows\\System32\\winevt\\Logs\\Security.evtx',
    'overwrites',
    'high',
  ],
  ['sdelete -p 3 C:\\work\\plans.pdf', 'overwrites', 'medium'],
  ['sdelete -z c:', 'freeSpace', 'low'],
  ['cipher /w:C:\\', 'freeSpace', 'medium'],
  ['del /f C:\\Windows\\System32\\winevt\\Logs\\Security.evtx', 'deletesLogs', 'high'],
  [
    'Get-ChildItem C:\\Windows\\System32\\winevt\\Logs\\*.evtx | Remove-Item -Force',
    'deletesLogs',
    'high',
  ],
  [
    'del C:\\Windows\\System32\\winevt\\Logs\\Archive-Security-2026-01-02.evtx',
    'deletesLogs',
    'low',
  ],
  ['del *.evtx', 'deletesLogs', 'medium'],
  ['rd /s /q C:\\inetpub\\logs\\LogFiles\\W3SVC1', 'serverLogs', 'medium'],
  [
    'Remove-Item $env:APPDATA\\Microsoft\\Windows\\PowerShell\\PSReadLine\\ConsoleHost_history.txt',
    'history',
    'high',
  ],
  ["Set-Content (Get-PSReadLineOption).HistorySavePath ''", 'history', 'high'],
  ['Set-PSReadlineOption -HistorySaveStyle SaveNothing', 'noHistory', 'medium'],
];

const HONEST = [
  'wevtutil qe Security /c:5',
  'wevtutil el',
  'wevtutil gl Security',
  'wevtutil epl System C:\\case\\System.evtx',
  'wevtutil cl /?',
  'wevtutil sl Security /ms:1073741824',
  'wevtutil sl Microsoft-Windows-TaskScheduler/Operational /e:true',
  'Get-EventLog -LogName Security -Newest 10',
  'function Clear-EventLog {}',
  "@('Clear-EventLog', 'x')",
  'Remove-EventLog -Source MyAgent',
  'Limit-EventLog -LogName System -MaximumSize 512MB',
  'auditpol /get /category:*',
  'auditpol /set /subcategory:"Logon" /success:enable /failure:disable',
  'sc query eventlog',
  'sc stop eventlogcollector',
  'net start eventlog',
  'Get-Service EventLog',
  'fsutil usn readjournal C:',
  'vssadmin list shadows',
  'vssadmin resize shadowstorage /for=C: /on=C: /maxsize=10%',
  'wmic shadowcopy call create Volume=C:\\',
  'cipher /e D:\\private',
  'cipher.exe',
  'sdelete -accepteula',
  'del D:\\case\\Security.evtx',
  'icacls C:\\inetpub\\logs /grant IIS_IUSRS:R',
  'reg query HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNt',
  'type ConsoleHost_history.txt',
  'Get-Content (Get-PSReadLineOption).HistorySavePath > C:\\case\\history.txt',
  'forfiles /p C:\\inetpub\\logs\\LogFiles /m *.log /d -30 /c "cmd /c del @path"',
  'logman query EventLog-System -ets',
];

describe('windowsWipesIn', () => {
  it.each(WIPES)('%s', (command, kind, level) =>
    expect(windowsWipesIn(command)).toMatchObject([{ kind, level }]),
  );
  it.each(HONEST)('%s is honest', (command) => expect(windowsWipesIn(command)).toEqual([]));

  it('names every kind of a script once, by the strongest', () => {
    const script =
      'wevtutil cl Vendor/Debug\nwevtutil cl Security\nfsutil usn deletejournal /d c:\n';
    expect(windowsWipesIn(script)).toMatchObject([
      { kind: 'clears', text: 'wevtutil cl Security' },
      { kind: 'journal', text: 'fsutil usn deletejournal /d c:' },
    ]);
  });

  it('stays quick on texts made to keep it busy', () => {
    const words = [
      'wevtutil ',
      'wevtutil sl a /e:',
      'EventLog ',
      'nteventlog ',
      'Get-EventLog ',
      'shadowcopy ',
      'Win32_ShadowCopy ',
      '*.evtx ',
      '*.evtx | del ',
      'del ConsoleHost_histor ',
      'sc stop ',
      'winevt Stop-Service -a ',
      'sdelete ',
      'winevt > > ',
      'reg add \\Autologger\\EventLog- ',
    ];
    const start = cpuTime();
    for (const word of words) windowsWipesIn(word.repeat(MAX_COMMAND_CHARS / 8));
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});
