import type { Format } from '../format.ts';
import { isTextLogName } from './log-name.ts';

/** A text log without a byte: rotation makes such files, and so does emptying. It tells nothing but that it is there. */
export const EMPTY_LOG: Format = {
  id: 'empty-log',
  title: 'an empty text log',
  extensions: ['.log'],
  detect: (head, name) => head.length === 0 && isTextLogName(name),
  parts: () => [{ start: 0, end: 0 }],
  async *read() {},
};
