import { MAX_NAME_BYTES } from './limits.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');
const DRIVE = /^[A-Za-z]:/u;

/** UTF-8, or byte by byte where it is not; cut at `MAX_NAME_BYTES`. */
export function decodeName(bytes: Uint8Array): string {
  const kept = bytes.subarray(0, MAX_NAME_BYTES);
  try {
    return strict.decode(kept);
  } catch {
    return latin1.decode(kept);
  }
}

/**
 * A name that stays inside: `/` between parts, no drive, no root, no `.` and `..`.
 *
 * @returns `leadsOut` when `..` would have left the container, or the name is empty after that
 */
export function safeName(name: string): { name: string; leadsOut: boolean } {
  const parts: string[] = [];
  let leadsOut = false;
  for (const part of name.replaceAll('\\', '/').replace(DRIVE, '').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) leadsOut = true;
  }
  return { name: parts.join('/') || '(no name)', leadsOut: leadsOut || parts.length === 0 };
}
