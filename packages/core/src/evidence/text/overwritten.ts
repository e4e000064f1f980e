import type { ByteSource } from '@unmask/evtx';
import { CONTAINERS } from '../container/containers.ts';
import type { Evidence, Format, Issue, Item, ReadOptions } from '../format.ts';
import { isTextLogName } from './log-name.ts';
import { noiseEnd, noiseIn, type Noise } from './noise.ts';

/** Bytes that tell what follows the noise. */
const HEAD_BYTES = 8_192;
const LF = 10;

/** Random bytes, or one byte again and again, where a log should be: codes of the issue, whose `have` is their number. */
export const TEXT_NOISE = 'TEXT_NOISE';
export const TEXT_FILLED = 'TEXT_FILLED';

/**
 * A text log whose beginning, or all of which, is noise: what `shred` leaves that does not end with zeros. What stands behind it is read as the log
 * that it is. Documented in `docs/detectors/text-logs.md`.
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
      noiseIn(head) !== null &&
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
  const noise = noiseIn(await source.read(0, Math.min(HEAD_BYTES, source.byteLength)));
  if (noise === null) return;
  const end = await noiseEnd(source, noise);
  yield [{ kind: 'issue', issue: noiseIssue(path, noise, end) }];
  const head = await source.read(end, Math.min(end + HEAD_BYTES, source.byteLength));
  const log = logs.find((format) => format.detect(head, path));
  if (head.length === 0 || log === undefined) return;
  const rest = { ...evidence, source: lineStartsAt(source, end) };
  yield* log.read(rest, { ...options, range: { start: end, end: source.byteLength } });
}

function noiseIssue(evidence: string, noise: Noise, length: number): Issue {
  const [code, kind] =
    noise === 'random'
      ? [TEXT_NOISE, 'bytes of noise']
      : [TEXT_FILLED, `times the byte 0x${noise.toString(16).padStart(2, '0')}`];
  const what = `${length} ${kind} where text belongs`;
  return { code, evidence, what, offset: 0, need: null, have: length, record: null, lost: true };
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
