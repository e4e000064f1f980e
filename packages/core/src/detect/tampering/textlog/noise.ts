import type { Event, Evidence, Issue } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { DISK_BLOCK_BYTES } from '../../../evidence/text/noise.ts';
import { TEXT_FILLED } from '../../../evidence/text/overwritten.ts';
import { isoTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';

const CHECK = { id: 'noise-text', title: 'Text log overwritten with noise' };

const FAULT =
  'A fault of the disk: kept, blocks of other files or of an encrypted disk look the same';
const NOISE_AND_LINES = [
  'A compressed or encrypted file under the name of a log: dropped, lines of the log stand behind it',
  FAULT,
];
const NOISE_ONLY = [
  'A compressed or encrypted file under the name of a log: kept, though no known beginning of one stands there',
  FAULT,
];
const FILLED = [
  'Erased blocks of flash memory, which read as 0xff, after a loss of power or a fault: kept; look at other files of the same time',
  'A compressed or encrypted file under the name of a log: dropped, it has many byte values',
];

/** What a log says that begins with noise. `after` is the first event behind it. */
export function noiseFinding(
  evidence: Evidence,
  { code, have }: Issue,
  after: Event | null,
): Finding {
  const filled = code === TEXT_FILLED;
  const length = have ?? 0;
  const wholeBlocks = length % DISK_BLOCK_BYTES === 0;
  const goesOn = after !== null;
  const time = after?.time ?? evidence.facts?.modified ?? 0;
  return tamperingFinding({
    check: CHECK,
    level: goesOn && !filled ? 'high' : 'medium',
    confidence: goesOn && wholeBlocks && !filled ? 'moderate' : 'low',
    time,
    until: null,
    source: after?.source() ?? collectedSource(evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      'noise from': hex(0),
      'noise to': hex(length),
      bytes: String(length),
      'blocks of 4096': wholeBlocks ? String(length / DISK_BLOCK_BYTES) : 'no whole number',
      'first line after': goesOn ? isoTime(after.time) : 'none',
    },
    summary: `${length} bytes from the start of the log are ${filled ? 'the same byte, none of text' : 'noise, as `shred` leaves them'}, ${goesOn ? 'and lines of the log follow' : 'and no line that can be read follows'}`,
    proof: [{ evidence: evidence.path, offset: 0, record: null, recovered: null }],
    alternatives: filled ? FILLED : goesOn ? NOISE_AND_LINES : NOISE_ONLY,
  });
}
