import type { ByteSource } from '@unmask/evtx';
import type { Evidence, Format, Item, ReadOptions } from '../format.ts';
import type { LoginLog } from './event.ts';
import { COMMON_BYTES, LAYOUTS, bestLayout, fit, isZero, viewOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { baseName } from '../base-name.ts';
import { cutEvenly } from '../cut-evenly.ts';
import { BLOCK_BYTES, readBlock } from './read-block.ts';

const PART_BLOCKS = 40;
/** How far a record that tells the layout is looked for: logs that were wiped begin with up to their old size of zeros. */
const LOOK_BYTES: number = 16 * 1024 * 1024;
const NAME = /^(?<log>utmp|wtmp|btmp)x?(?:[._~-].*)?$/u;

/** Login records of Linux. Documented in `docs/formats/utmp.md`. */
export const UTMP: Format = {
  id: 'utmp',
  title: 'Linux login records (utmp, wtmp, btmp)',
  extensions: [],
  detect: detectUtmp,
  // A file of no bytes is one part, so that detectors see that it is there.
  parts: (source) =>
    source.byteLength === 0 ? [{ start: 0, end: 0 }] : cutEvenly(source, PART_BLOCKS * BLOCK_BYTES),
  read: readUtmp,
};

/** By its records; a name that says so serves when there are none, every record is zeros, or only some make sense. */
function detectUtmp(head: Uint8Array, name: string): boolean {
  const view = viewOf(head);
  const layout = bestLayout(view);
  if (loginLogOf(name) !== null) return layout !== null || isZero(view, 0, head.length);
  return layout !== null && fit(view, layout).bad === 0;
}

async function* readUtmp(evidence: Evidence, options: ReadOptions): AsyncGenerator<Item[]> {
  const { path, source } = evidence;
  const log = loginLogOf(path) ?? 'utmp';
  const layout = (await findLayout(source)) ?? LAYOUTS[0]!;
  const host = evidence.origin?.host ?? null;
  const file = { evidence: path, host, source, log, layout };
  const first = Math.ceil(options.range.start / BLOCK_BYTES) * BLOCK_BYTES;
  const end = Math.min(options.range.end, source.byteLength);
  for (let start = first; start < end; start += BLOCK_BYTES) yield readBlock(file, start);
}

/**
 * Every part looks at the same bytes of the file, so all of them agree. The records of a wiped log may begin out of step, but
 * then they begin where the zeros end.
 */
async function findLayout(source: ByteSource): Promise<Layout | null> {
  const end = Math.min(source.byteLength, LOOK_BYTES);
  for (let start = 0; start < end; start += COMMON_BYTES) {
    const bytes = await source.read(start, start + 2 * COMMON_BYTES);
    const written = bytes.findIndex((byte) => byte !== 0) & ~3;
    const layout = bestLayout(viewOf(bytes)) ?? bestLayout(viewOf(bytes.subarray(written)));
    if (layout !== null) return layout;
  }
  return null;
}

/** Which of the files the name says it is. */
export function loginLogOf(path: string): LoginLog | null {
  return (NAME.exec(baseName(path))?.groups?.['log'] as LoginLog | undefined) ?? null;
}
