/**
 * Text from evidence is shown as text. Characters that steer a terminal, turn the reading direction or cannot be seen
 * are made visible here, for every output.
 *
 * Unicode categories: Cc controls, Cf format characters (bidirectional marks, zero-width, tags), Cs lone surrogates,
 * Zl and Zp line and paragraph separators.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `JSON.stringify` already escapes C0 controls and lone surrogates. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';

/** Every unsafe character made visible: `ESC` as `␛`, a right-to-left override as `\u{202e}`. One line results. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
    return code === DELETE ? DELETE_PICTURE : `\\u{${code.toString(16)}}`;
  });
}

/** White space but the spaces that do not break, which languages part numbers and signs by. */
const SPACES = /[^\S\u00a0\u202f]+/gu;

/** For people: runs of white space become one space, everything else unsafe is made visible. */
export function oneLine(text: string): string {
  return visible(text.replace(SPACES, ' ').trim());
}

/** At most `limit` UTF-16 units, ending in `…` when something was cut off. Never splits a surrogate pair. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** JSON on one line that is also safe to look at in a terminal; it reads back as the same value. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE_IN_JSON, escapeUnits);
}

/** XML that is also safe to look at in a terminal: unsafe characters as references to themselves. */
export function safeXml(xml: string): string {
  return xml.replace(
    UNSAFE_IN_JSON,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`,
  );
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
