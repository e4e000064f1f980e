import type { ChunkData } from '../chunk-data.ts';
import { Damage } from '../damage.ts';
import { MAX_CHUNK_TEXT, MAX_DEPTH, MAX_NESTING, MAX_RECORD_TEXT, MAX_VALUES } from '../limits.ts';
import { ARRAY, fitsType, VALUE_TYPE } from '../value/types.ts';
import { parseElement } from './parse-element.ts';
import { Reader, u16 } from './reader.ts';
import { Template } from './template.ts';
import { textUnits } from './text-units.ts';
import { DEFINITION_HEAD_BYTES, FRAGMENT_HEADER_BYTES } from './templates.ts';
import { MORE, TOKEN } from './tokens.ts';

const NO_INSTANCES: readonly Instance[] = [];

/** A template and the values that a record puts into it. Values stay bytes until they are asked for. */
export class Instance {
  readonly chunk: ChunkData;
  readonly template: Template;
  readonly count: number;
  /** The value of the parent that this stands in; -1 for what stands in the record itself. */
  readonly slot: number;
  /** What stands in values of type binary XML. */
  children: readonly Instance[] = NO_INSTANCES;
  /** Some values are lists, for which elements repeat. */
  hasLists = false;
  private readonly first: number;

  constructor(chunk: ChunkData, template: Template, first: number, count: number, slot: number) {
    this.chunk = chunk;
    this.template = template;
    this.first = first;
    this.count = count;
    this.slot = slot;
  }

  /** Type of a value; null for one that the record does not have. */
  typeOf(index: number): number {
    if (index >= this.count) return VALUE_TYPE.null;
    return this.chunk.values[this.first + index * 2 + 1]! >>> 16;
  }

  sizeOf(index: number): number {
    return this.chunk.values[this.first + index * 2 + 1]! & 0xffff;
  }

  offsetOf(index: number): number {
    return this.chunk.values[this.first + index * 2]!;
  }
}

/** What was met while a record's instances were read and did not stop them: the first of each record is reported. */
export interface Doubt {
  damage: Damage | null;
}

/**
 * Reads what stands between `start` and `end`: fragments, each a template instance or an element.
 *
 * @throws {Damage} where the bytes break the format
 */
export function readFragments(
  chunk: ChunkData,
  start: number,
  end: number,
  doubt: Doubt,
): readonly Instance[] {
  const instances = new InstanceReader(chunk, doubt).fragments(start, end, -1, 0, 0);
  for (const instance of instances) {
    const units = textUnits(instance);
    if (units > MAX_RECORD_TEXT) {
      throw new Damage('EVTX_LIMIT', 'record.text', start, MAX_RECORD_TEXT, units);
    }
    chunk.textLeft -= units;
    if (chunk.textLeft < 0) {
      throw new Damage('EVTX_LIMIT', 'chunk.text', start, MAX_CHUNK_TEXT);
    }
  }
  return instances;
}

/** The same for what may never have been whole. @returns `null` where anything is damaged or doubtful */
export function soundFragments(
  chunk: ChunkData,
  start: number,
  end: number,
): readonly Instance[] | null {
  const doubt: Doubt = { damage: null };
  try {
    const instances = readFragments(chunk, start, end, doubt);
    return doubt.damage === null ? instances : null;
  } catch (error) {
    if (error instanceof Damage) return null;
    throw error;
  }
}

class InstanceReader {
  private readonly chunk: ChunkData;
  private readonly doubt: Doubt;

  constructor(chunk: ChunkData, doubt: Doubt) {
    this.chunk = chunk;
    this.doubt = doubt;
  }

  fragments(
    start: number,
    end: number,
    slot: number,
    nesting: number,
    depth: number,
  ): readonly Instance[] {
    if (nesting > MAX_NESTING) throw new Damage('EVTX_LIMIT', 'nesting', start, MAX_NESTING);
    const reader = new Reader(this.chunk.bytes, start, end);
    const instances: Instance[] = [];
    for (;;) {
      if (reader.peek() === TOKEN.fragmentHeader) {
        reader.skip(FRAGMENT_HEADER_BYTES, 'fragment.header');
      }
      const token = reader.peek();
      if (token === TOKEN.templateInstance) {
        instances.push(this.instance(reader, slot, nesting, depth));
      } else if ((token & ~MORE) === TOKEN.openElement) {
        instances.push(this.bare(reader, slot, depth));
      } else if (instances.length > 0 || token === TOKEN.end) return instances;
      else if (token < 0) throw new Damage('EVTX_BINXML', 'fragment', reader.at, 1, 0);
      else throw new Damage('EVTX_BINXML', 'token', reader.at, undefined, token);
    }
  }

  /** An element without a template. */
  private bare(reader: Reader, slot: number, depth: number): Instance {
    const at = reader.at;
    const template = new Template(parseElement(reader, this.chunk.names, false), 0, at);
    checkDepth(template, depth, at);
    return new Instance(this.chunk, template, 0, 0, slot);
  }

  private instance(reader: Reader, slot: number, nesting: number, depth: number): Instance {
    const { chunk } = this;
    // Token and version.
    reader.skip(2, 'template.instance');
    const id = reader.u32('template.id');
    const definition = reader.u32('template.offset');
    const template = chunk.templates.at(definition);
    if (id !== template.id) this.otherTemplate(reader.at - 8, template.id, id);
    if (definition === reader.at) {
      reader.skip(DEFINITION_HEAD_BYTES - 4, 'template.definition');
      reader.skip(reader.u32('template.size'), 'template.definition');
    }
    const count = reader.u32('values.count');
    if (count > MAX_VALUES) {
      throw new Damage('EVTX_LIMIT', 'values.count', reader.at - 4, MAX_VALUES, count);
    }
    reader.need(count * 4, 'values.descriptors');
    const first = chunk.reserve(count);
    const instance = new Instance(chunk, template, first, count, slot);
    checkDepth(template, depth, definition);
    const body = this.values(reader, instance, first);
    if (body >= 0) instance.children = this.children(instance, body, nesting, depth);
    return instance;
  }

  /** Fills the table of one instance's values. @returns the first of them that holds binary XML, or -1 */
  private values(reader: Reader, instance: Instance, first: number): number {
    const { bytes, values } = this.chunk;
    const { count } = instance;
    let body = -1;
    let descriptor = reader.at;
    let offset = descriptor + count * 4;
    for (let entry = first; entry < first + count * 2; entry += 2, descriptor += 4) {
      let size = u16(bytes, descriptor);
      let type = bytes[descriptor + 2]!;
      if (offset + size > reader.end) {
        this.note('value.size', offset, size, Math.max(0, reader.end - offset));
        size = 0;
        type = VALUE_TYPE.null;
        offset = reader.end;
      } else if (!fitsType(bytes, offset, size, type)) {
        this.note(`value.type.${type}`, offset, undefined, size);
      }
      values[entry] = offset;
      values[entry + 1] = (type << 16) | size;
      if (type & ARRAY) instance.hasLists = true;
      if (type === VALUE_TYPE.binxml && size > 0 && body < 0) body = (entry - first) / 2;
      offset += size;
    }
    reader.at = offset;
    return body;
  }

  private children(
    parent: Instance,
    from: number,
    nesting: number,
    depth: number,
  ): readonly Instance[] {
    let children: readonly Instance[] = NO_INSTANCES;
    const { uses, height } = parent.template;
    for (let index = from; index < parent.count; index++) {
      if (parent.typeOf(index) !== VALUE_TYPE.binxml || parent.sizeOf(index) === 0) continue;
      // What the template does not show is no part of the event.
      if (uses[index] === undefined) continue;
      const start = parent.offsetOf(index);
      const end = start + parent.sizeOf(index);
      const body = this.fragments(start, end, index, nesting + 1, depth + height);
      children = children.length === 0 ? body : [...children, ...body];
    }
    return children;
  }

  /** Another definition was written where the record's own was: it is read with what is there, which need not fit. */
  private otherTemplate(offset: number, need: number, have: number): void {
    this.doubt.damage ??= new Damage('EVTX_BINXML', 'template.id', offset, need, have);
  }

  private note(what: string, offset: number, need: number | undefined, have: number): void {
    this.doubt.damage ??= new Damage('EVTX_VALUE', what, offset, need, have);
  }
}

/** @param depth of the elements around it */
function checkDepth({ height }: Template, depth: number, at: number): void {
  if (depth + height > MAX_DEPTH) throw new Damage('EVTX_LIMIT', 'element.depth', at, MAX_DEPTH);
}
