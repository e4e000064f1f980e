import { childrenOf, CONTEXT, derAt, hexOf, INTEGER, objectId, SEQUENCE, SET } from './der.ts';
import { type Certificate, readCertificate } from './x509.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * The certificate of who signed, in a signature as PKCS #7 packs it; `null` where it cannot be told. Nothing is verified.
 *
 * ```
 * SEQUENCE { signedData, [0] SEQUENCE { version, digests, content, [0] certificates?, [1] revocations?, SET { signer … } } }
 * signer: SEQUENCE { version, SEQUENCE { issuer, serial }, … }
 * ```
 *
 * Source: RFC 2315.
 */
export function readSigner(bytes: Uint8Array): Certificate | null {
  const outer = derAt(bytes, 0);
  if (outer?.tag !== SEQUENCE) return null;
  const [id, wrapped] = childrenOf(bytes, outer);
  if (id === undefined || wrapped === undefined || objectId(bytes, id) !== SIGNED_DATA) return null;
  const body = derAt(bytes, wrapped.start, wrapped.end);
  const parts = body === null ? [] : childrenOf(bytes, body);
  const certificates = parts.find(({ tag }) => tag === CONTEXT);
  const signers = parts.findLast(({ tag }) => tag === SET);
  if (certificates === undefined || signers === undefined) return null;
  const serial = signerSerial(bytes, derAt(bytes, signers.start, signers.end));
  if (serial === null) return null;
  for (const { at } of childrenOf(bytes, certificates)) {
    const certificate = readCertificate(bytes, at);
    if (certificate?.serial === serial) return certificate;
  }
  return null;
}

function signerSerial(bytes: Uint8Array, signer: ReturnType<typeof derAt>): string | null {
  const [, identity] = signer === null ? [] : childrenOf(bytes, signer);
  if (identity?.tag !== SEQUENCE) return null;
  const [, serial] = childrenOf(bytes, identity);
  return serial?.tag === INTEGER ? hexOf(bytes, serial) : null;
}
