import { Names } from './binxml/names.ts';
import { Templates } from './binxml/templates.ts';
import { MAX_CHUNK_TEXT } from './limits.ts';

const FIRST_ENTRIES = 4_096;

/** A chunk's bytes, and what was learned from them while its records are read. Offsets count from the chunk's start. */
export class ChunkData {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly names: Names;
  readonly templates: Templates;
  /** Two numbers for each value of each instance read so far: offset, and size with the type in the upper half. */
  values: Int32Array = new Int32Array(FIRST_ENTRIES);
  /** UTF-16 units that the records not yet read may come to. */
  textLeft: number = MAX_CHUNK_TEXT;
  private used = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.names = new Names(bytes);
    this.templates = new Templates(bytes, this.names);
  }

  /** Makes room for the values of one instance. @returns where its first entry is in `values` */
  reserve(count: number): number {
    const start = this.used;
    this.used += count * 2;
    if (this.used > this.values.length) {
      const grown = new Int32Array(Math.max(this.used, this.values.length * 2));
      grown.set(this.values);
      this.values = grown;
    }
    return start;
  }
}
