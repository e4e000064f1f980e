import { addField, type Fields } from '../event.ts';

/** `-` stands for nothing in every server's log. */
export function valueOrNull(text: string): string | null {
  return text === '-' ? null : text;
}

/** A count or code as a number, other text as it is. */
export function numberOr(text: string): string | number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : valueOrNull(text);
}

/** `GET /a?b HTTP/1.1` as fields. What is no request, such as the first bytes of TLS, is kept as `x-request`. */
export function addRequest(fields: Fields, request: string): void {
  const method = request.indexOf(' ');
  const version = request.lastIndexOf(' ');
  if (method <= 0) {
    addField(fields, 'x-request', valueOrNull(request));
    return;
  }
  const versioned = version > method && request.startsWith('HTTP/', version + 1);
  addField(fields, 'cs-method', request.slice(0, method));
  addUri(fields, request.slice(method + 1, versioned ? version : undefined));
  if (versioned) addField(fields, 'cs-version', request.slice(version + 1));
}

/** The target of a request, whole and in its two parts; the query is `null` without a question mark. */
export function addUri(fields: Fields, uri: string): void {
  const mark = uri.indexOf('?');
  addField(fields, 'cs-uri', uri);
  addField(fields, 'cs-uri-stem', mark < 0 ? uri : uri.slice(0, mark));
  addField(fields, 'cs-uri-query', mark < 0 ? null : uri.slice(mark + 1));
}

/**
 * What a server wrote as `\"`, `\\`, `\t` or `\x16` as the client sent it. Bytes above 7F stay one character each when they are
 * no UTF-8.
 */
export function unescapeLog(text: string): string {
  if (!text.includes('\\')) return text;
  const plain = text.replace(/\\(?:x([0-9A-Fa-f]{2})|([\\"'tnrbfv]))/g, (_all, hex, letter) =>
    hex === undefined ? (CONTROLS[letter] ?? letter) : String.fromCharCode(parseInt(hex, 16)),
  );
  return /[\x80-\xff]/.test(plain) ? asUtf8(plain) : plain;
}

const CONTROLS: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
};

const STRICT = new TextDecoder('utf-8', { fatal: true });

function asUtf8(text: string): string {
  if (/[^\0-\xff]/.test(text)) return text;
  try {
    return STRICT.decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  } catch {
    return text;
  }
}
