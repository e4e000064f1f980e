/** Arithmetic of whole numbers modulo another, as sealing needs it. Not for secrets: its time tells its numbers. */

/** `base ^ exponent mod modulus`; the exponent is not negative. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse of a number modulo a prime. */
export function modInverse(value: bigint, prime: bigint): bigint {
  return modPow(value, prime - 2n, prime);
}

/** Also the bases of Miller and Rabin's test: a composite number that is not made for it passes all with a chance of less than 4^-30. */
const SMALL_PRIMES = primesBelow(1000);
const BASES = SMALL_PRIMES.slice(0, 30);

/** Whether an odd number above 1,000 is prime, as good as surely. */
export function isPrime(value: bigint): boolean {
  return (
    SMALL_PRIMES.every((prime) => value % prime !== 0n) &&
    BASES.every((base) => passes(value, base))
  );
}

/** Miller and Rabin's test for one base. */
function passes(value: bigint, base: bigint): boolean {
  let odd = value - 1n;
  let twos = 0;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    twos++;
  }
  let power = modPow(base, odd, value);
  if (power === 1n || power === value - 1n) return true;
  for (let i = 1; i < twos; i++) {
    power = (power * power) % value;
    if (power === value - 1n) return true;
  }
  return false;
}

function primesBelow(limit: number): bigint[] {
  const primes: number[] = [];
  for (let each = 2; each < limit; each++) {
    if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  }
  return primes.map(BigInt);
}
