import { parseAddress } from '../modifiers/cidr.ts';

/** `::ffff:192.0.2.1`: an IPv4 address as IPv6 writes it (RFC 4291, section 2.5.5.2). */
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

/** Longest text of an address, with a zone. */
const MAX_ADDRESS_LENGTH = 80;

/** The bytes of an address as an event writes it: a zone is dropped, an IPv4 address in IPv6 is an IPv4 address. */
export function addressOf(text: string): readonly number[] | null {
  if (text.length > MAX_ADDRESS_LENGTH) return null;
  const zone = text.indexOf('%');
  const bytes = parseAddress((zone < 0 ? text : text.slice(0, zone)).trim());
  if (bytes === null || bytes.length !== 16) return bytes;
  return MAPPED.every((byte, index) => bytes[index] === byte) ? bytes.slice(12) : bytes;
}

export function isInNetwork(
  address: readonly number[],
  network: readonly number[],
  prefix: number,
): boolean {
  if (address.length !== network.length) return false;
  for (let i = 0, bits = prefix; bits > 0; i++, bits -= 8) {
    const mask = bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff;
    if (((address[i]! ^ network[i]!) & mask) !== 0) return false;
  }
  return true;
}
