import type { Level } from '@unmask/sigma';

/** A command that destroys what a log says, or keeps it from being written. */
export interface WipeCommand {
  readonly what: string;
  /** `high` when what it destroys is a log, `medium` when only the tool is known, `low` when it deletes what rotation put away. */
  readonly level: Extract<Level, 'high' | 'medium' | 'low'>;
  /** The part of the text that says so. */
  readonly text: string;
  /** Scripts that keep a host in order do it as well. Overwriting is none of the ways to make room. */
  readonly isRoutine: boolean;
  /** It is what a shell keeps of its commands that goes. */
  readonly isOfHistory: boolean;
}

interface Pattern {
  readonly what: string;
  readonly expression: RegExp;
  /** Names a log by itself, so the target needs no look. */
  readonly isLog: boolean;
  readonly isRoutine: boolean;
  readonly isOfHistory: boolean;
}

/** UTF-16 units of one command that are looked at. A script block logged by PowerShell has up to 16 thousand in one event. */
export const MAX_COMMAND_CHARS = 32_768;

/** A log by its place or its name. */
const LOG =
  /\/var\/(?:log|adm)\b|\/(?:apache2?|httpd|nginx)\/logs?\/|[\w*-]\.(?:log|evtx)\b|\b(?:access|error)_log\b|\b(?:[wub]tmp|lastlog)\b|\.(?:bash|zsh|sh|ash)_history\b|\bHISTFILE\b/i;
/** What a command of a shell may go on for: up to a separator, at most so far. */
const REST = String.raw`[^\n;|&]{0,512}`;

/** Where a shell takes a word for a command, not for an argument. */
const POSITION = String.raw`(?:^|[\n;|&({\x60"']|(?<![\w-])(?:-c|-?exec|sudo|doas|nohup|xargs|env|time|then|do|else)\s{1,16}(?:-\S{1,32}\s{1,16}){0,4}(?:\d{1,4}\s)?)\s{0,16}(?:[\w.-]{0,64}/){0,8}`;

function tool(what: string, expression: string): Pattern {
  const whole = new RegExp(`${POSITION}(?:${expression})${REST}`, 'g');
  return { what, expression: whole, isLog: false, isRoutine: true, isOfHistory: false };
}

function overwriter(what: string, expression: string): Pattern {
  return { ...tool(what, expression), isRoutine: false };
}

function onLogs(what: string, expression: RegExp): Pattern {
  return { what, expression, isLog: true, isRoutine: true, isOfHistory: false };
}

function onHistory(what: string, expression: RegExp): Pattern {
  return { ...onLogs(what, expression), isOfHistory: true };
}

const PATTERNS: readonly Pattern[] = [
  overwriter('overwrites a file', String.raw`(?:shred|wipe|srm|sfill)\s`),
  overwriter(
    'overwrites with a device',
    String.raw`dd\s+[^\n;|&]{0,256}\bif=/dev/(?:zero|u?random)\b`,
  ),
  tool('cuts a file', String.raw`truncate\s+[^\n;|&]{0,64}(?:-s|--size)`),
  onLogs(
    'asks Windows to clear an event log',
    /\bwevtutil(?:\.exe)?["']?\s+(?:cl|clear-log)\s[^\n;|&]{0,256}/gi,
  ),
  onLogs('asks Windows to clear an event log', /\b(?:Clear|Remove)-EventLog\b[^\n;|&]{0,256}/gi),
  onLogs(
    'drops entries of the systemd journal',
    /\bjournalctl\s[^\n;|&]{0,128}--vacuum-(?:time|size|files)[^\n;|&]{0,64}/g,
  ),
  onHistory('empties the shell history', /\bhistory\s+-c\b/g),
  onHistory(
    'stops the shell history',
    /\bset\s+\+o\s+history\b|\bunset\s+HISTFILE\b|\bHISTFILE=(?:\/dev\/null)?(?=[\s;&|]|$)|\bHIST(?:FILE)?SIZE=0(?=[\s;&|]|$)/g,
  ),
  onHistory(
    'sends the shell history to nothing',
    /\bln\s+-\w{1,8}\s+\/dev\/null\s+\S{0,256}_history\b/g,
  ),
];

/** Only of interest when a log is their target; they do plenty of honest work elsewhere. */
const ON_LOGS: readonly Pattern[] = [
  tool('changes attributes', String.raw`chattr\s`),
  tool('copies a time', String.raw`touch\s+[^\n;|&]{0,64}(?:-r|-t|-d|--reference|--date)`),
  tool('copies nothing over a file', String.raw`(?:cp|cat)\s+[^\n;|&]{0,64}/dev/null\b`),
  tool('deletes', String.raw`(?:rm|unlink)\s`),
  tool('deletes lines', String.raw`sed\s+[^\n;|&]{0,64}-i`),
  onLogs(
    'empties a file',
    /(?:^|[\s;&|(])(?::|true|echo(?:\s+-n)?(?:\s+(?:""|''))?)?\s{0,16}(?<!>)>(?!>)\s{0,16}\S{0,256}/g,
  ),
];

/** The first command in a text that wipes, one that wipes a log before any other; `null` when there is none. */
export function wipeCommandIn(text: string): WipeCommand | null {
  const looked = text.slice(0, MAX_COMMAND_CHARS);
  let other: WipeCommand | null = null;
  for (const { what, expression, isLog, isRoutine, isOfHistory } of PATTERNS) {
    for (const found of looked.matchAll(expression)) {
      const [match] = found;
      if (isLog || LOG.test(match) || namesLogElsewhere(looked, match, found.index))
        return { what, level: 'high', text: match.trim(), isRoutine, isOfHistory };
      other ??= { what, level: 'medium', text: match.trim(), isRoutine, isOfHistory };
    }
  }
  return emptiedLog(looked) ?? other;
}

/** Whether a text names a log or a shell's history. */
export function namesLog(text: string): boolean {
  return LOG.test(text.slice(0, MAX_COMMAND_CHARS));
}

/** Whether the target comes from the rest of the line, by `find -exec`, `xargs` or a variable, and a log is named there. */
function namesLogElsewhere(text: string, match: string, at: number): boolean {
  if (!/\{\}|\$[\w{]|^\W{0,16}xargs\b/.test(match)) return false;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at + 1);
  return LOG.test(text.slice(start, end < 0 ? undefined : end));
}

/** What is deleted was put away by rotation, and is by the names nothing else: people make room so. */
function deletesOld(match: string): boolean {
  const words = match
    .trim()
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'));
  const targets = words.slice(words.findIndex((word) => /(?:^|\W)(?:rm|unlink)$/.test(word)) + 1);
  return targets.length < words.length && targets.length > 0 && targets.every(isOld);
}

function isOld(target: string): boolean {
  return /(?:\.(?:gz|xz|bz2|zst|old|\d{1,3})|-\d{8})["']?$/.test(target);
}

function emptiedLog(text: string): WipeCommand | null {
  for (const { what, expression, isRoutine, isOfHistory } of ON_LOGS) {
    for (const [match] of text.matchAll(expression)) {
      const level = deletesOld(match) ? 'low' : 'high';
      if (LOG.test(match)) return { what, level, text: match.trim(), isRoutine, isOfHistory };
    }
  }
  return null;
}
