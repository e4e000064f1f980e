/**
 * Where bytes come from. Everything in Unmask that reads bytes takes a `ByteSource`, so that a file, a `Blob`
 * in a page, a member of an archive and a buffer in a test are the same to a reader, and nothing loads a file whole.
 */
export interface ByteSource {
  /** Size in bytes. */
  readonly byteLength: number;
  /**
   * Bytes `start` (inclusive) to `end` (exclusive), both clamped to the source. May return fewer bytes than asked
   * for when the source ends early. The caller must not change the bytes.
   */
  read(start: number, end: number): Uint8Array | Promise<Uint8Array>;
}

/** A source over bytes already in memory. `read` returns views, not copies. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { byteLength: bytes.byteLength, read: (start, end) => bytes.subarray(start, end) };
}

/** A source over a `Blob` or a `File` that a page was given. */
export function blobSource(blob: Blob): ByteSource {
  return {
    byteLength: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
