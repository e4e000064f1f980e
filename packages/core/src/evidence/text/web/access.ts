import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { TextEvent } from '../event.ts';
import { lineFormat, type LineFormat } from '../line-format.ts';
import { ClfClock } from '../time.ts';
import { compileLogFormat, type LogLayout } from './log-format.ts';

const WEBSERVER: Logsource = { category: 'webserver' };

/**
 * What Apache and Nginx write when nobody tells them otherwise; the first that fits a line is taken. A host in front cannot be
 * told from a client without its own try, so it comes first.
 */
const USUAL: readonly LogLayout[] = [
  '%v:%p %h %l %u %t "%r" %>s %O "%{Referer}i" "%{User-Agent}i"',
  '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"',
  '%v:%p %h %l %u %t "%r" %>s %b',
  '%h %l %u %t "%r" %>s %b',
].map(compileLogFormat);

const NAMES = /access|^ssl_request|^other_vhosts/i;

/** Access logs of Apache, Nginx and all that write like them. Documented in `docs/formats/access-logs.md`. */
export const ACCESS: Format = lineFormat(accessLines('access', 'a web server access log', USUAL));

/**
 * Access logs in a format of the user's own.
 *
 * @param logFormat a `LogFormat` of Apache or a `log_format` of Nginx
 * @throws LogFormatError when its lines could not be read
 */
export function accessLog(logFormat: string): Format {
  return lineFormat(accessLines('access-custom', 'an access log', [compileLogFormat(logFormat)]));
}

function accessLines(id: string, title: string, layouts: readonly LogLayout[]): LineFormat {
  return {
    id,
    title,
    extensions: ['.log'],
    names: NAMES,
    platform: null,
    cuttable: true,
    share: 0.5,
    recognises: (text) => layouts.some((layout) => layout.timeOf(text, new ClfClock()) !== null),
    open(_evidence, origin) {
      const clock = new ClfClock();
      return {
        line({ text, offset }, emit) {
          for (const layout of layouts) {
            const time = layout.timeOf(text, clock);
            if (time === null) continue;
            emit(new TextEvent(time, WEBSERVER, origin, { offset }, () => layout.fieldsOf(text)));
            return true;
          }
          return false;
        },
      };
    },
  };
}
