import { type NameReference, nameBytes, type Names } from './names.ts';
import { u16, u32 } from './reader.ts';
import type { Template } from './template.ts';

/**
 * Templates read lately, from any chunk and log. Every chunk repeats its definitions; comparing one with what is known costs a
 * tenth of reading it. Two definitions are the same when their bytes are, apart from where names are kept: those are compared by
 * what they say.
 */
interface KnownTemplate {
  readonly body: Uint8Array;
  /** Names in the body, in order; `at` counts from the body's start. */
  readonly names: readonly NameReference[];
  readonly template: Template;
}

/** Bytes of definitions that are kept. Real logs have up to 83 templates each in public collections, of about 1 KiB. */
const MAX_KNOWN_BYTES = 4 * 1024 * 1024;
/** Different bodies under one GUID: one is normal, a few occur across versions and hosts. */
const MAX_ALIKE = 16;

const known = new Map<number, KnownTemplate[]>();
let knownBytes = 0;

/** @param guid first word of the definition's GUID */
export function recall(
  guid: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  names: Names,
): Template | null {
  for (const candidate of known.get(guid) ?? []) {
    if (candidate.body.length === end - start && isSame(candidate, bytes, start, names)) {
      return candidate.template;
    }
  }
  return null;
}

export function remember(
  guid: number,
  body: Uint8Array,
  start: number,
  names: readonly NameReference[],
  template: Template,
): void {
  if (knownBytes + body.length > MAX_KNOWN_BYTES) {
    known.clear();
    knownBytes = 0;
  }
  const alike = known.get(guid) ?? [];
  if (alike.length >= MAX_ALIKE) return;
  const relative = names.map((reference) => ({ ...reference, at: reference.at - start }));
  known.set(guid, [...alike, { body, names: relative, template }]);
  knownBytes += body.length;
}

function isSame(candidate: KnownTemplate, bytes: Uint8Array, start: number, names: Names): boolean {
  const { body } = candidate;
  let at = 0;
  for (const reference of candidate.names) {
    if (!isSameBytes(body, bytes, start, at, reference.at)) return false;
    if (!isSameName(reference, bytes, start + reference.at, names)) return false;
    at = reference.at + 4 + (reference.inline ? nameBytes(reference.name) : 0);
  }
  return isSameBytes(body, bytes, start, at, body.length);
}

function isSameName(
  { name, inline }: NameReference,
  bytes: Uint8Array,
  at: number,
  names: Names,
): boolean {
  const offset = u32(bytes, at);
  if ((offset === at + 4) !== inline || offset + 8 > bytes.length) return false;
  const units = u16(bytes, offset + 6);
  if (units !== name.length || offset + 8 + units * 2 > bytes.length) return false;
  return names.at(offset, at) === name;
}

function isSameBytes(
  body: Uint8Array,
  bytes: Uint8Array,
  start: number,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i++) if (body[i] !== bytes[start + i]) return false;
  return true;
}
