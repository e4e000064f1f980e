/** What XML 1.0 cannot hold, not even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const IMPOSSIBLE_PROBE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/** Text between tags. Characters that XML cannot hold become U+FFFD. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text) && !IMPOSSIBLE_PROBE.test(text)) return text;
  return possible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text between single quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}

/** A name from evidence, made one that XML allows, so that it cannot end the tag. */
export function xmlName(name: string): string {
  if (NAME.test(name)) return name;
  const kept = name.replace(/[^\p{L}\p{N}_.:-]/gu, '_');
  return NAME.test(kept) ? kept : `_${kept}`;
}

/** With U+FFFD for what XML cannot hold. */
export function possible(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd');
}
