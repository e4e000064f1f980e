import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format } from '../../format.ts';
import { TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, undated, type Emit, type LineParser } from '../line-format.ts';

const CONFIGURATION: Logsource = { category: 'configuration' };

/** A line of a configuration shows what it is within this. */
const MAX_TOLD_CHARS = 512;

/** One statement of a configuration, as it stands there. A comment is a directive `#` with its text as its only argument. */
export interface Directive {
  /** Of the line on which it begins. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly name: string;
  readonly arguments: readonly string[];
  /** The blocks around it, from the outermost: `location /admin`. */
  readonly scope: readonly string[];
}

export type EmitDirective = (directive: Directive) => void;

/** Finds the directives in lines. */
export interface DirectiveParser {
  line(text: string, offset: number, number: number, emit: EmitDirective): boolean;
  finish?(emit: EmitDirective): void;
}

/** What tells one kind of configuration from the others. */
export interface ConfigurationFormat {
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly names: RegExp;
  /** Any text under such a name is this configuration. */
  readonly named: boolean;
  readonly comment: RegExp;
  /** `null`: the line could be of any such file. */
  recognises(text: string): boolean | null;
  open(): DirectiveParser;
}

/** A configuration as a format whose events are its directives. They have the time of the file's last change, where it is known. */
export function configurationFormat(kind: ConfigurationFormat): Format {
  return lineFormat({
    ...kind,
    platform: null,
    cuttable: false,
    share: 0.25,
    recognises: (text) =>
      kind.comment.test(text) ? null : kind.recognises(text.slice(0, MAX_TOLD_CHARS)),
    open: (evidence, origin) => new ConfigurationParser(kind, evidence, origin),
  });
}

class ConfigurationParser implements LineParser {
  private readonly kind: ConfigurationFormat;
  private readonly parser: DirectiveParser;
  private readonly undated: ReturnType<typeof undated>;
  private readonly origin: LogOrigin;
  private count = 0;
  private emitEvent: Emit = () => {};

  constructor(kind: ConfigurationFormat, evidence: Evidence, origin: LogOrigin) {
    this.kind = kind;
    this.parser = kind.open();
    this.undated = undated(evidence);
    this.origin = origin;
  }

  line(
    { text, offset, number }: { text: string; offset: number; number: number },
    emit: Emit,
  ): boolean {
    this.emitEvent = emit;
    return this.parser.line(text, offset, number, this.emitDirective);
  }

  finish(emit: Emit): void {
    this.emitEvent = emit;
    this.parser.finish?.(this.emitDirective);
  }

  private readonly emitDirective: EmitDirective = (directive) => {
    const {
      origin,
      undated: { time, from },
    } = this;
    const decode = (): Fields =>
      new Map<string, string | number | readonly string[]>([
        ['server', this.kind.id],
        ['line', directive.line],
        ['directive', directive.name],
        ['arguments', directive.arguments],
        ['scope', directive.scope],
        ['time_from', from],
      ]);
    const place = { offset: directive.offset, record: ++this.count };
    this.emitEvent(new TextEvent(time, CONFIGURATION, origin, place, decode));
  };
}
