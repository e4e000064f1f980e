import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Pictures are this much finer than their size on the sheet. */
const ZOOM = 1.5;
const FONTS = ['latin-400', 'latin-700', 'latin-ext-400', 'greek-400', 'cyrillic-400'];
const FAMILY = 'Arimo';

let started: Promise<readonly Uint8Array[]> | null = null;

/**
 * SVG as PNG, with fonts that come with us: the same bytes on every machine. For programs that show no SVG in documents.
 *
 * @param svg one of our own figures
 */
export async function rasterize(svg: string): Promise<Uint8Array> {
  started ??= start();
  const fontBuffers = [...(await started)];
  const font = {
    fontBuffers,
    defaultFontFamily: FAMILY,
    sansSerifFamily: FAMILY,
    monospaceFamily: FAMILY,
  };
  const drawn = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM }, background: 'white' });
  try {
    const picture = drawn.render();
    const png = picture.asPng();
    picture.free();
    return png;
  } finally {
    drawn.free();
  }
}

async function start(): Promise<readonly Uint8Array[]> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return FONTS.map((name) =>
    readFileSync(require.resolve(`@fontsource/arimo/files/arimo-${name}-normal.woff2`)),
  );
}
