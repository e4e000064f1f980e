import { Readable } from 'node:stream';
import { constants, createGunzip, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import { PORTABLE_DECOMPRESSORS } from '../../../src/evidence/container/index.ts';
import type { ContainerHost, Decompressor } from '../../../src/evidence/container/index.ts';

const SYNC = { finishFlush: constants.Z_SYNC_FLUSH };

function throughNode(create: () => NodeJS.ReadWriteStream): Decompressor {
  return (input) => {
    const source = Readable.from(input, { objectMode: false });
    const unpacked = create() as NodeJS.ReadWriteStream & Readable;
    source.on('error', (error) => unpacked.destroy(error));
    return source.pipe(unpacked);
  };
}

/** Everything in memory, and how many spools are open. */
export class TestHost implements ContainerHost {
  open = 0;
  spooled = 0;
  readonly decompressors = {
    ...PORTABLE_DECOMPRESSORS,
    gzip: throughNode(() => createGunzip(SYNC)),
    deflate: throughNode(() => createInflateRaw(SYNC)),
    zstd: throughNode(() => createZstdDecompress()),
  };

  async spool(bytes: AsyncIterable<Uint8Array>): ReturnType<ContainerHost['spool']> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) {
      chunks.push(chunk);
      this.spooled += chunk.length;
    }
    this.open++;
    const release = async (): Promise<void> => {
      this.open--;
    };
    return { source: bytesSource(Buffer.concat(chunks)), release };
  }
}
