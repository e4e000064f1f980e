import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Traces repeat themselves, and as objects would take ten times the room until the hunt ends. The bytes have a buffer of just their size:
 * zlib's own is 16 KiB at least, and a message between threads takes it whole.
 */
export function packTraces(traces: readonly unknown[]): Uint8Array {
  return new Uint8Array(deflateRawSync(serialize(traces), { level: 1 }));
}

export function unpackTraces(packed: Uint8Array): readonly unknown[] {
  return deserialize(inflateRawSync(packed)) as unknown[];
}
