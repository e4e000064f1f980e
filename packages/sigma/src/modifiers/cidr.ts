/** `cidr`: networks of IPv4 (RFC 4632) and IPv6 (RFC 4291, section 2.3). */
import { quote } from '../quote.ts';
import { fault, type ModifierSteps } from './value.ts';

export const cidr: ModifierSteps = {
  text(value, { before }) {
    if (before.length > 0)
      return fault('SG011', `'cidr' comes first, not after '${before.at(-1)}'`);
    const network = parseNetwork(value.written);
    if (typeof network === 'string')
      return fault('SG014', network, 'write 192.168.0.0/16 or fe80::/10');
    return { kind: 'cidr', ...network };
  },
};

interface Network {
  readonly address: readonly number[];
  readonly prefix: number;
}

/** An address without `/` is a network of one. Text in place of a network is what is wrong with it. */
function parseNetwork(text: string): Network | string {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === null) return `${quote(text)} is no network`;
  const bits = address.length * 8;
  const length = slash < 0 ? String(bits) : text.slice(slash + 1);
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : bits + 1;
  if (prefix > bits) return `${quote(text)} needs a prefix length from 0 to ${bits}`;
  const hasHostBits = address.some((byte, index) => (byte & hostMask(prefix - index * 8)) !== 0);
  if (hasHostBits) return `${quote(text)} has bits set beyond its prefix`;
  return { address, prefix };
}

/** The bits of a byte that belong to the host when `networkBits` of it and what follows are the network's. */
function hostMask(networkBits: number): number {
  return 0xff >> Math.min(8, Math.max(0, networkBits));
}

/** The bytes of an IPv4 or IPv6 address. @returns `null` when the text is none */
export function parseAddress(text: string): number[] | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): number[] | null {
  const parts = text.split('.');
  const valid = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return valid && bytes.every((byte) => byte <= 255) ? bytes : null;
}

const IPV6_BYTES = 16;

function parseIpv6(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupBytes);
  if (head === undefined || head === null || tail === null) return null;
  if (tail === undefined) return head.length === IPV6_BYTES ? head : null;
  const missing = IPV6_BYTES - head.length - tail.length;
  return missing >= 2 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : null;
}

/** The bytes of `fe80:1:2`, whose last group may be an IPv4 address. */
function groupBytes(text: string): number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const dotted = index === groups.length - 1 && group.includes('.');
    const next = dotted ? parseIpv4(group) : hexGroup(group);
    if (next === null || bytes.length > IPV6_BYTES) return null;
    bytes.push(...next);
  }
  return bytes;
}

function hexGroup(group: string): number[] | null {
  if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return null;
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
