import { decompress } from './decompress.ts';
import { jenkinsHash64, sipHash24 } from './hash.ts';
import { CACHE_BYTES, MAX_DECODED_RATIO, MAX_FIELD_BYTES, MIN_DECODED_BYTES } from './limits.ts';
import { OBJECT_TYPES, readObjectHeader } from './object.ts';
import { Recent } from './recent.ts';
import type { JournalFile } from './journal.ts';

/** One `NAME=value`, decoded. Shared by all entries that name it. */
export interface Field {
  readonly name: string;
  readonly value: string;
  /** The value's bytes, where they are no UTF-8 text. */
  readonly binary: Uint8Array | null;
  readonly size: number;
  /** The bytes are not those that the hash beside them was made of: somebody changed one of the two. */
  readonly hashBroken: boolean;
}

const EQUALS = 0x3d;
const FIELD_COST = 200;
const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder();

/** DATA objects decoded, the latest kept. */
export class FieldStore {
  private readonly file: JournalFile;
  private readonly key: Uint8Array | null;
  private readonly kept = new Recent<Field>(CACHE_BYTES, ({ size }) => size + FIELD_COST);
  private budget: number;

  constructor(file: JournalFile) {
    this.file = file;
    this.key = file.header.keyedHash ? bytesOf(file.header.fileId) : null;
    this.budget = MIN_DECODED_BYTES + MAX_DECODED_RATIO * file.source.byteLength;
  }

  /** The field whose DATA object lies at `offset`, when it is among those kept. */
  peek(offset: number): Field | undefined {
    return this.kept.get(offset);
  }

  /** @throws Error when no field can be read there. */
  async read(offset: number): Promise<Field> {
    const { pages, source, header } = this.file;
    const object = await readObjectHeader(pages, source, offset);
    if (object?.type !== OBJECT_TYPES.DATA) throw new Error('no field object there');
    const start = header.compact ? 72 : 64;
    if (object.size < start) throw new Error('a field object too small');
    const length = object.size - start;
    if (length > MAX_FIELD_BYTES) throw new Error(`a field of ${length} bytes`);
    const view = await pages.read(offset, object.size);
    const stored = new Uint8Array(
      view.buffer,
      view.byteOffset + start,
      Math.max(0, view.byteLength - start),
    );
    const payload = await decompress(stored, object.flags);
    this.budget -= payload.length + FIELD_COST;
    if (this.budget < 0) throw new Error('more decompressed than a journal of this size can hold');
    const field = toField(payload, this.isBroken(view, payload));
    this.kept.set(offset, field);
    return field;
  }

  private isBroken(object: DataView, payload: Uint8Array): boolean {
    const { high, low } = this.key === null ? jenkinsHash64(payload) : sipHash24(this.key, payload);
    return low !== object.getUint32(16, true) || high !== object.getUint32(20, true);
  }
}

function toField(payload: Uint8Array, hashBroken: boolean): Field {
  const equals = payload.indexOf(EQUALS);
  if (equals <= 0) throw new Error('a field without a name');
  const bytes = payload.subarray(equals + 1);
  const name = lenient.decode(payload.subarray(0, equals));
  const text = decodeStrictly(bytes);
  return {
    name,
    value: text ?? lenient.decode(bytes),
    binary: text === null ? bytes.slice() : null,
    size: payload.length,
    hashBroken,
  };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function bytesOf(id: string): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(id.slice(2 * i, 2 * i + 2), 16));
}
