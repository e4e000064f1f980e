import { isDeepStrictEqual } from 'node:util';
import { bytesSource, readEvtx, type EvtxRecord, type ReadEvtxOptions } from '@unmask/evtx';
import { decodeRecord } from './decode.ts';
import type { PlainElement } from './dom.ts';
import { plainFields, plainGet } from './fields.ts';
import { plainObject } from './json.ts';
import { plainXml } from './xml.ts';

const FILE_HEADER_BYTES = 4_096;
const CHUNK_BYTES = 65_536;

/** What the two decoders do not agree on: record offset, view, what each says. */
export interface Difference {
  readonly offset: number;
  readonly view: string;
  readonly fast: unknown;
  readonly plain: unknown;
}

export interface Comparison {
  readonly records: number;
  readonly differences: readonly Difference[];
}

/** Reads a log with both decoders and compares every view of every record. */
export async function compareLog(
  file: Uint8Array,
  options: ReadEvtxOptions = {},
): Promise<Comparison> {
  const differences: Difference[] = [];
  let records = 0;
  for await (const items of readEvtx(bytesSource(file), options)) {
    for (const item of items) {
      if (item.kind !== 'record') continue;
      records++;
      differences.push(...compareRecord(file, item.record));
    }
  }
  return { records, differences };
}

/** The views of one record that the decoders do not agree on. */
export function compareRecord(file: Uint8Array, record: EvtxRecord): Difference[] {
  const { offset } = record;
  const roots = plainRoots(file, offset);
  const fields = plainFields(roots);
  const pairs: [view: string, fast: unknown, plain: unknown][] = [
    ['xml', record.toXml(), plainXml(roots)],
    ['object', JSON.stringify(record.toObject()), JSON.stringify(plainObject(roots))],
    ['fields', record.fields(), fields],
    ['time', record.time, plainTime(fields, record.time) ?? record.written],
  ];
  const names = new Set(fields.flatMap(([name]) => [name, name.replaceAll(' ', '')]));
  for (const name of names) pairs.push([name, record.get(name), plainGet(fields, name)]);
  return pairs
    .filter(([, fast, plain]) => !isDeepStrictEqual(fast, plain))
    .map(([view, fast, plain]) => ({ offset, view, fast, plain }));
}

/** The roots of the record at an offset of a log. */
export function plainRoots(file: Uint8Array, offset: number): PlainElement[] {
  const inChunks = offset - FILE_HEADER_BYTES;
  const chunk = offset - (inChunks % CHUNK_BYTES);
  return decodeRecord(file.subarray(chunk, chunk + CHUNK_BYTES), offset - chunk);
}

/** Microseconds since 1970 of `TimeCreated`, rounded down; the other's where a number cannot hold them exactly. */
function plainTime(fields: ReturnType<typeof plainFields>, other: number): number | undefined {
  if (!Number.isSafeInteger(other)) return other;
  const text = String(plainGet(fields, 'TimeCreated_SystemTime'));
  const [, seconds, fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z?$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const microseconds = Number(fraction.padEnd(6, '0').slice(0, 6));
  return new Date(`${seconds}Z`).getTime() * 1_000 + microseconds;
}
