import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP can tell, whatever the zone of the machine. */
const NO_TIME = new Date(1980, 0, 1);
const RANDOM_ID = /\brId([\w-]{21})\b/g;
/** Numbers of bookmarks and pictures, which the library counts for a whole process. */
const COUNTED = /(<(w:bookmark(?:Start|End)|wp:docPr)\b[^>]*?\b(?:w:)?id=")(\d+)/g;
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The same document without what differs from run to run: times of making, random ids of relations, and numbers that go on from one
 * document to the next.
 *
 * @param stamp what it says of when it was made: ISO 8601
 */
export function steady(document: Uint8Array, stamp: string): Uint8Array {
  const ids = new Map<string, string>();
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(document))) {
    const isText = name.endsWith('.xml') || name.endsWith('.rels');
    files[name] = [
      isText ? strToU8(steadyText(strFromU8(bytes), ids, stamp)) : bytes,
      { mtime: NO_TIME },
    ];
  }
  return zipSync(files);
}

function steadyText(text: string, ids: Map<string, string>, stamp: string): string {
  const pictures = new Map<string, number>();
  const bookmarks = new Map<string, number>();
  return text
    .replace(RANDOM_ID, (_, id: string) => {
      const known = ids.get(id) ?? `rIdN${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replace(COUNTED, (_, start: string, element: string, number: string) => {
      const of = element === 'wp:docPr' ? pictures : bookmarks;
      const known = of.get(number) ?? of.size + 1;
      of.set(number, known);
      return `${start}${known}`;
    })
    .replace(STAMP, (_, start: string) => start + stamp);
}
