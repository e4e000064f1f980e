import type { ByteSource } from '@unmask/evtx';
import { readSigner } from '../certificate/signed-data.ts';
import type { Certificate } from '../certificate/x509.ts';
import { viewAt } from '../container/source.ts';
import { DIRECTORIES, type PeHeader } from './header.ts';

/**
 * The signature at the end of a file: `length u32, revision u16, type u16`, then for type 2 a signature as PKCS #7 packs it. Windows' own files are signed by
 * catalogues that lie elsewhere, so that they seem unsigned.
 *
 * Source: Microsoft's PE Format specification.
 */
export interface SignatureFacts {
  readonly isSigned: boolean;
  /** Of who signed, as the file says; nothing is verified. `null` where it cannot be read. */
  readonly signer: Certificate | null;
}

export const UNSIGNED: SignatureFacts = { isSigned: false, signer: null };

const HEADER_BYTES = 8;
const PKCS7 = 2;
/** Bytes of a signature; with time stamps and several signatures up to some 30 KiB. */
const MAX_BYTES = 1 << 17;

export async function readSignature(
  source: ByteSource,
  { directories }: PeHeader,
): Promise<SignatureFacts> {
  const directory = directories[DIRECTORIES.security];
  if (directory === undefined || directory.size < HEADER_BYTES) return UNSIGNED;
  const { address, size } = directory;
  const view = await viewAt(source, address, Math.min(size, MAX_BYTES));
  if (view.byteLength < HEADER_BYTES) return UNSIGNED;
  const length = Math.min(view.getUint32(0, true), view.byteLength);
  if (view.getUint16(6, true) !== PKCS7 || length < HEADER_BYTES)
    return { isSigned: true, signer: null };
  const bytes = new Uint8Array(view.buffer, view.byteOffset + HEADER_BYTES, length - HEADER_BYTES);
  return { isSigned: true, signer: readSigner(bytes) };
}
