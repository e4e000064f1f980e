/**
 * A version resource: blocks within blocks, each `length u16, value length u16, type u16, key in UTF-16 and its zero`, padded to four bytes, its value,
 * padded, its blocks. `VS_VERSION_INFO` has `StringFileInfo` (a table of texts for each language, keyed by language and code page in eight hexadecimal
 * digits) and `VarFileInfo`, whose `Translation` is pairs of language and code page.
 *
 * Source: Microsoft's documentation of VS_VERSIONINFO.
 */
export interface VersionInfo {
  /** Texts by key, such as `CompanyName`: of the first table. */
  readonly texts: ReadonlyMap<string, string>;
  /** Language and code page as numbers of Windows, of `Translation`, else of the tables. */
  readonly translations: readonly (readonly [language: number, codePage: number])[];
}

interface Block {
  readonly key: string;
  readonly valueAt: number;
  /** As its header says: UTF-16 units for text, bytes for others. */
  readonly valueLength: number;
  /** Where blocks within it, or its value, begin. */
  readonly bodyAt: number;
  readonly end: number;
}

const HEADER_BYTES = 6;
/** UTF-16 units of a key; the longest usual one has 16. */
const MAX_KEY = 64;
/** Blocks in one: texts come to a dozen, languages to some dozens. */
const MAX_BLOCKS = 128;
const MAX_TEXT = 1_024;
/** `VS_FIXEDFILEINFO`, which follows the outermost key. */
const FIXED_MARK = 0xfeef04bd;
const TABLE_KEY = /^[\dA-Fa-f]{8}$/;

/** @returns `null` for what is no version resource */
export function readVersionInfo(view: DataView): VersionInfo | null {
  const root = blockAt(view, 0, view.byteLength);
  if (root?.key !== 'VS_VERSION_INFO') return null;
  const fixed =
    root.bodyAt + 4 <= view.byteLength && view.getUint32(root.bodyAt, true) === FIXED_MARK
      ? root.valueLength
      : 0;
  const parts = blocksIn(view, aligned(root.bodyAt + fixed), root.end);
  const tables = parts
    .filter(({ key }) => key === 'StringFileInfo')
    .flatMap((part) => blocksIn(view, part.bodyAt, part.end))
    .filter(({ key }) => TABLE_KEY.test(key));
  const [first] = tables;
  const told = parts
    .filter(({ key }) => key === 'VarFileInfo')
    .flatMap((part) => blocksIn(view, part.bodyAt, part.end))
    .flatMap((block) => (block.key === 'Translation' ? pairsIn(view, block) : []));
  return {
    texts: new Map(
      first === undefined
        ? []
        : blocksIn(view, first.bodyAt, first.end).map((block) => [block.key, textIn(view, block)]),
    ),
    translations: told.length > 0 ? told : tables.map(({ key }) => pairOf(key)),
  };
}

function blocksIn(view: DataView, from: number, end: number): Block[] {
  const blocks: Block[] = [];
  for (let at = aligned(from); blocks.length < MAX_BLOCKS;) {
    const block = blockAt(view, at, end);
    if (block === null) break;
    blocks.push(block);
    at = aligned(block.end);
  }
  return blocks;
}

function blockAt(view: DataView, at: number, limit: number): Block | null {
  if (at + HEADER_BYTES > limit) return null;
  const length = view.getUint16(at, true);
  if (length < HEADER_BYTES || at + length > limit) return null;
  const end = at + length;
  const keyEnd = textEnd(view, at + HEADER_BYTES, Math.min(end, at + HEADER_BYTES + 2 * MAX_KEY));
  const bodyAt = aligned(keyEnd + 2);
  return {
    key: textAt(view, at + HEADER_BYTES, keyEnd),
    valueAt: bodyAt,
    valueLength: view.getUint16(at + 2, true),
    bodyAt,
    end,
  };
}

function textIn(view: DataView, { valueAt, end }: Block): string {
  return valueAt >= end ? '' : textAt(view, valueAt, textEnd(view, valueAt, end)).trim();
}

/** Where the zero of a text stands, or the limit. */
function textEnd(view: DataView, at: number, limit: number): number {
  let end = at;
  while (end + 2 <= limit && view.getUint16(end, true) !== 0) end += 2;
  return end;
}

const utf16 = new TextDecoder('utf-16le');

function textAt(view: DataView, at: number, end: number): string {
  const length = Math.min(Math.max(0, end - at), 2 * MAX_TEXT);
  return utf16.decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function pairsIn(view: DataView, { valueAt, end }: Block): [number, number][] {
  const count = Math.min(Math.max(0, Math.floor((end - valueAt) / 4)), MAX_BLOCKS);
  return Array.from({ length: count }, (_, i) => [
    view.getUint16(valueAt + 4 * i, true),
    view.getUint16(valueAt + 4 * i + 2, true),
  ]);
}

function pairOf(key: string): [number, number] {
  return [Number.parseInt(key.slice(0, 4), 16), Number.parseInt(key.slice(4), 16)];
}

function aligned(at: number): number {
  return Math.ceil(at / 4) * 4;
}
