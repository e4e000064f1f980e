/**
 * Undoes in place what a filter did to make programs pack better: addresses of jumps, which it made absolute, are relative again.
 *
 * @param bytes what comes next
 * @param position of its first byte in the whole
 * @returns how many bytes are done; the rest is given again, with more behind it
 */
export type Undo = (bytes: Uint8Array, position: number) => number;

/** Runs a filter over bytes that come in pieces. Nothing is kept but what an instruction at the end of a piece still lacks. */
export async function* unfiltered(
  input: AsyncIterable<Uint8Array>,
  undo: Undo,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  let position = 0;
  for await (const piece of input) {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const done = undo(bytes, position);
    position += done;
    rest = bytes.slice(done);
    if (done > 0) yield bytes.subarray(0, done);
  }
  if (rest.length > 0) yield rest;
}
