import type { ByteSource } from '@unmask/evtx';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readJournalHeader } from '../header.ts';
import type { JournalFile } from '../journal.ts';
import { endOf, OBJECT_TYPES, readObjectHeader } from '../object.ts';
import { Pages } from '../pages.ts';
import { SealTally, type Seal, type SealReport } from './seal-report.ts';
import type { SealKey } from './seal-verifier.ts';

const SEAL_BYTES = 64;
const ENTRY_TIME_AT = 24;
/** Of one journal: two months of one every quarter of an hour. One whose epoch is far from the last takes hundredths of a second. */
const MAX_SEALS = 6_000;

/**
 * Goes through the seals of a journal (Forward Secure Sealing).
 *
 * @param key `null`: only the seals' own numbers are looked at
 * @returns `null` when the journal does not say that it is sealed
 */
export async function readSeals(
  evidence: string,
  source: ByteSource,
  key: SealKey | null,
): Promise<SealReport | null> {
  const header = await readJournalHeader(source);
  if (header === null || !header.sealed) return null;
  const file = { evidence, host: null, source, pages: new Pages(source), header };
  const tally = new SealTally(header);
  for await (const seal of sealsOf(file, tally)) {
    if (tally.seals === MAX_SEALS) {
      tally.stopped = `there are more than ${MAX_SEALS}`;
      break;
    }
    tally.compare(seal);
    if (key !== null) tally.judge(seal, await key.verify(file, seal));
  }
  return tally.finish();
}

async function* sealsOf(file: JournalFile, tally: SealTally): AsyncGenerator<Seal> {
  const { source, pages, header } = file;
  let start = header.headerSize;
  let first: number | null = null;
  let last: number | null = null;
  for (let at = start; at <= header.tailObjectOffset;) {
    const object = await readObjectHeader(pages, source, at);
    if (object === null || object.type === OBJECT_TYPES.UNUSED) {
      tally.stopped = `there is no object at ${at}`;
      return;
    }
    at = endOf(object);
    const view = await pages.read(object.offset, Math.min(object.size, SEAL_BYTES));
    if (object.type === OBJECT_TYPES.ENTRY && view.byteLength === SEAL_BYTES) {
      last = Number(view.getBigUint64(ENTRY_TIME_AT, true));
      first ??= last;
      tally.unsealed++;
    } else if (object.type === OBJECT_TYPES.TAG && view.byteLength === SEAL_BYTES) {
      const [number, epoch] = [view.getBigUint64(16, true), view.getBigUint64(24, true)];
      const hmac = bytesToHex(new Uint8Array(view.buffer, view.byteOffset + 32, 32));
      yield { offset: object.offset, number, epoch, hmac, start, first, last };
      start = at;
      first = null;
      last = null;
      tally.unsealed = 0;
    }
  }
}
