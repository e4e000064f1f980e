const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gy;
const TEXT = /[^<]*/y;

/** Throws where text is no well-formed XML of elements, quoted attributes and escaped text. */
export function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (let at = 0; at < xml.length;) {
    TEXT.lastIndex = at;
    const text = TEXT.exec(xml)![0];
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`bare & in ${text}`);
    at += text.length;
    if (at === xml.length) break;
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (tag === null) throw new Error(`no tag at ${at}: ${xml.slice(at, at + 80)}`);
    const [all, closing, name, , empty] = tag;
    if (closing === '/') {
      const opened = open.pop();
      if (opened !== name) throw new Error(`</${name}> closes <${opened}>`);
    } else if (empty !== '/') open.push(name!);
    at += all.length;
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
}
