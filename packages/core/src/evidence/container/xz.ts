import * as xzModule from 'xz-decompress';

/** The package is CommonJS behind ES types: under Node all of it is the default export, bundlers give it as typed. */
const { XzReadableStream } =
  (xzModule as unknown as { default?: typeof xzModule }).default ?? xzModule;

/** What `.xz` input holds, as it comes. Errors when it is damaged. */
export function unxz(input: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return new XzReadableStream(input);
}
