import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format, Item } from '../../format.ts';
import { TextEvent } from '../event.ts';
import { undated } from '../line-format.ts';
import { MAX_HEAD_LINES } from '../limits.ts';
import { headLines, type Line, readLines } from '../lines.ts';
import { monthOf, yearTime } from '../time.ts';

const MESSAGE: Logsource = { category: 'mail_message' };

/** `Name: value`, as RFC 5322 writes headers. */
const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]{0,8}(.*)$/;
/** A line that goes on with the header above. */
const FOLDED = /^[ \t]/;
/** What a mailbox has before each message. */
const MBOX = /^From \S+ /;
/** `Tue, 29 Oct 2013 10:00:00 +0100`; a comment with the zone's name may follow. */
const DATE =
  /^(?:[A-Z][a-z]{2}, {1,4})?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)?) ([+-]\d{4})\b/;
/** Headers of one message, and messages of one mailbox, that are read. */
const MAX_HEADERS = 256;
const MAX_MESSAGES = 100_000;
const MAX_VALUE = 1_024;
const NO_SECONDS = 5;
const MINUTE_US = 60_000_000;
const DAY_US = 1_440 * MINUTE_US;

/** Messages as mail programs keep them, one a file or many in a mailbox: their headers, and no text. Documented in `docs/formats/mail.md`. */
export const MAIL_MESSAGE: Format = {
  id: 'mail-message',
  title: 'mail messages',
  extensions: ['.eml', '.mbox'],
  detect(head) {
    const lines = headLines(head, MAX_HEAD_LINES);
    const first = lines[0]?.text ?? '';
    if (!MBOX.test(first) && !HEADER.test(first)) return false;
    const own = headersOf(MBOX.test(first) ? lines.slice(1) : lines);
    const names = own.flatMap((text) => HEADER.exec(text)?.[1]?.toLowerCase() ?? []);
    const hasDate = own.some((text) => /^Date:/i.test(text) && DATE.test(text.slice(5).trim()));
    return hasDate && names.includes('from') && (names.includes('to') || names.includes('subject'));
  },
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readMessages,
};

/** Up to the blank line, which is not among the lines but counted, or what is no header. */
function headersOf(lines: readonly Line[]): string[] {
  const end = lines.findIndex(
    ({ text, number }, i) =>
      (i > 0 && number > lines[i - 1]!.number + 1) || !(HEADER.test(text) || FOLDED.test(text)),
  );
  return lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text);
}

interface Message {
  readonly offset: number;
  /** Lower case; the first of each name. */
  readonly headers: Map<string, string>;
  count: number;
}

async function* readMessages(evidence: Evidence): AsyncGenerator<Item[]> {
  const reader = new MessageReader();
  const { source } = evidence;
  for await (const lines of readLines(source, { start: 0, end: source.byteLength })) {
    const messages = lines.flatMap((line) => reader.add(line));
    if (messages.length > 0) yield messages.map((each) => itemOf(each, evidence));
  }
  const last = reader.finish();
  if (last.length > 0) yield last.map((each) => itemOf(each, evidence));
}

/** Puts the headers of each message together. */
class MessageReader {
  private message: Message | null = null;
  private inHeaders = true;
  /** Of the line before. */
  private number = -1;
  private name = '';
  private messages = 0;

  add({ text, offset, number }: Line): Message[] {
    const isAfterBlank = number > this.number + 1;
    this.number = number;
    if (isAfterBlank && MBOX.test(text)) {
      const done = this.finish();
      this.inHeaders = true;
      return done;
    }
    if (isAfterBlank && this.message !== null) this.inHeaders = false;
    if (this.inHeaders) this.addHeader(text, offset);
    return [];
  }

  private addHeader(text: string, offset: number): void {
    if (this.messages >= MAX_MESSAGES) return;
    const message = (this.message ??= { offset, headers: new Map(), count: 0 });
    if (++message.count > MAX_HEADERS) return;
    const header = HEADER.exec(text);
    if (header !== null && !FOLDED.test(text)) {
      this.name = header[1]!.toLowerCase();
      if (!message.headers.has(this.name))
        message.headers.set(this.name, header[2]!.slice(0, MAX_VALUE));
      else this.name = '';
    } else if (FOLDED.test(text) && this.name !== '') {
      const joined = `${message.headers.get(this.name)} ${text.trim()}`;
      message.headers.set(this.name, joined.slice(0, MAX_VALUE));
    }
  }

  finish(): Message[] {
    const { message } = this;
    this.message = null;
    this.name = '';
    if (message === null || !message.headers.has('from')) return [];
    this.messages++;
    return [message];
  }
}

function itemOf({ offset, headers }: Message, evidence: Evidence): Item {
  const date = DATE.exec(headers.get('date')?.trim() ?? '');
  const fallback = undated(evidence);
  const said = date === null ? null : timeOf(date);
  // Whoever sends can write any date, but none is later than the file.
  const written = said !== null && isWithin(said, evidence) ? said : null;
  const origin = { evidence: evidence.path, platform: null, host: evidence.origin?.host ?? null };
  const decode = (): Map<string, string | boolean> => {
    const names = ['from', 'to', 'subject', 'date', 'message-id', 'x-mailer', 'user-agent'];
    const fields = new Map<string, string | boolean>(
      names.flatMap((name) => (headers.has(name) ? [[`mail_${name}`, headers.get(name)!]] : [])),
    );
    fields.set('received', headers.has('received'));
    if (written !== null) fields.set('utc_offset', date![5]!);
    else fields.set('time_from', fallback.from);
    return fields;
  };
  const event = new TextEvent(written ?? fallback.time, MESSAGE, origin, { offset }, decode);
  return { kind: 'event', event };
}

function isWithin(time: number, { facts }: Evidence): boolean {
  const modified = facts?.modified ?? null;
  return modified === null || time <= modified + DAY_US;
}

/** Microseconds since 1970. */
function timeOf(date: RegExpExecArray): number | null {
  const [day, month, year, clock, offset] = date.slice(1) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const whole = clock.length === NO_SECONDS ? `${clock}:00` : clock;
  const wall = yearTime(Number(year), monthOf(month), Number(day), whole);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  const ahead = (offset.startsWith('-') ? -minutes : minutes) * MINUTE_US;
  return wall === null ? null : wall - ahead;
}
