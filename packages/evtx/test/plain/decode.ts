/**
 * The plain decoder: written straight from the format, obviously right rather than fast. It reads a template definition anew for
 * each record and puts values in while it reads. The tests hold the package equal to it.
 */
import type { PlainAttribute, PlainElement, PlainNode, PlainPart, PlainValue } from './dom.ts';

const BINXML = 0x21;
const MORE = 0x40;
const NO_DEPENDENCY = 0xffff;

/** Reads the roots of one record's binary XML. @throws RangeError or Error where the bytes break the format */
export function decodeRecord(chunk: Uint8Array, recordOffset: number): PlainElement[] {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const size = view.getUint32(recordOffset + 4, true);
  return new PlainDecoder(view, recordOffset + 24, recordOffset + size - 4).fragments();
}

type Descriptor = Omit<PlainValue, 'kind' | 'index' | 'optional'>;

class PlainDecoder {
  private readonly view: DataView;
  private at: number;
  private readonly end: number;
  /** Values of the instance whose definition is being read; `null` where elements stand directly in a record. */
  private values: readonly Descriptor[] | null = null;

  constructor(view: DataView, at: number, end: number) {
    this.view = view;
    this.at = at;
    this.end = Math.min(end, view.byteLength);
  }

  fragments(): PlainElement[] {
    const roots: PlainElement[] = [];
    for (;;) {
      if (this.peek() === 0x0f) this.at += 4;
      const token = this.peek();
      if (token === 0x0c) roots.push(this.instance());
      else if ((token & ~MORE) === 0x01) roots.push(this.element());
      else if (roots.length > 0 || token === 0) return roots;
      else throw new Error(`no fragment at ${this.at}`);
    }
  }

  private instance(): PlainElement {
    this.at += 6;
    const definition = this.u32();
    if (definition === this.at) this.at += 24 + this.view.getUint32(this.at + 20, true);
    const values = this.readValues();
    const size = this.view.getUint32(definition + 20, true);
    const inside = new PlainDecoder(this.view, definition + 24, definition + 24 + size);
    inside.values = values;
    if (inside.peek() === 0x0f) inside.at += 4;
    return { ...inside.element(), absent: -1 };
  }

  private readValues(): Descriptor[] {
    const count = this.u32();
    const descriptors = Array.from({ length: count }, () => {
      const size = this.u16();
      const type = this.u16() & 0xff;
      return { size, type };
    });
    return descriptors.map(({ size, type }) => {
      const fits = this.at + size <= this.end;
      const bytes = this.bytes(this.at, fits ? size : 0);
      this.at = fits ? this.at + size : this.end;
      return { type: fits ? type : 0, bytes };
    });
  }

  private element(): PlainElement {
    const token = this.u8();
    if ((token & ~MORE) !== 0x01) throw new Error(`no element at ${this.at - 1}`);
    const dependency = this.values === null ? NO_DEPENDENCY : this.u16();
    this.at += 4;
    const name = this.name();
    const attributes = token & MORE ? this.attributes() : [];
    const close = this.u8();
    if (close !== 0x02 && close !== 0x03) throw new Error(`start tag not closed at ${this.at - 1}`);
    const children = close === 0x02 ? this.children() : [];
    const isAbsent = dependency !== NO_DEPENDENCY && (this.values?.[dependency]?.type ?? 0) === 0;
    const absent = isAbsent ? dependency : -1;
    return { kind: 'element', name, attributes, children, absent, closed: close === 0x03 };
  }

  private attributes(): PlainAttribute[] {
    this.at += 4;
    const attributes: PlainAttribute[] = [];
    while ((this.peek() & ~MORE) === 0x06) {
      this.at++;
      const name = this.name();
      const parts: PlainPart[] = [];
      for (let part = this.part(); part !== null; part = this.part()) parts.push(part);
      attributes.push({ name, parts });
    }
    return attributes;
  }

  private children(): PlainNode[] {
    const children: PlainNode[] = [];
    for (;;) {
      const token = this.peek();
      if (token === 0x04) {
        this.at++;
        return children;
      }
      if ((token & ~MORE) === 0x01) children.push(this.element());
      else if (token === 0x0a) children.push(this.instruction());
      else {
        const part = this.part();
        if (part === null) throw new Error(`unknown token ${token} at ${this.at}`);
        children.push(part);
      }
    }
  }

  private part(): PlainPart | null {
    switch (this.peek()) {
      case 0x05:
      case 0x05 | MORE:
        this.at += 2;
        return { kind: 'text', text: this.text(this.u16()) };
      case 0x07:
      case 0x07 | MORE:
        this.at += 1;
        return { kind: 'cdata', text: this.text(this.u16()) };
      case 0x08:
      case 0x08 | MORE:
        this.at += 1;
        return { kind: 'character', code: this.u16() };
      case 0x09:
      case 0x09 | MORE:
        this.at += 1;
        return { kind: 'entity', name: this.name() };
      case 0x0d:
      case 0x0e:
        return this.substitution(this.u8() === 0x0e);
      default:
        return null;
    }
  }

  private substitution(optional: boolean): PlainPart {
    const index = this.u16();
    this.at++;
    const { type, bytes } = this.values?.[index] ?? { type: 0, bytes: new Uint8Array(0) };
    if (type !== BINXML) return { kind: 'value', index, optional, type, bytes };
    if (bytes.length === 0) return { kind: 'embedded', roots: [] };
    const start = bytes.byteOffset - this.view.byteOffset;
    const inside = new PlainDecoder(this.view, start, start + bytes.length);
    return { kind: 'embedded', roots: inside.fragments() };
  }

  private instruction(): PlainNode {
    this.at++;
    const target = this.name();
    if (this.peek() !== 0x0b) return { kind: 'instruction', target, data: '' };
    this.at++;
    return { kind: 'instruction', target, data: this.text(this.u16()) };
  }

  private name(): string {
    const offset = this.u32();
    const units = this.view.getUint16(offset + 6, true);
    if (offset === this.at) this.at += 10 + units * 2;
    return utf16(this.view, offset + 8, units);
  }

  private text(units: number): string {
    const text = utf16(this.view, this.at, units);
    this.at += units * 2;
    return text;
  }

  private bytes(at: number, size: number): Uint8Array {
    return new Uint8Array(this.view.buffer, this.view.byteOffset + at, size);
  }

  private peek(): number {
    return this.at < this.end ? this.view.getUint8(this.at) : -1;
  }

  private u8(): number {
    return this.view.getUint8(this.at++);
  }

  private u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  private u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
}

export function utf16(view: DataView, at: number, units: number): string {
  let text = '';
  for (let i = 0; i < units; i++) text += String.fromCharCode(view.getUint16(at + i * 2, true));
  return text;
}
