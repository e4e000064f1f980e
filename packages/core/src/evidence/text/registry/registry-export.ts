import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format } from '../../format.ts';
import { TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { MAX_CONTINUED_LINES } from '../limits.ts';
import { lineFormat, undated, type Emit, type LineParser } from '../line-format.ts';
import type { Line } from '../lines.ts';
import { keyName, MAX_VALUE_LENGTH, quoted, valueOf } from './value.ts';

const SET: Logsource = { product: 'windows', category: 'registry_set' };
const DELETED: Logsource = { product: 'windows', category: 'registry_delete' };

const HEADER = /^(?:(REGEDIT4)|Windows Registry Editor Version 5\.00)\s*$/;
const KEY = /^\[(-?)(HKEY_[^]*)\]\s*$/;
const VALUE = /^(?:@|"(?:[^"\\]|\\.)*")\s{0,8}=/;
/** A line of bytes that goes on. */
const BYTES = /^[0-9a-f,]*\\?$/i;

/** Exports of the registry, as `regedit` and `reg export` write them. Documented in `docs/formats/registry-export.md`. */
export const REGISTRY_EXPORT: Format = lineFormat({
  id: 'registry-export',
  title: 'an export of the registry',
  extensions: ['.reg'],
  names: /\.reg$/i,
  platform: 'windows',
  cuttable: false,
  share: 0.5,
  recognises(text) {
    if (HEADER.test(text)) return true;
    if (KEY.test(text)) return true;
    const fits = VALUE.test(text) || BYTES.test(text.trim()) || text.startsWith(';');
    return fits ? null : false;
  },
  open: (evidence, origin) => new ExportParser(evidence, origin),
});

/** A value whose lines are not all read. */
interface Open {
  readonly place: Line;
  readonly name: string;
  text: string;
  lines: number;
  /** A string whose closing quote is to come, or bytes. */
  readonly isString: boolean;
  cut: boolean;
}

function belongs({ isString, lines }: Open, text: string): boolean {
  return isString ? !KEY.test(text) && lines < MAX_CONTINUED_LINES : BYTES.test(text.trim());
}

class ExportParser implements LineParser {
  private readonly origin: LogOrigin;
  private readonly undated: ReturnType<typeof undated>;
  private wide = true;
  private key: string | null = null;
  private open: Open | null = null;

  constructor(evidence: Evidence, origin: LogOrigin) {
    this.origin = origin;
    this.undated = undated(evidence);
  }

  line(line: Line, emit: Emit): boolean {
    if (this.open !== null && belongs(this.open, line.text)) {
      const { isString } = this.open;
      const goesOn = this.add(this.open, isString ? `\n${line.text}` : line.text.trim());
      return goesOn || this.close(emit);
    }
    const whole = this.close(emit);
    return this.begin(line, emit) && whole;
  }

  finish(emit: Emit): void {
    this.close(emit);
  }

  private begin(line: Line, emit: Emit): boolean {
    const { text } = line;
    const header = HEADER.exec(text);
    if (header !== null) {
      this.wide = header[1] === undefined;
      this.key = null;
      return true;
    }
    const key = KEY.exec(text);
    if (key !== null) return this.beginKey(line, key[1] === '-', key[2]!, emit);
    return text.startsWith(';') || text.trim() === '' || this.beginValue(line, emit);
  }

  private beginKey(line: Line, isDeleted: boolean, key: string, emit: Emit): boolean {
    this.key = isDeleted ? null : key;
    if (isDeleted) this.emit(line, DELETED, keyName(key), { EventType: 'DeleteKey' }, emit);
    return true;
  }

  /** `"name"=data` or `@=data`. */
  private beginValue(line: Line, emit: Emit): boolean {
    const { text } = line;
    const name = text.startsWith('@')
      ? { value: '(Default)', end: 1 }
      : text.startsWith('"')
        ? quoted(text, 0)
        : null;
    if (name === null || this.key === null) return false;
    const data = /^\s{0,8}=\s{0,8}([^]*)$/.exec(text.slice(name.end))?.[1];
    if (data === undefined) return false;
    const target = `${keyName(this.key)}\\${name.value}`;
    if (data.trim() === '-') {
      this.emit(line, DELETED, target, { EventType: 'DeleteValue' }, emit);
      return true;
    }
    const isString = data.startsWith('"');
    this.open = { place: line, name: target, text: '', lines: 0, isString, cut: false };
    return this.add(this.open, data) || this.close(emit);
  }

  /** @returns whether more lines must come */
  private add(open: Open, text: string): boolean {
    open.lines++;
    const joins = !open.isString && text.trimEnd().endsWith('\\');
    const part = joins ? text.trimEnd().slice(0, -1) : text;
    open.cut ||= open.text.length + part.length > MAX_VALUE_LENGTH;
    if (!open.cut) open.text += part;
    return open.isString ? quoted(part, 0) === null && !open.cut : joins;
  }

  /** Tells of the open value; `false` when it is none that an export writes. */
  private close(emit: Emit): boolean {
    const { open } = this;
    if (open === null) return true;
    this.open = null;
    const value = valueOf(open.text, this.wide);
    if (value === null) return false;
    const { type, details, strings } = value;
    const fields = {
      EventType: 'SetValue',
      Details: details,
      ValueType: type,
      ...(strings.length === 0 ? {} : { Strings: [...strings] }),
      ...(open.cut ? { cut: true } : {}),
    };
    this.emit(open.place, SET, open.name, fields, emit);
    return true;
  }

  private emit(
    { offset }: Line,
    logsource: Logsource,
    target: string,
    more: Readonly<Record<string, string | boolean | string[]>>,
    emit: Emit,
  ): void {
    const { time, from } = this.undated;
    const decode = (): Fields =>
      new Map([...Object.entries({ TargetObject: target, ...more }), ['time_from', from]]);
    emit(new TextEvent(time, logsource, this.origin, { offset }, decode));
  }
}
