import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format } from '../../format.ts';
import { TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, undated, type Emit, type LineParser } from '../line-format.ts';
import type { Line } from '../lines.ts';
import { epochTime } from '../time.ts';

const SHELL: Logsource = { product: 'linux', category: 'shell_history' };

/** `: 1382980814:3;ls -l`: start and seconds. A command of several lines ends all but the last with a backslash. */
const ZSH = /^: (\d{9,11}):(\d{1,9});([^]*)$/;
/** HISTTIMEFORMAT makes bash write the time above the command. */
const BASH_TIME = /^#(\d{9,11})$/;
const FISH_COMMAND = /^- cmd: ([^]*)$/;
const FISH_WHEN = /^ {2}when: (\d{9,11})$/;
const FISH_PATHS = /^ {2}paths:$|^ {4}- /;
const MAX_COMMAND_CHARS = 65_536;

/** Emits the commands of one history with what is known of each. */
class CommandEmitter {
  private readonly origin: LogOrigin;
  private readonly shell: string;
  private readonly undated: ReturnType<typeof undated>;
  private number = 0;

  constructor(evidence: Evidence, origin: LogOrigin, shell: string) {
    this.origin = origin;
    this.shell = shell;
    this.undated = undated(evidence);
  }

  emit(emit: Emit, { text, offset, time, seconds }: Command): void {
    const { shell, origin, undated: fallback } = this;
    const decode = (): Fields => {
      const fields: Fields = new Map<string, string | number>([
        ['command', text],
        ['shell', shell],
      ]);
      if (seconds !== null) fields.set('duration', seconds);
      if (time === null) fields.set('time_from', fallback.from);
      return fields;
    };
    this.number++;
    const place = { offset, record: this.number };
    emit(new TextEvent(time ?? fallback.time, SHELL, origin, place, decode));
  }
}

interface Command {
  text: string;
  readonly offset: number;
  /** Microseconds since 1970; `null` where the history has none. */
  time: number | null;
  /** How long the command ran, where the history says. */
  readonly seconds: number | null;
}

/** zsh with EXTENDED_HISTORY. */
export const ZSH_HISTORY: Format = lineFormat({
  id: 'zsh-history',
  title: 'a zsh history',
  extensions: ['.zsh_history', '.histfile'],
  names: /zsh_history|zhistory/i,
  platform: 'linux',
  cuttable: false,
  share: 0.3,
  recognises: (text) => ZSH.test(text),
  open: (evidence, origin) => new ZshParser(new CommandEmitter(evidence, origin, 'zsh')),
});

class ZshParser implements LineParser {
  private readonly commands: CommandEmitter;
  private open: Command | null = null;

  constructor(commands: CommandEmitter) {
    this.commands = commands;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const m = ZSH.exec(text);
    if (
      m === null &&
      this.open?.text.endsWith('\\') === true &&
      this.open.text.length < MAX_COMMAND_CHARS
    ) {
      this.open.text = `${this.open.text.slice(0, -1)}\n${text}`;
      return true;
    }
    this.finish(emit);
    this.open =
      m === null
        ? { text, offset, time: null, seconds: null }
        : { text: m[3]!, offset, time: epochTime(m[1]!), seconds: Number(m[2]) };
    return true;
  }

  finish(emit: Emit): void {
    const { open } = this;
    if (open !== null) this.commands.emit(emit, open);
    this.open = null;
  }
}

/** fish: YAML of one shape only, a command with its time and the paths it named. */
export const FISH_HISTORY: Format = lineFormat({
  id: 'fish-history',
  title: 'a fish history',
  extensions: [],
  names: /fish_history/i,
  platform: 'linux',
  cuttable: false,
  share: 0.5,
  recognises: (text) => FISH_COMMAND.test(text) || FISH_WHEN.test(text) || FISH_PATHS.test(text),
  open: (evidence, origin) => new FishParser(new CommandEmitter(evidence, origin, 'fish')),
});

class FishParser implements LineParser {
  private readonly commands: CommandEmitter;
  private open: Command | null = null;

  constructor(commands: CommandEmitter) {
    this.commands = commands;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const command = FISH_COMMAND.exec(text);
    if (command !== null) {
      this.finish(emit);
      this.open = { text: unescapeFish(command[1]!), offset, time: null, seconds: null };
      return true;
    }
    const when = FISH_WHEN.exec(text);
    if (when !== null && this.open !== null) this.open.time = epochTime(when[1]!);
    return when !== null || FISH_PATHS.test(text);
  }

  finish(emit: Emit): void {
    const { open } = this;
    if (open !== null) this.commands.emit(emit, open);
    this.open = null;
  }
}

function unescapeFish(text: string): string {
  return text.replace(/\\([\\n])/g, (_all, char) => (char === 'n' ? '\n' : '\\'));
}

/**
 * bash. With times, a line `#1382980814` stands above each command, which may then have several lines; without, every line is a
 * command, and only the file's name tells a history from any other text.
 */
export const BASH_HISTORY: Format = lineFormat({
  id: 'bash-history',
  title: 'a shell history',
  extensions: ['.bash_history', '.sh_history'],
  names: /(?:bash|sh|ash|ksh|mysql|python|psql)_history|\.history$/i,
  named: true,
  platform: 'linux',
  cuttable: false,
  share: 0.2,
  recognises: (text) => BASH_TIME.test(text),
  open: (evidence, origin) => new BashParser(new CommandEmitter(evidence, origin, 'bash')),
});

class BashParser implements LineParser {
  private readonly commands: CommandEmitter;
  private time: number | null = null;
  private open: Command | null = null;

  constructor(commands: CommandEmitter) {
    this.commands = commands;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const stamp = BASH_TIME.exec(text);
    if (stamp !== null) {
      this.finish(emit);
      this.time = epochTime(stamp[1]!);
    } else if (this.time === null) {
      this.commands.emit(emit, { text, offset, time: null, seconds: null });
    } else if (this.open === null || this.open.text.length > MAX_COMMAND_CHARS) {
      this.finish(emit);
      this.open = { text, offset, time: this.time, seconds: null };
    } else {
      this.open.text += `\n${text}`;
    }
    return true;
  }

  finish(emit: Emit): void {
    const { open } = this;
    if (open !== null) this.commands.emit(emit, open);
    this.open = null;
  }
}
