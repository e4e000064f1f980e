import type { Logsource } from '@unmask/sigma';
import type { Format } from '../../format.ts';
import { TextEvent } from '../event.ts';
import { lineFormat } from '../line-format.ts';
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
export const ACCESS: Format = accessLog();

/**
 * Access logs in formats of the user's own, and in the usual ones.
 *
 * @param logFormats each a `LogFormat` of Apache or a `log_format` of Nginx
 * @throws LogFormatError when the lines of one could not be read
 */
export function accessLog(...logFormats: readonly string[]): Format {
  const layouts = [...logFormats.map(compileLogFormat), ...USUAL];
  return lineFormat({
    id: 'access',
    title: 'a web server access log',
    extensions: ['.log'],
    names: NAMES,
    platform: null,
    cuttable: true,
    share: 0.5,
    recognises: (text) =>
      layouts.some((layout) => layout.timeOf(text, { clf: new ClfClock() }) !== null),
    open(_evidence, origin, clock) {
      const clocks = { clf: new ClfClock(), wall: clock };
      return {
        line({ text, offset }, emit) {
          for (const layout of layouts) {
            const time = layout.timeOf(text, clocks);
            if (time === null) continue;
            emit(new TextEvent(time, WEBSERVER, origin, { offset }, () => layout.fieldsOf(text)));
            return true;
          }
          return false;
        },
      };
    },
  });
}
