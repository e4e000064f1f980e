import type { Logsource } from '@unmask/sigma';
import { isoTime } from '../../../report/time.ts';
import type { Format } from '../../format.ts';
import { addField, TextEvent, type Fields, type LogOrigin } from '../event.ts';
import { lineFormat, type Emit, type LineParser } from '../line-format.ts';
import { MAX_AUDIT_SPREAD, MAX_JOINED_RECORDS, MAX_OPEN_EVENTS } from '../limits.ts';
import type { Line } from '../lines.ts';
import { parseAuditHeader, parseAuditPairs, type AuditHeader } from './record.ts';

const AUDITD: Logsource = { product: 'linux', service: 'auditd' };
/** What `ausearch` writes between events. */
const SEPARATOR = /^(?:----$|time->)/;
/** Records that end an event: the kernel's own mark, and what programs report, which comes alone. */
const LAST =
  /^(?:EOE|PROCTITLE|USER|USER_.*|CRED_.*|LOGIN|DAEMON_.*|SERVICE_.*|SYSTEM_.*|ADD_.*|DEL_.*|GRP_.*|CRYPTO_.*|ROLE_.*)$/;

/**
 * The Linux audit log. Records with one time and serial are one event, though others may stand between them. Documented in
 * `docs/formats/auditd.md`.
 */
export const AUDIT_LOG: Format = lineFormat({
  id: 'auditd',
  title: 'a Linux audit log',
  extensions: ['.log'],
  names: /^audit\.log/i,
  platform: 'linux',
  cuttable: false,
  share: 0.5,
  recognises: (text) => parseAuditHeader(text) !== null,
  goesOn(line, next) {
    const event = parseAuditHeader(line)?.event;
    return event !== undefined && event === parseAuditHeader(next)?.event;
  },
  open: (_evidence, origin) => new AuditParser(origin),
});

interface OpenEvent {
  readonly header: AuditHeader;
  readonly offset: number;
  readonly records: AuditRecord[];
  complete: boolean;
}

interface AuditRecord {
  readonly header: AuditHeader;
  readonly text: string;
}

/** Events leave in the order of their first records, each as soon as it is complete and all before it are. */
class AuditParser implements LineParser {
  private readonly origin: LogOrigin;
  private readonly open = new Map<string, OpenEvent>();

  constructor(origin: LogOrigin) {
    this.origin = origin;
  }

  line({ text, offset }: Line, emit: Emit): boolean {
    const header = parseAuditHeader(text);
    if (header === null) return SEPARATOR.test(text);
    const event = this.eventOf(header, offset, emit);
    if (header.type !== 'EOE') event.records.push({ header, text });
    event.complete ||= LAST.test(header.type) || event.records.length >= MAX_JOINED_RECORDS;
    this.release(header.time, emit);
    return true;
  }

  finish(emit: Emit): void {
    for (const event of this.open.values()) this.emit(event, emit);
    this.open.clear();
  }

  private eventOf(header: AuditHeader, offset: number, emit: Emit): OpenEvent {
    const known = this.open.get(header.event);
    if (known !== undefined && !known.complete) return known;
    if (known !== undefined) this.finish(emit);
    const event: OpenEvent = { header, offset, records: [], complete: false };
    this.open.set(header.event, event);
    return event;
  }

  private release(now: number, emit: Emit): void {
    for (const [key, event] of this.open) {
      const old = now - event.header.time > MAX_AUDIT_SPREAD;
      if (!event.complete && !old && this.open.size <= MAX_OPEN_EVENTS) return;
      this.open.delete(key);
      this.emit(event, emit);
    }
  }

  private emit({ header, offset, records }: OpenEvent, emit: Emit): void {
    if (records.length === 0) return;
    const place = { offset, record: header.serial, host: header.node };
    emit(new AuditEvent(header.time, this.origin, place, records));
  }
}

class AuditEvent extends TextEvent {
  private readonly records: readonly AuditRecord[];

  constructor(
    time: number,
    origin: LogOrigin,
    place: { offset: number; record: number; host: string | null },
    records: readonly AuditRecord[],
  ) {
    super(time, AUDITD, origin, place, () => joinedFields(records));
    this.records = records;
  }

  /** Record by record, because two paths of one event each have their own name, mode and owner. */
  override toObject(): Record<string, unknown> {
    const { record: serial } = this.locator;
    const records = this.records.map(({ header, text }) => {
      const fields: Fields = new Map([['type', header.type]]);
      for (const [name, value] of parseAuditPairs(text, header)) addField(fields, name, value);
      return Object.fromEntries(fields);
    });
    return { '@timestamp': isoTime(this.time), serial, host: this.source().host, records };
  }
}

/** All records' values by name: of several with one name, a list. */
function joinedFields(records: readonly AuditRecord[]): Fields {
  const fields: Fields = new Map();
  for (const { header, text } of records) {
    addField(fields, 'type', header.type);
    for (const [name, value] of parseAuditPairs(text, header)) addField(fields, name, value);
  }
  return fields;
}
