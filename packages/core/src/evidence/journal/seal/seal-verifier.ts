import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { endOf, readObjectHeader } from '../object.ts';
import type { JournalFile } from '../journal.ts';
import { feed, sealedRanges, SEALED_HEADER } from './seal-bytes.ts';
import type { Seal, Verdict } from './seal-report.ts';
import { SealingKeys } from './sealing-keys.ts';
import type { VerificationKey } from './verification-key.ts';

/** A verification key, and the keys of the epochs that follow from it. */
export class SealKey {
  private readonly key: VerificationKey;
  private keys: SealingKeys | null = null;

  constructor(key: VerificationKey) {
    this.key = key;
  }

  /** Whether a seal agrees with the header, for the first of a file, and the objects that it covers. */
  async verify({ source, pages, header }: JournalFile, seal: Seal): Promise<Verdict> {
    // Two primes are looked for, which takes a second.
    this.keys ??= new SealingKeys(this.key.seed);
    const mac = hmac.create(sha256, this.keys.keyOf(seal.epoch));
    const take = (bytes: Uint8Array): unknown => mac.update(bytes);
    if (seal.start === header.headerSize)
      for (const range of SEALED_HEADER) await feed(pages, range, take);
    for (let at = seal.start; at <= seal.offset;) {
      const object = (await readObjectHeader(pages, source, at))!;
      for (const range of sealedRanges(object, header.compact)) await feed(pages, range, take);
      at = endOf(object);
    }
    const { start, interval } = this.key;
    const end = start + (Number(seal.epoch) + 1) * interval;
    return { isGenuine: bytesToHex(mac.digest()) === seal.hmac, end };
  }
}
