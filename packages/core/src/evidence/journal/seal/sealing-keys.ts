import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { isPrime, modInverse, modPow } from './modular.ts';

/** Bits of the modulus that systemd takes. */
const SECURITY_BITS = 1536;
const KEY_BYTES = 32;
/** What is generated from the seed, each from a stream of its own. */
const STREAM = { key: 0, p: 1, q: 2, start: 3 } as const;
/** From one epoch to a later one: so many squarings cost what a jump does. */
const MAX_STEPS = 256n;

/**
 * The keys of a sealed journal, one an epoch. Each epoch's state is the square of the one before modulo `p * q`; a host keeps only the
 * latest, so whoever breaks in cannot seal the past anew. Whoever has the seed knows `p` and `q` and can go to any epoch.
 *
 * Source: Marson and Poettering, "Practical Secure Logging: Seekable Sequential Key Generators" (2013), as systemd uses it.
 */
export class SealingKeys {
  private readonly seed: Uint8Array;
  private readonly p: bigint;
  private readonly q: bigint;
  private readonly start: bigint;
  private state: { readonly epoch: bigint; readonly value: bigint } | null = null;

  constructor(seed: Uint8Array) {
    this.seed = seed;
    this.p = this.prime(STREAM.p);
    this.q = this.prime(STREAM.q);
    const bytes = stream(seed, STREAM.start, SECURITY_BITS / 8);
    bytes[0]! &= 0x7f;
    const root = numberOf(bytes);
    this.start = (root * root) % this.modulus;
  }

  /** The key of HMAC-SHA256 for an epoch, of 64 bits. */
  keyOf(epoch: bigint): Uint8Array {
    const value = this.valueAt(epoch);
    this.state = { epoch, value };
    const state = [this.modulus, value].map((each) => bytesOf(each, SECURITY_BITS / 8));
    return stream(concatBytes(...state, bytesOf(epoch, 8)), STREAM.key, KEY_BYTES);
  }

  private get modulus(): bigint {
    return this.p * this.q;
  }

  private valueAt(epoch: bigint): bigint {
    const { state } = this;
    const steps = state === null ? -1n : epoch - state.epoch;
    if (state === null || steps < 0n || steps > MAX_STEPS) return this.jump(epoch);
    let { value } = state;
    for (let i = 0n; i < steps; i++) value = (value * value) % this.modulus;
    return value;
  }

  /** `start ^ (2 ^ epoch)`, put together from what it is modulo `p` and modulo `q`. */
  private jump(epoch: bigint): bigint {
    const { p, q, start } = this;
    const [ofP, ofQ] = [p, q].map((prime) =>
      modPow(start % prime, modPow(2n, epoch, prime - 1n), prime),
    );
    const times = ((((ofP! - ofQ!) % p) + p) * modInverse(q % p, p)) % p;
    return ofQ! + q * times;
  }

  /** The first prime from where the stream says, of those that leave 3 when divided by 4. */
  private prime(index: number): bigint {
    const bytes = stream(this.seed, index, SECURITY_BITS / 16);
    bytes[0]! |= 0xc0;
    bytes[bytes.length - 1]! |= 0x03;
    let prime = numberOf(bytes);
    while (!isPrime(prime)) prime += 4n;
    return prime;
  }
}

/** Bytes that follow from a seed: SHA-256 of the seed, the index of the stream and a counter, one after another. */
function stream(seed: Uint8Array, index: number, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, counter) =>
    sha256(concatBytes(seed, bytesOf(BigInt(index), 4), bytesOf(BigInt(counter), 4))),
  );
  return concatBytes(...blocks).slice(0, length);
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes)}`);
}

/** Big-endian. */
function bytesOf(value: bigint, length: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(2 * length, '0'));
}
