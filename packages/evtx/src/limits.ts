/** Named limits on what evidence may claim. Each says what real logs need, so that the margin can be judged. */

/** Size of a chunk, and the grid on which chunks lie. */
export const CHUNK_BYTES = 65_536;

/** Where records begin in a chunk. */
export const CHUNK_HEADER_BYTES = 512;

/** Where the first chunk lies in a file. */
export const FILE_HEADER_BYTES = 4_096;

/** Where a record's binary XML begins. */
export const RECORD_HEADER_BYTES = 24;

/** Record header (24) and the size copy at its end (4). */
export const MIN_RECORD_BYTES = 28;

/** Binary XML inside a value of binary XML… Real records nest two deep. */
export const MAX_NESTING = 32;

/** Elements inside elements, also across nested binary XML. Real events stay below 30. */
export const MAX_DEPTH = 256;

/** Values of a template instance. Real ones have up to 42 in public collections. */
export const MAX_VALUES = 4_096;

/**
 * Bytes of template definitions read for one chunk. Definitions lie side by side in a chunk, so honest ones cannot exceed
 * it; only overlapping ones can.
 */
export const MAX_DEFINITION_BYTES: number = 2 * CHUNK_BYTES;

/**
 * UTF-16 units that a record's text may come to. A record is at most a chunk, but a template may use a large value many times;
 * honest ones use each once or twice.
 */
export const MAX_RECORD_TEXT: number = 16 * CHUNK_BYTES;

/** The same for all records of a chunk together. Honest ones come to about four times the chunk. */
export const MAX_CHUNK_TEXT: number = 4 * MAX_RECORD_TEXT;

/** UTF-16 units of the name of an element or attribute. Real ones stay below 50. */
export const MAX_NAME_UNITS = 1_024;

/** Chunks that a record found in any bytes is tried with. Chunks do not overlap; pieces of old ones among new ones do. */
export const MAX_CARVING_BASES = 4;
