import type { ByteSource } from '@unmask/evtx';
import { Recent } from './recent.ts';

const PAGE_BYTES = 65_536;
/** Entries point back to fields that they share with entries long before. */
const CACHE_BYTES: number = 16 * 1024 * 1024;

/** Small reads anywhere in a source, served from the pages read last. */
export class Pages {
  private readonly source: ByteSource;
  private readonly pages = new Recent<Uint8Array>(CACHE_BYTES, (bytes) => bytes.byteLength);

  constructor(source: ByteSource) {
    this.source = source;
  }

  /** `length` bytes at `offset`, or fewer at the end of the source. */
  async read(offset: number, length: number): Promise<DataView> {
    const first = Math.floor(offset / PAGE_BYTES);
    const last = Math.floor((offset + length - 1) / PAGE_BYTES);
    const bytes =
      first === last
        ? await this.page(first)
        : await this.source.read(first * PAGE_BYTES, (last + 1) * PAGE_BYTES);
    const start = offset - first * PAGE_BYTES;
    const end = Math.min(start + length, bytes.byteLength);
    return new DataView(
      bytes.buffer,
      bytes.byteOffset + Math.min(start, end),
      Math.max(0, end - start),
    );
  }

  private async page(number: number): Promise<Uint8Array> {
    const kept = this.pages.get(number);
    if (kept !== undefined) return kept;
    const bytes = await this.source.read(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    this.pages.set(number, bytes);
    return bytes;
  }
}
