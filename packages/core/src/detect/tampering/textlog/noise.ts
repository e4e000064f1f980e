import type { Event, Evidence, Issue } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';

const CHECK = { id: 'noise-text', title: 'Text log overwritten with noise' };
const BLOCK_BYTES = 4_096;

/** What a log says that begins with noise. `after` is the first event behind it. */
export function noiseFinding(evidence: Evidence, { have }: Issue, after: Event | null): Finding {
  const length = have ?? 0;
  const wholeBlocks = length % BLOCK_BYTES === 0;
  const goesOn = after !== null;
  const time = after?.time ?? evidence.facts?.modified ?? 0;
  return tamperingFinding({
    check: CHECK,
    level: goesOn ? 'high' : 'medium',
    confidence: goesOn && wholeBlocks ? 'moderate' : 'low',
    time,
    until: null,
    source: after?.source() ?? collectedSource(evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      'noise from': hex(0),
      'noise to': hex(length),
      bytes: String(length),
      'blocks of 4096': wholeBlocks ? String(length / BLOCK_BYTES) : 'no whole number',
      'first line after': goesOn ? isoTime(after.time) : 'none',
    },
    summary: goesOn
      ? `${length} bytes from the start of the log are noise, as \`shred\` leaves them, and the writer went on behind them`
      : `all ${length} bytes of the log are noise, as \`shred\` leaves them`,
    proof: [{ evidence: evidence.path, offset: 0, record: null, recovered: null }],
    alternatives: [
      goesOn
        ? 'A compressed or encrypted file under the name of a log: dropped, lines of the log stand behind it'
        : 'A compressed or encrypted file under the name of a log: kept, though no known beginning of one stands there',
      'A fault of the disk: kept, blocks of other files or of an encrypted disk look the same',
    ],
  });
}
