import { Damage } from '../damage.ts';
import { MAX_DEFINITION_BYTES } from '../limits.ts';
import type { Names } from './names.ts';
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
    const head = new Reader(this.bytes, offset, this.bytes.length);
    head.skip(DEFINITION_HEAD_BYTES - 4, 'template.definition');
    const size = head.u32('template.size');
    const body = new Reader(this.bytes, head.at, head.at + size);
    this.budget -= body.end - body.at;
    if (this.budget < 0) {
      throw new Damage('EVTX_LIMIT', 'template.definitions', offset, MAX_DEFINITION_BYTES);
    }
    if (body.peek() === TOKEN.fragmentHeader) body.skip(FRAGMENT_HEADER_BYTES, 'fragment.header');
    return new Template(parseElement(body, this.names, true));
  }
}
