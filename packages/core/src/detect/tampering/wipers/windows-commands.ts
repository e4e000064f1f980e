import { firstValue } from '../../../evidence/first-value.ts';
import type { Event } from '../../../evidence/format.ts';
import { MAX_COMMAND_CHARS } from './wipe-command.ts';
import { mayWipe } from './windows-wipes.ts';

/** A command or script that an event of Windows shows. */
export interface WindowsCommand {
  readonly text: string;
  /** How it was come by: a process started, a cmdlet ran, a script was handed to PowerShell, or something was set up to run it. */
  readonly by: 'process' | 'cmdlet' | 'typed' | 'script' | 'service' | 'task';
  readonly account: string | null;
}

interface Teller {
  readonly provider: RegExp;
  read(event: Event): Omit<WindowsCommand, 'account'> | null;
}

const SECURITY = /^Microsoft-Windows-Security-Auditing$/;
const POWERSHELL = /^(?:Microsoft-Windows-PowerShell|PowerShellCore)$/;
/** Longer blocks are scripts and modules, of which a host runs many that it was given. */
const MAX_TYPED_CHARS = 1_000;

/** Event id → who must have written it, and where the command stands. Fields as Windows 7 to 11 and Sysmon 15 name them. */
const TELLERS: ReadonlyMap<unknown, Teller> = new Map<number, Teller>([
  [1, { provider: /^Microsoft-Windows-Sysmon$/, read: processStart }],
  [400, { provider: /^PowerShell$/, read: engineStart }],
  [800, { provider: /^PowerShell$/, read: pipeline }],
  [4103, { provider: POWERSHELL, read: invocation }],
  [4104, { provider: POWERSHELL, read: scriptBlock }],
  [4688, { provider: SECURITY, read: processStart }],
  [4697, { provider: SECURITY, read: field('ServiceFileName', 'service') }],
  [4698, { provider: SECURITY, read: task('TaskContent') }],
  [4702, { provider: SECURITY, read: task('TaskContentNew') }],
  [7045, { provider: /^Service Control Manager$/, read: field('ImagePath', 'service') }],
]);

/** The command that an event of Windows shows. Its number decides before any text is decoded. */
export function windowsCommandOf(event: Event): WindowsCommand | null {
  const teller = TELLERS.get(firstValue(event.get('EventID')));
  if (teller === undefined || !teller.provider.test(textOf(event, 'Provider_Name'))) return null;
  const told = teller.read(event);
  return told === null || told.text === '' ? null : { ...told, account: accountOf(event) };
}

function field(name: string, by: WindowsCommand['by']): Teller['read'] {
  return (event) => ({ text: textOf(event, name), by });
}

function processStart(event: Event): ReturnType<Teller['read']> {
  return { text: withDecoded(textOf(event, 'CommandLine')), by: 'process' };
}

/** `-EncodedCommand`, which PowerShell also takes for its first letters: base64 of UTF-16LE. */
const ENCODED = /\s[-/]e(?:c|n[a-z]{0,13})?\s{1,8}["']?([A-Za-z0-9+/]{16,32768}={0,2})/i;

/** The command line, and behind it what it has PowerShell decode. */
function withDecoded(commandLine: string): string {
  const [, encoded] = ENCODED.exec(commandLine.slice(0, MAX_COMMAND_CHARS)) ?? [];
  if (encoded === undefined) return commandLine;
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return `${commandLine.replace(encoded, '…')}\n${new TextDecoder('utf-16le').decode(bytes)}`;
  } catch {
    return commandLine;
  }
}

/** Windows PowerShell 400: the command line that started it. */
function engineStart(event: Event): ReturnType<Teller['read']> {
  const told = (dataOf(event).at(-1) ?? '').slice(0, MAX_COMMAND_CHARS);
  const [, line = ''] = /^[ \t]{0,8}HostApplication=(.*)$/m.exec(told) ?? [];
  return { text: withDecoded(line.trim()), by: 'process' };
}

/** Windows PowerShell 800: what was typed, and what it called. */
function pipeline(event: Event): ReturnType<Teller['read']> {
  const data = dataOf(event);
  const called = cmdletsIn(data.at(-1) ?? '');
  return called === '' ? { text: data[0] ?? '', by: 'typed' } : { text: called, by: 'cmdlet' };
}

function invocation(event: Event): ReturnType<Teller['read']> {
  return { text: cmdletsIn(textOf(event, 'Payload')), by: 'cmdlet' };
}

function scriptBlock(event: Event): ReturnType<Teller['read']> {
  const block = textOf(event, 'ScriptBlockText');
  if (!mayWipe(block)) return null;
  const isTyped = block.length <= MAX_TYPED_CHARS && textOf(event, 'Path') === '';
  return { text: withoutComments(block), by: isTyped ? 'typed' : 'script' };
}

/** A task's XML, its command and arguments as one line. */
function task(name: string): Teller['read'] {
  return (event) => ({
    text: textOf(event, name)
      .slice(0, MAX_COMMAND_CHARS)
      .replace(/<\/Command>\s{0,64}<Arguments>/g, ' ')
      .replace(/<\/?\w{1,64}>/g, '\n')
      .replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ENTITIES[name]!),
    by: 'task',
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** `CommandInvocation(X)` and `ParameterBinding(X): name="N"; value="V"`, written as they were typed: `X -N V`. */
function cmdletsIn(payload: string): string {
  let text = '';
  const looked = payload.slice(0, MAX_COMMAND_CHARS);
  for (const [, cmdlet, name, value] of looked.matchAll(
    /CommandInvocation\(([^)\n]{1,128})\)|ParameterBinding\([^)\n]{1,128}\): name="([^"\n]{0,64})"; value="([^"\n]{0,512})/g,
  )) {
    text += cmdlet === undefined ? ` -${name} ${value}` : `\n${cmdlet}`;
  }
  return text.trim();
}

function withoutComments(script: string): string {
  const looked = script.slice(0, MAX_COMMAND_CHARS);
  let text = '';
  let from = 0;
  for (let at = looked.indexOf('<#'); at >= 0; at = looked.indexOf('<#', from)) {
    text += looked.slice(from, at);
    const end = looked.indexOf('#>', at);
    from = end < 0 ? looked.length : end + 2;
  }
  return (text + looked.slice(from)).replace(/^[ \t]{0,256}#.*$/gm, '');
}

function accountOf(event: Event): string | null {
  const domain = textOf(event, 'SubjectDomainName');
  const subject = textOf(event, 'SubjectUserName');
  return textOf(event, 'User') || (domain && subject && `${domain}\\${subject}`) || subject || null;
}

function dataOf(event: Event): string[] {
  const data = event.get('Data');
  return (Array.isArray(data) ? data : [data]).map((each) =>
    typeof each === 'string' ? each : '',
  );
}

function textOf(event: Event, name: string): string {
  const value = firstValue(event.get(name));
  return typeof value === 'string' ? value : '';
}
