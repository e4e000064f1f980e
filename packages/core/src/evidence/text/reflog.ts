import type { Logsource } from '@unmask/sigma';
import type { Format } from '../format.ts';
import { TextEvent } from './event.ts';
import { lineFormat } from './line-format.ts';
import { epochTime } from './time.ts';

const COMMIT: Logsource = { product: 'git', category: 'commit' };

/** `OLD NEW Name <mail> 1382980814 +0100<TAB>commit: message`: what Git keeps of each step of a branch. */
const ENTRY =
  /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([^<>]{0,256}) ?<([^<>]{0,256})> (\d{9,10}) ([+-]\d{4})(?:\t([^]*))?$/;

/** The steps of a Git repository, with the zone of whoever took them. Documented in `docs/formats/git-reflog.md`. */
export const REFLOG: Format = lineFormat({
  id: 'git-reflog',
  title: "Git's log of a branch",
  extensions: [],
  names: /^$/,
  platform: null,
  cuttable: true,
  share: 0.5,
  recognises: (text) => ENTRY.test(text),
  open: (_evidence, origin) => ({
    line({ text, offset }, emit) {
      const entry = ENTRY.exec(text);
      const time = entry === null ? null : epochTime(entry[5]!);
      if (entry === null || time === null) return false;
      const decode = (): Map<string, string> =>
        new Map([
          ['before', entry[1]!],
          ['after', entry[2]!],
          ['user', entry[3]!.trim()],
          ['mail', entry[4]!],
          ['utc_offset', entry[6]!],
          ['message', entry[7] ?? ''],
        ]);
      emit(new TextEvent(time, COMMIT, origin, { offset }, decode));
      return true;
    },
  }),
});
