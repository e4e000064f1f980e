import { baseName } from '../../base-name.ts';
import type { Format } from '../../format.ts';

/** A shell history without a byte: code of the issue. */
export const HISTORY_EMPTY = 'HISTORY_EMPTY';
const NAME = /^\.(?:bash|sh|ash|ksh|zsh|fish)_history$|^\.zhistory$|^fish_history$/;

/** A history that holds nothing, which its name alone tells: it was emptied, or never written to. */
export const EMPTY_HISTORY: Format = {
  id: 'empty-history',
  title: 'a shell history without a command',
  extensions: [],
  detect: (head, name) => head.length === 0 && NAME.test(baseName(name)),
  parts: () => [{ start: 0, end: 0 }],
  async *read({ path }) {
    const what = 'a shell history without a command';
    const place = { code: HISTORY_EMPTY, evidence: path, what, offset: 0, need: null, have: 0 };
    yield [{ kind: 'issue', issue: { ...place, record: null, lost: false } }];
  },
};
