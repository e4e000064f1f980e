import { Decompress } from 'fzstd';
import { bunzip2 } from './bzip2.ts';
import type { Decompressor, Decompressors } from './contract.ts';
import { ContainerError } from './issue.ts';
import { unxz } from './xz.ts';
import { MAX_WINDOW_BYTES } from './limits.ts';

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

/** Frame header (RFC 8878, section 3.1.1.1): magic (4), descriptor (1), and unless the frame is one segment, the window (1). */
const DESCRIPTOR_AT = 4;
const WINDOW_AT = 5;
const SINGLE_SEGMENT = 0x20;

/** The decoder keeps a window of the size that the first frame asks for. */
function checkWindow(chunk: Uint8Array): void {
  const descriptor = chunk[DESCRIPTOR_AT];
  const window = chunk[WINDOW_AT];
  if (descriptor === undefined || window === undefined || descriptor & SINGLE_SEGMENT) return;
  const base = 2 ** (10 + (window >>> 3));
  const size = base + (base / 8) * (window & 7);
  if (size <= MAX_WINDOW_BYTES) return;
  throw new ContainerError('CONTAINER_LIMIT', `a zstd window of ${size} bytes`);
}

async function* unzstd(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => void out.push(chunk));
  let isFirst = true;
  for await (const chunk of input) {
    if (isFirst) checkWindow(chunk);
    isFirst = false;
    decoder.push(chunk);
    yield* out.splice(0);
  }
  decoder.push(new Uint8Array(0), true);
  yield* out.splice(0);
}
