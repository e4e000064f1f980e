import type { Finding } from '../../finding.ts';
import { MAX_COMMAND_CHARS } from './wipe-command.ts';
import type { WindowsKindName } from './windows-kinds.ts';

/** How much a command says. No command proves what came of it, so the confidence is never high. */
export interface Strength {
  readonly level: Extract<Finding['level'], 'high' | 'medium' | 'low'>;
  readonly confidence: Exclude<Finding['confidence'], 'high'>;
}

/** A command of Windows that wipes, or keeps something from being logged. */
export interface WindowsWipe extends Strength {
  readonly kind: WindowsKindName;
  /** The part of the text that says so. */
  readonly text: string;
}

type Judged = readonly [kind: WindowsKindName, strength: Strength] | null;

interface Pattern {
  readonly expression: RegExp;
  /** `line`: what stands around the match up to the ends of its line. */
  readonly judge: (match: string, line: string) => Judged;
}

const HIGH: Strength = { level: 'high', confidence: 'moderate' };
const MEDIUM: Strength = { level: 'medium', confidence: 'moderate' };
const DOUBTFUL: Strength = { level: 'medium', confidence: 'low' };
const WEAK: Strength = { level: 'low', confidence: 'low' };

/** A word without which no pattern matches. */
const ANY =
  /wevtutil|eventlog|clearlog|auditpol|deletejournal|shadow|wbadmin|sdelete|cipher|\.evtx|inetpub|logfiles|winevt|consolehost_history|historysave|logman|minint|etwtrace/i;

/** What a command may go on for: up to a separator. */
const REST = String.raw`[^\n;|&]{0,256}`;
const EXE = String.raw`(?:\.exe)?["']?`;
/** Logs that a responder asks for, or all that a loop names. */
const TELLING =
  /\b(?:security|system|application|setup)\b|powershell|sysmon|taskscheduler|terminalservices|remotedesktop|wmi-activity|winrm|defender|bits-client|forwardedevents|[%$*]/i;
/** What is deleted is chosen by its age: a job that makes room. */
const BY_AGE = /\/d\s{1,4}-\d|\.Add(?:Days|Months|Hours)\(|LastWriteTime|CreationTime/i;
const LEAST_ROOM_BYTES = 1_052_672;

function pattern(expression: string, judge: Pattern['judge']): Pattern {
  return { expression: new RegExp(expression, 'gi'), judge };
}

function always(kind: WindowsKindName, strength: Strength, expression: string): Pattern {
  return pattern(expression, () => [kind, strength]);
}

const CLEARING: readonly Pattern[] = [
  pattern(String.raw`\bwevtutil${EXE}\s{1,8}(?:cl|clear-log)\s${REST}`, clearing),
  pattern(String.raw`(?<!function\s|[\w'-])(?:Clear|Remove)-EventLog(?:\s${REST}|$)`, (match) =>
    /\s-Source\b/i.test(match) && !/-LogName/i.test(match) ? null : clearing(match),
  ),
  always('clears', HIGH, String.raw`\.ClearLog\s{0,4}\(${REST}`),
  always('clears', HIGH, String.raw`\bnteventlog[^\n]{0,256}ClearEventLog${REST}`),
  always('clears', HIGH, String.raw`\bEventLog\]::(?:Delete|Clear)\(${REST}`),
  always('clears', HIGH, String.raw`\bGet-EventLog\b[^\n]{0,128}\.Clear\(\)`),
];

const SWITCHES: readonly Pattern[] = [
  always(
    'stopsService',
    HIGH,
    String.raw`\b(?:sc${EXE}\s{1,8}(?:\\\\\S{1,64}\s{1,8})?(?:stop|delete)|net1?${EXE}\s{1,8}stop|Stop-Service(?:\s{1,8}-\w{1,16}){0,3})\s{1,8}["']?(?:eventlog|windows event log)(?![\w.-])${REST}`,
  ),
  always(
    'stopsService',
    HIGH,
    String.raw`\b(?:sc${EXE}\s{1,8}config|Set-Service(?:\s{1,8}-\w{1,16})?)\s{1,8}["']?eventlog["']?\s[^\n;|&]{0,64}disabled`,
  ),
  always(
    'stopsSession',
    HIGH,
    String.raw`\b(?:logman${EXE}\s{1,8}(?:stop|delete)|Stop-EtwTraceSession)\s[^\n;|&]{0,64}EventLog-${REST}`,
  ),
  always(
    'stopsSession',
    MEDIUM,
    String.raw`\b(?:logman${EXE}\s{1,8}update|(?:Set|Remove)-EtwTraceProvider)\s[^\n;|&]{0,128}EventLog-${REST}`,
  ),
  pattern(
    String.raw`\bwevtutil${EXE}\s{1,8}(?:sl|set-log)\s[^\n;|&]{0,128}/(?:e|enabled):false${REST}`,
    disabling,
  ),
  pattern(
    String.raw`\bwevtutil${EXE}\s{1,8}(?:sl|set-log)\s[^\n;|&]{0,128}/(?:ms|maxsize):(?:0x[\da-f]{1,16}|\d{1,16})${REST}`,
    shrinking,
  ),
  pattern(
    String.raw`\bLimit-EventLog\s[^\n;|&]{0,128}-MaximumSize\s{1,4}\d{1,16}\s?[kmg]?b?${REST}`,
    shrinking,
  ),
  always(
    'audits',
    DOUBTFUL,
    String.raw`\bauditpol${EXE}\s{1,8}/(?:clear|remove\s{1,4}/allusers)${REST}`,
  ),
  pattern(String.raw`\bauditpol${EXE}\s{1,8}/set\s[^\n;|&]{0,256}:disable${REST}`, (match) =>
    /:enable\b/i.test(match) ? null : ['audits', DOUBTFUL],
  ),
];

const REGISTRY: readonly Pattern[] = [
  always(
    'noService',
    HIGH,
    String.raw`\b(?:reg${EXE}\s{1,8}add|New-Item|ni|mkdir|md)\s[^\n;|&]{0,128}\\Control\\MiniNt\b${REST}`,
  ),
  always(
    'registry',
    MEDIUM,
    String.raw`\b(?:reg${EXE}\s{1,8}delete|Remove-Item(?:Property)?)\s[^\n;|&]{0,128}\\CurrentVersion\\WINEVT\\${REST}`,
  ),
  pattern(
    String.raw`\b(?:reg${EXE}\s{1,8}add|(?:Set|New)-ItemProperty)\s[^\n;|&]{0,128}(?:\\CurrentVersion\\WINEVT\\Channels\\|\\Autologger\\EventLog-)[^\n;|&]{0,160}\b(?:Enabled|Start)\b${REST}`,
    (match) => (/(?:\/d|-Value)\s{1,4}["']?(?:0x)?0\b/i.test(match) ? disabling(match) : null),
  ),
  always(
    'rights',
    DOUBTFUL,
    String.raw`\b(?:takeown|icacls|cacls)${EXE}\s[^\n;|&]{0,128}\\winevt\\logs${REST}`,
  ),
];

const COPIES: readonly Pattern[] = [
  always('journal', MEDIUM, String.raw`\bfsutil${EXE}\s{1,8}usn\s{1,8}deletejournal${REST}`),
  always(
    'backups',
    WEAK,
    String.raw`\b(?:vssadmin|diskshadow)${EXE}[^\n;|&]{0,64}\bdelete\s{1,8}shadows${REST}`,
  ),
  always('backups', WEAK, String.raw`\bshadowcopy[^\n;|&]{0,128}\bdelete\b${REST}`),
  always(
    'backups',
    WEAK,
    String.raw`\bWin32_ShadowCopy\b[^\n;]{0,128}(?:\.Delete\(|Remove-(?:Wmi|Cim)\w{1,16})`,
  ),
  always(
    'backups',
    WEAK,
    String.raw`\bwbadmin${EXE}\s{1,8}delete\s{1,8}(?:catalog|backup|systemstatebackup)${REST}`,
  ),
];

const DELETE = String.raw`(?:del|erase|rd|rmdir|ri|rm|Remove-Item|Clear-Content|clc)`;
const TARGET = String.raw`(?:\\winevt\\logs|\*\.evtx|ConsoleHost_history|HistorySavePath|\\inetpub\\logs|\\LogFiles\\)`;

const DELETING: readonly Pattern[] = [
  pattern(String.raw`\bsdelete(?:64)?${EXE}\s${REST}`, overwriting),
  always('freeSpace', DOUBTFUL, String.raw`\bcipher${EXE}\s{1,8}[^\n;|&]{0,64}/w:${REST}`),
  always(
    'noHistory',
    DOUBTFUL,
    String.raw`\bSet-PSReadLineOption\s[^\n;|&]{0,128}(?:HistorySaveStyle\s{1,4}["']?SaveNothing|HistorySavePath\s{1,4}["']?(?:nul\b|\\\\\.\\nul|/dev/null))`,
  ),
  pattern(String.raw`(?<![\w-])${DELETE}\s[^\n;|&]{0,200}${TARGET}${REST}`, deleting),
  pattern(
    String.raw`${TARGET}[^\n;]{0,200}(?:\||\bdo\b|/c\b)[\s{(%"'@]{0,8}(?:ForEach-Object[\s{]{0,8})?(?:cmd\s/c\s)?${DELETE}\b${REST}`,
    deleting,
  ),
  always(
    'history',
    HIGH,
    String.raw`(?:(?<![->])>(?!>)|\b(?:Out-File|Set-Content)\s)[^\n;|&]{0,160}(?:ConsoleHost_history|HistorySavePath)${REST}`,
  ),
];

const PATTERNS: readonly Pattern[] = [
  ...CLEARING,
  ...SWITCHES,
  ...REGISTRY,
  ...COPIES,
  ...DELETING,
];

/** Whether a text has any of the words without which nothing wipes: a look that costs little. */
export function mayWipe(text: string): boolean {
  return ANY.test(text.length > MAX_COMMAND_CHARS ? text.slice(0, MAX_COMMAND_CHARS) : text);
}

/** What wipes in a command or a script: the strongest of each kind, the first of equals. */
export function windowsWipesIn(text: string): WindowsWipe[] {
  if (!mayWipe(text)) return [];
  const looked = text.slice(0, MAX_COMMAND_CHARS);
  const found = new Map<WindowsKindName, WindowsWipe>();
  for (const { expression, judge } of PATTERNS) {
    for (const { 0: match, index } of looked.matchAll(expression)) {
      const judged = judge(match, lineAround(looked, index));
      if (judged === null) continue;
      const [kind, strength] = judged;
      const known = found.get(kind);
      if (known === undefined || isStronger(strength, known))
        found.set(kind, { kind, ...strength, text: unquoted(match.trim()) });
    }
  }
  return [...found.values()];
}

/** Without the end of a quotation that began before the command. */
function unquoted(text: string): string {
  return text.endsWith('"') && text.split('"').length % 2 === 0 ? text.slice(0, -1) : text;
}

/** By level, and of equal levels by confidence. */
export function isStronger(a: Strength, b: Strength): boolean {
  return rank(a) > rank(b);
}

function rank({ level, confidence }: Strength): number {
  return ['low', 'medium', 'high'].indexOf(level) * 2 + (confidence === 'moderate' ? 1 : 0);
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Somebody who asks for a copy first wants room, not silence. */
function clearing(match: string): Judged {
  if (/\s\/\?/.test(match)) return null;
  const keepsCopy = /\/(?:bu|backup):/i.test(match);
  return ['clears', TELLING.test(match) && !keepsCopy ? HIGH : DOUBTFUL];
}

function disabling(match: string): Judged {
  return ['disables', TELLING.test(match) ? MEDIUM : WEAK];
}

function shrinking(match: string): Judged {
  const [, size = '', unit = ''] =
    /(?::|-MaximumSize\s{1,4})(0x[\da-f]+|\d+)\s?([kmg]?)/i.exec(match) ?? [];
  const bytes = Number(size) * 1_024 ** ' kmg'.indexOf(unit.toLowerCase() || ' ');
  return bytes <= LEAST_ROOM_BYTES ? ['shrinks', DOUBTFUL] : null;
}

function overwriting(match: string): Judged {
  if (/\.evtx|\\winevt\\|ConsoleHost_history|\\inetpub\\logs|\.log\b/i.test(match))
    return ['overwrites', HIGH];
  if (/\s[-/][a-z]{0,4}[zc]\b/i.test(match)) return ['freeSpace', WEAK];
  return /[\\/]\w|\*|\.\w/.test(match.replace(/^\S+/, '')) ? ['overwrites', MEDIUM] : null;
}

function deleting(match: string, line: string): Judged {
  const byAge = BY_AGE.test(line);
  if (/ConsoleHost_history|HistorySavePath/i.test(match)) return ['history', HIGH];
  if (/\\winevt\\logs/i.test(match))
    return ['deletesLogs', byAge || /\\Archive-/i.test(match) ? WEAK : HIGH];
  if (byAge) return null;
  return /\.evtx/i.test(match) ? ['deletesLogs', DOUBTFUL] : ['serverLogs', DOUBTFUL];
}
