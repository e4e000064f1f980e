/** Signatures. Each ends in NUL bytes, which belong to it. */
export const FILE_MAGIC: Uint8Array = ascii('ElfFile\0');
export const CHUNK_MAGIC: Uint8Array = ascii('ElfChnk\0');
export const RECORD_MAGIC: Uint8Array = ascii('**\0\0');

export function hasMagic(bytes: Uint8Array, at: number, magic: Uint8Array): boolean {
  if (at + magic.length > bytes.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic[i]) return false;
  return true;
}

export function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0) return false;
  return true;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
