import { CARVED } from './evtx/carved.ts';
import { EVTX } from './evtx/evtx.ts';
import type { Format } from './format.ts';
import { JOURNAL_FORMATS } from './journal/index.ts';
import { SYSTEM_HIVE } from './registry/system-hive.ts';
import { EMPTY_LOG } from './text/empty-log.ts';
import { accessLog, TEXT_FORMATS } from './text/index.ts';
import { MAIL_MESSAGE } from './text/mail/message.ts';
import { EMPTY_HISTORY } from './text/shell/empty-history.ts';
import { overwrittenLog } from './text/overwritten.ts';
import { PE } from './pe/pe.ts';
import { PEM } from './certificate/pem.ts';
import { HTML_PAGE } from './page/html.ts';
import { REGISTRATION_FORMATS } from './registration/index.ts';
import { UTMP_FORMATS } from './utmp/index.ts';

/** Everything that can be read. The order decides when two formats would both answer. */
export const FORMATS: readonly Format[] = [
  EVTX,
  SYSTEM_HIVE,
  ...JOURNAL_FORMATS,
  ...UTMP_FORMATS,
  PE,
  PEM,
  ...REGISTRATION_FORMATS,
  HTML_PAGE,
  MAIL_MESSAGE,
  overwrittenLog(TEXT_FORMATS),
  EMPTY_HISTORY,
  EMPTY_LOG,
  ...TEXT_FORMATS,
];

/** How much of the start of a piece of evidence `recognise` needs: an event log without its header shows at 4096. */
export const HEAD_BYTES = 8192;

/**
 * The formats, as the user wants them.
 *
 * @throws LogFormatError when the lines of an access log's format could not be read
 */
export function formatsWith({ accessLogFormat, carve }: FormatOptions): readonly Format[] {
  const others = carve ? [...FORMATS, CARVED] : FORMATS;
  if (accessLogFormat.length === 0) return others;
  const access = accessLog(...accessLogFormat);
  // First: the user knows what these lines are, and a format of few fields may look like another log.
  return [access, ...others.filter(({ id }) => id !== access.id)];
}

export interface FormatOptions {
  /** How the user's web servers write access logs: each a `LogFormat` of Apache or a `log_format` of Nginx. */
  readonly accessLogFormat: readonly string[];
  /** Look for records of Windows event logs in whatever is of no known format. */
  readonly carve: boolean;
}

/**
 * The format of a piece of evidence, told by its content.
 *
 * @param head the first `HEAD_BYTES` bytes, or fewer when there are no more
 * @param name the file's path, for formats whose bytes alone do not tell
 */
export function recognise(
  head: Uint8Array,
  name: string,
  formats: readonly Format[] = FORMATS,
): Format | null {
  return formats.find((format) => format.detect(head, name)) ?? null;
}

/** Extensions that nothing but evidence has: a file that is called so and cannot be read must not go unnoticed. */
const EVIDENCE_EXTENSIONS: readonly string[] = ['.evtx', '.journal', '.journal~'];

/** Whether a file's name says that it is evidence. */
export function isEvidenceName(name: string): boolean {
  const lower = name.toLowerCase();
  return EVIDENCE_EXTENSIONS.some((extension) => lower.endsWith(extension));
}
