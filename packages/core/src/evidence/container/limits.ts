/** Named limits on what a container may claim, each with what real ones need. */

/** Containers inside containers. A collection in a zip in a zip, with rotated logs in it: four. */
export const MAX_DEPTH = 6;

/** Files in one container. A full triage collection has some hundred thousand. */
export const MAX_MEMBERS = 4_000_000;

/** Bytes of a name. PATH_MAX is 4096 on Linux; Windows' longest is 32,767 UTF-16 units. */
export const MAX_NAME_BYTES = 32_768;

/**
 * Bytes unpacked from one piece of evidence, all layers counted, as a multiple of its size and a start. Text logs come to 10 to 30
 * times; journals, which are half zeros, to some hundred, and are small.
 */
export const MAX_RATIO = 250;
export const MIN_UNPACKED_BYTES: number = 1024 * 1024 * 1024;

/** Read from a source at once. */
export const CHUNK_BYTES = 65_536;

/** Bytes of a file that tells the host's name or time zone. */
export const MAX_MARKER_BYTES = 65_536;

/** Names looked at to tell which collector made an archive: markers lie among the first. */
export const MAX_LOOKED_AT = 20_000;

/** A zstd window: what `zstd --long` takes without being told more. */
export const MAX_WINDOW_BYTES: number = 128 * 1024 * 1024;
