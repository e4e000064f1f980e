import { Damage } from '../damage.ts';
import { MAX_DEFINITION_BYTES } from '../limits.ts';
import type { Names } from './names.ts';
import { recall, remember } from './known-templates.ts';
import { parseElement } from './parse-element.ts';
import { Reader } from './reader.ts';
import { Template } from './template.ts';
import { TOKEN } from './tokens.ts';

/** Offset of the next definition (4), GUID (16), size of what follows (4). */
export const DEFINITION_HEAD_BYTES = 24;
export const FRAGMENT_HEADER_BYTES = 4;

/** The template definitions of a chunk, each read when a record first names it. */
export class Templates {
  private readonly bytes: Uint8Array;
  private readonly names: Names;
  private readonly known = new Map<number, Template | Damage>();
  private budget = MAX_DEFINITION_BYTES;

  constructor(bytes: Uint8Array, names: Names) {
    this.bytes = bytes;
    this.names = names;
  }

  /** @throws {Damage} when there is no definition at the offset, each time it is asked for */
  at(offset: number): Template {
    let known = this.known.get(offset);
    if (known === undefined) {
      known = this.read(offset);
      this.known.set(offset, known);
    }
    if (known instanceof Damage) throw known;
    return known;
  }

  private read(offset: number): Template | Damage {
    try {
      return this.parse(offset);
    } catch (error) {
      if (error instanceof Damage) return error;
      throw error;
    }
  }

  private parse(offset: number): Template {
    const { bytes, names } = this;
    const head = new Reader(bytes, offset, bytes.length);
    head.skip(4, 'template.definition');
    const guid = head.u32('template.guid');
    head.skip(12, 'template.guid');
    const size = head.u32('template.size');
    const body = new Reader(bytes, head.at, head.at + size);
    const known = recall(guid, bytes, body.at, body.end, names);
    if (known !== null) return known;
    if (this.budget < 0) {
      throw new Damage('EVTX_LIMIT', 'template.definitions', offset, MAX_DEFINITION_BYTES);
    }
    if (body.peek() === TOKEN.fragmentHeader) body.skip(FRAGMENT_HEADER_BYTES, 'fragment.header');
    names.trace = [];
    try {
      const template = new Template(parseElement(body, names, true), guid, offset);
      remember(guid, bytes.slice(head.at, body.end), head.at, names.trace, template);
      return template;
    } finally {
      this.budget -= body.at - head.at;
      names.trace = null;
    }
  }
}
