import type { Logsource } from '@unmask/sigma';
import { baseName } from '../../base-name.ts';
import type { Evidence, Format } from '../../format.ts';
import { TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { MAX_CONTINUED_LINES, MAX_HEAD_LINES, MAX_LINE_BYTES } from '../limits.ts';
import { BINARY, lineFormat, undated, type Emit, type LineParser } from '../line-format.ts';
import { headLines, readLines, type Line } from '../lines.ts';
import {
  createCodeReader,
  languageOf,
  type CodeLine,
  type CodeReader,
  type ScriptLanguage,
} from './language.ts';
import { languageByPlace } from './place.ts';
import { shellCommandIn } from './shell-command.ts';

const LOGSOURCE: Logsource = { category: 'script' };

/** Scripts of shells, PHP, Perl and Python as text. Nothing in them is run. Documented in `docs/formats/scripts.md`. */
export const SCRIPT: Format = {
  ...lineFormat({
    id: 'script',
    title: 'a script',
    extensions: ['.sh', '.php', '.phtml', '.pl', '.cgi', '.py'],
    names: /^$/,
    platform: null,
    cuttable: false,
    share: 1,
    recognises: () => null,
    open: async (evidence, origin) =>
      new ScriptParser(evidence, origin, await languageIn(evidence)),
  }),
  detect: (head, name) => languageOfHead(headLines(head, MAX_HEAD_LINES), name) !== null,
};

function languageOfHead(lines: readonly Line[], name: string): ScriptLanguage | null {
  const texts = lines.filter(({ hole }) => hole === null).map(({ text }) => text);
  if (texts.some((text) => BINARY.test(text))) return null;
  return languageOf(texts, baseName(name)) ?? languageByPlace(texts, name);
}

/** Shell, where the start was overwritten since it was recognised: its comments are those of most. */
async function languageIn({ source, path }: Evidence): Promise<ScriptLanguage> {
  for await (const lines of readLines(source, { start: 0, end: source.byteLength })) {
    return languageOfHead(lines.slice(0, MAX_HEAD_LINES), path) ?? 'shell';
  }
  return 'shell';
}

class ScriptParser implements LineParser {
  private readonly language: ScriptLanguage;
  private readonly reader: CodeReader;
  private readonly undated: ReturnType<typeof undated>;
  private readonly origin: LogOrigin;
  /** A command of a shell that goes on. */
  private open: {
    readonly place: Line;
    text: string;
    code: string;
    comment: string;
    lines: number;
  } | null = null;
  /** What is packed behind a script is no text. */
  private ended = false;

  constructor(evidence: Evidence, origin: LogOrigin, language: ScriptLanguage) {
    this.language = language;
    this.reader = createCodeReader(language);
    this.undated = undated(evidence);
    this.origin = origin;
  }

  line(line: Line, emit: Emit): boolean {
    if (this.ended) return true;
    this.ended = BINARY.test(line.text);
    if (this.ended) return false;
    const read = this.reader.read(line.text);
    if (this.goesOn(line, read)) return true;
    if (this.open !== null) this.finish(emit);
    else this.emit(line, line.text, read, emit);
    return true;
  }

  finish(emit: Emit): void {
    const { open } = this;
    this.open = null;
    if (open !== null) this.emit(open.place, open.text, open, emit);
  }

  /** Keeps a line that a backslash joins to the next, or that is joined to what is open; `false` when nothing waits for more. */
  private goesOn(line: Line, { code, comment }: CodeLine): boolean {
    if (this.language !== 'shell') return false;
    const joins = code.endsWith('\\') && comment === '';
    const part = joins ? `${code.slice(0, -1)} ` : code;
    if (this.open === null) {
      if (joins) this.open = { place: line, text: line.text, code: part, comment, lines: 1 };
      return joins;
    }
    this.open.text += `\n${line.text}`;
    this.open.code += part;
    this.open.comment += comment;
    this.open.lines++;
    return joins && this.open.lines < MAX_CONTINUED_LINES && this.open.text.length < MAX_LINE_BYTES;
  }

  private emit(
    { offset, number }: Line,
    text: string,
    { code, comment }: CodeLine,
    emit: Emit,
  ): void {
    if (text.trim() === '') return;
    const {
      language,
      undated: { time, from },
    } = this;
    const decode = (): Fields => {
      const fields: Fields = new Map<string, string | number>([
        ['language', language],
        ['line', number],
        ['text', text],
      ]);
      const parts = {
        code: code.trim(),
        comment: comment.trim(),
        command: shellCommandIn(code, language),
      };
      for (const [name, part] of Object.entries(parts)) {
        if (part !== null && part !== '') fields.set(name, part);
      }
      return fields.set('time_from', from);
    };
    emit(new TextEvent(time, LOGSOURCE, this.origin, { offset }, decode));
  }
}
