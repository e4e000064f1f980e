import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format, Item } from '../format.ts';
import { type Fields, TextEvent } from '../text/event.ts';
import { undated } from '../text/line-format.ts';
import { WEB_ROOT } from '../web-root.ts';

const PAGE: Logsource = { category: 'page' };
/** Bytes of a page that are looked at: its language stands in its first lines. */
const HEAD_BYTES = 8_192;
const HTML = /<html\b([^<>]{0,512})>/i;
const LANG = /\blang\s{0,8}=\s{0,8}["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})\b/i;
const META = /<meta\b([^<>]{0,512})>/gi;
const IS_LANGUAGE = /\bhttp-equiv\s{0,8}=\s{0,8}["']?content-language\b/i;
const CONTENT = /\bcontent\s{0,8}=\s{0,8}["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})\b/i;

/** Pages below a server's web root that name their language. Documented in `docs/formats/pages.md`. */
export const HTML_PAGE: Format = {
  id: 'html',
  title: 'a page of a web server that names its language',
  extensions: ['.html', '.htm'],
  detect: (head, name) => WEB_ROOT.test(name) && languageOf(head) !== null,
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readPage,
};

interface PageLanguage {
  /** As it stands: `es-AR`. */
  readonly language: string;
  readonly from: 'html' | 'meta';
  /** Where the tag that names it begins, in characters of Latin-1, which are bytes. */
  readonly offset: number;
}

async function* readPage(evidence: Evidence): AsyncGenerator<Item[]> {
  const told = languageOf(await evidence.source.read(0, HEAD_BYTES));
  if (told === null) return;
  const { time, from } = undated(evidence);
  const origin = { evidence: evidence.path, platform: null, host: evidence.origin?.host ?? null };
  const decode = (): Fields =>
    new Map([
      ['path', evidence.origin?.originalPath ?? evidence.path],
      ['page_language', told.language],
      ['language_from', told.from],
      ['time_from', from],
    ]);
  const event = new TextEvent(time, PAGE, origin, { offset: told.offset }, decode);
  yield [{ kind: 'event', event }];
}

function languageOf(head: Uint8Array): PageLanguage | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  const html = HTML.exec(text);
  if (html === null) return null;
  const lang = LANG.exec(html[1]!)?.[1];
  if (lang !== undefined) return { language: lang, from: 'html', offset: html.index };
  for (const meta of text.matchAll(META)) {
    const content = IS_LANGUAGE.test(meta[1]!) ? CONTENT.exec(meta[1]!)?.[1] : undefined;
    if (content !== undefined) return { language: content, from: 'meta', offset: meta.index };
  }
  return null;
}
