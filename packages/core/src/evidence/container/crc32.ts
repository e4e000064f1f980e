const POLYNOMIAL = 0xedb8_8320;
/** Bytes taken at once. */
const AT_ONCE = 8;
const TABLES = tables();

/**
 * Goes on with a checksum.
 *
 * @param before of the bytes that came before, 0 for none
 */
export type Checksum = (bytes: Uint8Array, before: number) => number;

/** The checksum of zip and 7z: CRC-32 of IEEE 802.3, reflected. */
export const crc32: Checksum = (bytes, before) => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let crc = ~before;
  let i = 0;
  for (const end = bytes.length - AT_ONCE; i <= end; i += AT_ONCE) {
    const low =
      crc ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    crc =
      t7![low & 0xff]! ^
      t6![(low >>> 8) & 0xff]! ^
      t5![(low >>> 16) & 0xff]! ^
      t4![low >>> 24]! ^
      t3![bytes[i + 4]!]! ^
      t2![bytes[i + 5]!]! ^
      t1![bytes[i + 6]!]! ^
      t0![bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ t0![(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
};

/** What a byte does to the checksum with 0 to 7 bytes behind it. */
function tables(): readonly Int32Array[] {
  const all = Array.from({ length: AT_ONCE }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (POLYNOMIAL & -(crc & 1));
    all[0]![byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++)
    for (let i = 1; i < AT_ONCE; i++) {
      const before = all[i - 1]![byte]!;
      all[i]![byte] = (before >>> 8) ^ all[0]![before & 0xff]!;
    }
  return all;
}
