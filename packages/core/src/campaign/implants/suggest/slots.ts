import type { BeaconRequest } from '../match-beacon.ts';
import { MAX_TEXT_LENGTH } from '../pattern.ts';
import { parametersOf, splitTarget } from '../request.ts';

/** A place in requests where values stand: a parameter, or a part of the path or of the user agent. */
export interface Slot {
  readonly where: 'query' | 'path' | 'user-agent';
  /** Of a parameter, its name; else the text with `HOLE` for each part that might be a value. */
  readonly name: string;
  /** Which of the holes; 0 for a parameter. */
  readonly index: number;
}

export interface SlotValue {
  readonly slot: Slot;
  readonly value: string;
}

export const HOLE = '\0';

/** Parts of a text that might be values: long enough, with digits; in a path also short ones that are a name of it. */
const PARTS: Readonly<Record<'path' | 'user-agent', RegExp>> = {
  path: /[0-9A-Za-z_-]{6,128}|(?<=\/)[0-9A-Za-z]{1,5}(?=[/.]|$)/g,
  'user-agent': /[0-9A-Za-z_-]{6,128}/g,
};
const LONG = 6;
/** Holes of one text. */
const MAX_HOLES = 4;
const MAX_VALUE = 256;
const MAX_NAME = 256;

export function slotKey({ where, name, index }: Slot): string {
  return `${where} ${index} ${name}`;
}

/** Every value of a request that might be an id. */
export function slotValues({ uri, userAgent }: BeaconRequest): SlotValue[] {
  const { path, query } = splitTarget(uri.slice(0, MAX_TEXT_LENGTH));
  const named = Array.from(parametersOf(query), ([name, value]): SlotValue => ({
    slot: { where: 'query', name: name.slice(0, MAX_NAME), index: 0 },
    value: value.slice(0, MAX_VALUE),
  }));
  return [...named, ...inText('path', path), ...inText('user-agent', userAgent ?? '')];
}

function inText(where: 'path' | 'user-agent', text: string): SlotValue[] {
  const { name, values } = holesIn(where, text);
  return values.map((value, index) => ({ slot: { where, name, index }, value }));
}

/** A text without what might be ids, and these. */
export function holesIn(
  where: 'path' | 'user-agent',
  text: string,
): { readonly name: string; readonly values: string[] } {
  const values: string[] = [];
  const name = text.slice(0, MAX_NAME).replace(PARTS[where], (part) => {
    const digits = part.replace(/[^0-9]/g, '').length;
    if (digits < (part.length < LONG ? 1 : 2) || values.length === MAX_HOLES) return part;
    values.push(part);
    return HOLE;
  });
  return { name, values };
}
