import type { Format } from './format.ts';

/** A file that an implant sent to its server. Its name and size are proof; nothing in it is read. Only profiles of implants tell it. */
export const STORED_FILE: Format = {
  id: 'stored-file',
  title: 'a file that an implant sent, by its name',
  extensions: [],
  detect: () => false,
  parts: () => [],
  async *read() {},
};
