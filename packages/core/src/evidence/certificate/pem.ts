import type { Logsource } from '@unmask/sigma';
import { isoTime } from '../../report/time.ts';
import type { Evidence, Format, Item } from '../format.ts';
import { type Fields, TextEvent } from '../text/event.ts';
import { headLines, readLines } from '../text/lines.ts';
import { MAX_HEAD_LINES } from '../text/limits.ts';
import { undated } from '../text/line-format.ts';
import { type Certificate, readCertificate } from './x509.ts';

const CERTIFICATE: Logsource = { category: 'certificate' };
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
/** Any block of PEM: files of servers have a key beside the certificate. */
const BLOCK = /^-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----\s*$/;
const BASE64 = /^[A-Za-z0-9+/]{1,100}={0,2}\s*$/;
/** Characters of one certificate; those with many names have some 20 KiB. */
const MAX_CHARS = 1 << 17;
/** Certificates of one file; all that a system trusts are some 150. */
const MAX_CERTIFICATES = 10_000;

/** Certificates in PEM, as servers keep them; keys beside them are not looked at. Documented in `docs/formats/certificates.md`. */
export const PEM: Format = {
  id: 'pem',
  title: 'certificates (PEM)',
  extensions: ['.pem', '.crt', '.cer'],
  detect(head) {
    const texts = headLines(head, MAX_HEAD_LINES).map(({ text }) => text);
    const own = texts.filter((text) => BLOCK.test(text) || BASE64.test(text)).length;
    return own > texts.length / 2 && texts.some((text) => text.trim() === BEGIN);
  },
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readCertificates,
};

async function* readCertificates(evidence: Evidence): AsyncGenerator<Item[]> {
  let block: { readonly offset: number; text: string } | null = null;
  let count = 0;
  const { source } = evidence;
  for await (const lines of readLines(source, { start: 0, end: source.byteLength })) {
    const items: Item[] = [];
    for (const { text, offset } of lines) {
      const line = text.trim();
      if (line === BEGIN) block = { offset, text: '' };
      else if (line === END && block !== null) {
        if (++count > MAX_CERTIFICATES) return;
        items.push(itemOf(block, evidence));
        block = null;
      } else if (block !== null && block.text.length < MAX_CHARS) block.text += line;
    }
    if (items.length > 0) yield items;
  }
}

function itemOf(
  { offset, text }: { readonly offset: number; readonly text: string },
  evidence: Evidence,
): Item {
  const certificate = readCertificate(decoded(text));
  if (certificate === null) {
    const what = 'a certificate that cannot be read';
    const issue = {
      code: 'CERTIFICATE_DAMAGED',
      evidence: evidence.path,
      what,
      offset,
      need: null,
      have: null,
      record: null,
      lost: true,
    };
    return { kind: 'issue', issue };
  }
  const { time, from } = undated(evidence);
  const origin = { evidence: evidence.path, platform: null, host: evidence.origin?.host ?? null };
  const decode = (): Fields => fieldsOf(certificate, from);
  return { kind: 'event', event: new TextEvent(time, CERTIFICATE, origin, { offset }, decode) };
}

function decoded(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function fieldsOf(certificate: Certificate, timeFrom: string): Fields {
  const { subject, issuer, serial, from, until, hosts, country } = certificate;
  const fields: Fields = new Map<string, string | string[]>([
    ['subject', subject],
    ['issuer', issuer],
    ['serial', serial],
    ['not_before', isoTime(from)],
    ['not_after', isoTime(until)],
    ['time_from', timeFrom],
  ]);
  if (hosts.length > 0) fields.set('hosts', [...hosts]);
  if (country !== null) fields.set('country', country);
  return fields;
}
