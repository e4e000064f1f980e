import type { Level } from '@unmask/sigma';
import { DISK_BLOCK_BYTES } from '../../../evidence/text/noise.ts';
import type { Finding } from '../../finding.ts';

/** A run of zeros in a text log, and what is known around it. */
export interface ZeroRun {
  readonly offset: number;
  readonly length: number;
  readonly fileSize: number;
  /** Bytes on disk; `null` where the evidence does not tell. */
  readonly allocated: number | null;
  readonly linesFollow: boolean;
}

export interface Judgement {
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly how: { readonly title: string; readonly text: string };
  readonly alternatives: readonly string[];
}

const WIPED = { title: 'Text log overwritten with zeros' };
const PART = { title: 'Part of a text log overwritten with zeros' };
const TRUNCATED = { title: 'Text log with a hole' };

const COPYTRUNCATE = 'Log rotation that truncates under a writer (copytruncate)';
const POWER_LOSS = 'Power loss or a crash while lines were being written';

/**
 * What a run of zeros most likely is. Measured with coreutils 9.1 on ext4: `shred -z` leaves whole blocks of allocated zeros from the
 * file's start, and a writer that has the file open goes on behind them; truncating under a writer leaves a hole of any length that takes no
 * space on the disk.
 */
export function judge(run: ZeroRun): Judgement {
  const isHole = run.allocated !== null && run.allocated + DISK_BLOCK_BYTES < run.fileSize;
  const isAllocated = run.allocated !== null && run.allocated >= run.fileSize;
  const fromStart = run.offset === 0;
  const wholeBlocks = run.length % DISK_BLOCK_BYTES === 0;
  if (isHole) {
    return {
      level: 'low',
      confidence: 'low',
      how: {
        ...TRUNCATED,
        text: 'a hole that takes no space on the disk, as truncating under a writer leaves it',
      },
      alternatives: [`${COPYTRUNCATE}: kept, the most likely`, `${POWER_LOSS}: kept`],
    };
  }
  if (fromStart && wholeBlocks) {
    const after = run.linesFollow ? ', and the writer went on behind them' : '';
    return {
      level: 'high',
      confidence: 'moderate',
      how: { ...WIPED, text: `whole blocks from the start, as \`shred -z\` leaves them${after}` },
      alternatives: [
        isAllocated
          ? `${COPYTRUNCATE}: unlikely, that leaves a hole, and these zeros take space on the disk; but a copy fills holes, and one length in 4096 is a whole number of blocks`
          : `${COPYTRUNCATE}: unlikely, one length in 4096 is a whole number of blocks; whether the zeros take space on the disk is not known`,
        `${POWER_LOSS}: unlikely, that leaves zeros at the start only of a log that was begun since the last write to the disk, and one length in 4096 is a whole number of blocks; look for a start of the system right after`,
      ],
    };
  }
  const atEnd = !run.linesFollow;
  return {
    level: atEnd ? 'low' : 'medium',
    confidence: 'low',
    how: {
      ...PART,
      text: atEnd
        ? 'at its end'
        : fromStart
          ? 'from its start, no whole number of blocks'
          : 'between lines',
    },
    alternatives: [
      `${POWER_LOSS}: kept${atEnd ? ', the most likely' : '; look for a start of the system right after'}`,
      fromStart
        ? `${COPYTRUNCATE}: kept`
        : `${COPYTRUNCATE}: dropped, that leaves zeros at the start only`,
    ],
  };
}
