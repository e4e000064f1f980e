import { fold } from '@unmask/sigma';
import { wordsOf } from '../observables/words.ts';
import { isNetworkAnchor, NetworkAnchors } from './anchors.ts';

const DELIMITER = 0;
const WORD = 1;
/** Part of a word, but neither its beginning nor its end. */
const JOINER = 2;

const CLASSES: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\w/.test(character)) return WORD;
  return character === '.' || character === '-' ? JOINER : DELIMITER;
});

const SEED = 0x811c;
/** Bits a filter has for each anchor: one word in 32 that is none is looked up in vain. */
const BITS_PER_ANCHOR = 32;

/**
 * Finds which of many anchors stand in a text, whole or as the end of a word behind `.` or `-`, in one pass from its end to its beginning: so
 * `evil.example` is met in `www.evil.example` with no look-up for each label. A filter of bits spares nearly all look-ups.
 */
export class AnchorIndex {
  private readonly targets = new Map<string, number[]>();
  private readonly networks = new NetworkAnchors();
  private filter: Uint32Array = new Uint32Array(1);
  private mask = 0;

  add(anchor: string, target: number): void {
    const known = this.targets.get(anchor);
    if (known === undefined) this.targets.set(anchor, [target]);
    else known.push(target);
    if (isNetworkAnchor(anchor)) this.networks.add(anchor);
  }

  /** To be called when all were added. */
  complete(): void {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(this.targets.size * BITS_PER_ANCHOR, 1_024)));
    this.filter = new Uint32Array(bits >> 5);
    this.mask = bits - 1;
    for (const anchor of this.targets.keys()) {
      let hash = SEED;
      for (let at = anchor.length - 1; at >= 0; at--) hash = next(hash, anchor.charCodeAt(at));
      const slot = slotOf(hash) & this.mask;
      this.filter[slot >> 5]! |= 1 << (slot & 31);
    }
  }

  /** @param found is given the targets of each anchor met, perhaps more than once */
  search(text: string, found: (targets: readonly number[]) => void): void {
    this.words(text, found);
    if (this.networks.isEmpty || !/\d\.\d|:.*:/s.test(text)) return;
    for (const { kind, value } of wordsOf(text)) {
      if (kind !== 'address') continue;
      for (const anchor of this.networks.anchorsOf(value)) this.lookUp(anchor, found);
    }
  }

  private words(text: string, found: (targets: readonly number[]) => void, folded = false): void {
    const { filter, mask } = this;
    let end = -1;
    let hash = SEED;
    for (let at = text.length - 1; at >= 0; at--) {
      let unit = text.charCodeAt(at);
      if (unit > 0x7f && !folded) return this.words(fold(text), found, true);
      const kind = unit > 0x7f ? WORD : CLASSES[unit]!;
      if (kind === DELIMITER) {
        end = -1;
        continue;
      }
      if (end < 0) {
        if (kind === JOINER) continue;
        end = at + 1;
        hash = SEED;
      }
      if (unit >= 0x41 && unit <= 0x5a) unit |= 0x20;
      hash = next(hash, unit);
      if (kind !== WORD || isWord(text, at - 1)) continue;
      const slot = slotOf(hash) & mask;
      if ((filter[slot >> 5]! & (1 << (slot & 31))) !== 0)
        this.lookUp(folded ? text.slice(at, end) : text.slice(at, end).toLowerCase(), found);
    }
  }

  private lookUp(anchor: string, found: (targets: readonly number[]) => void): void {
    const targets = this.targets.get(anchor);
    if (targets !== undefined) found(targets);
  }
}

function next(hash: number, unit: number): number {
  return (Math.imul(hash, 0x0100_0193) ^ unit) | 0;
}

/** The low bits of such a hash alone are poor. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isWord(text: string, at: number): boolean {
  if (at < 0) return false;
  const unit = text.charCodeAt(at);
  return unit > 0x7f || CLASSES[unit] === WORD;
}
