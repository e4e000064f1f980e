import { isControlSet, ROOTS } from './names.ts';

/** Text of one value that is kept, in UTF-16 units; the rest of a longer one is passed over. */
export const MAX_VALUE_LENGTH: number = 256 * 1024;
/** Strings of a list that are told. */
const MAX_STRINGS = 256;

const TYPES: readonly string[] = [
  'REG_NONE',
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_BIG_ENDIAN',
  'REG_LINK',
  'REG_MULTI_SZ',
  'REG_RESOURCE_LIST',
  'REG_FULL_RESOURCE_DESCRIPTOR',
  'REG_RESOURCE_REQUIREMENTS_LIST',
  'REG_QWORD',
];
const BINARY_TYPE = 3;
const QUAD = 16;
const UTF16 = new TextDecoder('utf-16le');

/** What an export writes behind `=`. */
export interface RegistryValue {
  readonly type: string;
  /** As Sysmon writes it. */
  readonly details: string;
  /** Of a list of strings, which Sysmon does not show. */
  readonly strings: readonly string[];
}

/** Text between quotes, and where what follows them begins; `null` when the closing one is missing. */
export function quoted(
  text: string,
  at: number,
): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') return { value, end: i + 1 };
    value += character === '\\' && i + 1 < text.length ? text[++i]! : character;
  }
  return null;
}

/** The name of a key with its root as Sysmon shortens it, and the set of drivers in use for every numbered one. */
export function keyName(key: string): string {
  const parts = key.split('\\');
  const root = ROOTS.get(parts[0]!.toUpperCase());
  if (root === undefined) return key;
  parts[0] = root;
  if (isControlSet(parts)) parts[2] = 'CurrentControlSet';
  return parts.join('\\');
}

/**
 * A value's data: `"text"`, `dword:` and eight digits, `hex:` or `hex(type):` and bytes. Facts: Microsoft's article on `.reg` files; how
 * Sysmon's event 13 writes data.
 *
 * @param text without the backslashes that joined its lines
 * @param wide strings written as bytes are UTF-16LE; else 8-bit, as in exports of Windows 9x and NT
 * @returns `null` for what is none of them
 */
export function valueOf(text: string, wide: boolean): RegistryValue | null {
  if (text.startsWith('"')) {
    const string = quoted(text, 0);
    return string === null ? null : { type: 'REG_SZ', details: shown(string.value), strings: [] };
  }
  const [, dword] = /^dword:([0-9a-f]{1,8})\s*$/i.exec(text) ?? [];
  if (dword !== undefined)
    return {
      type: 'REG_DWORD',
      details: `DWORD (0x${digits(parseInt(dword, QUAD))})`,
      strings: [],
    };
  const hex = /^hex(?:\(([0-9a-f]{1,8})\))?:/i.exec(text);
  if (hex === null) return null;
  const type = hex[1] === undefined ? BINARY_TYPE : parseInt(hex[1], QUAD);
  const bytes = bytesOf(text.slice(hex[0].length));
  return bytes === null ? null : ofBytes(type, bytes, wide);
}

function ofBytes(type: number, bytes: Uint8Array, wide: boolean): RegistryValue {
  const name = TYPES[type] ?? `0x${type.toString(QUAD)}`;
  const told = (details: string, strings: readonly string[] = []): RegistryValue => ({
    type: name,
    details,
    strings,
  });
  const view = new DataView(bytes.buffer);
  if (name === 'REG_SZ' || name === 'REG_EXPAND_SZ')
    return told(shown(textOf(bytes, wide).replace(/\0[^]*$/, '')));
  if (name === 'REG_MULTI_SZ')
    return told(
      'Binary Data',
      textOf(bytes, wide)
        .split('\0', MAX_STRINGS)
        .filter((each) => each !== ''),
    );
  if (name === 'REG_DWORD' && bytes.length === 4)
    return told(`DWORD (0x${digits(view.getUint32(0, true))})`);
  if (name === 'REG_QWORD' && bytes.length === 8)
    return told(
      `QWORD (0x${digits(view.getUint32(4, true))}-0x${digits(view.getUint32(0, true))})`,
    );
  return told('Binary Data');
}

/** Sysmon says so of an empty string. */
function shown(text: string): string {
  return text === '' ? '(Empty)' : text;
}

function digits(value: number): string {
  return value.toString(QUAD).padStart(8, '0');
}

function textOf(bytes: Uint8Array, wide: boolean): string {
  return wide ? UTF16.decode(bytes) : Array.from(bytes, (b) => String.fromCharCode(b)).join('');
}

function bytesOf(text: string): Uint8Array | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  if (!parts.every((part) => /^[0-9a-f]{1,2}$/i.test(part))) return null;
  return Uint8Array.from(parts, (part) => parseInt(part, QUAD));
}
