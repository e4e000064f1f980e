/** Networks of one's own, of one's own machine, and of many hosts at once. Those for documentation count as public: invented evidence has them. */
const V4 =
  /^(?:0|10|127|22[4-9]|2[345]\d)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const V6 = /^(?:f[cdef][\da-f]{0,2}:|::1?$|::ffff:)/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]{1,40})$/i;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Whether an address is somebody else's. @param address as logs write it */
export function isPublic(address: string): boolean {
  return !V4.test(address) && !V6.test(address);
}
