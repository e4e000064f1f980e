/** XML from the tree, one function a thing, every character looked at. */
import { ENTITY, isElement } from './dom.ts';
import type { PlainAttribute, PlainElement, PlainNode, PlainPart, PlainValue } from './dom.ts';
import { decodePlain, shownText } from './values.ts';

const ARRAY = 0x80;

export function plainXml(roots: readonly PlainElement[]): string {
  return roots.map(elementXml).join('');
}

function elementXml(element: PlainElement): string {
  if (element.absent >= 0) return '';
  const list = repeats(element);
  if (list === null) return tagged(element, element.children.map(nodeXml).join(''));
  const items = decodePlain(list) as readonly unknown[];
  const shown = items.length === 0 ? [''] : items.map((item) => shownText(item as string));
  return shown.map((item) => tagged(element, itemXml(element, item))).join('');
}

/** The list for each of whose items a leaf is written once. */
function repeats(element: PlainElement): PlainValue | null {
  if (element.children.some(isElement)) return null;
  const lists = element.children.filter((node) => node.kind === 'value' && node.type & ARRAY);
  return (lists.at(-1) as PlainValue | undefined) ?? null;
}

function itemXml(element: PlainElement, item: string): string {
  return element.children
    .map((node) => (node.kind === 'value' ? escaped(item) : nodeXml(node)))
    .join('');
}

function tagged(element: PlainElement, content: string): string {
  const name = xmlName(element.name);
  const start = `<${name}${attributesXml(element.attributes)}`;
  return element.closed ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** XML allows a name once: the second `a` is `a_1`. */
function attributesXml(attributes: readonly PlainAttribute[]): string {
  const taken: string[] = [];
  return attributes
    .map(({ name, parts }) => {
      let free = xmlName(name);
      for (let n = 1; taken.includes(free); n++) free = `${xmlName(name)}_${n}`;
      taken.push(free);
      return attributeXml(free, parts);
    })
    .join('');
}

function attributeXml(name: string, parts: readonly PlainPart[]): string {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'value' && only.optional && only.type === 0) return '';
  return ` ${name}='${parts.map(attributePart).join('')}'`;
}

function attributePart(part: PlainPart): string {
  if (part.kind === 'embedded') return '';
  if (part.kind === 'text' || part.kind === 'cdata') return quoted(part.text);
  if (part.kind === 'value') return quoted(shownText(decodePlain(part)));
  return nodeXml(part);
}

function nodeXml(node: PlainNode): string {
  switch (node.kind) {
    case 'element':
      return elementXml(node);
    case 'embedded':
      return plainXml(node.roots);
    case 'text':
      return escaped(node.text);
    case 'value':
      return escaped(shownText(decodePlain(node)));
    case 'cdata':
      return `<![CDATA[${possible(node.text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
    case 'character':
      return isPossible(node.code) ? `&#${node.code};` : '\ufffd';
    case 'entity':
      return ENTITY.has(node.name) ? `&${node.name};` : escaped(`&${node.name};`);
    case 'instruction':
      return `<?${xmlName(node.target)} ${possible(node.data).replaceAll('?>', '? >')}?>`;
  }
}

function escaped(text: string): string {
  let xml = '';
  for (const char of text) xml += ESCAPE.get(char) ?? possible(char);
  return xml;
}

const ESCAPE: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}

/** With U+FFFD for what XML 1.0 cannot hold. */
function possible(text: string): string {
  let kept = '';
  for (const char of text) kept += isPossible(char.codePointAt(0)!) ? char : '\ufffd';
  return kept;
}

function isPossible(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}

function xmlName(name: string): string {
  let kept = '';
  for (const char of name) kept += /[\p{L}\p{N}_.:-]/u.test(char) ? char : '_';
  return /^[\p{L}_]/u.test(kept) ? kept : `_${kept}`;
}
