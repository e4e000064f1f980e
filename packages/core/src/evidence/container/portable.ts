import { bunzip2 } from './bzip2.ts';
import type { Decompressor, Decompressors } from './contract.ts';
import { unxz } from './xz.ts';
import { unzstd } from './zstd.ts';

/** Unpackers that run everywhere. A host may put faster ones of its own in their place. */
export const PORTABLE_DECOMPRESSORS: Decompressors = {
  gzip: throughStream(() => new DecompressionStream('gzip')),
  deflate: throughStream(() => new DecompressionStream('deflate-raw')),
  bzip2: bunzip2,
  xz: (input) => chunksOf(unxz(toStream(input))),
  zstd: unzstd,
};

type Pair = {
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array<ArrayBuffer>>;
};

function throughStream(create: () => Pair): Decompressor {
  return (input) => chunksOf(toStream(input).pipeThrough(create()));
}

function toStream(input: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = input[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller): Promise<void> {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel(): Promise<void> {
      await iterator.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
