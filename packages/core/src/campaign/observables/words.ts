import {
  canonicalAddress,
  canonicalDomain,
  canonicalEmail,
  canonicalHash,
  canonicalUrl,
} from './canonical.ts';
import type { ObservableKind } from './observable.ts';

/** What a text was found to contain. */
export interface Word {
  readonly kind: ObservableKind;
  readonly value: string;
  readonly text: string;
  /** By its shape alone. */
  readonly guessed: boolean;
}

/** Values taken from one text. A script of 64 KiB has some hundreds of words that look like one. */
const MAX_WORDS = 1_024;

const URLS = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'<>|\\^`{}]+/gi;
const URL_END = /[.,;:!?)\]]+$/;
const EMAILS = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,253}/g;
const ADDRESSES_V6 =
  /(?<![\w:.])[0-9a-f:]{2,39}(?:\.\d{1,3}){0,3}(?![\w:\u0080-\uffff]|[.-]+[\w\u0080-\uffff])/gi;
/** The fingerprint of a public key as OpenSSH writes it: SHA-256 in base64 without its padding (`ssh-keygen -l`). */
const KEYS = /(?<![\w+/])SHA256:[\w+/]{43}(?![\w+/=])/g;
const TOKENS = /[\w.\-\u0080-\uffff]+/g;

/** Addresses, domains, URLs, e-mail addresses, hashes and public keys in running text, in the order of their kinds. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (
    kind: ObservableKind,
    value: string | null,
    shown: string,
    guessed: boolean,
  ): void => {
    if (value !== null && words.length < MAX_WORDS)
      words.push({ kind, value, text: shown, guessed });
  };
  if (text.includes('://')) {
    for (const [found] of text.matchAll(URLS)) {
      const url = found.replace(URL_END, '');
      add('url', canonicalUrl(url), url, false);
    }
  }
  if (text.includes('@')) {
    for (const [found] of text.matchAll(EMAILS)) {
      const email = trimmed(found);
      add('email', canonicalEmail(email), email, false);
    }
  }
  if (hasTwoColons(text)) {
    for (const { 0: found, index } of text.matchAll(ADDRESSES_V6)) {
      if (hasTwoColons(found) && !isNetwork(text, index + found.length))
        add('address', canonicalAddress(found), found, true);
    }
  }
  if (text.includes('SHA256:')) {
    for (const [key] of text.matchAll(KEYS)) add('key', key, key, false);
  }
  for (const { 0: found, index } of text.matchAll(TOKENS)) {
    const token = trimmed(found);
    if (token.includes('.')) {
      const address = canonicalAddress(token);
      if (address !== null) {
        if (!isNetwork(text, index + found.length)) add('address', address, token, false);
      } else add('domain', canonicalDomain(token), token, true);
    } else if (token.length >= 32) add('hash', canonicalHash(token), token, token.length === 32);
  }
  return words;
}

const PREFIX = /\/\d{1,3}(?![\w/.?])/y;

/** What stands before a prefix length is no address of a host. */
function isNetwork(text: string, end: number): boolean {
  PREFIX.lastIndex = end;
  return PREFIX.test(text);
}

function hasTwoColons(text: string): boolean {
  const first = text.indexOf(':');
  return first >= 0 && text.includes(':', first + 1);
}

function trimmed(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && isJoiner(token.charCodeAt(start))) start++;
  while (end > start && isJoiner(token.charCodeAt(end - 1))) end--;
  return token.slice(start, end);
}

function isJoiner(unit: number): boolean {
  return unit === 0x2d || unit === 0x2e;
}
