import { Damage } from '../damage.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { Names } from './names.ts';
import { escapeText, possible } from '../view/xml-text.ts';
import type { Reader } from './reader.ts';
import { ENTITIES, MORE, TOKEN } from './tokens.ts';
import type { Attribute, Element, Node, Part, Reference } from './tree.ts';

/**
 * Reads an element and all that is in it.
 *
 * @param hasDependency elements of template definitions carry a dependency identifier; elements that stand directly in a record
 * or in a value do not
 * @throws {Damage} where the bytes break the format or exceed a limit
 */
export function parseElement(reader: Reader, names: Names, hasDependency: boolean): Element {
  return new ElementParser(reader, names, hasDependency).element(0);
}

class ElementParser {
  private readonly reader: Reader;
  private readonly names: Names;
  private readonly hasDependency: boolean;

  constructor(reader: Reader, names: Names, hasDependency: boolean) {
    this.reader = reader;
    this.names = names;
    this.hasDependency = hasDependency;
  }

  element(depth: number): Element {
    const { reader } = this;
    if (depth > MAX_DEPTH) throw new Damage('EVTX_LIMIT', 'element.depth', reader.at, MAX_DEPTH);
    const token = reader.u8('element.token');
    if ((token & ~MORE) !== TOKEN.openElement) throw unexpected(reader.at - 1, token);
    const dependency = this.hasDependency ? reader.u16('element.dependency') : NO_DEPENDENCY;
    reader.skip(4, 'element.size');
    const name = this.names.read(reader);
    const attributes = token & MORE ? this.attributes() : [];
    const closed = this.isClosed();
    return {
      kind: 'element',
      name,
      attributes,
      children: closed ? [] : this.children(depth),
      dependency: dependency === NO_DEPENDENCY ? -1 : dependency,
      closed,
    };
  }

  private attributes(): Attribute[] {
    const { reader } = this;
    reader.skip(4, 'element.attributes');
    const attributes: Attribute[] = [];
    while ((reader.peek() & ~MORE) === TOKEN.attribute) {
      reader.at++;
      const name = this.names.read(reader);
      const parts: Part[] = [];
      for (let part = this.part(); part !== null; part = this.part()) parts.push(part);
      attributes.push({ name, parts });
    }
    return attributes;
  }

  private isClosed(): boolean {
    const token = this.reader.u8('element.close');
    if (token === TOKEN.closeEmptyElement) return true;
    if (token === TOKEN.closeStartElement) return false;
    throw unexpected(this.reader.at - 1, token);
  }

  private children(depth: number): Node[] {
    const { reader } = this;
    const children: Node[] = [];
    for (;;) {
      const token = reader.peek();
      if (token === TOKEN.endElement) {
        reader.at++;
        return children;
      }
      if ((token & ~MORE) === TOKEN.openElement) children.push(this.element(depth + 1));
      else if (token === TOKEN.instructionTarget) children.push(this.instruction());
      else children.push(this.part() ?? fail(reader, token));
    }
  }

  /** @returns `null`, without moving, when no text stands here */
  private part(): Part | null {
    const { reader } = this;
    const token = reader.peek();
    switch (token & ~MORE) {
      case TOKEN.value:
        reader.skip(2, 'value.type');
        return { kind: 'text', text: reader.text('value.text') };
      case TOKEN.cdata:
        reader.at++;
        return { kind: 'cdata', text: reader.text('cdata.text') };
      case TOKEN.characterReference:
        reader.at++;
        return characterReference(reader.u16('reference.code'));
      case TOKEN.entityReference:
        reader.at++;
        return entityReference(this.names.read(reader));
      case TOKEN.substitution:
      case TOKEN.optionalSubstitution:
        if (token & MORE) return null;
        return this.substitution(token === TOKEN.optionalSubstitution);
      default:
        return null;
    }
  }

  private substitution(optional: boolean): Part {
    const { reader } = this;
    reader.at++;
    const index = reader.u16('substitution.index');
    reader.skip(1, 'substitution.type');
    return { kind: 'substitution', index, optional };
  }

  private instruction(): Node {
    const { reader } = this;
    reader.at++;
    const target = this.names.read(reader);
    if (reader.peek() !== TOKEN.instructionData) return { kind: 'instruction', target, data: '' };
    reader.at++;
    return { kind: 'instruction', target, data: reader.text('instruction.data') };
  }
}

const NO_DEPENDENCY = 0xffff;

/** A character that XML cannot hold cannot be referred to either. */
function characterReference(code: number): Reference {
  const text = String.fromCharCode(code);
  return { kind: 'reference', xml: possible(text) === text ? `&#${code};` : possible(text), text };
}

/** A name that XML does not define stays as it is, as text: what it stood for is not in the log. */
function entityReference(name: string): Reference {
  const text = ENTITIES[name];
  if (text !== undefined) return { kind: 'reference', xml: `&${name};`, text };
  return { kind: 'reference', xml: escapeText(`&${name};`), text: `&${name};` };
}

function fail(reader: Reader, token: number): never {
  if (token < 0) throw new Damage('EVTX_BINXML', 'element.end', reader.at, 1, 0);
  throw unexpected(reader.at, token);
}

function unexpected(offset: number, token: number): Damage {
  return new Damage('EVTX_BINXML', 'token', offset, undefined, token);
}
