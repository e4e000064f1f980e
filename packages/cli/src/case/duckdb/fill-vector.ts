/**
 * Fills DuckDB's vectors from packed columns: memory is copied as a whole, and only text that is longer than a cell is handed over piece by
 * piece. The vectors of `@duckdb/node-api` take values one by one and keep an object for each, which is ten times as slow.
 */
import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb, { type Vector } from '@duckdb/node-bindings';
import type { PackedIntegers } from '../event-rows.ts';
import {
  CELL_BYTES,
  type FewTexts,
  type ManyTexts,
  type PackedText,
  validityBytes,
} from '../packed-text.ts';

/** Whole numbers of 32 bits that a cell of text has. */
const CELL_WORDS = CELL_BYTES / 4;

export function columnOf({ chunk }: DuckDBDataChunk, index: number): Vector {
  return duckdb.data_chunk_get_vector(chunk, index);
}

export function fillIntegers(vector: Vector, { halves, validity }: PackedIntegers): void {
  fill(vector, halves);
  setValidity(vector, validity);
}

export function fillText(vector: Vector, packed: PackedText, count: number): void {
  if (packed.kind === 'few') fillFew(vector, packed, count);
  else fillMany(vector, packed);
}

/** A row's fields lie behind those of the row before. */
export function fillMap(
  vector: Vector,
  counts: Uint16Array,
  names: PackedText,
  values: PackedText,
): void {
  const places = new Uint32Array(counts.length * CELL_WORDS);
  let total = 0;
  for (let row = 0; row < counts.length; row++) {
    places[row * CELL_WORDS] = total;
    places[row * CELL_WORDS + 2] = counts[row]!;
    total += counts[row]!;
  }
  duckdb.list_vector_reserve(vector, total);
  duckdb.list_vector_set_size(vector, total);
  fill(vector, places);
  const entries = duckdb.list_vector_get_child(vector);
  fillText(duckdb.struct_vector_get_child(entries, 0), names, total);
  fillText(duckdb.struct_vector_get_child(entries, 1), values, total);
}

function fillMany(vector: Vector, packed: ManyTexts): void {
  const { cells, validity, longRows, longEnds, bytes } = packed;
  fill(vector, cells);
  setValidity(vector, validity);
  let start = 0;
  for (let i = 0; i < longRows.length; i++) {
    const end = longEnds[i]!;
    duckdb.vector_assign_string_element_len(vector, longRows[i]!, bytes.subarray(start, end));
    start = end;
  }
}

/** Each text is put into the vector once, and its cell, which says where it lies, copied to all rows that have it. */
function fillFew(vector: Vector, { texts, places }: FewTexts, count: number): void {
  if (count === 0) return;
  texts.forEach((text, place) => {
    if (text !== null) duckdb.vector_assign_string_element(vector, place, text);
  });
  const known = wordsOf(duckdb.vector_get_data(vector, texts.length * CELL_BYTES));
  const cells = new Uint32Array(count * CELL_WORDS);
  const none = texts.indexOf(null);
  for (let row = 0; row < count; row++) {
    const place = places?.[row] ?? 0;
    if (place === none) continue;
    const from = place * CELL_WORDS;
    const to = row * CELL_WORDS;
    cells[to] = known[from]!;
    cells[to + 1] = known[from + 1]!;
    cells[to + 2] = known[from + 2]!;
    cells[to + 3] = known[from + 3]!;
  }
  fill(vector, cells);
  if (none >= 0) setValidity(vector, validityOf(places, none, count));
}

function validityOf(places: Uint8Array | null, none: number, count: number): Uint8Array {
  const validity = new Uint8Array(validityBytes(count));
  if (places === null) return validity;
  for (let row = 0; row < count; row++)
    if (places[row] !== none) validity[row >> 3]! |= 1 << (row & 7);
  return validity;
}

function setValidity(vector: Vector, validity: Uint8Array): void {
  if (validity.every((byte) => byte === 0xff)) return;
  duckdb.vector_ensure_validity_writable(vector);
  const { buffer, byteOffset, byteLength } = validity;
  duckdb.copy_data_to_vector_validity(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength);
}

function fill(vector: Vector, data: Uint8Array | Uint32Array): void {
  const { buffer, byteOffset, byteLength } = data;
  duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength);
}

function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
