/** `utf16le` (`wide`), `utf16be`, `utf16`: the bytes of the text in a UTF-16 encoding. */
import { WILDCARD } from '../rule.ts';
import type { DraftPattern } from '../pattern.ts';
import { encodeEach, utf16 as encodeUtf16 } from './bytes.ts';
import { type Fault, fault, type ModifierSteps, type TextValue } from './value.ts';

/** Byte order mark of little-endian UTF-16. */
const BYTE_ORDER_MARK = '\u00ff\u00fe';

export const utf16le: ModifierSteps = {
  text: (value, { growth }) => encodeEach(value, growth, (reading) => encode(reading, true)),
};

export const utf16be: ModifierSteps = {
  text: (value, { growth }) => encodeEach(value, growth, (reading) => encode(reading, false)),
};

export const utf16: ModifierSteps = {
  text: (value, { growth }) =>
    encodeEach(value, growth, (reading) => {
      const encoded = encode(reading, true);
      if (encoded.kind === 'fault') return encoded;
      const first = encoded.pattern.findIndex((part) => typeof part === 'string');
      const pattern = encoded.pattern.map((part, index) =>
        index === first ? `${BYTE_ORDER_MARK}${part as string}` : part,
      );
      return { ...encoded, pattern };
    }),
};

function encode(value: TextValue, littleEndian: boolean): TextValue | Fault {
  if (value.bytes) return fault('SG011', 'the value is encoded already');
  const pattern: DraftPattern[number][] = [];
  for (const part of value.pattern) {
    if (typeof part === 'object') return fault('SG011', `'expand' comes before an encoding`);
    if (typeof part === 'string') pattern.push(encodeUtf16(part, littleEndian));
    // One character is two bytes.
    else pattern.push(...(part === WILDCARD.one ? [part, part] : [part]));
  }
  return { ...value, pattern, bytes: true };
}
