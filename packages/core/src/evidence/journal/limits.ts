/** Named limits on what a journal may claim, each with what real ones need. */

/** Header size. 272 today; only ever grew by tens of bytes. */
export const MAX_HEADER_BYTES = 4096;

/** Fields of an entry. journald itself refuses more than 1024 from a client, and adds about 30. */
export const MAX_ITEMS = 4096;

/** Bytes of one field that are kept. Messages stay below 48 KiB; core dumps of older systems were larger and tell a hunt nothing. */
export const MAX_FIELD_BYTES: number = 1024 * 1024;

/** Bytes of all fields of one entry. */
export const MAX_ENTRY_BYTES: number = 4 * 1024 * 1024;

/**
 * Bytes of fields that are decoded from one file, cached ones counted once, as a multiple of its size and a start. Real journals
 * stay below ten times; an entry that names the same field object a thousand times is one decoding.
 */
export const MAX_DECODED_RATIO = 64;
export const MIN_DECODED_BYTES: number = 64 * 1024 * 1024;

/** Field objects kept decoded: most entries share most fields with their neighbours. */
export const CACHE_BYTES: number = 16 * 1024 * 1024;

/** Events of a batch. */
export const BATCH_EVENTS = 512;
export const BATCH_BYTES: number = 4 * 1024 * 1024;
