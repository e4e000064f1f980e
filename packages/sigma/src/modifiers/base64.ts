/** `base64` and `base64offset`: what a text looks like inside Base64 (RFC 4648, section 4). */
import { encodeEach, plainText, utf8 } from './bytes.ts';
import { type Fault, fault, type ModifierSteps, type TextValue, type Value } from './value.ts';

export const base64: ModifierSteps = {
  text: (value, { growth }) =>
    encodeEach(value, growth, (reading) => {
      const bytes = bytesOf(reading, 'base64');
      return typeof bytes === 'string' ? encoded(reading, btoa(bytes)) : bytes;
    }),
};

/** The three ways in which the value's bytes can fall on Base64's groups of three. */
export const base64offset: ModifierSteps = {
  text(value, { growth }): Value | Fault {
    const perReading = encodeEach(value, growth, (reading) => reading);
    if (perReading.kind === 'fault') return perReading;
    const readings = perReading.kind === 'group' ? perReading.values : [perReading];
    const values: TextValue[] = [];
    for (const reading of readings as readonly TextValue[]) {
      const bytes = bytesOf(reading, 'base64offset');
      if (typeof bytes !== 'string') return bytes;
      if (bytes.length < 2) return fault('SG014', `'base64offset' needs two bytes or more`);
      for (const offset of [0, 1, 2]) values.push(encoded(reading, alignedBase64(bytes, offset)));
    }
    return { kind: 'group', values };
  },
};

/** Characters that the filler before and whatever follows have a part in. By offset, and by what the last group holds. */
const START_CUTS = [0, 2, 3] as const;
const END_CUTS = [0, 3, 2] as const;

/** The Base64 characters that `bytes` alone determine when `offset` bytes stand before them in their group of three. */
function alignedBase64(bytes: string, offset: number): string {
  const text = btoa('\0'.repeat(offset) + bytes);
  return text.slice(START_CUTS[offset], text.length - END_CUTS[(bytes.length + offset) % 3]!);
}

function bytesOf(value: TextValue, modifier: string): string | Fault {
  const text = plainText(value.pattern);
  if (text !== null) return value.bytes ? text : utf8(text);
  if (value.pattern.some((part) => typeof part === 'object')) {
    return fault('SG011', `'expand' comes before '${modifier}'`);
  }
  const help = `write \\* or \\? for the character itself; modifiers that add wildcards come after '${modifier}'`;
  return fault('SG013', `a wildcard cannot be encoded by '${modifier}'`, help);
}

function encoded(value: TextValue, text: string): TextValue {
  return { ...value, pattern: text === '' ? [] : [text], cased: true, bytes: false };
}
