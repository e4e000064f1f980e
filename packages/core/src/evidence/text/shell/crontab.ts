import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { TextEvent, type Fields } from '../event.ts';
import { lineFormat, undated } from '../line-format.ts';

const CRONTAB: Logsource = { product: 'linux', category: 'crontab' };

const TIMES = String.raw`(?:@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:[\d*][\d*,/-]*\s+){2}(?:[\d*][\d*,/-]*\s+)(?:[\da-z*][\da-z*,/-]*\s+)[\da-z*][\da-z*,/-]*)`;
const JOB = new RegExp(String.raw`^\s*(#+\s*)?(${TIMES})\s+(\S[^]*)$`, 'i');
const SETTING = /^\s*["']?([A-Za-z_]\w{0,63})["']?\s*=\s*(.*)$/;
const COMMENT = /^\s*#/;
/** Tables whose lines name the user to run as; the others belong to one user, whose name is the file's. */
const SYSTEM_TABLE = /(?:^|[\\/!])(?:crontab|cron\.d[\\/][^\\/]+|anacrontab)$/;
const USER_TABLE = /(?:^|[\\/!])cron(?:tabs)?[\\/](?:crontabs[\\/]|tabs[\\/])?([^\\/]+)$/;

/** Tables of cron: jobs, settings, and jobs that were commented out. Documented in `docs/formats/shell-history.md`. */
export const CRON_TABLE: Format = lineFormat({
  id: 'crontab',
  title: 'a crontab',
  extensions: ['.crontab'],
  names: /^crontab$/,
  platform: 'linux',
  cuttable: false,
  share: 0.5,
  recognises: (text) =>
    isJob(text) ? true : COMMENT.test(text) || SETTING.test(text) ? null : false,
  open(evidence, origin) {
    const { time, from } = undated(evidence);
    const system = SYSTEM_TABLE.test(evidence.path);
    const owner = system ? null : (USER_TABLE.exec(evidence.path)?.[1] ?? null);
    return {
      line({ text, offset, number }, emit) {
        if (!isJob(text) && !SETTING.test(text)) return COMMENT.test(text) || text.trim() === '';
        const decode = (): Fields =>
          fieldsOf(text, system, owner).set('line', number).set('time_from', from);
        emit(new TextEvent(time, CRONTAB, origin, { offset }, decode));
        return true;
      },
    };
  },
});

/** A comment that reads as a job counts, unless it explains the fields: `# m h dom mon dow command`. */
function isJob(text: string): boolean {
  return JOB.test(text);
}

function fieldsOf(text: string, system: boolean, owner: string | null): Fields {
  const job = JOB.exec(text);
  if (job === null) {
    const [, name, value] = SETTING.exec(text)!;
    return new Map([
      ['setting', name!],
      ['value', value!],
    ]);
  }
  const [, comment, schedule, rest] = job;
  const split = system ? /^(\S+)\s+([^]*)$/.exec(rest!) : null;
  const fields: Fields = new Map([
    ['schedule', schedule!.replace(/\s+/g, ' ')],
    ['command', split?.[2] ?? rest!],
  ]);
  const user = split?.[1] ?? owner;
  if (user !== null) fields.set('user', user);
  if (comment !== undefined) fields.set('commented_out', true);
  return fields;
}
