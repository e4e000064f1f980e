import type { JournalHeader } from '../header.ts';

/** A seal of a journal (TAG object), and what it covers: the objects since the seal before, itself included. */
export interface Seal {
  readonly offset: number;
  readonly number: bigint;
  readonly epoch: bigint;
  /** Hexadecimal. */
  readonly hmac: string;
  /** Where the first object lies that it covers. */
  readonly start: number;
  /** Of the entries that it covers; microseconds since 1970. */
  readonly first: number | null;
  readonly last: number | null;
}

/** What the seals of a journal say. */
export interface SealReport {
  /** What is not may have been copied while a seal was written. */
  readonly isClosed: boolean;
  readonly seals: number;
  /** Seals that agree with what they cover, which only a key tells. */
  readonly verified: number;
  /** The time of the last entry under a seal that agrees. */
  readonly verifiedUntil: number | null;
  /** Entries behind the last seal. A journal that was put away has some: it is sealed as time passes, not at its end. */
  readonly unsealed: number;
  /** At most `MAX_BREAKS`. */
  readonly breaks: readonly SealBreak[];
  /**
   * The first seal covers the header and no entry, and does not agree, while another does: systemd 254 gives a journal the id of its sequence after it was
   * sealed first, and calls it broken itself.
   */
  readonly isHeaderUnsealed: boolean;
  /** Why seals were left out. */
  readonly stopped: string | null;
}

export interface SealBreak {
  /** Of the seal. */
  readonly offset: number;
  readonly what: string;
  /** The key told, else the seals' own numbers. */
  readonly isByKey: boolean;
  /** Of the entries that the seal covers. */
  readonly first: number | null;
  readonly last: number | null;
}

/** What a key says of a seal. */
export interface Verdict {
  readonly isGenuine: boolean;
  /** When the seal's epoch ends; microseconds since 1970. */
  readonly end: number;
}

const MAX_BREAKS = 20;
const DISAGREES = 'a seal that does not agree with what it covers';
/** Where the header counts the seals. */
const TAGS_AT = 224;

/** Takes one seal after another. */
export class SealTally {
  seals = 0;
  unsealed = 0;
  stopped: string | null = null;
  private readonly header: JournalHeader;
  private verified = 0;
  private verifiedUntil: number | null = null;
  private readonly breaks: SealBreak[] = [];
  private previous: Seal | null = null;
  private headerSeal: Seal | null = null;

  constructor(header: JournalHeader) {
    this.header = header;
  }

  /** What the numbers of a seal say, without a key. Source: systemd, journal-verify.c. */
  compare(seal: Seal): void {
    const { previous } = this;
    this.previous = seal;
    this.seals++;
    const due = BigInt(this.seals);
    if (seal.number !== due) this.break(seal, `seal ${seal.number} where seal ${due} is due`);
    if (previous === null) return;
    const step = seal.epoch - previous.epoch;
    const told = `epoch ${seal.epoch} after epoch ${previous.epoch}`;
    if (step < 0n) this.break(seal, `seals go back: ${told}`);
    else if (this.header.sealedContinuously && step > 1n && this.seals > 2)
      this.break(seal, `seals are missing: ${told}, and this journal is sealed in every one`);
  }

  /** What the key says of it. */
  judge(seal: Seal, { isGenuine, end }: Verdict): void {
    if (!isGenuine && this.seals === 1 && seal.last === null) {
      this.headerSeal = seal;
      return;
    }
    if (!isGenuine) {
      this.break(seal, DISAGREES, true);
      return;
    }
    this.verified++;
    if (seal.last === null) return;
    if (seal.last >= end) this.break(seal, 'an entry that is later than its seal', true);
    else this.verifiedUntil = Math.max(this.verifiedUntil ?? 0, seal.last);
  }

  finish(): SealReport {
    const { seals, verified, verifiedUntil, unsealed, breaks, stopped } = this;
    const { state } = this.header;
    if (seals === 0 && stopped === null) {
      const what = 'a sealed journal without seals: it gets one when it is made';
      breaks.push({ offset: TAGS_AT, what, isByKey: false, first: null, last: null });
    }
    const isHeaderUnsealed = this.headerSeal !== null && verified > 0;
    if (this.headerSeal !== null && !isHeaderUnsealed) this.break(this.headerSeal, DISAGREES, true);
    const isClosed = state === 'offline' || state === 'archived';
    return {
      isClosed,
      seals,
      verified,
      verifiedUntil,
      unsealed,
      breaks,
      isHeaderUnsealed,
      stopped,
    };
  }

  private break({ offset, first, last }: Seal, what: string, isByKey = false): void {
    if (this.breaks.length < MAX_BREAKS) this.breaks.push({ offset, what, isByKey, first, last });
  }
}
