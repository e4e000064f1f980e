import type { ByteSource } from '@unmask/evtx';
import { baseName } from '../base-name.ts';
import { CONTAINERS } from '../container/containers.ts';
import type { Evidence, Format, Item, ReadOptions } from '../format.ts';
import { isTextLogName } from './log-name.ts';

/** What `shred` overwrites by, and file systems allocate by. */
const BLOCK_BYTES = 4_096;
/** Bytes that must be there to call them noise. */
const MIN_BYTES = 1_024;
const READ_BYTES = 64 * BLOCK_BYTES;
/** Bytes that tell what follows the noise. */
const HEAD_BYTES = 8_192;
const LF = 10;
/** Of random bytes the sum has a mean of 255 and a deviation of 23, whatever their number; texts and programs have thousands. */
const MAX_CHI_SQUARE = 400;

/** What was noise where a log should be: code of the issue, whose `have` is its length. */
export const TEXT_NOISE = 'TEXT_NOISE';

/**
 * A text log whose beginning, or all of which, is noise: what `shred` leaves that does not end with zeros. What stands behind whole blocks of it is
 * read as the log that it is. Documented in `docs/detectors/text-logs.md`.
 *
 * @param logs what may stand behind the noise
 */
export function overwrittenLog(logs: readonly Format[]): Format {
  return {
    id: 'overwritten-log',
    title: 'a text log overwritten with noise',
    extensions: ['.log'],
    detect: (head, name) =>
      isTextLogName(name) &&
      isNoise(head.subarray(0, BLOCK_BYTES)) &&
      !CONTAINERS.some((container) => container.detect(head, name)),
    parts: ({ byteLength }) => [{ start: 0, end: byteLength }],
    read: (evidence, options) => readBehindNoise(logs, evidence, options),
  };
}

async function* readBehindNoise(
  logs: readonly Format[],
  evidence: Evidence,
  options: ReadOptions,
): AsyncGenerator<readonly Item[]> {
  const { path, source } = evidence;
  const end = await noiseEnd(source);
  const what = `${end} bytes of noise where text belongs`;
  const place = { code: TEXT_NOISE, evidence: path, what, offset: 0, need: null, have: end };
  yield [{ kind: 'issue', issue: { ...place, record: null, lost: true } }];
  const head = await source.read(end, Math.min(end + HEAD_BYTES, source.byteLength));
  const log = logs.find((format) => format.detect(head, baseName(path)));
  if (head.length === 0 || log === undefined) return;
  const rest = { ...evidence, source: lineStartsAt(source, end) };
  yield* log.read(rest, { ...options, range: { start: end, end: source.byteLength } });
}

/** Where the noise ends, in whole blocks. */
async function noiseEnd(source: ByteSource): Promise<number> {
  for (let at = 0; at < source.byteLength;) {
    const bytes = await source.read(at, Math.min(at + READ_BYTES, source.byteLength));
    if (bytes.length === 0) return at;
    for (let block = 0; block < bytes.length; block += BLOCK_BYTES) {
      if (!isNoise(bytes.subarray(block, block + BLOCK_BYTES))) return at + block;
    }
    at += bytes.length;
  }
  return source.byteLength;
}

/** Every byte value equally often, as in random, encrypted and well compressed bytes. */
function isNoise(bytes: Uint8Array): boolean {
  if (bytes.length < MIN_BYTES) return false;
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  const expected = bytes.length / counts.length;
  let chiSquare = 0;
  for (const count of counts) chiSquare += (count - expected) ** 2 / expected;
  return chiSquare < MAX_CHI_SQUARE;
}

/** The same bytes, but a line begins at `offset`. */
function lineStartsAt(source: ByteSource, offset: number): ByteSource {
  return {
    byteLength: source.byteLength,
    async read(start, end) {
      const bytes = await source.read(start, end);
      const at = offset - 1 - start;
      if (at < 0 || at >= bytes.length) return bytes;
      const copy = bytes.slice();
      copy[at] = LF;
      return copy;
    },
  };
}
