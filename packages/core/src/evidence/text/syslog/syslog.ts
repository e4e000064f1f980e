import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format, RotationPlace } from '../../format.ts';
import { addField, TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, type Emit, type LineParser } from '../line-format.ts';
import { readLines, type Line } from '../lines.ts';
import { yearTime } from '../time.ts';
import type { WallClock } from '../zone.ts';
import { MailQueue } from '../mail/mail-queue.ts';
import { addPostfix, postfixLine, type PostfixLine } from '../mail/postfix.ts';
import { parseStamp, parseSyslogHeader, type Stamp, type SyslogHeader } from './header.ts';
import { addMessageFields, serviceOf } from './programs.ts';
import { yearSigns } from './set.ts';
import { YearCounter, YearSurvey, type FirstYear } from './years.ts';

const NAMES =
  /^(syslog|messages|auth\.log|secure|kern\.log|daemon\.log|user\.log|cron(\.log)?|maillog|mail\.log)\b/i;

/** System logs of Unix and what forwards them. Documented in `docs/formats/syslog.md`. */
export const SYSLOG: Format = lineFormat({
  id: 'syslog',
  title: 'a system log',
  extensions: ['.log'],
  names: NAMES,
  platform: 'linux',
  cuttable: false,
  continues: true,
  share: 0.5,
  recognises: (text) => parseStamp(text) !== null,
  open: async (evidence, origin, clock) =>
    new SyslogParser(origin, clock, await firstYearOf(evidence), evidence.rotation ?? null),
});

const YEAR_UNKNOWN = {
  code: 'SYSLOG_YEAR_UNKNOWN',
  what: 'lines without a year, and nothing tells it: taken for 1970 and the years after',
};

/** A log without years is looked through once before, because what tells them may stand at its end. */
async function firstYearOf(evidence: Evidence): Promise<FirstYear> {
  const survey = new YearSurvey();
  const whole = { start: 0, end: evidence.source.byteLength };
  for await (const lines of readLines(evidence.source, whole)) {
    for (const { text } of lines) {
      const stamp = parseStamp(text);
      if (stamp !== null) survey.add(stamp, text);
    }
  }
  return survey.needed ? survey.firstYear(yearSigns(evidence)) : { year: 0, basis: 'line' };
}

class SyslogParser implements LineParser {
  readonly doubt: { code: string; what: string } | null;
  private readonly origin: LogOrigin;
  private readonly clock: WallClock;
  private readonly first: FirstYear;
  private readonly years = new YearCounter();
  private readonly queue = new MailQueue();
  private readonly sources = new Map<string, Logsource>();
  private readonly place: RotationPlace | null;
  private lastTime: number | null = null;

  constructor(origin: LogOrigin, clock: WallClock, first: FirstYear, place: RotationPlace | null) {
    this.origin = origin;
    this.place = place;
    this.clock = clock;
    this.first = first;
    this.doubt = first.basis === 'unknown' ? YEAR_UNKNOWN : null;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const header = parseSyslogHeader(text);
    const time = header === null ? (this.lastTime ?? this.timeBefore()) : this.timeOf(header.stamp);
    if (time === null) return false;
    this.lastTime = time;
    const logsource = this.logsourceOf(serviceOf(header?.program ?? null));
    const host = header?.host ?? null;
    const mail = header === null ? null : postfixLine(header.program, header.message, this.queue);
    const decode = (): Fields => (header === null ? continued(text) : this.fieldsOf(header, mail));
    emit(new TextEvent(time, logsource, this.origin, { offset, host }, decode));
    return true;
  }

  /** Of the last line of the log before, which the first lines of this one continue. */
  private timeBefore(): number | null {
    const line = this.place?.before?.lastLine ?? null;
    const stamp = line === null ? null : parseStamp(line);
    if (stamp?.kind === 'full') return stamp.zoned ? stamp.time : this.clock.toUtc(stamp.time);
    const ends = stamp === null ? null : (this.place?.olderEnds ?? null);
    return ends === null ? null : this.clock.toUtc(ends);
  }

  private timeOf(stamp: Stamp): number | null {
    if (stamp.kind === 'full') {
      const date = new Date(stamp.time / 1000);
      this.years.next(date.getUTCMonth(), date.getUTCDate());
      return stamp.zoned ? stamp.time : this.clock.toUtc(stamp.time);
    }
    const year = this.first.year + this.years.next(stamp.month, stamp.day);
    const time = yearTime(year, stamp.month, stamp.day, stamp.clock);
    return time === null ? null : this.clock.toUtc(time);
  }

  private logsourceOf(service: string): Logsource {
    let logsource = this.sources.get(service);
    if (logsource === undefined) {
      logsource = { product: 'linux', service };
      this.sources.set(service, logsource);
    }
    return logsource;
  }

  private fieldsOf(header: SyslogHeader, mail: PostfixLine | null): Fields {
    const fields: Fields = new Map();
    const { priority, host, program, pid, messageId, data, message, stamp } = header;
    if (host !== null) fields.set('host', host);
    if (program !== null) fields.set('program', program);
    if (pid !== null) fields.set('pid', pid);
    if (priority !== null) {
      fields.set('facility', priority >> 3);
      fields.set('severity', priority & 7);
    }
    if (messageId !== null) fields.set('msgid', messageId);
    if (data !== null) addStructuredData(fields, data);
    fields.set('message', message);
    if (mail === null) addMessageFields(fields, program, message);
    else addPostfix(fields, mail);
    if (stamp.kind === 'yearless') fields.set('year_from', this.first.basis);
    return fields;
  }
}

function continued(text: string): Fields {
  return new Map<string, string | boolean>([
    ['message', text],
    ['continued', true],
  ]);
}

/** `[id a="b"]` → `id.a`. */
function addStructuredData(fields: Fields, data: string): void {
  for (const [, id, params] of data.matchAll(
    /\[([^\s\]="]{1,64})((?:[^\]"]|"(?:[^"\\]|\\.)*")*)\]/g,
  )) {
    for (const [, name, value] of params!.matchAll(/([^\s="\]]{1,64})="((?:[^"\\]|\\.)*)"/g)) {
      addField(fields, `${id}.${name}`, value!.replace(/\\(["\\\]])/g, '$1'));
    }
  }
}
